import { startLearning } from '#modules/consent/acts'
import { changeContract, tell } from '#modules/contracts/acts/lock-contract'
import type { Contract, Party } from '#modules/contracts/schema'
import { openFilesOfPair } from '#modules/files/acts/show-files'
import { bindContract, markContractStarted } from '#modules/items/acts'
import { openItemsOfPair } from '#modules/items/acts/open-items'
import { noteContractStart } from '#modules/pairs/acts'
import type { TxCtx } from '#platform/ctx'

export interface Signature {
  side: Party
  accountId: string
  orgId: string | null
  signedAt: Date
}

/** Keeps a contract that both sides signed and ties its room to it; with its first funded milestone it starts. */
export async function signContract(tx: TxCtx, contract: Contract, signatures: readonly Signature[]): Promise<void> {
  await tx.db.insertInto('contracts.contract').values(contract).execute()
  await tx.db
    .insertInto('contracts.signature')
    .values(signatures.map(signature => ({ contractId: contract.id, ...signature })))
    .execute()
  await bindContract(tx, contract.roomId, contract.id)
  await tell(tx, contract, { what: 'contract.signed', rule: 'D5.3' })
}

/** From here the contract runs: what was kept back between the two opens, and its items are stamped for learning. */
export async function startContract(tx: TxCtx, contract: Contract): Promise<void> {
  await changeContract(tx, contract, { state: 'active', startedAt: tx.now() })
  await markContractStarted(tx, contract.roomId)
  await startLearning(tx, contract.roomId)
  await noteContractStart(tx, contract.pairId)
  // The pair is held from here: everything that was kept back between the two opens with the start (rule B2.6).
  await openItemsOfPair(tx, contract.pairId)
  await openFilesOfPair(tx, contract.pairId)
  await tell(tx, contract, { what: 'contract.started', rule: 'D5.3' })
}
