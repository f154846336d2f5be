import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { makeApi } from '#api/app'
import { openWorld } from '#test/world'
import { openApiOf } from './document.ts'
import { endpoints, type Endpoint } from './endpoint.ts'

interface Operation {
  operationId: string
  summary: string
  tags: string[]
  security?: object[]
  parameters: { name: string; in: string; required: boolean; schema: object }[]
  requestBody?: { content: Record<string, { schema: object }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>
}
interface Document {
  openapi: string
  info: { title: string; version: string }
  servers: { url: string }[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object>; securitySchemes: Record<string, object> }
}

let document: Document
beforeAll(async () => {
  await using w = await openWorld()
  document = (await (await makeApi(w.live).request('/openapi.json')).json()) as Document
})

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

describe('the OpenAPI document', () => {
  test('is OpenAPI 3.1 and says where the API is', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
    expect(document.info).toMatchObject({ title: expect.any(String), version: '1' })
    expect(document.servers[0]!.url).toMatch(/^https?:\/\/.+\/api\/v1$/)
  })

  test('has every endpoint, and nothing else', () => {
    const told = operations().map(({ method, path }) => `${method} ${path}`)
    expect(told.toSorted()).toEqual(endpoints.map(one => `${one.method} ${one.path}`).toSorted())
    expect(told.length).toBeGreaterThan(80)
  })

  test('each operation has an id of its own, a summary, one tag and answers', () => {
    const ids = operations().map(({ operation }) => operation.operationId)
    expect(ids).toEqual([...new Set(ids)])
    for (const { operation, method, path } of operations()) {
      expect(operation.operationId, path).toMatch(/^[A-Za-z0-9-]+$/)
      expect(operation.summary, path).toMatch(/^\S.{5,}[^.]$/)
      expect(operation.tags, path).toHaveLength(1)
      const codes = Object.keys(operation.responses)
      expect(
        codes.filter(code => /^20[0-4]$/.test(code)),
        `${method} ${path}`,
      ).toHaveLength(1)
      expect(operation.responses.default!.content).toHaveProperty('application/problem+json')
      for (const response of Object.values(operation.responses)) expect(response.description).not.toBe('')
    }
  })

  test('each parameter of a path is declared, required and described; each query parameter once', () => {
    for (const { path, operation } of operations()) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1])
      const declared = operation.parameters.filter(one => one.in === 'path')
      expect(
        declared.map(one => one.name),
        path,
      ).toEqual(inPath)
      for (const one of operation.parameters)
        expect(one, path).toMatchObject({ name: expect.any(String), schema: expect.any(Object) })
      expect(declared.every(one => one.required)).toBe(true)
      const names = operation.parameters.map(one => `${one.in} ${one.name}`)
      expect(names).toEqual([...new Set(names)])
    }
  })

  test('who must sign in is told: exactly what is not open to anyone names the sign-in', () => {
    expect(document.components.securitySchemes.session).toEqual({ type: 'http', scheme: 'bearer' })
    for (const { method, path, access } of endpoints)
      expect(Boolean(document.paths[path]![method]!.security), `${method} ${path}`).toBe(access !== 'anyone')
  })

  test('every reference leads somewhere, and every schema is JSON Schema', () => {
    const known = Object.keys(document.components.schemas).map(name => `#/components/schemas/${name}`)
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(match => match[1]!)
    expect(references.filter(one => !known.includes(one))).toEqual([])
    const types = [...JSON.stringify(document).matchAll(/"type":"([a-z]+)"/g)].map(match => match[1]!)
    expect(
      [...new Set(types)].filter(
        type => !['string', 'number', 'integer', 'boolean', 'object', 'array', 'null', 'http'].includes(type),
      ),
    ).toEqual([])
  })

  test('what a program sends is told with its limits, as the very schema that reads it', () => {
    const { requestBody } = document.paths['/jobs/{jobId}/proposals']!.post!
    const { schema } = requestBody!.content['application/json']! as {
      schema: { properties: Record<string, object>; required: string[] }
    }
    expect(Object.keys(schema.properties)).toEqual(['cover', 'bidMinor', 'durationDays', 'answers', 'fileIds'])
    expect(schema.required).toContain('cover')
  })

  test('a schema that JSON can’t say is left open rather than told wrongly', () => {
    const odd: Endpoint = {
      method: 'get',
      path: '/odd/{id}',
      summary: 'Something odd',
      tag: 'odd',
      access: 'anyone',
      params: z.object({ id: z.custom<string>() }),
      answer: z.object({ at: z.date(), sum: z.bigint() }),
      run: async () => null,
    }
    const paths = openApiOf([odd], 'http://localhost').paths as Document['paths']
    expect(paths['/odd/{id}']!.get!.parameters).toEqual([{ name: 'id', in: 'path', required: true, schema: {} }])
    expect(paths['/odd/{id}']!.get!.responses[200]!.content!['application/json']!.schema).toMatchObject({
      properties: { at: {}, sum: {} },
    })
  })
})
