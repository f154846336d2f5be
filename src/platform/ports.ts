import type { Readable } from 'node:stream'
import type { AccountId, SessionId } from '#lib/ids'
import type { TxDb } from '#platform/db'
import type { Paper } from '#platform/paper'

/** The outside, each kept behind the smallest set of words the business needs. */
export interface Ports {
  mail: MailPort
  store: StorePort
  payments: PaymentsPort
  identity: IdentityPort
  fileText: FileTextPort
  pdf: PdfPort
}

export interface MailPort {
  /** Sends one message; the same `id` twice is sent once where the vendor can tell. */
  send(mail: { id: string; to: string; subject: string; text: string }): Promise<void>
}

export interface StorePort {
  /** Keeps the bytes under a key; keeping the same key again is harmless. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** The bytes from `start` to `end` (inclusive) as a stream; null when there are none. */
  open(key: string, range?: { start: number; end: number }): Promise<Readable | null>
  drop(key: string): Promise<void>
}

export type PaymentAnswer =
  | { state: 'succeeded'; providerRef: string }
  | { state: 'pending'; providerRef: string }
  | { state: 'declined'; providerRef: string; reason: string }

/** A way to pay or be paid that the provider lets a person pick; the token stands for it, never a card or account number. */
export interface MethodOffer {
  token: string
  label: string
  direction: 'pay' | 'be_paid'
  isVerified: boolean
}

/** A payment provider. Every call carries our own key: the same key twice is the same movement. */
export interface PaymentsPort {
  readonly name: string
  /** What a person can pick; empty when no provider is set up. */
  readonly methods: readonly MethodOffer[]
  charge(order: { key: string; amountMinor: bigint; currency: string; method: string }): Promise<PaymentAnswer>
  refund(order: { key: string; chargeKey: string; amountMinor: bigint; currency: string }): Promise<PaymentAnswer>
  payout(order: { key: string; amountMinor: bigint; currency: string; destination: string }): Promise<PaymentAnswer>
  /** Asks again for the answer to an earlier order; null when the provider never saw it. */
  lookUp(key: string): Promise<PaymentAnswer | null>
  /** Whether the webhook really comes from the provider, and what it says; null when it does not. */
  readWebhook(body: string, headers: Headers): { eventId: string; key: string; answer: PaymentAnswer } | null
}

/** From where someone signs in; shown to them in the list of their sign-ins. */
export interface Device {
  ip: string
  userAgent: string
}

/** A sign-in that succeeded. The token is told once; only its hash is kept. */
export interface SignedIn {
  token: string
  accountId: AccountId
}
/** A passkey ceremony: `options` go to the browser, `challenge` comes back with its answer. */
export interface Ceremony {
  options: unknown
  challenge: string
}
export interface CeremonyAnswer {
  challenge: string
  response: unknown
}

/** Who is who: passwords, second factors, passkeys. null or false = what was given does not fit. */
export interface IdentityPort {
  /** Makes an account in the act's transaction; null when the address has one already, after the same work; refuses when it just gets one. */
  signUp(
    db: TxDb,
    person: { name: string; email: string; password: string; country: string; asClient: boolean; asFreelancer: boolean },
  ): Promise<AccountId | null>
  signIn(given: { email: string; password: string }, device: Device): Promise<SignedIn | { challenge: string } | null>
  /** The second step of a sign-in, within 10 minutes and 5 tries; a backup code works once. */
  secondFactor(given: { challenge: string; code: string; isBackupCode: boolean }, device: Device): Promise<SignedIn | null>

  /** What a link to confirm an address carries. */
  verificationToken(accountId: AccountId, email: string): Promise<string>
  verifyEmail(db: TxDb, token: string): Promise<AccountId | null>
  /** What a link to set a new password carries; works once. */
  recoveryToken(db: TxDb, accountId: AccountId): Promise<string>
  /** Sets a new password and ends every session of the account. */
  resetPassword(db: TxDb, given: { token: string; password: string }): Promise<AccountId | null>

  checkPassword(accountId: AccountId, password: string): Promise<boolean>
  setPassword(db: TxDb, accountId: AccountId, password: string): Promise<void>

  /** Begins two-factor sign-in: the address for an authenticator app, and backup codes. */
  startTotp(sessionId: SessionId, password: string): Promise<{ uri: string; backupCodes: string[] } | null>
  /** Checks a code of the app; the first right one switches two-factor sign-in on. */
  checkTotp(sessionId: SessionId, code: string): Promise<boolean>
  stopTotp(sessionId: SessionId, password: string): Promise<boolean>
  newBackupCodes(sessionId: SessionId, password: string): Promise<string[] | null>

  startPasskey(sessionId: SessionId): Promise<Ceremony>
  addPasskey(sessionId: SessionId, given: CeremonyAnswer & { name: string }): Promise<boolean>
  startPasskeySignIn(): Promise<Ceremony>
  passkeySignIn(given: CeremonyAnswer, device: Device): Promise<SignedIn | null>
}

/** A piece of text that a file carries, and where; at most 50,000 characters. A longer text comes in pieces that overlap by 500. */
export interface FilePart {
  /** `picture` = read from what is drawn; `qr` = from a QR code or barcode; `metadata` = what a program shows only on request. */
  where: 'text' | 'picture' | 'qr' | 'metadata' | 'name' | 'link'
  text: string
  /** Page, slide, sheet or picture of a series, from 1. */
  page?: number
  /** The path inside the file, when it holds others: `plans.zip/contact.docx` is entry `contact.docx` of `plans.zip`. */
  entry?: string
  /** The kind of code, for `qr`: QRCode, Aztec, EAN13 … */
  symbology?: string
}

/** What of a file could not be read; `entry` is '' for the file itself. */
export interface FileGap {
  entry: string
  reason: 'encrypted' | 'damaged' | 'unknown-kind' | 'sound-or-video' | 'too-large' | 'too-much' | 'too-slow'
  /** A sentence for the person who sent it. */
  why: string
}

export interface FileText {
  parts: FilePart[]
  unread: FileGap[]
}

/** Reads what could carry a message out of a file. It never throws because of what is in the file. */
export interface FileTextPort {
  /**
   * What a file is is found from its bytes. A `signal` that ends stops the work at once, and throws its reason.
   * `onProgress` is told what is being read: an entry and, in documents, a page.
   */
  read(
    file: { name: string; bytes: Uint8Array },
    options?: { signal?: AbortSignal; onProgress?: (at: { entry: string; page?: number }) => void },
  ): Promise<FileText>
  close(): Promise<void>
}

export interface PdfPort {
  /** Prints on A4, piece by piece as it is taken; between two pages the process does other things. The same paper gives the same bytes. */
  print(paper: Paper): AsyncIterable<Uint8Array>
}
