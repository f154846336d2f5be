import type { Pack } from './packed.ts'
import { pack as ar } from './tables/phrases-ar.generated.ts'
import { pack as core } from './tables/phrases-core.generated.ts'
import { pack as de } from './tables/phrases-de.generated.ts'
import { pack as es } from './tables/phrases-es.generated.ts'
import { pack as fr } from './tables/phrases-fr.generated.ts'
import { pack as hi } from './tables/phrases-hi.generated.ts'
import { pack as pt } from './tables/phrases-pt.generated.ts'
import { pack as ru } from './tables/phrases-ru.generated.ts'
import { pack as zh } from './tables/phrases-zh.generated.ts'

/** What is there from the start: on a server, all languages. */
export const packs: readonly Pack[] = [core, es, pt, fr, de, hi, ru, ar, zh]
