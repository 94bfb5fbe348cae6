import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stage } from './stage.ts'

const now = () => new Date('2026-03-10T12:00:00Z')

test('with a last day of yesterday somebody has left at once; with today or in two weeks, after that day', async () => {
  const { link, list, press } = stage({ now })
  await link()
  await press('/hr/people/1011/terminate', { days: '-1' })
  await press('/hr/people/1012/terminate', { days: '0' })
  await press('/hr/people/1013/terminate', { days: '14' })
  const facts = async (id: string) => {
    const [row] = await list(`employees?remote_id=${id}`)
    return [row?.['employment_status'], row?.['termination_date']]
  }
  expect(await facts('1011')).toEqual(['INACTIVE', '2026-03-09T00:00:00Z'])
  expect(await facts('1012')).toEqual(['ACTIVE', '2026-03-10T00:00:00Z'])
  expect(await facts('1013')).toEqual(['ACTIVE', '2026-03-24T00:00:00Z'])
  await press('/clock', { days: '1' })
  expect(await facts('1012')).toEqual(['INACTIVE', '2026-03-10T00:00:00Z'])
  expect((await facts('1013'))[0]).toBe('ACTIVE')
})

test('a termination can be withdrawn, and somebody who left can be hired again', async () => {
  const { link, list, press } = stage({ now })
  await link()
  await press('/hr/people/1023/withdraw')
  await press('/hr/people/1024/rehire')
  expect((await list('employees?remote_id=1023'))[0]).toMatchObject({ termination_date: null })
  expect((await list('employees?remote_id=1024'))[0]).toMatchObject({
    employment_status: 'ACTIVE',
    start_date: '2026-03-10T00:00:00Z',
  })
})

test('a move changes company and work place', async () => {
  const { link, list, press } = stage({ now })
  await link()
  const [before] = await list('employees?remote_id=1012')
  await press('/hr/people/1012/move', { entity: 'bg' })
  const [after] = await list('employees?remote_id=1012')
  expect(after?.['company']).not.toBe(before?.['company'])
  expect(after?.['work_location']).not.toBe(before?.['work_location'])
})

test('time, people and accounts survive a restart; the sandbox’s clock never goes back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  const file = join(folder, 'sandbox.db')
  const first = stage({ now, file })
  await first.link()
  await first.press('/clock', { days: '7' })
  await first.press('/hr/people/1012/rename', { first: 'Shân', last: 'Llewellyn' })
  first.sandbox.close()

  const second = stage({ now, file })
  expect(second.sandbox.clock.offsetMs()).toBe(7 * 86_400_000)
  await second.link()
  expect((await second.list('employees?remote_id=1012'))[0]).toMatchObject({ first_name: 'Shân' })
  await second.sandbox.actions.startOver('bamboohr')
  expect(second.sandbox.clock.offsetMs()).toBe(7 * 86_400_000)
  second.sandbox.close()
  rmSync(folder, { recursive: true })
})

test('Merge’s own sync is never days old, however long the process was stopped', async () => {
  let wall = new Date('2026-03-10T12:00:00Z')
  const { link, list } = stage({ now: () => wall })
  await link()
  wall = new Date('2026-03-20T12:00:00Z')
  const [status] = await list('sync-status')
  expect(String(status?.['last_sync_finished'])).toMatch(/^2026-03-20T12/u)
})
