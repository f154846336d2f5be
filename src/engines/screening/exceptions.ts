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
  if (eventsOf(text, 'ABUSE').some(event => !isKeptHere(text, event)) || eventsOf(text, 'CALLME').length > 0) return null
  if (eventsOf(text, 'PUSH').some(event => !/^here (?:what|which|how|where)/.test(saidBy(text, event)))) return null
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
  const isBesideSystem = (one: Event) => systems.some(system => Math.abs(one.first - system.first) <= 16)
  if (invites.some(isBesideSystem)) return true
  const lets = [...invites, ...eventsOf(text, 'letin')]
  // A name that nobody can list, of what can only be a system: "to the OSF project", to look at it before an estimate.
  if (lets.length > 0 && eventsOf(text, 'SCOPE').length > 0 && (lets.some(isBesideSystem) || namedSystem.test(text.text)))
    return true
  if (invites.length > 0 && eventsOf(text, 'SCOPE').length > 0 && seeing.test(text.text)) return true
  // "Tell me the mail you use on Trello and I let you in to look".
  if (seeing.test(text.text) && lets.some(isBesideSystem)) return true
  // "To read the pipeline I need an account there."
  const accounts = [...eventsOf(text, 'ACCW'), ...eventsOf(text, 'BOXW')]
  if (seeing.test(text.text) && accounts.some(isBesideSystem)) return true
  if (systems.length > 0 && tiedTo.test(text.text)) return true
  return eventsOf(text, 'SCOPE').some(scope => systems.some(system => Math.abs(scope.first - system.first) <= 16))
}

const seeing =
  /\b(?:read|see|view|look|check|open|count|restricted|viewer|reader|sehen|lesen|ansehen|schauen|einsehen|ver|leer|mirar|revisar|voir|lire|consulter|olhar|dekh\w*)\b|смотре|увид|читат|посмотр|أرى|أطلع|قراءة|查看|看/

const tiedTo =
  /\b(?:handle|login|account|user|username|id|konto|cuenta|usuario|conta|compte)\b(?: \w+){0,3} (?:tied|linked|attached|registered|bound|verknupft|registriert|vinculad[oa]|asociad[oa]|ligad[oa]|associad[oa]|lie|rattache)\b/

const saidBy = (text: Text, event: Event) => text.text.slice(text.words[event.first]!.start, text.words[event.last]!.end)

const namedSystem =
  /\b(?:to|in|into|on|onto|for|at) (?:the|your|our|its) (?:[\w.-]+ ){0,2}(?:project|workspace|group|role|folder|board|org|organi[sz]ation|instance|space|course|cluster|panel|tenant|suite)\b/

/** "Everything else we keep in this thread": what would abuse an exception is said of this place. */
function isKeptHere(text: Text, event: Event): boolean {
  const { sentence } = text.words[event.first]!
  const isBeside = (name: string) =>
    eventsNear(text, name, event.first - 14, event.last + 14).some(one => text.words[one.first]!.sentence === sentence)
  const said = saidBy(text, event)
  if (
    !/^(?:everything else|anything else|all else|the rest|all questions|questions?|all the rest|todo lo demas|lo demas|alles andere|den rest|tout le reste|le reste|o resto|todo o resto|все остальное|остальное)$/.test(
      said,
    )
  )
    return false
  const rest = text.words.slice(event.first, event.last + 14).filter(word => word.sentence === sentence)
  return (
    (isBeside('PLATW') || rest.some(word => /^(?:here|hier|aqui|ici|здесь|тут)$/.test(word.text))) &&
    !isBeside('NEG') &&
    !isBeside('OUTS') &&
    !rest.some(word => /^(?:there|dort|alli|la-bas|там|not|instead)$/.test(word.text))
  )
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
  for (const verb of [
    ...eventsOf(text, 'TALKV'),
    ...eventsOf(text, 'TALK'),
    ...eventsOf(text, 'MONEY'),
    ...eventsOf(text, 'PAYV'),
  ]) {
    const { sentence } = text.words[verb.first]!
    const isBeside = (name: string, before: number, after: number) =>
      eventsNear(text, name, verb.first - before, verb.last + after).some(
        event => text.words[event.first]!.sentence === sentence && (event.last < verb.first || event.first > verb.last),
      )
    // The German verb stands at the end.
    if (isBeside('THERE', /^(?:schreib|red|sprech|chatt)/.test(text.words[verb.first]!.text) ? 7 : 2, 3)) return true
    if (verb.class === 'MONEY' || verb.class === 'PAYV') {
      if (isBeside('THERE', 0, 6)) return true
      continue
    }
    if (verb.class === 'TALKV' && talkers.test(text.words[verb.first]!.text) && isBeside('CHAN', 0, 3)) return true
  }
  return false
}

const talkers =
  /^(?:talk|chat|speak|discuss|continue|habl|charl|platic|convers|continu|parl|discut|echang|reden|sprech|bespr|chatt|fal|обсу|обща|погов|говор|продолж|نتكلم|نتحدث|نكمل|نتواصل|baat|聊|谈|沟通)/
