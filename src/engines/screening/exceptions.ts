import { eventsNear, eventsOf, type Event, type Text } from './events.ts'
import type { Draft } from './drafts.ts'
import type { Found } from './types.ts'

const hiddenRules = /^(?:phone\.(?:disguised|lookalike|letters)|email\.pieces)$/
const askedFor = /^(?:ask\.(?:channel|reach|address)|offer\.(?:mail|channel))$/
const lettable = new Set(['email', 'phone', 'address', 'talk-elsewhere'])

/**
 * Whether the text itself plainly states one of the exceptions that let contact data through, without abusing it
 * (rules D2.3 and B2.6): papers to be signed, or being let into a system to see the work.
 */
export function statedIn(text: Text, drafts: readonly Draft[]): Found['states'] {
  if (drafts.length === 0) return null
  // "Complete the form" is what papers are for.
  const strong = drafts.filter(draft => draft.score >= 0.65 && draft.rule !== 'offer.apply')
  if (strong.some(draft => !lettable.has(draft.kind))) return null
  // Nor does anybody hide what a paper asks for.
  if (strong.some(draft => hiddenRules.test(draft.rule))) return null
  // Asking by name for a call or another channel is no paper and no system.
  if (strong.some(draft => draft.kind === 'talk-elsewhere' && !askedFor.test(draft.rule))) return null
  if (eventsOf(text, 'ABUSE').length > 0 || eventsOf(text, 'CALLME').length > 0 || eventsOf(text, 'PUSH').length > 0) return null
  for (const name of ['NOFEE', 'DIRECT', 'SKIPMS']) if (text.events.has(name)) return null
  if (eventsOf(text, 'AWAY').some(event => event.value !== 'direct') || eventsOf(text, 'PAYME').length > 0) return null
  if (movesTalk(text)) return null
  const isMailOnly = strong.every(draft => draft.kind === 'email' || draft.kind === 'talk-elsewhere')
  if (isMailOnly && isSystemAccess(text)) return 'system-access'
  if (isLegal(text)) return 'legal'
  return null
}

function isSystemAccess(text: Text): boolean {
  const invites = eventsOf(text, 'INVITE')
  // Rights to read name no system, and yet can only be meant for one.
  if (invites.some(invite => invite.value === 'own')) return true
  const systems = eventsOf(text, 'SYSTEM')
  if (invites.some(invite => systems.some(system => Math.abs(invite.first - system.first) <= 16))) return true
  return eventsOf(text, 'SCOPE').some(scope => systems.some(system => Math.abs(scope.first - system.first) <= 16))
}

function isLegal(text: Text): boolean {
  const legal = eventsOf(text, 'LEGAL')
  if (legal.length === 0) return false
  // Words that any talk of a contract holds prove nothing alone.
  const weak =
    /^(?:part(?:y|ies)|section|clause|agreement|effective date|contractor shall|notifications?|notificaciones|notificacoes)$/
  const said = (event: Event) => text.text.slice(text.words[event.first]!.start, text.words[event.last]!.end)
  if (legal.some(event => event.value === '' && !weak.test(said(event)))) return true
  const isPart = legal.some(event => event.value !== 'doc' && said(event) !== 'agreement')
  return isPart && new Set(legal.map(event => text.words[event.first]!.text)).size >= 2
}

/** "You can write there about the job", "y así hablamos por correo": more than a paper or a system is meant. */
function movesTalk(text: Text): boolean {
  for (const verb of [...eventsOf(text, 'TALKV'), ...eventsOf(text, 'TALK')]) {
    const { sentence } = text.words[verb.first]!
    const isBeside = (name: string, before: number, after: number) =>
      eventsNear(text, name, verb.first - before, verb.last + after).some(
        event => text.words[event.first]!.sentence === sentence && (event.last < verb.first || event.first > verb.last),
      )
    // The German verb stands at the end.
    if (isBeside('THERE', /^(?:schreib|red|sprech|chatt)/.test(text.words[verb.first]!.text) ? 7 : 2, 3)) return true
    if (verb.class === 'TALKV' && talkers.test(text.words[verb.first]!.text) && isBeside('CHAN', 0, 3)) return true
  }
  return false
}

const talkers =
  /^(?:talk|chat|speak|discuss|continue|habl|charl|platic|convers|continu|parl|discut|echang|reden|sprech|bespr|chatt|fal|обсу|обща|погов|говор|продолж|نتكلم|نتحدث|نكمل|نتواصل|baat|聊|谈|沟通)/
