// Mails to admins that do not arrive (rule 54): nobody would read a mail about that, if all of them fail.
import { expect, test, describe } from 'vitest'
import { aMail } from '../../world/inbox.ts'
import { ADMIN } from '../../world/view.ts'
import { mailCompany } from './mail-service.ts'

const BO = 'bo@acme.test'

async function companyOfTwo() {
  const company = await mailCompany({
    employees: 30,
    organization: { admins: [{ email: ADMIN }, { email: BO, name: 'Bo' }] },
  })
  const leave = async (name: string) => {
    company.world.hr.terminate(name)
    await company.world.reconcile()
  }
  await leave('ana')
  return { ...company, leave }
}

describe('rule 54: a mail to an admin', () => {
  test('that bounced is in the list, the API and the metrics, and the others are told', async () => {
    const company = await companyOfTwo()
    await company.tells(company.newest('deactivated', BO), 'bounced')
    expect(await company.failed()).toEqual([`deactivated ${BO} bounced`])
    const page = await company.page('/mails')
    expect(page).toContain(BO)
    expect(page).toContain('Access ended')
    expect(await company.page()).toContain('1 mail did not arrive')
    expect(await company.metric('rollcall_outbox{state="failed"}')).toBe('1')
    expect((await company.world.reports()).map((one) => one.trim())).toContain('mail-failed')
    await company.world.days(1)
    const told = company.newest('needs-attention', ADMIN)
    expect(told.text).toContain(`Mails to ${BO} do not arrive`)
  })

  test('is closed by a later mail that arrives, and the report ends', async () => {
    const company = await companyOfTwo()
    await company.tells(company.newest('deactivated', BO), 'bounced')
    await company.world.hours(1)
    await company.leave('bram')
    await company.tells(company.newest('deactivated', BO), 'delivered')
    expect(await company.failed()).toEqual([])
    expect((await company.world.reports()).map((one) => one.trim())).not.toContain('mail-failed')
  })

  test('that arrived before the failure closes nothing', async () => {
    const company = await companyOfTwo()
    const first = company.newest('deactivated', BO)
    await company.world.hours(1)
    await company.leave('bram')
    await company.tells(company.newest('deactivated', BO), 'bounced')
    await company.tells(first, 'delivered')
    expect(await company.failed()).toEqual([`deactivated ${BO} bounced`])
  })

  test.each(['complained', 'suppressed'])(
    'to an address that %s is not sent until an admin says so',
    async (event) => {
      const company = await companyOfTwo()
      const { world } = company
      await company.tells(company.newest('deactivated', BO), event)
      world.emptyInbox()
      await company.leave('bram')
      expect(world.inbox(ADMIN)).toContainEqual(aMail('deactivated'))
      expect(world.inbox(BO)).toEqual([])
      expect((await company.failed()).every((one) => one.includes(BO))).toBe(true)
      expect(await company.page('/mails')).toContain('No mails go to this address until you say so')

      const [failed] = await company.mails('failed')
      const posted = await company.post('/mails/again', { mail: failed?.id ?? '' })
      expect(posted.status).toBe(303)
      expect(await company.failed()).toEqual([])
      await company.leave('chloe')
      expect(world.inbox(BO)).toContainEqual(aMail('deactivated'))
    },
  )

  test('can be allowed again through the API, with the actor in the audit', async () => {
    const company = await companyOfTwo()
    await company.tells(company.newest('deactivated', BO), 'complained')
    const [failed] = await company.mails('failed')
    const { status, body } = await company.call('POST', `/v1/mails/${failed?.id}/unblock`, {
      actor: { email: ADMIN },
    })
    expect([status, body.state]).toEqual([200, 'closed'])
    expect(body.failure).toMatchObject({ code: 'complained', closed_at: expect.any(String) })
    const acts = (await company.world.audit()).filter(({ act }) => act === 'mail.again')
    expect(acts).toEqual([expect.objectContaining({ actor: ADMIN, target: failed?.id })])
    expect((await company.call('POST', '/v1/mails/nobody/unblock', {})).status).toBe(404)
  })

  test('to another address of the same admin is sent: the address has changed', async () => {
    const company = await companyOfTwo()
    await company.tells(company.newest('deactivated', BO), 'complained')
    await company.call('PUT', '/v1/organizations/acme', {
      name: 'Acme',
      timezone: 'Europe/Amsterdam',
      entities: [{ id: 'nl', name: 'Acme Netherlands' }],
      admins: [{ email: ADMIN }, { email: 'bo.b@acme.test' }],
    })
    await company.leave('bram')
    expect(company.world.inbox('bo.b@acme.test')).toEqual([aMail('deactivated')])
    expect((await company.world.reports()).map((one) => one.trim())).not.toContain('mail-failed')
  })

  test('that fails for all of them is seen in the portal, the API and the metrics', async () => {
    const company = await companyOfTwo()
    for (const to of [ADMIN, BO]) await company.tells(company.newest('deactivated', to), 'bounced')
    expect((await company.failed()).toSorted()).toEqual([
      `deactivated ${ADMIN} bounced`,
      `deactivated ${BO} bounced`,
    ])
    expect(await company.metric('rollcall_outbox{state="failed"}')).toBe('2')
    expect(await company.page()).toContain('2 mails did not arrive')
  })

  test('a viewer sees the list, and cannot have mails sent again', async () => {
    const company = await companyOfTwo()
    await company.tells(company.newest('deactivated', BO), 'bounced')
    const viewer = await company.enter('viewer')
    const path = `/portal/accounts/${company.world.accountId}/mails`
    const seen = await viewer.get(path)
    expect(seen.text).toContain(BO)
    expect(seen.html).not.toContain('/mails/again')
    expect((await viewer.post(`${path}/again`, { mail: 'any' })).status).toBe(403)
  })
})

describe('the list of mails', () => {
  test('has every mail with its state, in pages, without its text', async () => {
    const company = await companyOfTwo()
    await company.tells(company.newest('deactivated', ADMIN), 'delivered')
    const first = await company.call('GET', '/v1/mails?limit=1')
    expect(first.body.results).toHaveLength(1)
    expect(Object.keys(first.body.results[0]).toSorted()).toEqual(
      'account_id created_at employee_id failure id kind organization_id run_id state to'.split(
        ' ',
      ),
    )
    const second = await company.call('GET', `/v1/mails?limit=1&cursor=${first.body.next}`)
    expect(second.body.results[0].id).not.toBe(first.body.results[0].id)
    expect(await company.mails('delivered')).toHaveLength(1)
    const nothing = await company.call('GET', '/v1/mails?organization_id=another')
    expect(nothing.body).toEqual({ results: [], next: null })
    expect((await company.call('GET', '/v1/mails?state=lost')).status).toBe(422)
    expect((await company.call('GET', '/v1/mails?cursor=nonsense')).status).toBe(422)
    expect((await company.call('GET', '/v1/mails', undefined, { key: null })).status).toBe(401)
  })
})
