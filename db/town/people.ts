/** The town's people. They work on loopback only; everyone has the same password, told at the start. */
export const password = 'a town by the sea'

export interface Townsperson {
  key: string
  name: string
  email: string
  country: string
  purpose: 'hire' | 'work' | 'both'
  /** Shown at the start and beside the sign-in form; null = lives in the town, but isn't introduced. */
  who: string | null
  /** Their answer for conversations, if it is no. */
  talk?: 'out'
}

export const people: Townsperson[] = [
  {
    key: 'client',
    name: 'Marta Lindqvist',
    email: 'client@town.example',
    country: 'SE',
    purpose: 'hire',
    who: 'a client: runs a bakery, hires for it',
  },
  {
    key: 'freelancer',
    name: 'Jonas Weber',
    email: 'freelancer@town.example',
    country: 'DE',
    purpose: 'work',
    who: 'a freelancer: illustrator, in the middle of a contract',
  },
  {
    key: 'agency',
    name: 'Aiko Tanaka',
    email: 'agency@town.example',
    country: 'PT',
    purpose: 'both',
    who: 'owner of the agency Studio Norte',
  },
  {
    key: 'admin',
    name: 'Priya Raman',
    email: 'admin@town.example',
    country: 'GB',
    purpose: 'hire',
    who: 'admin of the company Harbour Books',
  },
  {
    key: 'finance',
    name: 'Tom Okafor',
    email: 'finance@town.example',
    country: 'GB',
    purpose: 'hire',
    who: 'finance at Harbour Books: approves offers above €2,000',
  },
  { key: 'hirer', name: 'Elsa Moreau', email: 'hirer@town.example', country: 'FR', purpose: 'hire', who: null },
  { key: 'staff', name: 'Sam Reed', email: 'staff@town.example', country: 'IE', purpose: 'both', who: 'staff of this instance' },
  { key: 'lucia', name: 'Lucía Fernández', email: 'lucia@town.example', country: 'ES', purpose: 'work', who: null, talk: 'out' },
  { key: 'amir', name: 'Amir Haddad', email: 'amir@town.example', country: 'TN', purpose: 'work', who: null },
  { key: 'ines', name: 'Inês Carvalho', email: 'ines@town.example', country: 'PT', purpose: 'work', who: null },
  { key: 'pavel', name: 'Pavel Novák', email: 'pavel@town.example', country: 'CZ', purpose: 'both', who: null },
]

/** Who is introduced at the start and beside the sign-in form. */
export const demoPeople = { password, people: people.flatMap(({ email, who }) => (who ? [{ email, who }] : [])) }
