import type { AccountId, InvitationId } from '#lib/ids'
import type { TxCtx } from '#platform/ctx'
import { later } from '#platform/tasks'

export type MailAsked =
  | {
      kind: 'confirm' | 'known-address' | 'recover' | 'password-changed' | 'two-factor-changed' | 'passkey-changed'
      accountId: AccountId
    }
  | { kind: 'invitation'; invitationId: InvitationId }
export type MailTask = MailAsked & { mailId: string }

/** Asks for a mail in the act's transaction. It carries ids only: secrets in links are made when it is sent. */
export function askMail(tx: TxCtx, mail: MailAsked): Promise<void> {
  return later(tx, 'accounts.mail', { ...mail, mailId: tx.newId() })
}
