import { eventsNear, hasClass, type Event, type Text } from './events.ts'

const isOver =
  /^ (?:is|was|has|are|got|goes|will be) (?:been |now |long |finally |officially )?(?:gone|dead|history|discontinued|retired|shut|bought|sunset|acquired|renamed|over and)\b/

/** Nouns that stand before the name of what they are for: un bot Telegram, eine Anbindung PayPal. */
const nounBefore =
  /^(?:bots?|chatbots?|boton|bouton|boutons|campana|campagne|campagnes|integration|plugin|module|widget|tutoriel|tutorial)$/

/** How much the words around say that the brand is what the work is about. */
export function subjectWeight(text: Text, brand: Event, first: number, last: number): number {
  const { words } = text
  const { sentence } = words[brand.first]!
  let weight = 0
  // "The bird" of "the bird app" is no work on an app.
  const longer = eventsNear(text, 'CHATAPP', brand.first, brand.last).find(
    one => one.first <= brand.last && one.last > brand.last,
  )
  if (longer) return subjectWeight(text, longer, first, Math.max(last, longer.last))
  const next = words[brand.last + 1]
  // "Skype is gone": talk about it.
  if (isOver.test(text.text.slice(words[brand.last]!.end, words[brand.last]!.end + 32))) return 1
  // "Zoom in", "zoom out".
  if (brand.value === 'zoom' && next && /^(?:in|out|into|level|lens|ein|heraus)$/.test(next.text)) return 1
  if (next && next.sentence === sentence && next.clause === words[brand.last]!.clause) {
    if (hasClass(text, brand.last + 1, brand.last + 1, 'SUBJ') && !/^(?:in|out|like|post|posts|support in)$/.test(next.text))
      weight = 0.5
    else if (
      words[brand.last + 2]?.clause === next.clause &&
      words[brand.last + 2]!.gap !== '_' &&
      hasClass(text, brand.last + 2, brand.last + 2, 'SUBJ') &&
      !hasClass(text, brand.last + 1, brand.last + 1, 'ME', 'I', 'YOU')
    )
      weight = 0.35
  }
  if (
    words[last + 1]?.clause === words[last]!.clause &&
    last > brand.last &&
    hasClass(text, last + 1, last + 1, 'SUBJ') &&
    !hasClass(text, last + 1, last + 1, 'ON')
  )
    weight += 0.3
  // In many languages the work stands before the brand: botón de WhatsApp, интеграция с PayPal.
  const link = words[brand.first - 1]
  if (link && link.sentence === sentence && brand.first >= 1) {
    if (hasClass(text, brand.first - 1, brand.first - 1, 'SUBJ') && (/[^a-z]/.test(link.text) || nounBefore.test(link.text)))
      weight += 0.35
    // "A chat app that resembles WhatsApp".
    else if (/^(?:resembl(?:es|ing)|يشبه|تشبه|شبيه|похож(?:ее|ий|ая|ую)?|类似)$/.test(link.text)) weight += 0.5
    else if (
      brand.first >= 2 &&
      /^(?:de|del|do|da|du|d|di|of|for|von|fur|per|para|por|com|con|avec|mit|с|для|в|к|на|en|em|a|au|with|to|via)$/.test(
        link.text,
      ) &&
      hasClass(text, brand.first - 2, brand.first - 2, 'SUBJ')
    )
      weight += 0.4
  }
  // "Zelle integration, and Venmo?": what one name is about, the other is, too.
  if (weight < 0.3) {
    const isOther = (one: Event) => one.first > brand.last || one.last < brand.first
    const others = ['MESS', 'SOC', 'MEET', 'PAYB'].flatMap(name => eventsNear(text, name, first - 12, last + 12)).filter(isOther)
    if (
      others.some(
        one =>
          words[one.first]!.sentence === sentence &&
          words[one.last + 1]?.gap === ' ' &&
          hasClass(text, one.last + 1, one.last + 1, 'SUBJ'),
      )
    )
      weight += 0.35
  }
  // "As the platform for the plugin": what it is for.
  for (const event of eventsNear(text, 'SUBJ', last + 1, last + 8)) {
    const [det, link] = [words[event.first - 1]?.text ?? '', words[event.first - 2]?.text ?? '']
    if (
      event.first > last + 2 &&
      words[event.first]!.sentence === sentence &&
      /^(?:the|a|an|our|this|el|la|o|le|der|die|das)$/.test(det) &&
      /^(?:for|as|in|para|pour|für|fur|als)$/.test(link)
    ) {
      weight += 0.3
      break
    }
  }
  for (const name of ['SUBJV', 'WORKQ', 'CLIENTS', 'SAMPLE', 'BANKQ']) {
    for (const event of eventsNear(text, name, first - 9, last + 9)) {
      // "moyu_design" is somebody's name.
      if (words[event.first]!.sentence !== sentence || words[event.first]!.gap === '_') continue
      const isOwn = name === 'WORKQ' ? event.first <= brand.last : event.first <= last && event.last >= first
      if (isOwn && event.last >= brand.first) continue
      // "Come on Skype now I will show the report": another clause.
      if (event.first > last + 1 && hasClass(text, last + 1, event.first - 1, 'I', 'YOU')) continue
      const distance = event.last < first ? first - event.last : event.first > last ? event.first - last : 0
      if (distance <= (name === 'SUBJV' ? 4 : 8)) weight += name === 'SUBJV' && event.first > last ? 0.1 : 0.3
      if (weight >= 0.6) return weight
    }
  }
  return weight
}
