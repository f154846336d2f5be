import { approveWork } from '#modules/contracts/acts/approve-work'
import { addMethod } from '#modules/money/acts/add-method'
import { balancesOf } from '#modules/money/reads'
import type { MethodId } from '#modules/money/schema'
import type { SandboxPayments } from '#adapters/sandbox'
import { start, submit, type PersonCtx, type Signed } from '#test/signed'
import type { World } from '#test/world'

/** A freelancer with 108,000 in the wallet and a bank account that behaves so. */
export async function earn(w: World, token = 'sandbox-ok'): Promise<Signed & { destination: MethodId }> {
  const signed = await start(w)
  await submit(signed)
  await approveWork(signed.client, signed.refs[0]!)
  await w.advance({ days: 5 })
  // Five days later the proof of who asks is old; the page would ask again.
  signed.freelancer.actor.steppedUpAt = w.live.clock.now()
  return { ...signed, destination: await addMethod(signed.freelancer, { direction: 'be_paid', token }) }
}

export const sandboxOf = (w: World) => w.live.ports.payments as SandboxPayments
/** What a person can pay out now. */
export const available = async (who: PersonCtx) => (await balancesOf(who)).balances[0]!.availableMinor
