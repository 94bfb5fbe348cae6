// A mail that did not arrive is told, to everybody who can do something about it (rule 54).
import { describe, expect, test } from 'vitest'
import type { MailAnswer } from '../../../src/ports/mailer.ts'
import { aMail } from '../../world/inbox.ts'
import { ENDED, INVITED } from '../../world/people.ts'
import { ADMIN } from '../../world/view.ts'
import { mailCompany } from './mail-service.ts'

const FAILED = 'Invitation failed'
const NORA = 'nora@acme.test'
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

describe('an invitation', () => {
  test('rule 54: that bounced is on the page of the person, in lists, in the API, in metrics and in a mail', async () => {
    const company = await mailCompany()
    const mail = await company.invite('nora')
    expect(await company.personPage('nora')).not.toContain(FAILED)
    expect((await company.tells(mail, 'bounced')).status).toBe(200)

    const page = await company.personPage('nora')
    expect(page).toContain(FAILED)
    expect(page).toContain('the address does not exist, or does not accept mail')
    expect(page).toContain('Invite again')
    expect(await company.page('/people')).toContain(FAILED)
    expect(await company.page()).toContain('1 mail did not arrive')
    expect(await company.page('/mails')).toContain(NORA)
    expect(await company.failed()).toEqual([`invitation ${NORA} bounced`])
    expect(await company.metric('rollcall_outbox{state="failed"}')).toBe('1')
    expect(await company.world.reports()).toContain('mail-failed nora')
    await company.world.days(1)
    expect(company.world.inbox('admin')).toContainEqual(aMail('needs-attention'))
    const told = company.newest('needs-attention').text
    expect(told).toContain('The invitation mail failed')
    expect(
      Number(await company.metric('rollcall_outbox_oldest_age_seconds{state="failed"}')),
    ).toBeGreaterThan(80_000)
    const events = (await company.world.events()).filter(({ type }) => type === 'mail.failed')
    expect(events).toHaveLength(1)
    expect(JSON.stringify(events) + company.world.logged().join()).not.toContain(NORA)
  })

  test.each([
    ['bounced', 'bounced', { bounce: { type: 'Permanent', subType: 'General', message: '550' } }],
    [
      'bounced',
      'bounced',
      { bounce: { type: 'Transient', subType: 'MailboxFull', message: '452' } },
    ],
    ['complained', 'complained', {}],
    ['suppressed', 'suppressed', { suppressed: { type: 'OnAccountSuppressionList', message: '' } }],
    ['failed', 'failed', { failed: { reason: 'reached_daily_quota' } }],
  ])('that the service reports as %s is shown as %s', async (event, code, details) => {
    const company = await mailCompany()
    await company.tells(await company.invite('nora'), event, { details })
    expect(await company.failed()).toEqual([`invitation ${NORA} ${code}`])
    expect(await company.personPage('nora')).toContain(FAILED)
    expect(await company.world.reports()).toContain('mail-failed nora')
    expect(await company.world.refusal('nora', 'invite-again')).toBeNull()
  })

  test.each([
    'delivery_delayed',
    'sent',
    'delivered',
    'opened',
    'clicked',
    'scheduled',
    'a_new_one',
  ])('that the service reports as %s has not failed', async (event) => {
    const company = await mailCompany()
    const { status } = await company.tells(await company.invite('nora'), event)
    expect([status, await company.failed()]).toEqual([200, []])
    expect(await company.world.refusal('nora', 'invite-again')).toBe('has-access')
  })

  test('is sent again by an admin, with a new link, and the failure ends', async () => {
    const company = await mailCompany()
    const { world } = company
    const first = await company.invite('nora')
    await company.tells(first, 'bounced')
    const { id } = await world.person('nora')
    const asked = await company.post(`/people/${id}/decide`, { decision: 'invite-again' })
    expect(asked.status).toBe(303)
    await world.untilIdle()
    const second = company.newest('invitation')
    expect(second.key).not.toBe(first.key)
    expect(world.access('nora')).toEqual(INVITED)
    expect(await company.failed()).toEqual([])
    expect(await world.reports()).not.toContain('mail-failed nora')
    expect(await company.personPage('nora')).not.toContain(FAILED)
    await world.days(3)
    expect(world.inbox(NORA)).toHaveLength(2)
    expect(await world.refusal('nora', 'invite-again')).toBe('has-access')
  })

  test('that fails again is asked about again, and nothing is repeated by itself', async () => {
    const company = await mailCompany()
    const { world } = company
    await company.tells(await company.invite('nora'), 'bounced')
    await world.decide('nora', 'invite-again')
    await world.hours(1)
    await company.tells(company.newest('invitation'), 'bounced')
    expect(await company.failed()).toEqual([`invitation ${NORA} bounced`])
    await world.days(2)
    expect(world.inbox(NORA)).toHaveLength(2)
    await world.decide('nora', 'invite-again')
    expect(world.inbox(NORA)).toHaveLength(3)
  })

  test('goes to the address that HR has corrected', async () => {
    const company = await mailCompany()
    const { world } = company
    await company.tells(await company.invite('nora'), 'bounced')
    world.hr.change('nora', { work_email: 'nora.k@acme.test' })
    await world.reconcile()
    await world.decide('nora', 'invite-again')
    expect(world.inbox('nora.k@acme.test')).toEqual([aMail('invitation')])
    expect(world.users().filter(({ email }) => email.startsWith('nora'))).toHaveLength(1)
  })

  test('that was accepted all the same is no failure any more', async () => {
    const company = await mailCompany()
    const { world } = company
    await company.tells(await company.invite('nora'), 'complained')
    world.host.accept(world.userOf('nora').id)
    await world.reconcile()
    expect(await company.failed()).toEqual([])
    expect(await world.reports()).not.toContain('mail-failed nora')
    expect(await company.personPage('nora')).not.toContain(FAILED)
  })

  test('of somebody who leaves is no failure any more', async () => {
    const company = await mailCompany()
    const { world } = company
    await company.tells(await company.invite('nora'), 'bounced')
    world.hr.terminate('nora')
    await world.reconcile()
    expect(world.access('nora')).toEqual({ ...ENDED, cards: [] })
    await world.reconcile()
    expect(await company.failed()).toEqual([])
    expect(await world.reports()).not.toContain('mail-failed nora')
  })

  test('that is told by a product without links is asked for again once', async () => {
    const company = await mailCompany()
    const { world } = company
    await company.tells(await company.invite('nora'), 'bounced')
    world.aroundActions(async (request, act) => {
      const answer = await act(request)
      return answer.kind === 'answered' ? { ...answer, invitationUrl: null } : answer
    })
    const before = world.host.tries.length
    await world.decide('nora', 'invite-again')
    await world.days(3)
    expect(world.host.tries.length - before).toBe(1)
    expect(await company.failed()).toEqual([])
  })

  test('before the first day can be sent again too', async () => {
    const company = await mailCompany({ settings: { invite_days_before_start: 14 } })
    const { world } = company
    world.hr.hire('nora', { start_date: '2026-05-11T00:00:00Z', employment_status: 'PENDING' })
    await world.reconcile()
    await company.tells(company.newest('invitation'), 'bounced')
    expect(await company.personPage('nora')).toContain(FAILED)
    await world.decide('nora', 'invite-again')
    expect(world.inbox(NORA)).toHaveLength(2)
  })
})

describe('reports', () => {
  test('come twice, and change nothing the second time', async () => {
    const company = await mailCompany()
    const mail = await company.invite('nora')
    const at = ago(1)
    await company.tells(mail, 'bounced', { id: 'msg_1', at })
    await company.tells(mail, 'bounced', { id: 'msg_1', at })
    expect(await company.failed()).toHaveLength(1)
    await company.world.decide('nora', 'invite-again')
    await company.tells(mail, 'bounced', { id: 'msg_1', at })
    expect(await company.failed()).toEqual([])
    const events = await company.world.events()
    expect(events.filter(({ type }) => type === 'mail.failed')).toHaveLength(1)
  })

  test('come in the wrong order: a delivery from before the bounce does not undo it', async () => {
    const company = await mailCompany()
    const mail = await company.invite('nora')
    await company.tells(mail, 'bounced', { at: ago(1) })
    await company.tells(mail, 'delivered', { at: ago(2) })
    await company.tells(mail, 'delivery_delayed', { at: ago(3) })
    expect(await company.failed()).toEqual([`invitation ${NORA} bounced`])
  })

  test('from a clock that is ahead close nothing for good', async () => {
    const company = await mailCompany()
    const mail = await company.invite('zoe')
    await company.tells(mail, 'bounced', { at: '2027-01-01T00:00:00Z' })
    await company.world.hours(1)
    await company.tells(mail, 'delivered')
    expect(await company.failed()).toEqual([])
  })

  test('of a later delivery close it', async () => {
    const company = await mailCompany()
    const mail = await company.invite('nora')
    await company.tells(mail, 'bounced', { at: ago(3) })
    await company.tells(mail, 'delivered', { at: ago(1) })
    expect(await company.failed()).toEqual([])
    expect(await company.world.reports()).not.toContain('mail-failed nora')
    expect(await company.personPage('nora')).not.toContain(FAILED)
  })

  test('of mails that are not ours are taken and ignored', async () => {
    const company = await mailCompany()
    const mail = await company.invite('nora')
    const taken = await company.tells(mail, 'bounced', { messageId: 'of-another-program' })
    expect([taken.status, taken.body]).toEqual([200, { accepted: true }])
    for (const raw of ['not json', '[]', 'null', '{}', '{"type":"contact.created","data":{}}', ''])
      expect((await company.tells(mail, '', { raw })).status, raw).toBe(200)
    expect(await company.failed()).toEqual([])
  })

  test('are refused without the right signature, and change nothing', async () => {
    const company = await mailCompany()
    const mail = await company.invite('nora')
    const now = Math.floor(Date.now() / 1000)
    const wrong = [
      { secret: `whsec_${btoa('the secret of somebody else')}` },
      { signedAt: now - 301 },
      { signedAt: now + 301 },
      { signedAt: Number.NaN },
      { headers: {} },
      { headers: { 'svix-id': 'msg_1', 'svix-timestamp': String(now), 'svix-signature': 'v1,' } },
      { headers: { 'svix-id': 'msg_1', 'svix-timestamp': String(now), 'svix-signature': 'v1' } },
    ]
    for (const given of wrong)
      expect((await company.tells(mail, 'bounced', given)).status).toBe(401)
    expect(await company.failed()).toEqual([])
    const rejected = 'rollcall_webhooks_rejected_total{reason="signature"}'
    expect(await company.metric(rejected)).toBe(String(wrong.length))
  })

  test('about a mail whose answer was lost tell that it was sent', async () => {
    const company = await mailCompany()
    const { world } = company
    const lost: MailAnswer = {
      kind: 'retry',
      reason: 'reset',
      afterMs: 3_600_000,
      outcomeUnknown: true,
    }
    world.mails.answers.push(lost)
    world.hr.hire('nora')
    const run = await world.reconcile()
    const [waiting] = await company.mails('waiting')
    expect(waiting).toMatchObject({ kind: 'invitation', to: NORA })
    const mail = { ...aMailTo(NORA), kind: 'invitation' as const }
    const tags = { kind: 'invitation', organization: 'acme', run: run.id }
    await company.tells(mail, 'bounced', { messageId: 'm_lost', details: { tags } })
    expect(await company.failed()).toEqual([`invitation ${NORA} bounced`])
    await world.hours(5)
    expect(world.inbox(NORA)).toEqual([])
  })
})

function aMailTo(to: string) {
  const text = { subject: '', text: '', html: '', key: '' }
  return { ...text, to, notice: { kind: 'disconnected', by: ADMIN, linked: 0 } as const }
}

describe('a mail that the mail service refuses for good', () => {
  const REFUSED: MailAnswer = { kind: 'failed', reason: 'validation_error (422)', blames: 'mail' }

  test('has failed at once, and the person is shown as not reached', async () => {
    const company = await mailCompany()
    const { world } = company
    world.mails.answers.push(REFUSED)
    world.hr.hire('nora')
    await world.reconcile()
    expect(await company.failed()).toEqual([`invitation ${NORA} refused`])
    expect(await company.personPage('nora')).toContain('the mail service did not accept it')
    await world.decide('nora', 'invite-again')
    expect(world.inbox(NORA)).toEqual([aMail('invitation')])
    expect(await company.failed()).toEqual([])
  })

  test('after three days in vain has failed too', async () => {
    const company = await mailCompany()
    const { world } = company
    const down: MailAnswer = { kind: 'failed', reason: 'invalid_api_key (401)', blames: 'us' }
    world.hr.hire('nora')
    world.mails.answers.push(...Array.from({ length: 300 }, () => down))
    await world.reconcile()
    await world.days(4)
    expect(await company.failed()).toContain(`invitation ${NORA} given-up`)
    expect(await company.personPage('nora')).toContain('could not be sent for three days')
  })
})

describe('without a secret', () => {
  test('there is no such address, and mails are looked up until they have an end', async () => {
    const company = await mailCompany({ hears: false })
    const { world } = company
    const mail = await company.invite('nora')
    expect((await company.tells(mail, 'bounced')).status).toBe(404)
    world.mails.fates.set(`m_${mail.key}`, 'sent')
    await world.days(1)
    expect(await company.failed()).toEqual([])
    world.mails.fates.set(`m_${mail.key}`, 'bounced')
    await world.days(1)
    await world.hours(2)
    expect(await company.failed()).toEqual([`invitation ${NORA} bounced`])
    expect(await company.personPage('nora')).toContain(FAILED)
    expect(await world.reports()).toContain('mail-failed nora')
  })

  test.each(['complained', 'suppressed', 'failed'] as const)(
    '%s is found the same way',
    async (fate) => {
      const company = await mailCompany({ hears: false })
      const mail = await company.invite('nora')
      company.world.mails.fates.set(`m_${mail.key}`, fate)
      await company.world.hours(3)
      expect(await company.failed()).toEqual([`invitation ${NORA} ${fate}`])
    },
  )

  test('a mail is asked about daily, for a week, and not after its end', async () => {
    const company = await mailCompany({ hears: false })
    const { world } = company
    const asked: string[] = []
    const { mailer } = world.deps
    Object.assign(world.deps, {
      mailer: { ...mailer, lookUp: (id: string) => (asked.push(id), mailer.lookUp(id)) },
    })
    const mail = await company.invite('nora')
    world.mails.fates.set(`m_${mail.key}`, 'delayed')
    await world.days(12)
    const own = asked.filter((id) => id === `m_${mail.key}`)
    expect(own.length).toBeGreaterThanOrEqual(6)
    expect(own.length).toBeLessThanOrEqual(8)
  })

  test('a service that cannot be asked is asked an hour later, not at each tick', async () => {
    const company = await mailCompany({ hears: false })
    const { world } = company
    let asked = 0
    Object.assign(world.deps, {
      mailer: { ...world.deps.mailer, lookUp: () => Promise.resolve(((asked += 1), 'later')) },
    })
    await company.invite('nora')
    await world.hours(1)
    asked = 0
    for (let tick = 0; tick < 30; tick += 1) await world.schedule(0)
    expect(asked).toBeLessThanOrEqual(1)
  })
})
