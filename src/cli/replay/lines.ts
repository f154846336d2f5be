import { z } from 'zod'

const id = z.string().min(1).max(200)
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/
const noTime = 'It has no time, or one that can not be read ("at": "2026-03-01T09:00:00Z").'
const at = z
  .string(noTime)
  .refine(text => instant.test(text) && !Number.isNaN(Date.parse(text)), noTime)
  .transform(text => new Date(text))
const category = z.enum(['work_product', 'communications', 'platform'], {
  error: 'A category is work_product, communications or platform.',
})
const party = z.object({ account: id, org: id.optional() })

/** One line of a replay, by its type; the words it may use are these and no others. */
const shapes = {
  policy: z.object({ preset: z.enum(['described', 'ask-first'], { error: 'A preset is described or ask-first.' }), at }),
  account: z.object({ id, region: z.string().regex(/^[A-Z]{2}$/, 'A region is two capital letters.'), at }),
  org: z.object({ id, kind: z.enum(['company', 'agency'], { error: 'An organisation is a company or an agency.' }), at }),
  join: z.object({ account: id, org: id, at }),
  leave: z.object({ account: id, org: id, at }),
  contract: z.object({ id, client: party, freelancer: party, at }),
  clause: z.object({
    contract: id,
    value: z.enum(['no-ai', 'assist-only', 'exclusive-learning'], {
      error: 'A clause is no-ai, assist-only or exclusive-learning.',
    }),
    at,
  }),
  prefer: z
    .object({
      account: id.optional(),
      org: id.optional(),
      contract: id.optional(),
      category,
      choice: z.enum(['in', 'out', 'inherit'], { error: 'A choice is in or out; for one contract also inherit.' }),
      at,
    })
    .superRefine((line, ctx) => {
      const wrong = (message: string) => ctx.addIssue({ code: 'custom', message })
      if ((line.account === undefined) === (line.org === undefined)) wrong('A preference is of an account or of an organisation.')
      else if (line.contract === undefined && line.choice === 'inherit') wrong('Only a word for one contract can inherit.')
      else if (line.contract !== undefined && line.org !== undefined)
        wrong('For one contract its accounts speak, not an organisation.')
      else if (line.contract !== undefined && line.category === 'platform') wrong('Platform items belong to no contract.')
    }),
  label: z.object({
    contract: id.optional(),
    item: id.optional(),
    value: z.enum(['privileged', 'phi', 'trade-secret', 'client-confidential'], {
      error: 'A label is privileged, phi, trade-secret or client-confidential.',
    }),
    at,
  }),
  item: z.object({
    id,
    contract: id.optional(),
    author: id,
    org: id.optional(),
    category,
    kind: z
      .enum(['message', 'deliverable', 'screenshot', 'dispute-evidence', 'identity-document', 'post', 'proposal'], {
        error: 'A kind is message, deliverable, screenshot, dispute-evidence, identity-document, post or proposal.',
      })
      .optional(),
    guests: z.array(id).max(1000).optional(),
    at,
  }),
  withdraw: z.object({
    by: id.optional(),
    org: id.optional(),
    all: z.boolean({ error: '"all" is true, or left out.' }).optional(),
    contract: id.optional(),
    item: id.optional(),
    at,
  }),
  query: z.object({
    id,
    item: id,
    for: id,
    in: id.optional(),
    purpose: z.literal('learn', { error: 'The purpose is learn.' }),
    at,
  }),
} as const

type Shapes = typeof shapes
/** What a line says, once it was read. */
export type Line = { [Type in keyof Shapes]: { type: Type } & z.infer<Shapes[Type]> }[keyof Shapes]
export type LineOf<Type extends Line['type']> = Extract<Line, { type: Type }>

/** A sentence for why a line is refused. */
export class LineError extends Error {}

/** Reads one line; refuses what is no JSON object, an unknown type, and words outside the lists. */
export function readLine(text: string): Line {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    throw new LineError('This line is not JSON.')
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new LineError('A line is a JSON object.')
  const { type, ...rest } = given as Record<string, unknown>
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type))
    throw new LineError(`A line has one of these types: ${Object.keys(shapes).join(', ')}.`)
  // A member that is null says the same as one that is left out.
  const named = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null))
  const read = shapes[type as Line['type']].safeParse(named)
  if (!read.success) throw new LineError(sentenceOf(read.error))
  return { type, ...read.data } as Line
}

function sentenceOf(error: z.ZodError): string {
  const issue = error.issues[0]!
  const place = issue.path.join('.')
  return place === 'at' || place === '' ? issue.message : `${place}: ${issue.message}`
}
