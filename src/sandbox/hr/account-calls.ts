import { type Context, Hono } from 'hono'
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults.ts'
import { type Json, object, readJson, strings, textOf } from '../json.ts'
import type { Accounts, LinkedAccount } from './accounts.ts'
import { isShape, SHAPES } from './shapes.ts'
import type { Scopes } from './scopes.ts'
import { accountFacts, type Sync } from './sync.ts'

export type MergeParts = {
  accounts: Accounts
  clock: Clock
  faults: Faults
  sync: Sync
  baseUrl: string
  mergeKey: string
}

const CATEGORIES = 'hris ats accounting ticketing crm mktg filestorage knowledgebase'.split(' ')
const MODELS = ['Employee', 'Employment', 'Company', 'Group', 'Location'] as const

/** Merge's endpoints about accounts: link token, linked accounts, details, sync status, issues. */
export function accountCalls(parts: MergeParts) {
  const { accounts, clock, faults, sync, baseUrl } = parts
  const app = new Hono()

  app.post('/link-token', async (c) => {
    const body = readJson(await c.req.text())
    if (body === null) return c.json({ detail: 'JSON parse error' }, 400)
    const problem = validationProblem(body)
    if (problem !== null) return c.json({ detail: problem }, 400)
    const originId = textOf(body, 'end_user_origin_id') ?? ''
    const known = accounts.ofOrigin(originId)
    const scopes = body['category_common_model_scopes']
    const token = accounts.requestLink(
      {
        origin_id: originId,
        organization_name: textOf(body, 'end_user_organization_name') ?? '',
        email: textOf(body, 'end_user_email_address') ?? '',
        integration: known?.shape ?? textOf(body, 'integration'),
        scopes: scopes === undefined || scopes === null ? null : JSON.stringify(scopes),
      },
      minutes(body),
    )
    return c.json({
      link_token: token,
      ...(known ? { integration_name: SHAPES[known.shape].name } : {}),
      ...(body['should_create_magic_link_url'] === true
        ? { magic_link_url: `${baseUrl}/hr/link/${token}` }
        : {}),
    })
  })

  app.get('/account-token/:publicToken', (c) => {
    const account = accounts.exchange(c.req.param('publicToken'))
    if (account === null) return c.json({ detail: 'Not found.' }, 404)
    const { integration } = linkedAccount(account, baseUrl, faults)
    return c.json({ account_token: account.token, integration, id: account.id })
  })

  app.get('/linked-accounts', (c) => {
    const wanted = c.req.query()
    const ids = [wanted['id'] ?? '', wanted['ids'] ?? ''].join(',').split(',').filter(Boolean)
    const origins = [wanted['end_user_origin_id'] ?? '', wanted['end_user_origin_ids'] ?? '']
      .join(',')
      .split(',')
      .filter(Boolean)
    const rows = accounts
      .list()
      .map((account) => linkedAccount(account, baseUrl, faults))
      .filter((row) => ids.length === 0 || ids.includes(row.id))
      .filter((row) => origins.length === 0 || origins.includes(row.end_user_origin_id))
      .filter((row) => (wanted['status'] ?? row.status) === row.status)
      .filter((row) => (wanted['category'] ?? row.category) === row.category)
      .filter(() => wanted['is_test_account'] !== 'true')
    return c.json(numberedPage(rows, wanted))
  })

  app.get('/issues', (c) => {
    const wanted = c.req.query('linked_account_id')
    const rows = accounts
      .list()
      .filter((account) => (wanted ?? account.id) === account.id)
      .flatMap((account) => sync.issues.open(account))
      .filter((row) => (c.req.query('status') ?? row.status) === row.status)
    return c.json(numberedPage(rows, c.req.query()))
  })

  app.get('/audit-trail', (c) => {
    const since = Date.parse(c.req.query('start_date') ?? '1970-01-01')
    const events = sync.issues
      .trail()
      .filter((event) => Date.parse(textOf(object(event), 'created_at') ?? '') >= since)
    return c.json(numberedPage(events, c.req.query()))
  })

  app.get('/account-details', (c) => {
    const account = ownAccount(c, parts)
    if (account === null) return c.json({ detail: 'Invalid account token' }, 401)
    return c.json({
      ...accountFacts(account, baseUrl, faults),
      integration: SHAPES[account.shape].name,
      integration_slug: account.shape,
    })
  })

  app.get('/sync-status', (c) => {
    const linked = ownAccount(c, parts)
    if (linked === null) return c.json({ detail: 'Invalid account token' }, 401)
    const account = sync.syncIfOld(linked)
    const scopes = sync.view(account).scopes
    return c.json(numberedPage(statusRows(account, scopes), c.req.query()))
  })

  app.post('/sync-status/resync', (c) => {
    const account = ownAccount(c, parts)
    if (account === null) return c.json({ detail: 'Invalid account token' }, 401)
    if (faults.on('no-resync'))
      return c.json({ detail: 'Force resync is not available on your plan.' }, 403)
    sync.resync(account)
    return c.json(statusRows(account, sync.view(account).scopes))
  })

  app.post('/delete-account', (c) => {
    const account = ownAccount(c, parts)
    if (account === null) return c.json({ detail: 'Invalid account token' }, 401)
    sync.unlink(account)
    return c.json({})
  })

  function statusRows(account: LinkedAccount, scopes: Scopes) {
    const state = { isReading: sync.isReading(account), faults, clock }
    return MODELS.filter((model) => model !== 'Company' || SHAPES[account.shape].companies).map(
      (model) => syncStatus(account, model, scopes.allows(model), state),
    )
  }

  return app
}

/** The account that `X-Account-Token` names, or null: the caller answers 401. */
export function ownAccount(c: Context, parts: MergeParts): LinkedAccount | null {
  const token = c.req.header('x-account-token')
  return token === undefined ? null : parts.accounts.withToken(token)
}

function validationProblem(body: Json): string | null {
  for (const name of [
    'end_user_email_address',
    'end_user_organization_name',
    'end_user_origin_id',
  ]) {
    if (textOf(body, name) === null) return `${name}: This field is required.`
  }
  const categories = strings(body['categories'])
  if (categories.length === 0) return 'categories: This field is required.'
  const unknown = categories.find((one) => !CATEGORIES.includes(one))
  if (unknown !== undefined) return `categories: "${unknown}" is not a valid choice.`
  const integration = textOf(body, 'integration')
  if (integration !== null && !isShape(integration)) {
    return `integration: "${integration}" is not a valid integration.`
  }
  const most = body['should_create_magic_link_url'] === true ? 10_080 : 720
  const asked = body['link_expiry_mins']
  if (asked !== undefined && (typeof asked !== 'number' || asked < 30 || asked > most)) {
    return `link_expiry_mins: Ensure this value is between 30 and ${most}.`
  }
  const scopes = body['category_common_model_scopes']
  const known = Object.keys(object(scopes)).every((category) => CATEGORIES.includes(category))
  return known ? null : 'category_common_model_scopes: unknown category.'
}

const minutes = (body: Json): number =>
  typeof body['link_expiry_mins'] === 'number' ? body['link_expiry_mins'] : 30

const linkedAccount = (account: LinkedAccount, baseUrl: string, faults: Faults) => {
  const shape = SHAPES[account.shape]
  return {
    ...accountFacts(account, baseUrl, faults),
    status_detail: '',
    subdomain: 'tulip-thunder',
    integration: {
      name: shape.name,
      categories: ['hris'],
      image: `${baseUrl}/favicon.svg`,
      square_image: `${baseUrl}/favicon.svg`,
      color: shape.color,
      slug: shape.slug,
      passthrough_available: false,
      available_model_operations: MODELS.filter(
        (model) => model !== 'Company' || shape.companies,
      ).map((model) => ({
        model_name: model,
        available_operations: ['FETCH'],
        required_post_parameters: [],
        supported_fields: [],
      })),
    },
    integration_specific_fields: {},
  }
}

interface SyncState {
  readonly isReading: boolean
  readonly faults: Faults
  readonly clock: Clock
}

const syncStatus = (
  account: LinkedAccount,
  model: string,
  allowed: boolean,
  { isReading, faults, clock }: SyncState,
) => {
  const done = account.initial_done === 1
  const result = faults.on('permission') ? 'PARTIALLY_SYNCED' : 'DONE'
  const status = !allowed ? 'DISABLED' : done && !isReading ? result : 'SYNCING'
  return {
    model_name: model,
    model_id: `hris.${model}`,
    last_sync_start: account.last_sync_start ?? clock.stamp(),
    next_sync_start: new Date(clock.now().getTime() + 6 * 3_600_000).toISOString(),
    last_sync_result: isReading && allowed ? result : status,
    // Absent before the first sync: Merge's OpenAPI description does not allow null here.
    ...(account.last_sync_finished === null
      ? {}
      : { last_sync_finished: account.last_sync_finished }),
    status,
    is_initial_sync: !done,
    ...(faults.on('filter') ? { selective_sync_configurations_usage: 'IN_LAST_SYNC' } : {}),
    sync_status_reason: null,
    ...(account.last_sync_finished === null
      ? {}
      : { data_fresh_as_of: account.last_sync_finished }),
  }
}

function numberedPage<T>(rows: T[], query: Record<string, string>) {
  const size = Math.min(100, Math.max(1, Number(query['page_size'] ?? '30') || 30))
  const from = Number(Buffer.from(query['cursor'] ?? '', 'base64url').toString() || '0') || 0
  const more = from + size < rows.length
  return {
    next: more ? Buffer.from(String(from + size)).toString('base64url') : null,
    previous: null,
    results: rows.slice(from, from + size),
  }
}
