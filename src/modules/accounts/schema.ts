import { z } from 'zod'
import { countryCodes } from '#lib/countries'
import type { AccountId, InvitationId, OrgId, SessionId } from '#lib/ids'
import { currencies, maxMinor, parseAmount } from '#lib/money'
import { tidy } from '#lib/text'

const text = (what: string) => z.string(`Write ${what}.`)

export const Email = text('your e-mail address')
  .trim()
  .max(254, 'An e-mail address has at most 254 characters.')
  .pipe(z.email('Write an e-mail address like ada@example.org.'))
  .transform(address => address.toLowerCase())
/** A password as it was typed; only a new one is held to the rules. */
export const Password = text('your password').max(128, 'A password has at most 128 characters.')
export const NewPassword = Password.min(10, 'Choose a password of 10 characters or more. A few words you remember work well.')
export const Name = text('a name')
  .transform(name => tidy(name).replace(/\s+/g, ' '))
  .pipe(z.string().min(2, 'Write a name of 2 characters or more.').max(80, 'A name has at most 80 characters.'))
export const Country = z.enum(countryCodes as [string, ...string[]], 'Choose the country you live and work in.')
const OrgCountry = z.enum(countryCodes as [string, ...string[]], 'Choose the country the organisation is registered in.')
/** What an account is for. */
export const Purpose = z.enum(['hire', 'work', 'both'], 'Choose what you are here for: to hire, to work, or both.')
const Code = text('the code')
  .transform(code => code.replace(/\s/g, ''))
  .pipe(z.string().min(6, 'The code has 6 digits.').max(20, 'This code is too long.'))
const id = <Of extends string>() => z.uuid('This is not an id.').transform(given => given as Of)

export const Registration = z.object({ name: Name, email: Email, password: NewPassword, country: Country, purpose: Purpose })
export type Registration = z.infer<typeof Registration>

export const SignIn = z.object({ email: Email, password: Password })
export const SecondFactor = z.object({
  code: Code,
  isBackupCode: z.preprocess(given => given === true || given === 'true', z.boolean()),
})
export const Address = z.object({ email: Email })
export const Link = z.object({
  token: text('the code from the link').min(10, 'This link is not whole. Copy all of it.').max(2000, 'This link is too long.'),
})
export const PasswordReset = Link.extend({ password: NewPassword })
export const PasswordChange = z.object({ password: Password, newPassword: NewPassword })
export const PasswordOnly = z.object({ password: Password })
export const TotpCode = z.object({ code: Code })
export const PasskeyAnswer = z.object({
  challenge: z.string().min(1).max(2000),
  // A page's form sends it as text.
  response: z.preprocess(asJson, z.record(z.string(), z.unknown(), 'The passkey’s answer is missing. Try again.')),
})
export const NewPasskey = PasskeyAnswer.extend({ name: Name })

export const AccountChange = z.object({
  name: Name.optional(),
  country: Country.optional(),
  purpose: Purpose.optional(),
})
export type AccountChange = z.infer<typeof AccountChange>

export const orgKinds = ['company', 'agency'] as const
export const orgRoles = ['owner', 'admin', 'hirer', 'finance', 'member'] as const
const OrgRoleShape = z.enum(orgRoles, 'Choose a role: owner, admin, hirer, finance or member.')
const InvitedRole = z.enum(['admin', 'hirer', 'finance', 'member'], 'Choose a role: admin, hirer, finance or member.')

export const NewOrganisation = z.object({
  kind: z.enum(orgKinds, 'Choose what it is: a company that hires, or an agency that offers work.'),
  name: Name,
  country: OrgCountry,
})
export type NewOrganisation = z.infer<typeof NewOrganisation>
export const OrganisationName = z.object({ name: Name })
export const NewInvitation = z.object({ email: Email, role: InvitedRole })
export type NewInvitation = z.infer<typeof NewInvitation>
export const RoleChange = z.object({ role: OrgRoleShape })
/** Above which amount an offer needs a second person; null = never. */
export const ApprovalLimit = z.object({
  aboveMinor: z
    .string('Write the limit in minor units as text, like "120050", or null.')
    .regex(/^\d{1,10}$/, 'Write the limit in minor units as text, like "120050", or null.')
    .transform(BigInt)
    .pipe(z.bigint().max(maxMinor, 'The limit is at most 10 million.'))
    .nullable(),
  currency: z.enum(Object.keys(currencies) as [string, ...string[]], 'Choose a currency.').default('EUR'),
})
export type ApprovalLimit = z.output<typeof ApprovalLimit>

export const OrgRef = z.object({ orgId: id<OrgId>() })
export const MemberRef = OrgRef.extend({ accountId: id<AccountId>() })
export const InvitationRef = OrgRef.extend({ invitationId: id<InvitationId>() })
export const MyInvitationRef = z.object({ invitationId: id<InvitationId>() })
export const SessionRef = z.object({ sessionId: id<SessionId>() })
export const PasskeyRef = z.object({ passkeyId: z.uuid('This is not an id.') })
export const ActingAs = z.object({ orgId: id<OrgId>().nullish() })
/** The approval limit as typed in a form: "1,200.50", or nothing for never. */
export const ApprovalForm = z
  .object({ above: z.string().optional(), currency: ApprovalLimit.shape.currency })
  .transform(({ above, currency }, check) => {
    if (!above?.trim()) return { aboveMinor: null, currency }
    const aboveMinor = parseAmount(above, currency)
    if (aboveMinor === null || aboveMinor > maxMinor) {
      check.addIssue({ code: 'custom', path: ['above'], message: 'Write an amount like 1,200.50, at most 10 million.' })
      return z.NEVER
    }
    return { aboveMinor, currency }
  })

function asJson(given: unknown): unknown {
  if (typeof given !== 'string') return given
  try {
    return JSON.parse(given)
  } catch {
    return undefined
  }
}
