// Long failures are mailed once and retried, and nobody else waits for them.
import { expect, test } from 'vitest'
import { aMail } from '../world/inbox.ts'
import { ORGANIZATION } from '../world/view.ts'
import { ENDED } from '../world/people.ts'
import { linkedCompany } from '../world/company.ts'

test('a host that is down for a day causes one mail, and one when it is back', async () => {
  const world = await linkedCompany()
  world.host.fault.failReads(100_000)
  await world.reconcile()
  await world.days(1)
  const told = () => world.inbox('admin').map((mail) => mail.notice.kind)
  expect(told()).toEqual(['sync-failed'])
  world.host.fault.clear()
  await world.days(2)
  expect(told()).toEqual(['sync-failed', 'sync-recovered'])
  expect(await world.account()).toMatchObject({ failures: 0, problem: null })
})

test('an account that needs a relink causes a reminder every week', async () => {
  const world = await linkedCompany()
  world.hr.account.status = 'RELINK_NEEDED'
  await world.reconcile()
  await world.days(16)
  const failed = world.inbox('admin').filter((mail) => mail.notice.kind === 'sync-failed')
  expect(failed).toHaveLength(3)
})

test('one user that the host cannot show keeps nobody else from leaving', async () => {
  const world = await linkedCompany()
  const user = world.deps.host.user.bind(world.deps.host)
  const broken = await user(ORGANIZATION, 'u_bram')
  world.host.remove('u_bram')
  Object.assign(world.deps.host, {
    user: async (organization: string, id: string) => {
      if (id !== 'u_bram') return user(organization, id)
      const { RetryLater } = await import('../../src/core/facts/errors.ts')
      throw new RetryLater('cannot be made out', 'host-error')
    },
  })
  expect(broken?.id).toBe('u_bram')
  world.hr.terminate('ana', { on: '2026-05-03' })
  await world.reconcile()
  expect(world.access('ana')).toEqual(ENDED)
})

test('a mail that cannot be rendered delays no other mail', async () => {
  const world = await linkedCompany()
  const render = world.deps.mailer.render.bind(world.deps.mailer)
  Object.assign(world.deps.mailer, {
    render: (...[notice, frame, to]: Parameters<typeof render>) => {
      if (notice.kind === 'added-summary') throw new TypeError('no words')
      return render(notice, frame, to)
    },
  })
  world.hr.hire('zoe')
  await world.reconcile()
  world.hr.terminate('ana', { on: '2026-05-03' })
  await world.reconcile()
  expect(world.inbox('admin')).toContainEqual(aMail('deactivated'))
})
