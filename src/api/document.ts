import { z } from 'zod'
import type { Endpoint } from './endpoint.ts'

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'reason'],
  properties: {
    type: { type: 'string', description: 'An address that stands for the reason.' },
    title: { type: 'string', description: 'A sentence for a person: what to do.' },
    status: { type: 'integer' },
    reason: { type: 'string', description: 'Stable, for programs.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
    findings: {
      type: 'array',
      description: 'Of a text that was refused by screening: what was found where, in UTF-16 units.',
      items: { type: 'object' },
    },
    reference: { type: 'string', description: 'Of a fault of ours, to name when you tell us.' },
  },
}
const binary = { type: 'string', format: 'binary' }
/** An upload: a form with the file, or its bytes as they are. */
const upload = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: { type: 'object', required: ['file', 'purpose'], properties: { file: binary, purpose: { type: 'string' } } },
    },
    'application/octet-stream': { schema: binary },
  },
}
const refused = {
  description: 'Refused, with what to do.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

/** The OpenAPI 3.1 document of these endpoints, made from the very schemas that read their input (JSON Schema 2020-12). */
export function openApiOf(endpoints: readonly Endpoint[], baseUrl: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const endpoint of endpoints) (paths[endpoint.path] ??= {})[endpoint.method] = operationOf(endpoint)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Symbolon',
      version: '1',
      description:
        'Sign in with POST /sessions and send the token as `Authorization: Bearer …`. `Symbolon-Acting-As: <organisation id>` acts for an organisation. A POST with an `Idempotency-Key` is done once. Amounts are minor units as text, instants ISO 8601, lists have `next` as the cursor of the next page.',
    },
    servers: [{ url: `${baseUrl}/api/v1` }],
    paths,
    components: { schemas: { Problem: problem }, securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
  }
}

function operationOf({ method, path, summary, tag, access, params, query, body, answer, bytes, status = 200 }: Endpoint) {
  const name = path.replace(/[{}]/g, '').split(/[/.]/).filter(Boolean).join('-')
  return {
    operationId: `${method}-${name}`,
    summary,
    tags: [tag],
    ...(access !== 'anyone' && { security: [{ session: [] }] }),
    parameters: [...parametersOf(params, 'path', path), ...parametersOf(query, 'query', path)],
    ...(bytes === 'in' && { requestBody: upload }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } }),
    responses: {
      [status]: {
        description: 'Done.',
        ...(status !== 204 && {
          content:
            bytes === 'out' ? { '*/*': { schema: binary } } : { 'application/json': { schema: schemaOf(answer, 'output') } },
        }),
      },
      default: refused,
    },
  }
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query', path: string) {
  const shape = schemaOf(schema, 'input') as { properties?: Record<string, unknown>; required?: string[] }
  const names = place === 'path' ? [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1]!) : Object.keys(shape.properties ?? {})
  return names.map(name => ({
    name,
    in: place,
    required: place === 'path' || (shape.required ?? []).includes(name),
    schema: shape.properties?.[name] ?? { type: 'string' },
  }))
}

/** What can't be said in JSON Schema (a transform, a bigint) is left open rather than said wrongly; an answer may have more fields than told. */
function schemaOf(schema: z.ZodType | undefined, io: 'input' | 'output'): Record<string, unknown> {
  if (!schema) return {}
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12', override })
  return rest
}

function override({ jsonSchema }: { jsonSchema: { additionalProperties?: unknown } }): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
}
