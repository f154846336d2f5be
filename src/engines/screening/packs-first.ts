import type { Pack } from './packed.ts'
import { pack as core } from './tables/phrases-core.generated.ts'

/** What is there from the start in a browser; `tongues.ts` tells what else a text needs. */
export const packs: readonly Pack[] = [core]
