import type { Ctx } from '#platform/ctx'
import { isThisMachine } from '#platform/device'
import { spend } from '#platform/limits'
import { tokenHash } from '#platform/tokens'

/** How many more tries an address on the network gets than one account: many people may share it. */
const sharedBy = 10

/** Counts one try of `what`, for the account or address it is about and for where it comes from. Refuses (limit) too many. */
export async function spendFor(ctx: Ctx, what: string, about: string | null, limit: number, windowMs: number): Promise<void> {
  const { ip } = ctx.device
  if (!isThisMachine(ip)) await spend(ctx.live, `${what}:from:${ip}`, about === null ? limit : limit * sharedBy, windowMs)
  // Hashed, so that the table of tries is no list of addresses.
  if (about !== null) await spend(ctx.live, `${what}:${tokenHash(about).slice(0, 22)}`, limit, windowMs)
}
