import { missing } from '#lib/refusal'
import { personOf, type Ctx } from '#platform/ctx'

/** For others than staff these pages are not there. */
export function mustBeStaff(ctx: Ctx): void {
  if (!personOf(ctx).isStaff) throw missing('page')
}
