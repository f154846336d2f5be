export { disclose } from '#modules/models/acts/disclose'
export { addProcessor, endProcessor } from '#modules/models/acts/processors'
export { recall } from '#modules/models/acts/recall'
