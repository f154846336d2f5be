import type { EntryKind } from '#modules/proofs/schema'

/** What a receipt is about when its act says nothing closer. */
export const saysOf: Record<EntryKind, string> = {
  'preference-change': 'A choice about learning was changed.',
  manifest: 'A model was built from exactly the items of this manifest.',
  withdrawal: 'What had been learned was taken back.',
  access: 'Somebody of staff looked at what you wrote or sent, for a reason that was written down first.',
  terms: 'Terms were published.',
  policy: 'The rules’ numbers were changed.',
}
