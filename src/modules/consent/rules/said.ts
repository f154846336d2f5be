import type { Category, Choice } from '#modules/consent/schema'

const parts: Record<Category, string> = { work_product: 'work', communications: 'conversations', platform: 'what is public' }
const words: Record<Choice | 'inherit', string> = { in: 'yes', out: 'no', inherit: 'the same as in general again' }

/** A choice in a sentence, for its receipt: what was said, about what, and how far it reaches (rule B1.26). */
export function sayChoice(said: {
  scope: 'account' | 'organisation' | 'contract'
  category: Category
  choice: Choice | 'inherit'
}): string {
  const reach = { account: '', organisation: ', for the organisation', contract: ', for one contract' }[said.scope]
  return `Learning from ${parts[said.category]}: ${words[said.choice]}${reach}.`
}
