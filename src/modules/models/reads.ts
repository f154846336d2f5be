export { buildsPage, learnedItemsPage, modelOf } from '#modules/models/reads/models'
export { withdrawalPlan, withdrawalsPage } from '#modules/models/reads/withdrawals'
export { disclosuresPage, gatewayCounts, processors } from '#modules/models/reads/processors'
