import type { FindingKind } from './types.ts'

/** A row of classes with at most so many words between, which together ask or offer something. */
export interface Pattern {
  rule: string
  kind: FindingKind
  score: number
  /** Classes in order, each with the most words between it and the one before. */
  steps: Step[]
  /** q: only in a question; x: also over the end of a sentence; p: less where no person is named; m: only a name in disguise; w: only when it is nearly the whole text; S: stands even about work; N: stands even when negated. */
  flags: string
}

export interface Step {
  classes: string[]
  /** The same, with the value that is asked for. */
  names: { name: string; value: string | undefined }[]
  gap: number
  isEitherWay: boolean
}

const source = `
talk.brand messenger 0.9 S | TALKME,CALLME,MAILME ~4 MESS,SOC,MEET
talk.brand messenger 0.86 - | MESS 0 ME
talk.brand messenger 0.8 - | MOVE,LETS ~4 MESS,MEET
talk.brand messenger 0.78 - | TALK 3 ON 1 MESS,MEET
talk.brand messenger 0.7 - | TALK 8 ON 0 MESS
talk.brand messenger 0.74 - | MEET,MESS 4 WHAT,ASK 2 YOUR
talk.brand messenger 0.74 - | ON 0 MESS 2 TALK
talk.brand messenger 0.7 - | TALK ~3 MESS
talk.brand messenger 0.72 - | TALK ~2 SOC
talk.brand messenger 0.72 - | LETS 3 TALK 4 SOC
talk.brand messenger 0.8 q | HAVEYOU,YOU ~3 MESS,SOC
talk.brand messenger 0.7 - | HAVEYOU 2 MESS,SOC
talk.brand messenger 0.76 - | MY 1 MESS,SOC
talk.brand messenger 0.8 - | YOUR 1 MESS
talk.brand handle 0.72 - | YOUR 1 SOC
talk.brand messenger 0.68 - | MESS 1 IDW
talk.brand handle 0.6 - | SOC 1 IDW
talk.brand handle 0.74 - | MY,YOUR,GIVE 3 SOC 1 IDW
talk.brand messenger 0.76 - | MESS 3 BETTER
talk.brand messenger 0.76 - | BETTER 2 MESS
talk.brand messenger 0.72 - | I 4 BETTER 1 ON 0 MESS,MEET
talk.brand messenger 0.72 - | MEET,AMB,SOC 3 BETTER 1 ME
talk.brand messenger 0.74 - | ASK 3 MESS
talk.brand handle 0.7 - | ASK 2 YOUR 1 SOC
talk.brand messenger 0.78 - | IMON 1 MESS,SOC
talk.brand messenger 0.74 - | MESS,SOC ~3 IMON
talk.brand handle 0.8 - | LOOKUP ~5 SOC,MESS
talk.brand handle 0.84 - | SAMENAME ~8 MESS,SOC,CHATAPP,GMAILW
talk.brand handle 0.78 - | SAMENAME 6 ENDING,THERE
talk.brand handle 0.72 - | TALKME ~6 SAMENAME
talk.brand messenger 0.76 - | I 1 ONLYW 5 ON 0 MESS,MEET,SOC
talk.brand messenger 0.72 - | TALK 10 ON 0 AMB
talk.alone messenger 0.76 w | MESS
talk.masked messenger 0.48 m | MESS
talk.masked handle 0.46 m | SOC
talk.masked meeting 0.46 m | MEET
talk.masked messenger 0.48 m | AMB
pay.masked pay-elsewhere 0.46 m | PAYB
talk.brand messenger 0.72 - | AMB ~8 MOVE 2 THERE
ask.channel talk-elsewhere 0.74 - | GIVE 2 NUMB 1 WHEREI
talk.brand messenger 0.8 - | MESS 6 THERE
talk.brand messenger 0.76 - | PUSH ~8 MESS,MEET,SOC
talk.brand messenger 0.8 - | SCAN ~6 MESS,CHATAPP
talk.brand messenger 0.86 - | MESSASK
talk.brand meeting 0.76 - | LETS,MOVE ~5 MEET
talk.brand meeting 0.74 - | TALK 3 MEET
talk.brand meeting 0.72 - | ASK 3 MEET
talk.brand meeting 0.72 q | HAVEYOU,YOU 4 MEET
talk.brand meeting 0.72 - | MY,YOUR 1 MEET
talk.brand meeting 0.7 - | ON 0 MEET 4 TALK,BETTER
talk.hint messenger 0.8 xS | CHATAPP ~6 TALKME,ME,IMON,TALK,LETS,HAVEYOU
talk.hint messenger 0.7 q | HAVEYOU 4 CHATAPP
talk.hint messenger 0.72 x | CHATAPP 4 HAVEYOU
offer.channel talk-elsewhere 0.74 x | NUMB,CHAN,REACHHOW ~6 SITEASK
offer.lookup talk-elsewhere 0.74 x | LOOKUP,SITEASK ~8 CALLME,MAILME
talk.hint messenger 0.72 x | CHATAPP 10 SAMENAME,TALKME,THERE,LOOKUP,NUMB
talk.hint messenger 0.72 - | ON 1 CHATAPP
talk.brand messenger 0.74 - | MOVE 2 AMB
talk.brand messenger 0.8 - | TALKME 2 ON 0 AMB
talk.brand messenger 0.74 q | HAVEYOU 1 AMB
talk.brand messenger 0.74 q | AMB 1 HAVEYOU
talk.brand messenger 0.72 k | WHAT 1 YOUR 0 AMB,AMBW
talk.brand messenger 0.72 q | MESS,AMB 1 AMB,MESS
talk.both messenger 0.68 - | I,MY,ME,LETS ~10 MESS,MEET ~10 YOU,YOUR
talk.both messenger 0.68 - | YOU,YOUR ~10 MESS,MEET ~10 I,MY,ME
talk.short messenger 0.7 kq | MESS
talk.short meeting 0.7 kq | MEET
talk.hint meeting 0.74 - | JOINW,LETS,TALK,TALKV,GIVE ~6 CHATAPP#video
talk.brand messenger 0.72 - | DOWNLOAD 3 MESS,AMB
talk.brand messenger 0.72 - | TALKV 1 ON 0 AMB
talk.brand messenger 0.7 - | AMB 0 BETTER
talk.brand messenger 0.72 - | ME 1 ON 0 MESS,MEET
ask.reach talk-elsewhere 0.74 - | REACHYOU
ask.reach talk-elsewhere 0.6 q | CALLYOU
ask.reach talk-elsewhere 0.74 - | CALLYOU ~10 TOPIC
ask.reach talk-elsewhere 0.7 q | LETS 2 CALLYOU
offer.apply form 0.74 - | FILLV 4 FORMW 6 FOOTER,MYSITE,AWAY
ask.reach talk-elsewhere 0.78 q | NUMB,CHAN ~5 CALLV
ask.reach talk-elsewhere 0.7 - | NUMB,CHAN 3 CALLV 3 YOU,YOUR
ask.channel talk-elsewhere 0.8 - | ASKNUM
ask.address address 0.72 - | ADDRASK
offer.evade talk-elsewhere 0.74 - | EVADE
offer.evade email 0.78 - | BEFOREAT
offer.there talk-elsewhere 0.95 S | HIDNOTE
offer.lookup talk-elsewhere 0.76 x | UNIQ 12 SOCIALQ
offer.site link 0.72 - | SITEASK ~8 MY,THERE,FOOTER
offer.site link 0.74 - | SITEASK#own
talk.brand messenger 0.72 x | MESS ~6 JOINW
talk.hint messenger 0.74 x | OWNCHAT ~10 JOINASK
talk.url messenger 0.88 - | URLW
ask.channel talk-elsewhere 0.86 - | ASK,WHAT 4 YOUR 2 CHAN
ask.channel talk-elsewhere 0.76 q | YOUR 1 CHAN
ask.channel talk-elsewhere 0.72 - | GIVE 3 CHAN
ask.channel talk-elsewhere 0.78 - | HIDEV 3 YOUR 2 CHAN,NUMB
ask.channel talk-elsewhere 0.72 - | CHAN 1 ASKEND
offer.direct talk-elsewhere 0.72 - | TALKV,MOVE 2 ME 1 DIRECTLY
offer.direct talk-elsewhere 0.7 - | LETS,TALKME,CONTACTV 2 ME,US,OURPEOPLE,YOU 1 DIRECTLY
away.talk talk-elsewhere 0.72 - | TALKV 2 OUTSIDEW
ask.channel talk-elsewhere 0.74 - | EXCH 3 CHAN,NUMB,MESS,SOC
ask.channel talk-elsewhere 0.72 - | LETS 4 CHAN
ask.channel talk-elsewhere 0.72 q | HAVEYOU 3 CHAN#phone,CHAN#email,CHAN#contact
ask.channel talk-elsewhere 0.74 q | YOURCHAN
ask.channel talk-elsewhere 0.76 - | WHAT,ASK,GIVE 3 YOURCHAN
ask.channel talk-elsewhere 0.74 - | YOURCHAN 3 ASKEND,WHAT
ask.channel talk-elsewhere 0.72 - | WHAT,GIVE,ASK 4 CHAN#phone,CHAN#email 4 YOU
ask.channel talk-elsewhere 0.7 - | GIVE 4 CHAN#phone
ask.channel talk-elsewhere 0.72 q | CHAN ~5 REACHV
ask.channel talk-elsewhere 0.82 - | ASK,WHAT,LETS 3 YOUR 0 NUMB
ask.channel talk-elsewhere 0.74 q | YOUR 0 NUMB
ask.channel talk-elsewhere 0.7 - | YOUR 0 NUMB 2 OKW
ask.channel talk-elsewhere 0.72 - | YOUR 1 CHAN 2 OKW
offer.channel talk-elsewhere 0.78 - | MY 2 CHAN,NUMB 6 FOOTER
offer.channel talk-elsewhere 0.78 p | CHAN#phone,CHAN#email 5 FOOTER
offer.channel talk-elsewhere 0.76 p | FOOTER 6 CHAN#phone,CHAN#email
offer.channel talk-elsewhere 0.74 - | CHAN,NUMB ~4 FOOTER 8 TALKME,CALLME,MAILME
offer.channel talk-elsewhere 0.8 - | TALKME,CALLME,MAILME ~8 FOOTER
offer.channel talk-elsewhere 0.74 - | MYSITE ~8 FINDIT
offer.channel talk-elsewhere 0.76 - | SENDCH
ask.alone talk-elsewhere 0.74 qw | CHAN
ask.alone talk-elsewhere 0.74 qw | YOURCHAN
offer.channel talk-elsewhere 0.78 - | CALLME,TALKME,MAILME 3 MY 1 CHAN
offer.channel talk-elsewhere 0.8 - | REACHHOW ~8 FOOTER,LOOKUP,SCAN
offer.channel talk-elsewhere 0.76 - | TALKV 3 ON 1 CHAN
offer.channel talk-elsewhere 0.72 - | ON 1 CHAN 3 TALKV
offer.channel talk-elsewhere 0.7 - | CHAN 1 BETTER
offer.channel talk-elsewhere 0.72 - | BETTER 2 ON 1 CHAN
offer.channel talk-elsewhere 0.76 - | PUSH ~8 CHAN,MAILME,CALLME
offer.channel talk-elsewhere 0.72 - | MOVE 4 CHAN
offer.call talk-elsewhere 0.6 c | CALLME
offer.call talk-elsewhere 0.72 c | CALLME ~4 BETTER
away.talk talk-elsewhere 0.74 - | TALKME,CALLME 1 OUTSIDEW
talk.brand messenger 0.74 - | CALLN 4 ON 1 MESS,MEET
offer.call talk-elsewhere 0.76 c | CALLME ~10 TOPIC
offer.call talk-elsewhere 0.76 c | CALLME ~8 CHAN,NUMB,LETS
offer.mail talk-elsewhere 0.76 - | MAILME
offer.there talk-elsewhere 0.76 - | REACHHOW
offer.lookup talk-elsewhere 0.78 - | LOOKUP
offer.lookup talk-elsewhere 0.74 - | GOOGLEV 8 TALKME,MAILME,CALLME
offer.there talk-elsewhere 0.74 - | CHAN,MYSITE 10 TALKV 2 THERE
away.talk talk-elsewhere 0.8 - | TALKOUT
offer.channel talk-elsewhere 0.78 - | TALKME 4 CHAN
talk.brand handle 0.74 - | ON 0 SOC,MESS 2 IAM
talk.brand handle 0.72 - | TALK 3 ON 1 SOC
pay.away pay-elsewhere 0.72 - | AWAY#off,AWAY#out ~8 MONEYU
pay.fee pay-elsewhere 0.72 - | NOFEE ~6 MONEYU
offer.lookup talk-elsewhere 0.78 - | GMAILW ~6 ENDING
offer.lookup talk-elsewhere 0.78 - | SAMENAME ~10 GMAILW,PROV
offer.scan talk-elsewhere 0.74 - | SCAN
offer.apply form 0.82 S | OUTAPP#own
offer.apply form 0.72 - | OUTAPP
away.talk talk-elsewhere 0.8 - | TALKV,MOVE,LETS,REACHYOU ~6 AWAY#off,AWAY#out
away.talk talk-elsewhere 0.84 - | TALK,MOVE,LETS ~6 AWAY#off,AWAY#out
away.talk talk-elsewhere 0.76 - | MOVE,LETS ~2 AWAY#else
away.talk talk-elsewhere 0.74 - | TALKV ~3 AWAY#else
away.talk talk-elsewhere 0.72 - | CHAN ~4 AWAY#else
away.talk talk-elsewhere 0.78 - | TALKME,CALLME ~5 AWAY#else
away.talk talk-elsewhere 0.8 - | PUSH ~6 AWAY,TALKME
away.talk talk-elsewhere 0.66 - | AWAY#off
away.talk talk-elsewhere 0.76 x | PUSH 14 HOP
away.talk talk-elsewhere 0.74 - | TALK,MOVE,LETS,TALKV,REACHYOU ~8 AWAY#spot
away.talk talk-elsewhere 0.7 q | AWAY#spot
pay.away pay-elsewhere 0.9 S | PAYV,PAYME,DISC,NOFEE,WORKV ~8 AWAY#off,AWAY#out
pay.away pay-elsewhere 0.84 S | PAYB,BANKB ~8 AWAY#off,AWAY#out
pay.fee pay-elsewhere 0.86 S | NOFEE ~10 PAYB,BANKB,OUT,PAYME,DIRECT,AWAY,WORKV,LETS
pay.fee pay-elsewhere 0.62 - | NOFEE
pay.fee pay-elsewhere 0.78 x | PAYB 8 NOFEE
pay.fee pay-elsewhere 0.7 - | NOFEE#why
pay.brand pay-elsewhere 0.74 q | BANKB#bank,BANKB#cash 2 OKW
pay.direct pay-elsewhere 0.72 - | LETS,I 3 WORKV 1 OUTS
pay.brand pay-elsewhere 0.72 - | I,LETS 3 BANKB#cash
pay.brand pay-elsewhere 0.74 - | MY 1 BANKB#bank 8 FOOTER,PAYME,THERE
pay.direct pay-elsewhere 0.84 - | PAYME ~6 OUT,ACCT
pay.direct pay-elsewhere 0.74 - | PAYV 4 OUTS
pay.direct pay-elsewhere 0.74 - | PAYV 4 ACCT#own
pay.away pay-elsewhere 0.74 - | PAYME,PAYV ~5 AWAY#else
pay.brand pay-elsewhere 0.72 - | BANKB#bank 2 YOUR
pay.brand pay-elsewhere 0.72 - | BANKB#bank 1 ASKEND
pay.direct pay-elsewhere 0.76 - | LETS 3 OUTS
pay.fee pay-elsewhere 0.8 - | PCTSAVE ~10 DIRECT,OUT,AWAY,PAYB,BANKB,PAYME
pay.direct pay-elsewhere 0.78 - | LETS 5 PAYV,PAYME 3 OUTSIDEW
pay.direct pay-elsewhere 0.78 - | PAYV,PAYME 3 OUTSIDEW 6 SAVEV,MONEYU,NOFEE
pay.direct pay-elsewhere 0.78 - | DIRECT
pay.direct pay-elsewhere 0.78 S | EITHERW 6 DIRECT,PAYME
pay.direct pay-elsewhere 0.76 S | PAYV,PAYME,BANKB#bank ~6 ACCT#below
pay.direct pay-elsewhere 0.76 - | PAYB 3 ACCT#own
pay.short pay-elsewhere 0.72 kq | BANKB#bank
pay.direct pay-elsewhere 0.88 S | CASHHALF
pay.direct pay-elsewhere 0.8 - | DISC ~8 DIRECT,OUT
pay.direct pay-elsewhere 0.74 - | WORKV ~3 DIRECT
pay.brand pay-elsewhere 0.84 - | PAYME ~5 PAYB,BANKB
pay.brand pay-elsewhere 0.74 x | PAYB 4 PAYME
pay.brand pay-elsewhere 0.72 p | PAYV ~4 PAYB
pay.brand pay-elsewhere 0.74 - | LETS 8 BANKB#cash
pay.brand pay-elsewhere 0.7 - | PAYV ~3 BANKB#cash
pay.brand pay-elsewhere 0.72 - | LETS 4 BANKB
pay.brand pay-elsewhere 0.76 - | BANKB 1 OUT
pay.brand pay-elsewhere 0.72 - | ME 1 ON 0 PAYB
pay.brand pay-elsewhere 0.72 - | PAYB 4 WEUSE
pay.brand pay-elsewhere 0.76 - | ONLYW 1 PAYB
pay.brand pay-elsewhere 0.72 - | PAYB 2 OKW
pay.brand pay-elsewhere 0.78 q | HAVEYOU,YOU,LETS 4 PAYB
pay.brand pay-elsewhere 0.84 S | EITHERW 3 PAYB,BANKB
pay.brand pay-elsewhere 0.84 S | PAYB,BANKB 3 ORHERE
pay.brand pay-elsewhere 0.72 - | HAVEYOU 2 PAYB
pay.brand pay-elsewhere 0.72 q | HAVEYOU 2 BANKB#cash
pay.brand pay-elsewhere 0.8 - | MY 1 PAYB
pay.brand pay-elsewhere 0.78 - | YOUR 1 PAYB
pay.brand pay-elsewhere 0.74 - | ASK 3 PAYB
pay.brand pay-elsewhere 0.76 - | PAYB 0 ME
pay.brand pay-elsewhere 0.74 - | ITAKE 1 PAYB
pay.brand pay-elsewhere 0.76 - | LETS 4 PAYB
pay.brand pay-elsewhere 0.72 q | USEQ 2 PAYB
pay.alone pay-elsewhere 0.74 w | PAYB
pay.brand pay-elsewhere 0.74 - | PAYB,BANKB ~5 DISC
pay.brand pay-elsewhere 0.78 - | PAYME,ASK,GIVE,ONLYW ~5 GIFTC
pay.brand pay-elsewhere 0.74 p | GIFTC 3 OKW,PAYV
pay.brand pay-elsewhere 0.76 - | PAYB 1 OUT
pay.skip pay-elsewhere 0.84 S | SKIPMS ~10 PAYV,PAYME,PAYB,BANKB,OUT,LETS,DIRECT
pay.skip pay-elsewhere 0.66 - | SKIPMS
pay.both pay-elsewhere 0.68 - | I,MY,ME,LETS ~10 PAYB,BANKB#bank ~10 YOU,YOUR
pay.both pay-elsewhere 0.68 - | YOU,YOUR ~10 PAYB,BANKB#bank ~10 I,MY,ME
pay.short pay-elsewhere 0.72 kq | PAYB
pay.brand pay-elsewhere 0.76 - | ASK,WHAT,GIVE 3 YOUR 1 BANKB#bank
pay.brand pay-elsewhere 0.74 - | GIVE,ASK 3 BANKB#bank
pay.brand pay-elsewhere 0.72 - | HAVE 2 PAYB 6 SAVEV,NOFEE,PLATW
`

/** All patterns, in the order in which they are tried. */
export const patterns: Pattern[] = source
  .trim()
  .split('\n')
  .map(line => {
    const [head, row] = line.split(' | ') as [string, string]
    const [rule, kind, score, flags] = head.split(' ') as [string, FindingKind, string, string]
    const steps: Pattern['steps'] = []
    let gap = 0
    let isEitherWay = false
    for (const part of row.split(' ')) {
      const match = /^(~?)(\d+)$/.exec(part)
      if (match) {
        gap = Number(match[2])
        isEitherWay = match[1] === '~'
      } else {
        const classes = part.split(',')
        const names = classes.map(one => ({ name: one.split('#')[0]!, value: one.split('#')[1] }))
        steps.push({ classes, names, gap, isEitherWay })
        gap = 0
        isEitherWay = false
      }
    }
    return { rule, kind, score: Number(score), steps, flags }
  })
