import type pg from 'pg'
import type { MailPort } from '#platform/ports'

/** Mail that stays here: kept in the local mailbox, for an instance without an SMTP server. */
export function mailbox(pool: pg.Pool, now: () => Date): MailPort {
  return {
    send: async mail => {
      await pool.query(
        'insert into platform.mailbox (id, to_address, subject, body, at) values ($1, $2, $3, $4, $5) on conflict (id) do nothing',
        [mail.id, mail.to.toLowerCase(), mail.subject, mail.text, now()],
      )
    },
  }
}
