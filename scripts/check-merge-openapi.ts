/**
 * Compares the requests that Rollcall sends, and the sandbox's answers, with Merge's OpenAPI description.
 * Usage: node scripts/check-merge-openapi.ts <openapi file>
 */
import { readFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { parse } from 'yaml'
import { createMergeSource } from '../src/merge/source.ts'
import type { Listing } from '../src/ports/source.ts'
import { createSandbox } from '../src/sandbox/sandbox.ts'

type Schema = {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: unknown[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  additionalProperties?: Schema | boolean
}
type Operation = {
  parameters?: { name: string; in: string; schema?: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}
type Description = {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}
type Exchange = {
  method: string
  path: string
  query: Record<string, string>
  body: unknown
  status: number
  answer: unknown
}

// Merge sends these (docs.merge.dev), but its description of August 2026 does not have them.
const NOT_DESCRIBED_YET = new Set(['data_fresh_as_of', 'sync_status_reason'])
// The description lists a closed enum, but the HR system's own words pass through.
const OPEN_ENUMS = new Set(['employment_status'])
const MODELS: Record<string, string> = { employments: 'Employment', company: 'Company' }
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u

const file = process.argv[2]
if (file === undefined) {
  console.error('Usage: node scripts/check-merge-openapi.ts <openapi file>')
  process.exit(2)
}
const description = parse(readFileSync(file, 'utf8')) as Description

const PREFIX = '/sandbox/merge/api'
const exchanges: Exchange[] = []
const root = new Hono()
root.post('/webhooks/merge', (c) => c.json({ accepted: true }))
root.use(`${PREFIX}/*`, async (c, next) => {
  const body: unknown =
    c.req.method === 'GET'
      ? null
      : await c.req.raw
          .clone()
          .json()
          .catch(() => null)
  await next()
  exchanges.push({
    method: c.req.method.toLowerCase(),
    path: c.req.path.slice(PREFIX.length),
    query: c.req.query(),
    body,
    status: c.res.status,
    answer: (await c.res.clone().json()) as unknown,
  })
})
const server = serve({ fetch: root.fetch, port: 0, hostname: '127.0.0.1' })
await new Promise((resolve) => server.once('listening', resolve))
const address = server.address()
const here = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
const sandbox = createSandbox({
  file: ':memory:',
  baseUrl: `${here}/sandbox`,
  webhookUrl: `${here}/webhooks/merge`,
  webhookKey: 'webhook-key',
  mergeKey: 'merge-key',
  hostToken: 'host-token',
  hostSecret: 'whsec_c2FuZGJveA==',
  resendKey: 're_sandbox',
  productName: 'Checked',
  initialSyncMs: 10,
})
root.route('/sandbox', sandbox.app)

await walk()
const rows = exchanges.map(compareExchange)
sandbox.close()
server.close()
report()

/** Rollcall's adapter makes each of its calls; then lists are read that it does not need. */
async function walk(): Promise<void> {
  const source = createMergeSource({
    apiKey: 'merge-key',
    baseUrl: `${here}${PREFIX}`,
    webhookKeys: ['webhook-key'],
  })
  const link = await source.createLink({
    accountId: 'acc_check',
    organizationName: 'Tulip & Thunder',
    admin: { email: 'noor@tulip.test' },
    integration: 'hibob',
  })
  sandbox.actions.linkNow(link.url)
  const token = sandbox.actions.accountToken('acc_check') ?? ''
  await new Promise((resolve) => setTimeout(resolve, 100))
  const account = { id: 'acc_check', token, defaultCountry: 'NL', countries: {}, customFields: [] }
  await source.identify(token)
  await source.find('acc_check')
  await source.status(account)
  const listings: Listing[] = [
    { kind: 'companies' },
    { kind: 'groups' },
    { kind: 'locations' },
    { kind: 'employees', modifiedAfter: null },
    { kind: 'employees', modifiedAfter: '2020-01-01T00:00:00.000Z' },
  ]
  for (const listing of listings) await source.page(account, listing, null)
  const everybody = { kind: 'employees', modifiedAfter: null } as const
  const { employees } = await (await source.page(account, everybody, null)).open().read()
  const first = employees[0]?.sourceId ?? ''
  await source.employee(account, first)
  await source.rawStatus(account, first)
  const asked = { headers: { authorization: 'Bearer merge-key', 'x-account-token': token } }
  const api = `${here}${PREFIX}/hris/v1`
  const half = (await (await fetch(`${api}/employees?page_size=40`, asked)).json()) as {
    next: string
  }
  await fetch(`${api}/employees?page_size=40&cursor=${half.next}`, asked)
  await fetch(`${api}/employments?page_size=100`, asked)
  await fetch(`${here}/sandbox/faults/relink`, {
    method: 'POST',
    body: new URLSearchParams({ on: '1' }),
  })
  await fetch(`${api}/issues?status=ONGOING`, asked)
  await source.forget(token)
}

/** Compares one request and its answer with the description. */
function compareExchange({ method, path, query, body, status, answer }: Exchange) {
  const wrong: string[] = []
  const template = Object.keys(description.paths)
    .filter((one) => new RegExp(`^${one.replace(/\{[^}]+\}/gu, '[^/]+')}$`, 'u').test(path))
    .toSorted((a, b) => a.length - b.length)[0]
  const operation = description.paths[template ?? '']?.[method]
  let values = 0
  if (status !== 200) wrong.push(`answered ${status}`)
  if (operation === undefined) wrong.push('the description has no such operation')
  else {
    for (const name of Object.keys(query)) {
      const known = operation.parameters?.some((one) => one.in === 'query' && one.name === name)
      if (known !== true) wrong.push(`unknown parameter ${name}`)
    }
    const wanted = operation.requestBody?.content['application/json']?.schema
    if (wanted) values += compare(body, wanted, 'request', wrong, [])
    const schema = operation.responses['200']?.content?.['application/json']?.schema
    const expanded = (query['expand'] ?? '').split(',').filter(Boolean)
    if (schema) values += compare(answer, schema, '', wrong, expanded)
  }
  const asked = Object.entries(query).map(([name, value]) => `${name}=${value.slice(0, 20)}`)
  const shown = (template ?? path).replace('/hris/v1', '')
  return { call: [`${method.toUpperCase()} ${shown}`, asked.join('&')].join(' '), values, wrong }
}

/** Returns how many values were compared, and adds a line to `wrong` for each that does not fit. */
function compare(
  value: unknown,
  given: Schema,
  at: string,
  wrong: string[],
  expanded: string[],
): number {
  const schema = resolved(given)
  const name = at.split('.').at(-1)?.replace('[]', '') ?? ''
  if (schema.oneOf) {
    const tries = schema.oneOf.map((one) => {
      const found: string[] = []
      return { found, seen: compare(value, one, at, found, expanded) }
    })
    const best = tries.toSorted((a, b) => a.found.length - b.found.length)[0]
    wrong.push(...(best?.found ?? []))
    return best?.seen ?? 0
  }
  const types = schema.type === undefined ? [] : [schema.type].flat()
  // The description has relations as UUIDs only. Expanded ones are compared with their own model.
  if (
    expanded.includes(name) &&
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value)
  ) {
    return compare(value, { $ref: `#/components/schemas/${MODELS[name] ?? ''}` }, at, wrong, [])
  }
  if (types.length > 0 && !types.some((type) => isOfType(value, type))) {
    wrong.push(`${at} is ${value === null ? 'null' : typeof value}, not ${types.join(' or ')}`)
    return 1
  }
  if (typeof value === 'string') {
    if (schema.format === 'uuid' && !UUID.test(value)) wrong.push(`${at} is not a UUID`)
    if (schema.format === 'date-time' && !DATE_TIME.test(value))
      wrong.push(`${at} is not a date-time`)
    if (schema.format === 'uri' && !URL.canParse(value)) wrong.push(`${at} is not a URI`)
    if (schema.format === 'email' && !value.includes('@'))
      wrong.push(`${at} is not an e-mail address`)
    if (schema.enum && !schema.enum.includes(value) && !OPEN_ENUMS.has(name)) {
      wrong.push(`${at} is ${value}, not one of ${schema.enum.join(', ')}`)
    }
  }
  if (Array.isArray(value)) {
    return value.reduce<number>(
      (seen, one) => seen + compare(one, schema.items ?? {}, `${at}[]`, wrong, expanded),
      1,
    )
  }
  if (typeof value !== 'object' || value === null) return 1
  const found = Object.entries(value)
  for (const required of schema.required ?? []) {
    if (!Object.hasOwn(value, required)) wrong.push(`${at}.${required} is missing`)
  }
  return found.reduce<number>((seen, [key, member]: [string, unknown]) => {
    const path = at === '' ? key : `${at}.${key}`
    const known = schema.properties?.[key] ?? openSchema(schema)
    if (known === undefined) {
      if (schema.properties && !NOT_DESCRIBED_YET.has(key)) wrong.push(`${path} is not described`)
      return seen + 1
    }
    return seen + compare(member, known, path, wrong, expanded)
  }, 1)
}

function resolved(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1)
  return name === undefined ? schema : (description.components.schemas[name] ?? {})
}

function openSchema({ additionalProperties }: Schema): Schema | undefined {
  return typeof additionalProperties === 'object' ? additionalProperties : undefined
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  return typeof value === type
}

function report(): void {
  const width = Math.max(...rows.map((row) => row.call.length))
  for (const row of rows) {
    const verdict = row.wrong.length === 0 ? 'ok' : `${row.wrong.length} wrong`
    console.log(`${row.call.padEnd(width)}  ${String(row.values).padStart(6)} values  ${verdict}`)
    for (const line of new Set(row.wrong)) console.log(`    ${line}`)
  }
  const failed = rows.filter((row) => row.wrong.length > 0).length
  const values = rows.reduce((sum, row) => sum + row.values, 0)
  console.log(
    failed === 0
      ? `All ${rows.length} calls fit Merge's description (${values} values).`
      : `${failed} of ${rows.length} calls do not fit Merge's description.`,
  )
  process.exitCode = failed === 0 ? 0 : 1
}
