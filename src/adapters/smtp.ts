import nodemailer from 'nodemailer'
import type { MailPort } from '#platform/ports'

/** Mail through an SMTP server; the message id is ours, so that a repeated send can be recognised. */
export function smtp(url: string, from: string): MailPort {
  const transport = nodemailer.createTransport(url)
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    send: async mail => {
      await transport.sendMail({ from, to: mail.to, subject: mail.subject, text: mail.text, messageId: `<${mail.id}@${domain}>` })
    },
  }
}
