import type { CategoryLine } from '#modules/consent/rules/line'
import { consentWords } from '#web/messages/consent.ts'
import { TextLink } from '#web/parts/text-link.tsx'
import type { SealReason } from '#web/parts/seal-details.tsx'
import type { Answer } from '#web/parts/seal.tsx'

const words = consentWords.contract.seal

/** The seal's quarter "learned": yes when both parts are in, waits when one is or nothing has started, no when neither. */
export function learnedAnswer(lines: readonly CategoryLine[] | null): Answer {
  if (!lines) return 'no'
  if (lines.every(line => line.isIn)) return 'yes'
  if (lines.some(line => line.isIn) || lines.every(line => line.rule === 'D1.2')) return 'waits'
  return 'no'
}

/** Its reason, and the one thing the reader can do. Without a contract nothing can be learned. */
export function learnedReason(lines: readonly CategoryLine[] | null, contractId: string | null): SealReason {
  if (!lines || !contractId) return { reason: words.noContract, rule: 'D1.2' }
  const act = <TextLink to={`/contracts/${contractId}/ai`}>{words.change}</TextLink>
  const out = lines.find(line => !line.isIn)
  if (!out) return { reason: words.both, rule: 'D1.8', act }
  const inside = lines.find(line => line.isIn)
  const isSame = lines.every(line => line.text === out.text)
  const reason = inside
    ? words.some(consentWords.parts[inside.category], `${consentWords.parts[out.category]}: ${out.text}`)
    : isSame
      ? out.text
      : lines.map(line => `${consentWords.parts[line.category]}: ${line.text}`).join(' ')
  return { reason, rule: out.rule, act }
}
