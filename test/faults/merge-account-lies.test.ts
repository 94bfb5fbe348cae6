// The account itself fails: an invalid token, a relink with new ids, empty lists. Nobody leaves because of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withStatus } from '../doubles/answers.ts'
import * as lies from '../doubles/merge-lies.ts'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import { companyOn, type World } from '../world/over-http.ts'
import { namesFrom } from '../world/hr.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
})
afterAll(() => stage?.close())

/** Asks for a sync that may be refused, and waits until nothing moves. */
async function tryToSync(company: World): Promise<void> {
  await company.reconcile().catch(() => null)
  await company.untilIdle()
}

function nobodyLeft(company: World): void {
  expect(company.harmed()).toEqual([])
  expect(company.actions()).toEqual([])
}

describe.concurrent('an account that fails', () => {
  test('a token that becomes invalid in the middle of a list needs a relink, and a relink repairs it', async () => {
    const company = await companyOn(stage, { employees: 24 })
    company.hr.account.pageCap = 8
    company.hr.lies(lies.tokenDies(company.hr.account), { page: 2 })
    await tryToSync(company)
    await eventually(async () => expect((await company.account()).status).toBe('needs_relink'))
    await eventually(() => expect(company.inbox('sync-failed')).toHaveLength(1))
    nobodyLeft(company)
    company.hr.honest()
    await company.relink()
    nobodyLeft(company)
    await eventually(() => expect(company.inbox('sync-recovered')).toHaveLength(1))
  })

  test('the old lists of an account that needs a relink are not used', async () => {
    const company = await companyOn(stage, { employees: 12 })
    company.hr.account.status = 'RELINK_NEEDED'
    company.hr.delete('ana')
    await tryToSync(company)
    await eventually(async () => expect((await company.account()).status).toBe('needs_relink'))
    nobodyLeft(company)
  })

  test('a relink with all Merge ids new matches everybody again', async () => {
    const company = await companyOn(stage, { employees: 12 })
    company.hr.account.revoked = true
    await tryToSync(company)
    company.hr.account.renumber({ remoteIds: false })
    await company.relink()
    await tryToSync(company)
    await tryToSync(company)
    expect(company.harmed()).toEqual([])
    expect(company.actions('user.invite')).toEqual([])
    expect(company.users()).toHaveLength(12)
  })

  test('unannounced new ids, remote ids too: held or ignored, never applied', async () => {
    const company = await companyOn(stage, { employees: 12 })
    company.hr.account.renumber({ remoteIds: true })
    await tryToSync(company)
    await tryToSync(company)
    nobodyLeft(company)
  })

  test('companies, groups or locations that cannot be read make nobody leave', async () => {
    for (const resource of ['companies', 'groups', 'locations']) {
      const company = await companyOn(stage, { employees: 12 })
      const row = 'ana'
      company.hr.delete(row)
      company.hr.account.tell(resource, withStatus(404))
      await tryToSync(company)
      nobodyLeft(company)
    }
  })

  test('an empty first sync invites nobody and does not fail the account', async () => {
    const company = await companyOn(stage, { employees: 0, until: 'linked' })
    await stage.merge.announceSync(company.hr.account)
    await company.untilIdle()
    expect(['importing', 'review', 'quarantined']).toContain((await company.account()).status)
    for (const name of namesFrom(20, 20 + 3)) company.hr.hire(name)
    company.hr.finishSync()
    await stage.merge.announceSync(company.hr.account)
    await tryToSync(company)
    await eventually(async () => expect((await company.heldPlan()).actions).toHaveLength(3))
  })
})
