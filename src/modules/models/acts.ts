export { disclose } from '#modules/models/acts/disclose'
export { proveItem } from '#modules/models/acts/prove-item'
export { addProcessor, endProcessor } from '#modules/models/acts/processors'
export { recall } from '#modules/models/acts/recall'
