import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'

type Schema = Parameters<typeof z.fromJSONSchema>[0]
interface Operation {
  security?: object[]
  parameters: { name: string; in: 'path' | 'query'; required: boolean }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}
export interface ApiDocument {
  servers: { url: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

export interface Call {
  /** Values of the path's and the query's parameters. */
  with?: Record<string, string>
  body?: unknown
  /** Bytes to upload. */
  bytes?: Uint8Array<ArrayBuffer>
  /** Sent as `Idempotency-Key`. */
  key?: string
  /** The refusal that is expected, as an HTTP status. */
  refused?: number
}
export interface Answer {
  status: number
  headers: Headers
  // oxlint-disable-next-line typescript/no-explicit-any -- held against the document's schema
  body: any
}

/** A program that knows of the API only what its document says, and holds every answer against it. */
export class Program {
  readonly document: ApiDocument
  token: string | null = null
  readonly used = new Set<string>()

  constructor(document: ApiDocument) {
    this.document = document
  }

  /** The operation as documented. Fails when the document does not have it. */
  operation(what: string): Operation {
    const [method, path] = what.split(' ') as [string, string]
    const operation = this.document.paths[path]?.[method.toLowerCase()]
    if (!operation) throw new Error(`The document has no ${what}.`)
    return operation
  }

  async call(what: string, call: Call = {}): Promise<Answer> {
    const [method, path] = what.split(' ') as [string, string]
    const operation = this.operation(what)
    this.used.add(what)
    const query = new URLSearchParams()
    let address = path
    for (const [name, value] of Object.entries(call.with ?? {})) {
      const parameter = operation.parameters.find(one => one.name === name)
      if (!parameter) throw new Error(`The document knows no ${name} of ${what}.`)
      if (parameter.in === 'path') address = address.replace(`{${name}}`, encodeURIComponent(value))
      else query.set(name, value)
    }
    const missing = operation.parameters.filter(one => one.required && call.with?.[one.name] === undefined)
    if (missing.length > 0) throw new Error(`${what} needs ${missing.map(one => one.name).join()}.`)
    const isSent = call.body !== undefined
    if (isSent && !operation.requestBody?.content['application/json']) throw new Error(`${what} takes no JSON.`)
    if (call.bytes && !operation.requestBody?.content['application/octet-stream']) throw new Error(`${what} takes no bytes.`)
    if (isSent && !call.refused)
      fits(operation.requestBody!.content['application/json']!.schema, call.body, `what ${what} is sent`)
    const response = await fetch(`${this.document.servers[0]!.url}${address}${query.size > 0 ? `?${query}` : ''}`, {
      method,
      headers: {
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(isSent && { 'content-type': 'application/json' }),
        ...(call.bytes && { 'content-type': 'application/octet-stream' }),
        ...(call.key && { 'idempotency-key': call.key }),
      },
      ...(isSent && { body: JSON.stringify(call.body) }),
      ...(call.bytes && { body: call.bytes }),
    })
    return this.#checked(what, operation, call, response)
  }

  async #checked(what: string, operation: Operation, { refused }: Call, response: Response): Promise<Answer> {
    const { status, headers } = response
    const type = headers.get('content-type') ?? ''
    const body: unknown = type.includes('json') ? await response.json() : await response.text()
    const said = JSON.stringify(body).slice(0, 400)
    must(
      status,
      refused ?? Number(Object.keys(operation.responses).find(code => code !== 'default')),
      `the status of ${what} (${said})`,
    )
    if (refused) {
      must(type, 'application/problem+json', `the type of the refusal of ${what}`)
      fits(this.document.components.schemas.Problem!, body, `the refusal of ${what}`)
    } else {
      const content = operation.responses[status]!.content
      const schema = content?.['application/json']?.schema
      if (schema) fits(schema, body, `the answer of ${what}`)
      if (!content) must(body, '', `the answer of ${what}`)
    }
    return { status, headers, body }
  }

  /** Asks again until it is so; what runs in the background takes a moment. */
  async until(what: string, call: Call, isSo: (body: Answer['body']) => boolean): Promise<Answer['body']> {
    for (let tries = 0; tries < 300; tries++) {
      const { body } = await this.call(what, call)
      if (isSo(body)) return body
      await pause(100)
    }
    throw new Error(
      `${what} never came to what was waited for: ${JSON.stringify((await this.call(what, call)).body).slice(0, 600)}`,
    )
  }
}

function must(found: unknown, expected: unknown, what: string): void {
  if (found !== expected) throw new Error(`${what} should be ${String(expected)}, and is ${String(found)}.`)
}

function fits(schema: Schema, value: unknown, what: string): void {
  const read = z.fromJSONSchema(schema).safeParse(value)
  if (!read.success)
    throw new Error(`${what} is not as documented: ${z.prettifyError(read.error)}\n${JSON.stringify(value).slice(0, 600)}`)
}
