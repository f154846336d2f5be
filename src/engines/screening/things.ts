import type { Event, Text } from './events.ts'

/** Words for reaching somebody: behind "the number of your" they are what is asked for. */
const reaching =
  /phon|fono|fon$|handy|mobil|movil|celul|cell|whats|viber|signal|telegr|contact|contat|kontakt|assist|secretar|wife|boss|office|buro|oficina|bureau|home|casa|house|reception|person|friend|client|kunde|account|dein|your|votre|teleph/
const ofs = new Set('of der des del de du da do von vom d'.split(' '))
const articles = new Set(
  'the a an my our this that your each every la le el lo os as un une um uma una den dem einer eines l'.split(' '),
)

/** What an e-mail has or is used for in the work: "the e-mail subject line", "the address bar". */
const parts =
  /^(?:subject|subjects|template|templates|header|headers|footer|footers|body|copy|layout|layouts|format|formats|sequence|sequences|campaign|campaigns|server|preview|previews|newsletter|banner|design|draft|drafts|wording|theme|series|automation|flow|flows|bar|field|fields|icon|icons|column|columns|label|labels|list|lists|mockup|mockups|merge|parser|validation|regex|variant|variants)$/

const forWork =
  /^(?:the |this |that |each |lot )?(?:sprint|round|part|milestone|task|quote|estimate|budget|hours|version|page|slide|chapter|scene|lot|phase|stage|item|job|logo|site|app|text|translation)\b/

/**
 * "The number of the slide", "the e-mail subject line": the word behind says what is counted or of what it is a part, and
 * that is the work.
 */
export function isOfThing(text: Text, event: Event): boolean {
  const { words } = text
  const { clause } = words[event.last]!
  const next = words[event.last + 1]
  // Slow on mobile: a screen.
  if (words[event.last]!.text === 'mobile' && /^(?:on|for)$/.test(words[event.first - 1]?.text ?? '')) return true
  if (!next || next.clause !== clause || next.gap !== ' ') return false
  if (parts.test(next.text) || /^(?:between|entre|zwischen|между)$/.test(next.text)) return true
  // "Your number for sprint 2?"
  if (
    next.text === 'for' &&
    forWork.test(
      words
        .slice(event.last + 2, event.last + 5)
        .map(word => word.text)
        .join(' '),
    )
  )
    return true
  if (
    !ofs.has(next.text) ||
    !/^(?:numbers?|numero|nummer|line|lines|linea|ligne|linha|zeile|address|adresse|name)$/.test(words[event.last]!.text)
  )
    return false
  let at = event.last + 2
  while (articles.has(words[at]?.text ?? '')) at++
  const thing = words[at]
  if (words.slice(Math.max(0, event.first - 1), event.last + 1).some(word => reaching.test(word.text))) return false
  return (
    thing !== undefined &&
    thing.clause === clause &&
    thing.kind === 'letters' &&
    thing.text.length > 2 &&
    !words.slice(event.last + 1, at + 2).some(word => reaching.test(word.text))
  )
}

/** "Plus court", "plus an invite flow": a comparison or an addition, and no name put together. */
export function isComparing(text: Text, event: Event): boolean {
  const next = text.words[event.last + 1]
  return (
    event.first === event.last &&
    text.words[event.first]!.text === 'plus' &&
    next !== undefined &&
    /^(?:court|courte|long|longue|grande?s?|petite?s?|tard|vite|simple|clair|claire|sombre|doux|douce|de|d|que|loin|haut|bas|an|a|the|one|two|three|some|our)$/.test(
      next.text,
    )
  )
}

/** "Da cooperativa", "la voz": an article or a preposition, and not German "da" or French "là". */
export function isArticle(text: Text, event: Event): boolean {
  const { words } = text
  const word = words[event.first]!
  if (event.first !== event.last || (word.text !== 'da' && word.text !== 'la')) return false
  const raw = text.original?.slice(text.from[word.start], text.to[word.end - 1]) ?? word.text
  if (/à/iu.test(raw)) return false
  const next = words[event.last + 1]
  if (!next || next.clause !== word.clause || next.gap !== ' ' || next.kind !== 'letters') return false
  if (word.text === 'la') return !/^(?:me|te|on|tu|vous|je|moi|bas|si|pour|c|ca|aussi|directement|plutot)$/.test(next.text)
  return words.some(one => /^(?:um|uma|o|os|no|na|do|com|para|que|em|dos|das|nao|preciso|quero|e)$/.test(one.text))
}

/** "I work outside most of the day": under the open sky, and nobody is asked along. */
export function isOutdoors(text: Text, first: number, last: number): boolean {
  const said = text.words
    .slice(first - 1 < 0 ? 0 : first - 1, last + 3)
    .map(word => word.text)
    .join(' ')
  return outdoors.test(said)
}

const outdoors =
  /^(?:i|he|she|they|who) (?:often |mostly |usually )?(?:work|works|live|lives|write|writes|paint|paints|am|is) (?:outside|outdoors) (?:most|all|in the|in all|during|by day|until|till|on|every|a lot|today|this|with|from|half)/

/** A part of a plain address is no word of the sentence: the "t" of t.kessler@posteo.de. */
export function isInAddress(text: Text, event: Event): boolean {
  let start = text.words[event.first]!.start
  let { end } = text.words[event.last]!
  while (start > 0 && /[a-z0-9._@+-]/.test(text.text[start - 1]!)) start--
  while (end < text.text.length && /[a-z0-9._@+-]/.test(text.text[end]!)) end++
  return plainAddress.test(text.text.slice(start, end))
}

const plainAddress = /^[a-z0-9._+-]+@[a-z0-9-]+\.[a-z.]+$/

/** "Pagar por fuera … no me interesa": the clause ends by turning down what it named. */
export function isTurnedDown(text: Text, last: number): boolean {
  const { words } = text
  let end = last
  while (end + 1 < words.length && words[end + 1]!.clause === words[last]!.clause && end - last < 14) end++
  const { start } = words[last]!
  // "Direct transfer? No."
  if (/^ ?\? ?(?:no|nope|never|nein|non|nao|нет|لا|不)(?:[.!]|$)/.test(text.text.slice(words[end]!.end))) return true
  const rest = text.text.slice(start, words[end]!.end)
  const turned = turning.exec(rest)
  // "Zahle ich keine Gebühr" turns down something else.
  return (
    turned !== null && !/gebuhr|provision|kosten|steuer|commission|comision|comissao|taxa|fee\b/.test(rest.slice(turned.index))
  )
}

const turning =
  /\b(?:no (?:me|nos) interesan?|nao (?:me|nos) interessam?|ne (?:m'|nous )interesse(?:nt)? pas|interessiert (?:mich|uns) nicht|kommt (?:fur mich )?nicht in frage|hors de question|fora de questao|fuera de discusion|(?:is|are) out of the question|(?:is|are)(?:n't| not) (?:something i(?:'d| would)? (?:do|accept|take)|for me|my thing)|(?:does|do)n'?t interest me|(?:mache|nehme|arbeite|verhandle|rede|schreibe|akzeptiere) ich (?:nicht|nie|kein\w*))\b|не интересует|исключен[оа]/

/** "Rather than 350 via the site": what is named is what shall not be. */
export function isCompared(text: Text, event: Event): boolean {
  const { start } = text.words[event.first]!
  return compared.test(text.text.slice(Math.max(0, start - 40), start))
}

const compared =
  /(?:plutot qu[e']|au lieu de|en vez de|en lugar de|em vez de|do que|rather than|instead of|statt|чем|вместо|بدل|بدلا من|而不是|ke bajaye)[^.!?,;]{0,20}$/
