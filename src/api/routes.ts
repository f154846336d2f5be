import type { Api } from './endpoint.ts'
import { filesApi } from './v1/files.ts'
import { profilesApi } from './v1/profiles.ts'
import { accountsApi } from './v1/accounts.ts'
import { organisationsApi } from './v1/organisations.ts'
import { jobsApi } from './v1/jobs.ts'
import { offersApi } from './v1/offers.ts'
import { proposalsApi } from './v1/proposals.ts'
import { roomsApi } from './v1/rooms.ts'
import { noticesApi } from './v1/notices.ts'
import { contractsApi } from './v1/contracts.ts'
import { screeningApi } from './v1/screening.ts'
import { contractPreferencesApi } from './v1/contract-preferences.ts'
import { organisationPreferencesApi } from './v1/organisation-preferences.ts'
import { preferencesApi } from './v1/preferences.ts'
import { withdrawalsApi } from './v1/withdrawals.ts'
import { modelsApi } from './v1/models.ts'
import { termsApi } from './v1/terms.ts'
import { proofsApi } from './v1/proofs.ts'
import { moneyApi } from './v1/money.ts'

/** The API's whole map: one line per module. */
export const routes: ((api: Api) => void)[] = [
  filesApi,
  profilesApi,
  accountsApi,
  organisationsApi,
  noticesApi,
  jobsApi,
  contractsApi,
  moneyApi,
  proposalsApi,
  offersApi,
  roomsApi,
  screeningApi,
  proofsApi,
  termsApi,
  preferencesApi,
  contractPreferencesApi,
  organisationPreferencesApi,
  withdrawalsApi,
  modelsApi,
]
