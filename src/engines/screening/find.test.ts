import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { find, findInChunks } from './find.ts'
import { actsFrom, isStopped, judge } from './judge.ts'
import type { Surface } from './types.ts'

/** The kinds that act on a text before a contract. */
const kindsIn = (text: string, surface: Surface = 'message') =>
  judge(find(text, { surface }), { stage: 'before', surface })
    .findings.filter(finding => isStopped(finding.outcome))
    .map(finding => finding.kind)

describe('what is found', () => {
  test.each([
    ['phone', 'My number is (212) 555-0147.'],
    ['phone', 'two one two, triple five, oh one forty-seven'],
    ['phone', '2I2-SSS-Ol47'],
    ['phone', 'null eins sieben sechs null vier null sechs neun eins zwei drei'],
    ['phone', 'zéro six trente-neuf quatre-vingt-dix-huit douze trente-quatre'],
    ['phone', 'const p = "212" + "555" + "0147" // ring it'],
    ['phone', 'order no. 2125550147, you can text to it'],
    ['phone', 'For questions there is a line, +65 8123 4567, open 10 to 7.'],
    ['phone', 'Nairobi number 0712 345 678'],
    ['phone', '212 ... 555 ..... 01 ... 81'],
    ['email', 'the font is called AdaLindAtQuillDotDev, mail me'],
    ['email', 'mail__ada_quill__gmail_com.jpg'],
    ['messenger', 'logo_draft_tg-at-adaquill.png'],
    ['messenger', 'Add us on LINE: adaquilldev'],
    ['phone', 'braille ⠼⠃⠁⠃⠑⠑⠑⠚⠁⠙⠛'],
    ['phone', 'ring 212-KKL-01GP, letters as on the keypad'],
    ['phone', 'II I II V V V nulla I IV VII, in Roman numerals'],
    ['phone', 'zlz sss ol47 <- my c3ll'],
    ['phone', '0-4-9-1-5-7-0-1-5-6'],
    ['phone', 'ascii 50 49 50 53 53 53 48 49 52 55 then dial'],
    ['phone', 'binary 0010 0001 0010 0101 0101 0101 0000 0001 0100 0111'],
    ['phone', '2 1 2\n5 5 5\n0 1 4 7'],
    ['messenger', 'find me on Matrix as quill_ada'],
    ['messenger', 'message quill_ada on LINE'],
    ['handle', "my insta's quill_ada"],
    ['messenger', 'battletag: Quillada#21456'],
    ['meeting', 'ada.youcanbook.me'],
    ['email', 'printf("%s@%s", "ada", "quill.dev"); // write'],
    ['email', '4d4 [a+] qu1ll [d07] d3v'],
    ['email', 'ada 🐒 quill ⚫ dev'],
    ['email', 'a=1: 1 4 1 at 17 21 9 12 12 dot 4 5 22'],
    ['pay-elsewhere', 'I settle the balance at the door'],
    ['forbidden-ask', 'give me the otp that you just got'],
    ['email', "print('ada' + chr(64) + 'quill.dev')"],
    ['email', 'mail: ada=40quill=2Edev'],
    ['email', 'ada {a} quill {d} dev'],
    ['email', 'ada\n@\nquill\n.\ndev'],
    ['payment', 'M-Pesa till 555017, half first'],
    ['email', 'ada dot quill at gmail dot com'],
    ['email', 'ada (arroba) quill (punto) es'],
    ['email', 'a d a @ q u i l l . d e v'],
    ['email', 'ada @ quill . dev'],
    ['messenger', 'https://wa.me/12125550147'],
    ['messenger', 't.me/adaquill'],
    ['messenger', 'w.h.a.t.s.a.p.p me'],
    ['messenger', 't3legr4m me @adaquill'],
    ['messenger', '加我微信吧'],
    ['messenger', 'me chama no zap'],
    ['meeting', 'https://meet.google.com/abc-defg-hij'],
    ['form', 'Apply here: https://forms.gle/AbCdEf123'],
    ['address', 'Come by any day: 22 Cooper Row, Bristol BS1 9ZZ'],
    ['talk-elsewhere', 'What is your email? I will send you the files.'],
    ['talk-elsewhere', "let's talk off this site"],
    ['pay-elsewhere', 'We can avoid the fee if you pay me directly.'],
    ['pay-elsewhere', 'Nur per PayPal bitte'],
    ['payment', 'venmo @adaquill'],
    ['payment', 'bitcoin:1BoatSLRHtKNngkdXEeobR76b53LETtpyT'],
    ['forbidden-ask', 'Please send me the verification code you got by SMS.'],
    ['forbidden-ask', "I'll rent your account, 100 a month."],
  ])('%s: %s', (kind, text) => {
    expect(kindsIn(text)).toContain(kind)
  })

  test.each([
    ['email', 'YWRhQHF1aWxsLmRldg=='],
    ['email', 'hex 616461407175696c6c2e646576'],
    ['email', 'reverse: ved.lliuq@ada'],
    ['email', 'use rot13: nqn@dhvyy.qri'],
    ['email', 'ada&#64;quill.dev'],
    ['email', 'ada%40quill.dev'],
    ['phone', '..--- .---- ..--- ..... ..... ..... ----- .---- ....- --...'],
    ['email', 'alpha delta alpha at quebec uniform india lima lima dot dev'],
  ])('in a code, %s: %s', (kind, text) => {
    expect(kindsIn(text)).toContain(kind)
  })

  test.each([
    'Order 2125550147 shipped twice.',
    'The deadline is 2026-03-15 at 17:00, budget 1,250,000.',
    'UUID 123e4567-e89b-12d3-a456-426614174000, commit 6dcb09b5b57875f334f61aebed695e2e4193db5e',
    'Bump to 4.17.21 and 16.14.0',
    '2.0.6, 5.5.5, 0.17.5: three releases, one bug',
    'Weights 0.206 0.555 0.119 do not sum to one.',
    'Cheque text: four hundred fifteen and 55/100',
    'Fibonacci: 0 1 1 2 3 5 8 13 21 34',
    'Level two asks for 503 + 555 - 147.',
    'Set one 21-19, then 18-21, then 15-12',
    '<a href="mailto:?subject=Look">Share</a>',
    'const url = "https://wa.me/" + order.phone',
    'npm i @types/node@20 @vitejs/plugin-react',
    'git@gitlab.com:acme/site.git',
    'We need a Telegram bot and a PayPal integration.',
    "Sorry, I only talk here, and I can't share my number before the contract.",
    'We can use Slack after you are hired.',
    'one two three four five, once I caught a fish',
    'trkpt 48.8566 2.3522, ele 35, 2025-05-11T06:46:55Z',
    'opening hours 0700-1900 Mon-Fri, 0900-1300 Sat',
    "TypeError: can't read 'skype' of undefined at profile.ts:118:22",
    "UPDATE bookings SET paid_via='paypal' WHERE id=88213;",
    'The launch made a buzz: 2,125,550 views and 147 shares.',
    'Close the job as cancelled in Jenkins, please.',
    'Icons: 0088CC for telegram, 25D366 whatsapp, both on white',
    'https://www.behance.net/adaquill is my portfolio',
    'What is your hourly rate?',
    'No acepto pagos fuera de la plataforma.',
    'Оплата только через платформу.',
    '开发微信小程序，三周。',
  ])('nothing in: %s', text => {
    expect(kindsIn(text)).toEqual([])
  })

  test('a place is given in units of the text as it was written', () => {
    const text = '👋 write: ｂｌｕｅ@fern.dev!'
    const [finding] = find(text).findings
    expect(text.slice(finding!.start, finding!.end)).toBe('ｂｌｕｅ@fern.dev')
    expect(finding!.value).toBe('blue@fern.dev')
  })

  test('a paper to be signed and a system to be let into are exceptions, unless the text abuses them', () => {
    expect(find('Please invite ada@quill.dev to the Jira board so I can estimate.').states).toBe('system-access')
    expect(find('NDA, section 9: notices go to legal@quill.dev.').states).toBe('legal')
    expect(find('For Jira access and everything else, just email me at ada@quill.dev').states).toBeNull()
  })
})

describe('long and hostile texts', () => {
  test('a number far inside a long text is found at its place, once', () => {
    const text = `${'Nothing to see here, only work. '.repeat(900)}ring 212 555 0147 now ${'More work. '.repeat(900)}`
    const phones = find(text).findings.filter(finding => finding.kind === 'phone')
    expect(phones.map(phone => text.slice(phone.start, phone.end))).toEqual(['212 555 0147'])
    expect([...findInChunks(text)].flatMap(piece => piece.findings)).toEqual(find(text).findings)
  })

  test('no naughty string makes it throw', () => {
    const strings = JSON.parse(readFileSync('data/screening/blns/blns.json', 'utf8')) as string[]
    for (const text of strings) expect(() => find(text)).not.toThrow()
  })

  test.each(['1', '@', 'a.', '\ud800', 'a b ', '加微信', 'call me ', '(a)(b)', '%41', '-.'])(
    'a hundred thousand characters of %j come to an end',
    part => {
      expect(find(part.repeat(100_000 / part.length)).findings.every(finding => finding.end > finding.start)).toBe(true)
    },
  )

  test.each(['7 ', '7.', '7\n', '[a] ', '1, ', '1-', '%s', 'a#1 '])(
    'so do eighty of %j, which the patterns for short texts read',
    part => {
      for (const end of ['', 'x', '\n'])
        expect(find(part.repeat(80 / part.length).slice(0, 79) + end).findings.length).toBeLessThan(80)
    },
  )

  test('scores stay between 0 and 1', () => {
    const { findings } = find('call me on whatsapp at 212 555 0147 or mail ada@quill.dev, pay by paypal')
    expect(findings.length).toBeGreaterThan(1)
    expect(findings.every(finding => finding.score > 0 && finding.score < 1)).toBe(true)
    expect(findings.some(finding => finding.score >= actsFrom)).toBe(true)
  })
})
