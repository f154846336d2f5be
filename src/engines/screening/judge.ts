import type { Finding, FindingKind, Found, JudgedFinding, Judgement, Outcome, Situation } from './types.ts'

/** From here on a finding counts; below it and from `noticeFrom` on it is told to the writer only. */
export const actsFrom = 0.65
export const noticeFrom = 0.5

const order: Outcome[] = ['allow', 'notice', 'mask', 'hold', 'block']
/** The heavier of two outcomes. */
export const heavier = (a: Outcome, b: Outcome): Outcome => (order.indexOf(a) >= order.indexOf(b) ? a : b)

const publicSurfaces = new Set(['job', 'profile', 'title', 'name'])
const moneyKinds = new Set<FindingKind>(['payment', 'pay-elsewhere'])

/** What is to be done about the findings, given where the pair stands and where the text stands (rules D2.1 to B2.6). */
export function judge(found: Found | readonly Finding[], situation: Situation): Judgement {
  const findings = 'findings' in found ? found.findings : found
  const states = situation.states ?? ('findings' in found ? found.states : null)
  const judged = findings.map(finding => judgeOne(finding, { ...situation, states }))
  return { outcome: judged.reduce<Outcome>((worst, finding) => heavier(worst, finding.outcome), 'allow'), findings: judged }
}

function judgeOne(finding: Finding, situation: Situation): JudgedFinding {
  const as = (outcome: Outcome, because: string): JudgedFinding => ({ ...finding, outcome, because })
  if (finding.score < noticeFrom) return as('allow', 'B2.10')
  if (finding.kind === 'forbidden-ask') return as(limited('block', finding, situation), 'B3.5')
  if (finding.kind === 'pay-elsewhere') return as(limited('block', finding, situation), 'D3.2')
  if (finding.kind === 'payment') {
    // Under a contract a way of paying by itself can be what the work is about; an ask to use it is found as such.
    if (situation.stage !== 'before') return as('allow', 'B2.10')
    return as(limited('block', finding, situation), 'D3.2')
  }
  if (situation.stage !== 'before') return as('allow', 'D2.2')
  if (situation.exceptions?.some(exception => exception.lets.includes(finding.kind))) return as('allow', 'D2.3')
  if (situation.states) return as('notice', 'B2.6')
  if (situation.surface === 'filename' || situation.surface === 'attachment')
    return as(limited('hold', finding, situation), 'B2.6')
  if (publicSurfaces.has(situation.surface)) return as(limited('block', finding, situation), 'B2.6')
  return as(limited('mask', finding, situation), 'D2.1')
}

/** A doubtful finding, and one of a rule that has still to prove itself, gives a notice at most (rule B2.11). */
function limited(outcome: Outcome, finding: Finding, situation: Situation): Outcome {
  if (finding.score < actsFrom || situation.noticeOnly?.includes(finding.rule)) return 'notice'
  return outcome
}

/** Whether the other side would not read the text as it was written. */
export const isStopped = (outcome: Outcome): boolean => outcome === 'mask' || outcome === 'hold' || outcome === 'block'

export { moneyKinds }
