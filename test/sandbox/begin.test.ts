import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { listen, SECRET, WEBHOOK_KEY } from './stage.ts'

type Body = Record<string, unknown>

const PLAN = {
  id: 'plan_1',
  state: 'held',
  revision: 3,
  hold_reasons: [{ code: 'first-sync', message: 'The first plan waits for you.' }],
  actions: [
    {
      id: 'act_1',
      kind: 'user.invite',
      entity_id: 'nl',
      employee_id: 'emp_1',
      user_id: null,
      params: { email: 'merel@tulip.test' },
      because: [{ code: 'active', message: 'active in HR since Monday' }],
      outcome: null,
    },
  ],
  reports: [{ code: 'no-email', employee_id: 'emp_2', message: 'no work e-mail' }],
}

const RUN = {
  id: 'run_1',
  trigger: 'webhook',
  mode: 'employees',
  state: 'done',
  reason: null,
  changes: { joiners: 2, movers: 0, leavers: 1 },
  outcomes: { done: 3, already: 0, refused: 0, failed: 0 },
  started_at: '2026-03-02T09:00:00.000Z',
}

/** As much of Rollcall's public API as the tests need, and a list of the requests to it. */
async function stub() {
  const asked: [string, unknown][] = []
  const world = { ready: false, organization: false, status: 'none', held: null as string | null }
  const settings: Body = { routing: { by: 'single', map: {} } }
  const app = new Hono()
  const account = () => ({
    id: 'acc_1',
    status: world.status,
    held_plan_id: world.held,
    integration: { slug: 'hibob', name: 'Hibob' },
    counts: { employees: 2, linked: 0, external: 1 },
    problem: null,
  })
  app.use('*', async (c, next) => {
    if (c.req.method !== 'GET' && !c.req.path.startsWith('/webhooks')) {
      const body: unknown = await c.req.raw
        .clone()
        .json()
        .catch(() => null)
      asked.push([`${c.req.method} ${c.req.path}`, body])
    }
    return next()
  })
  app.get('/readyz', (c) => c.text('', world.ready ? 200 : 503))
  app.post('/webhooks/merge', async (c) => {
    const one = (await c.req.json()) as { hook: { event: string } }
    if (one.hook.event === 'LinkedAccount.linked') world.status = 'importing'
    return c.json({ accepted: true })
  })
  app.get('/v1/organizations/:id', (c) => c.json({}, world.organization ? 200 : 404))
  app.put('/v1/organizations/:id', (c) => {
    world.organization = true
    return c.json({}, 201)
  })
  app.delete('/v1/organizations/:id', (c) => {
    Object.assign(world, { organization: false, status: 'none', held: null })
    return c.body(null, 204)
  })
  app.delete('/v1/accounts/:id', (c) => c.body(null, 204))
  app.get('/v1/organizations/:id/accounts', (c) =>
    c.json({ results: world.status === 'none' ? [] : [account()], next: null }),
  )
  app.post('/v1/organizations/:id/link', async (c) => {
    world.status = 'pending'
    const response = await fetch(`${server.url}/sandbox/merge/api/hris/v1/link-token`, {
      method: 'POST',
      headers: { authorization: 'Bearer merge-key' },
      body: JSON.stringify({
        end_user_email_address: 'noor@tulip.test',
        end_user_organization_name: 'Tulip & Thunder',
        end_user_origin_id: 'acc_1',
        categories: ['hris'],
        should_create_magic_link_url: true,
      }),
    })
    const { magic_link_url: url } = (await response.json()) as Body
    return c.json({ account_id: 'acc_1', url }, 201)
  })
  app.get('/v1/accounts/:id/settings', (c) => c.json(settings))
  app.patch('/v1/accounts/:id/settings', async (c) => {
    Object.assign(settings, await c.req.json())
    return c.json(settings)
  })
  app.get('/v1/accounts/:id/runs', (c) => c.json({ results: [RUN], next: null }))
  app.get('/v1/accounts/:id/employees', (c) =>
    c.json({
      results: [
        {
          id: 'emp_1',
          remote_id: '1001',
          first_name: 'Merel',
          last_name: 'Mistral',
          state: 'active',
          why: [],
          link: null,
        },
      ],
      next: null,
    }),
  )
  app.get('/v1/plans/:id', (c) => c.json(PLAN))
  app.post('/v1/plans/:id/:verdict', (c) => c.json({}, 202))
  const server = await listen(app)
  const sandbox = createSandbox({
    file: ':memory:',
    baseUrl: `${server.url}/sandbox`,
    webhookUrl: `${server.url}/webhooks/merge`,
    webhookKey: WEBHOOK_KEY,
    mergeKey: 'merge-key',
    hostToken: 'host-token',
    hostSecret: SECRET,
    resendKey: 're_key',
    productName: 'Umbrella Pay',
    rollcallUrl: server.url,
    rollcallApiKey: 'key',
    initialSyncMs: 5,
  })
  app.route('/sandbox', sandbox.app)
  return { asked, world, settings, sandbox, server }
}

test('begin waits for Rollcall, then creates the organization, sets the routing and links', async () => {
  const { asked, world, settings, sandbox, server } = await stub()
  setTimeout(() => (world.ready = true), 300)
  await sandbox.begin()
  expect(asked.map(([call]) => call).filter((call) => call.includes(' /v1/'))).toEqual([
    'PUT /v1/organizations/tulip',
    'POST /v1/organizations/tulip/link',
    'PATCH /v1/accounts/acc_1/settings',
  ])
  expect(asked[0]?.[1]).toMatchObject({
    entities: [{ id: 'nl' }, { id: 'de' }, { id: 'bg' }],
    admins: [
      { email: 'noor@tulip.test', locale: 'nl' },
      { email: 'bo@tulip.test', locale: 'en' },
    ],
  })
  expect(settings['routing']).toMatchObject({
    by: 'company',
    map: { 'co-nl': 'nl', 'co-de': 'de', 'co-bg': 'bg' },
  })
  await sandbox.actions.webhooksSettled()
  expect(world.status).toBe('importing')
  const before = asked.length
  await sandbox.begin()
  expect(asked).toHaveLength(before)
  sandbox.close()
  await server.close()
})

test('a held plan is shown with its reasons and approved in the revision that was shown', async () => {
  const { asked, world, sandbox, server } = await stub()
  Object.assign(world, { ready: true, organization: true, status: 'review', held: 'plan_1' })
  const text = await (await sandbox.app.request('/')).text()
  for (const shown of [
    'The first plan waits for you.',
    'Invite one person',
    'active in HR since Monday',
    'No work e-mail',
  ]) {
    expect(text).toContain(shown)
  }
  await sandbox.app.request('/rollcall/plans/plan_1', {
    method: 'POST',
    body: new URLSearchParams({ verdict: 'approve', revision: '3', email: 'bo@tulip.test' }),
  })
  expect(asked).toEqual([
    ['POST /v1/plans/plan_1/approve', { revision: 3, actor: { email: 'bo@tulip.test' } }],
  ])
  sandbox.close()
  await server.close()
})

test('a run is shown with its counts, in singular and plural', async () => {
  const { world, sandbox, server } = await stub()
  Object.assign(world, { ready: true, organization: true, status: 'active' })
  const text = await (await sandbox.app.request('/')).text()
  expect(text).toContain('<small>2 joiners, 1 leaver · 3 done</small>')
  sandbox.close()
  await server.close()
})

test('starting over erases the organization in Rollcall and links the chosen system', async () => {
  const { asked, world, settings, sandbox, server } = await stub()
  world.ready = true
  await sandbox.begin()
  settings['routing'] = { by: 'single', map: {} }
  await sandbox.actions.startOver('bamboohr')
  await expect.poll(() => sandbox.actions.accountToken('acc_1')).toBeTruthy()
  expect(asked.map(([call]) => call)).toEqual(
    expect.arrayContaining(['DELETE /v1/accounts/acc_1', 'DELETE /v1/organizations/tulip']),
  )
  expect(settings['routing']).toMatchObject({ by: 'work_location', map: { 'loc-ber': 'de' } })
  await sandbox.actions.webhooksSettled()
  sandbox.close()
  await server.close()
})
