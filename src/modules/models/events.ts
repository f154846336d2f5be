/** Kinds of events that `models` tells. */
export type ModelsEvent = 'models.rebuilt' | 'processor.added' | 'processor.ended'
