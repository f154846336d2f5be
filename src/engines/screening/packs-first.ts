import type { Pack } from './packed.ts'
import { pack as first } from './tables/phrases-core-first.generated.ts'

/** What is there from the start in a browser (see `subset.ts`); `tongues.ts` tells what else a text needs. */
export const packs: readonly Pack[] = [first]
