import type { Table } from '../viewers.ts'
import { accountsApi, accountsPages } from './accounts.ts'
import { consentApi, consentPages } from './consent.ts'
import { contractsApi, contractsPages } from './contracts.ts'
import { homeApi, homePages } from './home.ts'
import { jobsApi, jobsPages } from './jobs.ts'
import { modelsApi } from './models.ts'
import { proposalsApi, proposalsPages } from './proposals.ts'
import { proofsApi, proofsPages } from './proofs.ts'
import { roomsApi, roomsPages } from './rooms.ts'
import { screeningApi, screeningPages } from './screening.ts'
import { termsApi, termsPages } from './terms.ts'

/** Every route of the API, and every page: who finds it open. */
export const apiTable: Table = {
  ...accountsApi,
  ...jobsApi,
  ...proposalsApi,
  ...roomsApi,
  ...contractsApi,
  ...consentApi,
  ...modelsApi,
  ...homeApi,
  ...screeningApi,
  ...proofsApi,
  ...termsApi,
}
export const pageTable: Table = {
  ...accountsPages,
  ...jobsPages,
  ...proposalsPages,
  ...roomsPages,
  ...contractsPages,
  ...consentPages,
  ...homePages,
  ...screeningPages,
  ...proofsPages,
  ...termsPages,
}
