import { beforeAll, describe, expect, test } from 'vitest'
import { type Desk, endless, openDesk } from './desk.ts'
import { seedAccount, seedEmployee, seedOrganization, seedPlan, seedRun } from './seeds.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
  await seedOrganization(desk.store)
  await seedAccount(desk.store)
  await seedRun(desk.store)
  await seedEmployee(desk.store)
  await seedPlan(desk.store)
})

const ORGANIZATION = {
  name: 'Beta',
  entities: [{ id: 'de', name: 'Beta GmbH', country: 'de', timezone: 'Europe/Berlin' }],
  admins: [{ email: 'Cy@Beta.test', name: 'Cy', locale: 'de-AT' }],
}

/** The members that a 422 names. */
async function wrongIn(method: string, path: string, body: unknown): Promise<readonly string[]> {
  const answer = await desk.call(method, path, body)
  expect(answer.status, answer.text).toBe(422)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  return answer.body.errors.map((error: { member: string }) => error.member)
}

describe('a body', () => {
  test.each(['{', 'name=Acme', '', '{"name":"\u0000', '\ufeff{]'])(
    '%j is 400 or names what is missing',
    async (raw) => {
      const answer = await desk.call('PUT', '/v1/organizations/beta', undefined, { raw })
      expect(answer.status).toBe(raw === '' ? 422 : 400)
      expect(answer.body.request_id).toBe(answer.headers.get('x-request-id'))
    },
  )

  test('that is not UTF-8 is 400', async () => {
    const raw = new Uint8Array([0x22, 0xff, 0x22])
    const answer = await desk.call('PATCH', '/v1/accounts/acc_1/settings', undefined, { raw })
    expect(answer.status).toBe(400)
  })

  test.each(['[]', '"text"', '7', 'null'])('%s is JSON and still no object: 422', async (raw) => {
    const answer = await desk.call('POST', '/v1/plans/plan_1/approve', undefined, { raw })
    expect(answer.status).toBe(422)
    expect(answer.body.errors[0].member).toBe('body')
  })

  test('is read as JSON whatever its content type', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json; v=1',
    ]) {
      const headers = { 'content-type': type }
      const answer = await desk.call('PUT', '/v1/organizations/gamma', ORGANIZATION, { headers })
      expect([200, 201], type).toContain(answer.status)
    }
  })

  test('has a size limit per route, also if it is chunked or endless', async () => {
    const large = JSON.stringify({ revision: 3, pad: 'x'.repeat(64 * 1024) })
    const huge = JSON.stringify({ ...ORGANIZATION, pad: 'x'.repeat(1024 * 1024) })
    const sent = [
      ['POST', '/v1/plans/plan_1/approve', large],
      ['POST', '/v1/plans/plan_1/approve', new Blob([large]).stream()],
      ['POST', '/v1/plans/plan_1/approve', endless()],
      ['PUT', '/v1/organizations/beta', huge],
      ['PUT', '/v1/organizations/beta', endless()],
    ] as const
    for (const [method, path, raw] of sent) {
      expect((await desk.call(method, path, undefined, { raw })).status).toBe(413)
    }
    const fits = { ...ORGANIZATION, pad: 'x'.repeat(512 * 1024) }
    expect((await desk.call('PUT', '/v1/organizations/beta', fits)).status).toBe(201)
  })

  test('nested too deeply is refused without a stack overflow', async () => {
    const deep = `{"name":"x","branding":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`
    const answer = await desk.call('PUT', '/v1/organizations/beta', undefined, { raw: deep })
    expect(answer.status).toBe(422)
    const brackets = { ...ORGANIZATION, name: '[{'.repeat(90) + '\\"' }
    expect((await desk.call('PUT', '/v1/organizations/beta', brackets)).status).toBe(200)
  })
})

describe('a wrong member is named', () => {
  test.each([
    [{}, ['name', 'entities', 'admins']],
    [{ ...ORGANIZATION, name: ' ' }, ['name']],
    [{ ...ORGANIZATION, name: 7 }, ['name']],
    [{ ...ORGANIZATION, admins: [] }, ['admins']],
    [{ ...ORGANIZATION, admins: [{ email: 'nobody' }] }, ['admins.0.email']],
    [{ ...ORGANIZATION, admins: [{ email: 'a@b.test' }, { email: 'A@B.test' }] }, ['admins']],
    [{ ...ORGANIZATION, entities: [{ id: 'n l', name: 'x' }] }, ['entities.0.id']],
    [{ ...ORGANIZATION, entities: [{ id: 'x'.repeat(65), name: 'x' }] }, ['entities.0.id']],
    [
      {
        ...ORGANIZATION,
        entities: [
          { id: 'a', name: 'x' },
          { id: 'a', name: 'y' },
        ],
      },
      ['entities'],
    ],
    [
      { ...ORGANIZATION, entities: [{ id: 'a', name: 'x', country: 'UK' }] },
      ['entities.0.country'],
    ],
    [
      { ...ORGANIZATION, entities: [{ id: 'a', name: 'x', timezone: '+01:00' }] },
      ['entities.0.timezone'],
    ],
    [{ ...ORGANIZATION, timezone: 'Europe/Nowhere' }, ['timezone']],
    [{ ...ORGANIZATION, locale: 'english please' }, ['locale']],
    [{ ...ORGANIZATION, portal_url: 'javascript:alert(1)' }, ['portal_url']],
    [{ ...ORGANIZATION, portal_url: 'http://app.test/people' }, ['portal_url']],
    [{ ...ORGANIZATION, portal_url: 'https://me:secret@app.test/' }, ['portal_url']],
  ])('PUT organization %#', async (body, members) => {
    expect(await wrongIn('PUT', '/v1/organizations/delta', body)).toEqual(members)
  })

  test('an id in the path that is not allowed', async () => {
    const path = '/v1/organizations/a%20b'
    expect(await wrongIn('PUT', path, ORGANIZATION)).toEqual(['id'])
    expect((await desk.call('GET', path)).status).toBe(404)
  })

  test.each([
    [{ consent: { by: 'x' } }, ['admin']],
    [{ admin: { email: 'bo@acme.test' } }, ['consent']],
    [{ admin: { email: 'bo@acme.test' }, consent: {} }, ['consent.by']],
    [{ admin: { email: 'bo' }, consent: { by: '' } }, ['admin.email', 'consent.by']],
    [
      { admin: { email: 'bo@acme.test' }, consent: { by: 'x' }, entity_ids: ['*'] },
      ['entity_ids.0'],
    ],
  ])('POST link %#', async (body, members) => {
    expect(await wrongIn('POST', '/v1/organizations/acme/link', body)).toEqual(members)
  })

  test.each([
    [{ brake: { leavers_percent: '10' } }, ['brake.leavers_percent']],
    [
      { brake: { leavers_percent: 51, shrink_percent: 4 } },
      ['brake.leavers_percent', 'brake.shrink_percent'],
    ],
    [{ brake: { leavers_min: 0, joiners_min: 2.5 } }, ['brake.leavers_min', 'brake.joiners_min']],
    [{ brake: { off: true } }, ['brake.off']],
    [{ brake: null }, ['brake']],
    [{ colour: 'red' }, ['colour']],
    [{ grace_days: -1 }, ['grace_days']],
    [{ invite: 'always' }, ['invite']],
    [{ protected: ['ceo'] }, ['protected.0']],
    [{ routing: { by: 'mood' } }, ['routing.by']],
    [{ routing: { map: { Sales: 'n l' } } }, ['routing.map.Sales']],
    [
      {
        scope: [
          { entity_id: 'nl', invite: true, where: [{ field: 'x', op: 'like', value: ['y'] }] },
        ],
      },
      ['scope.0.where.0.op'],
    ],
    [{ status_map: { 'on leave': 'AWAY' } }, ['status_map.on leave']],
    [{ notify: { 'no-such-kind': ['bo@acme.test'] } }, ['notify.no-such-kind']],
    [{ notify: { held: [] } }, ['notify.held']],
  ])('PATCH settings %#', async (body, members) => {
    expect(await wrongIn('PATCH', '/v1/accounts/acc_1/settings', body)).toEqual(members)
    const settings = { settings: body }
    const nested = await wrongIn('POST', '/v1/accounts/acc_1/preview', settings)
    expect(nested).toEqual(members.map((member) => `settings.${member}`))
  })

  test.each([
    ['POST', '/v1/plans/plan_1/approve', {}, ['revision']],
    ['POST', '/v1/plans/plan_1/reject', { revision: '3' }, ['revision']],
    ['POST', '/v1/plans/plan_1/approve', { revision: 3, actor: { email: '?' } }, ['actor.email']],
    ['POST', '/v1/accounts/acc_1/sync', { mode: 'fast' }, ['mode']],
    ['POST', '/v1/accounts/acc_1/employees/emp_1/decisions', {}, ['decision']],
    ['POST', '/v1/accounts/acc_1/employees/emp_1/decisions', { decision: 'postpone' }, ['until']],
    [
      'POST',
      '/v1/accounts/acc_1/employees/emp_1/decisions',
      { decision: 'keep', until: '2026-02-30' },
      ['until'],
    ],
    ['POST', '/v1/accounts/acc_1/employees/emp_1/decisions', { decision: 'link' }, ['user_id']],
    ['DELETE', '/v1/organizations/acme', undefined, ['confirm']],
    ['DELETE', '/v1/organizations/acme?confirm=Acme', undefined, ['confirm']],
    ['GET', '/v1/organizations?limit=0', undefined, ['limit']],
    ['GET', '/v1/organizations?limit=201', undefined, ['limit']],
    ['GET', '/v1/organizations?limit=ten', undefined, ['limit']],
    ['GET', '/v1/organizations?cursor=abc', undefined, ['cursor']],
    ['GET', '/v1/events?after=-1', undefined, ['after']],
    ['GET', '/v1/accounts/acc_1/employees?state=gone', undefined, ['state']],
    ['GET', '/v1/accounts/acc_1/routing-values', undefined, ['by']],
    ['GET', '/v1/accounts/acc_1/routing-values?by=field', undefined, ['field']],
  ])('%s %s %j', async (method, path, body, members) => {
    expect(await wrongIn(method, path, body)).toEqual(members)
  })
})
