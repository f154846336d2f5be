const nouns = /^(?:MESS|SOC|MEET|PAYB|CHAN|BANKB|CHATAPP|NUMB)\d/

/** Lines of Arabic phrases with what is written onto a word: and, the, in, by, for. */
export function prefixed(lines: string): string {
  return eachPhrase(lines, (phrase, head) => {
    if (!/^[\u0620-\u06ff]/.test(phrase)) return [phrase]
    if (!nouns.test(head)) return [phrase, `و${phrase}`]
    const bare = phrase.startsWith('ال') ? phrase.slice(2) : phrase
    return [phrase, ...['ال', 'بال', 'وال', 'عال', 'فال', 'لل', 'ب', 'و'].map(before => before + bare)]
  })
}

/** Lines of Hindi phrases in Latin letters with the short and joined spellings of chats. */
export function chatted(lines: string): string {
  return eachPhrase(lines, phrase => {
    const joined = phrase.replace(/\b(kar|de|bhej|bata|daal|dal|bhar) (do|lo|dena|lena|de)\b/g, '$1$2')
    const short = phrase.replace(/\b[a-z]+\b/g, word => shorts.get(word) ?? word)
    const next = phrase.replace(/\b[a-z]+\b/g, word => others.get(word) ?? word)
    return [...new Set([phrase, joined, short, next])]
  })
}

const pairs = (text: string) => new Map(text.split(' ').map(pair => pair.split('-') as [string, string]))
const shorts = pairs(
  'kar-kr karo-kro karna-krna karte-krte karenge-krenge karlo-krlo kardo-krdo hai-h nahi-nhi nahin-nhi mujhe-muje mujhse-mujse aapka-apka aapki-apki aapke-apke aapko-apko aap-ap chahiye-chaiye yahan-yaha wahan-waha bahar-baahar baat-bat paise-pese kaise-kese accha-acha number-no bhejo-bhejna mein-me',
)
const others = pairs(
  'hai-he hain-hai karein-kare pe-par par-pe pr-pe me-mein wahan-vahan mujhe-mje bhejo-bhej bata-btao batao-btao seedha-sidha seedhe-sidhe direct-derect commission-comission payment-paymnt number-nambar message-msg platform-platfrom website-site',
)

/** Rewrites each phrase of lines such as `TALK1: one, two`. */
function eachPhrase(lines: string, rewrite: (phrase: string, head: string) => string[]): string {
  return lines
    .split('\n')
    .map(line => {
      const colon = line.indexOf(': ')
      if (colon < 0) return line
      const head = line.slice(0, colon)
      const phrases = line
        .slice(colon + 2)
        .split(', ')
        .flatMap(phrase => rewrite(phrase, head))
      return `${head}: ${phrases.join(', ')}`
    })
    .join('\n')
}
