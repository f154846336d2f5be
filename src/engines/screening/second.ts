// All that is needed only where the first pass found something: about half of the engine.

export { read } from './events.ts'
export { toldInParts } from './dictated.ts'
export { toldInTurns } from './turns.ts'
export { isWorded } from './model.ts'
export { answersCount, countsThings, isAboutContact, isAskedBack, isAsking, isBareName, isOfScreen, isOnward } from './replies.ts'
export { isDoubtedIn, togetherIn } from './texts.ts'
export { isInternational, nationalForm } from './plans.ts'
export { draftsOf, statesOf, weighedDraftsOf } from './texts.ts'

/** Brings the second pass where it is missing (see `second-late.ts`); here it never is. */
export const bringSecond = async (): Promise<boolean> => false
