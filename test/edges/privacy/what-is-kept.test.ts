// What is not asked for is not stored, and what was erased is in no file any more (rules 3 and 49).
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { succeeded } from '../../doubles/v1.ts'
import { linkedCompany, type World } from '../../world/company.ts'
import { companyOn } from '../../world/over-http.ts'
import { eventually, startStage } from '../../world/stage.ts'

const HOME = '@home.test'

async function stored(world: World): Promise<string> {
  const tables = ['employees', 'employee_versions', 'actions', 'reports', 'events', 'links']
  const found = await Promise.all(
    tables.map((name) => world.store.database.rows(`select * from ${name}`, [])),
  )
  return JSON.stringify(found)
}

test('a personal address is stored only while the settings use it', async () => {
  const world = await linkedCompany({ employees: 6 })
  world.hr.hire('zoe', { work_email: null })
  await world.reconcile()
  expect(await world.reports()).toEqual(['no-email zoe'])
  world.hr.change('ana', { personal_email: `ana.new${HOME}`, last_name: 'Poppe' })
  await world.reconcile()
  expect(await stored(world)).not.toContain(HOME)

  await world.settings({ email_source: 'work_then_personal' })
  await world.reconcile()
  expect(world.users().map(({ email }) => email)).toContain(`zoe${HOME}`)
  expect(await stored(world)).toContain(`zoe${HOME}`)

  await world.settings({ email_source: 'work' })
  const left = await world.store.database.rows('select * from employees', [])
  expect(JSON.stringify(left)).not.toContain(HOME)
  world.emptyInbox()
  await world.reconcile()
  // Nobody changed, and nobody lost an attribute by it.
  expect((await world.lastRun())?.changes).toEqual({ joiners: 0, movers: 0, leavers: 0 })
  expect(await world.reports()).toEqual([])
  expect(world.inbox('admin')).toEqual([])
})

test('an address that was erased is in none of the files of the database', async () => {
  const stage = await startStage()
  try {
    const world = await companyOn(stage, { employees: 3, until: 'review' })
    const { databaseFile } = stage.rollcall
    const admin = `admin@${world.id}.test`
    const files = ['', '-wal', '-journal'].map((end) => `${databaseFile}${end}`)
    const held = () =>
      files.filter((file) => existsSync(file) && readFileSync(file).includes(admin))
    expect(held()).not.toEqual([])
    await succeeded(stage.api.call('DELETE', `/organizations/${world.id}?confirm=${world.id}`))
    await eventually(() => expect(held()).toEqual([]))
  } finally {
    await stage.close()
  }
})
