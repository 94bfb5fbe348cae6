import { expect, test } from 'vitest'
import { NO_EVIDENCE } from '../../src/core/evidence/evidence.ts'
import type { EmployeeRow } from '../../src/ports/records.ts'
import { aLink, aRow, aCompleteRead, aRun, keysOf, MISSING } from './store-records.ts'
import type { World } from './store-suite.ts'
import { putEmployee, putLink } from '../../src/sync/changes/people.ts'
import { openRun, putPage } from '../../src/sync/changes/runs.ts'

/** People who are known and not listed (rules 37 and 42). */
export function absenceContract(world: World): void {
  const run = aRun(2)
  const sources = (...numbers: readonly number[]) => numbers.map((number) => `src_${number}`)

  async function read(...pages: readonly (readonly string[])[]): Promise<void> {
    await world.save(openRun(run))
    for (const [part, ids] of pages.entries()) {
      await world.save(putPage(run.id, 'employees', part, null, ids))
    }
  }
  const put = (row: EmployeeRow, before: EmployeeRow | null = null) =>
    world.save(putEmployee(row, keysOf(row), before))
  const absentees = async (after: string | null = null, limit = 9) =>
    (await world.store.absentees(aCompleteRead(run), after, limit)).map(
      (row) => row.employee.sourceId,
    )

  test('somebody in no page is absent, and ids that come twice count once', async () => {
    await world.company()
    await world.people(5)
    await read(sources(1, 2), sources(2, 4), ['src_new'])
    expect(await world.store.absence(aCompleteRead(run))).toEqual({
      expected: 5,
      absent: 2,
      listed: 4,
    })
    expect(await absentees()).toEqual(sources(3, 5))
    expect(await absentees(aRow(3).id)).toEqual(sources(5))
    expect(await absentees(null, 1)).toEqual(sources(3))
  })

  test('after an empty read everybody is absent', async () => {
    await world.company()
    await world.people(3)
    await read([])
    expect(await world.store.absence(aCompleteRead(run))).toEqual({
      expected: 3,
      absent: 3,
      listed: 0,
    })
  })

  test('people of other accounts, other listings and other runs do not matter', async () => {
    await world.company()
    await world.people(2)
    await read(sources(1))
    await world.save(openRun(aRun(3)))
    await world.save(
      putPage(run.id, 'users', 0, null, sources(2)),
      putPage('run_3', 'employees', 0, null, sources(2)),
    )
    expect(await absentees()).toEqual(sources(2))
  })

  test('people who were inactive, deleted, ignored, gone or missing before are not expected', async () => {
    await world.company()
    await put(aRow(1, { employee: { status: { kind: 'known', value: 'INACTIVE' } } }))
    const flagged = { ...MISSING.missing, how: 'flagged' } as const
    const before = { evidence: { ...NO_EVIDENCE, missing: flagged } }
    await put(aRow(2, { employee: { deleted: true }, ...before }))
    await put(aRow(3, { employee: { ignored: true } }))
    await put(aRow(4, { evidence: MISSING }))
    await put(aRow(5, { state: 'left' }))
    await put(aRow(6, { employee: { status: { kind: 'other', word: 'INACTIVE' } } }))
    await put(aRow(7, { employee: { status: { kind: 'known', value: 'LEAVE' } } }))
    await read(sources(7))
    expect(await world.store.absence(aCompleteRead(run))).toEqual({
      expected: 2,
      absent: 1,
      listed: 1,
    })
    // Inactive does not mean left: somebody on leave whose record is deleted is missing too.
    expect(await absentees()).toEqual(sources(1, 6))
  })

  test('somebody whom only a reread missed is absent when a complete read misses them too', async () => {
    await world.company()
    const unlisted = { ...MISSING.missing, how: 'unlisted' } as const
    await put(aRow(1, { evidence: { ...NO_EVIDENCE, missing: unlisted } }))
    await read(['src_other'])
    expect(await world.store.absence(aCompleteRead(run))).toMatchObject({ expected: 1, absent: 1 })
    expect(await absentees()).toEqual(sources(1))
    const missing = await world.store.missing('acc_1', null, 9)
    expect(missing.map((row) => row.id)).toEqual([aRow(1).id])
    expect(await world.store.missing('acc_1', aRow(1).id, 9)).toEqual([])
  })

  test('the share counts the people expected before this read, not its joiners and leavers', async () => {
    await world.company()
    await world.people(4)
    const left = { status: { kind: 'known', value: 'INACTIVE' } } as const
    await put(aRow(1, { employee: left, hash: 'gone', versionRun: 2 }), aRow(1))
    for (const number of [11, 12, 13]) await put(aRow(number, { firstRun: 2, versionRun: 2 }))
    await read(sources(1, 2, 3, 11, 12, 13))
    expect(await world.store.absence(aCompleteRead(run))).toEqual({
      expected: 4,
      absent: 1,
      listed: 6,
    })
  })

  test('the mass absence ends for people who are listed again, and stays for the others', async () => {
    await world.company()
    await put(aRow(1, { doubtedRun: 1, massAbsence: true }))
    await put(aRow(2, { doubtedRun: 1 }))
    await read(sources(1))
    await world.save({ set: 'employees.clear-doubts', account: run.account, run: run.id })
    const [listed, absent] = await world.store.employeesById('acc_1', [aRow(1).id, aRow(2).id])
    expect(listed).toMatchObject({ doubtedRun: null, massAbsence: false })
    expect(absent?.doubtedRun).toBe(1)
  })

  test('people flagged deleted are absent, and not listed', async () => {
    const flag = { deleted: true } as const
    await world.company()
    await put(aRow(1, { employee: flag }))
    await put(aRow(2))
    await put(aRow(2, { employee: flag, hash: 'flagged', versionRun: 2 }), aRow(2))
    await put(aRow(3, { employee: flag, state: 'left' }))
    const flagged = { ...MISSING.missing, how: 'flagged' } as const
    await put(aRow(4, { employee: flag, evidence: { ...NO_EVIDENCE, missing: flagged } }))
    await put(aRow(5, { employee: { ...flag, status: { kind: 'known', value: 'INACTIVE' } } }))
    await put(aRow(6, { employee: { deleted: true }, firstRun: 2 }))
    await put(aRow(7, { doubtedRun: 1 }))
    await read(sources(1, 2, 3, 4, 5, 6, 7))
    expect(await world.store.absence(aCompleteRead(run))).toEqual({
      expected: 3,
      absent: 2,
      listed: 1,
    })
    expect(await absentees()).toEqual(sources(1, 2, 5, 6))
    expect(await absentees(aRow(1).id)).toEqual(sources(2, 5, 6))
  })

  test('a deleted flag does not end a doubt', async () => {
    await world.company()
    await put(aRow(1, { employee: { deleted: true }, doubtedRun: 1, massAbsence: true }))
    await read(sources(1))
    await world.save({ set: 'employees.clear-doubts', account: run.account, run: run.id })
    expect(await world.store.employee('acc_1', aRow(1).id)).toMatchObject({
      doubtedRun: 1,
      massAbsence: true,
    })
  })

  test('the control for not-found answers is somebody listed, linked and active if possible', async () => {
    await world.company()
    expect(await world.store.presentId('acc_1', [])).toBeNull()
    await put(aRow(1, { evidence: MISSING }))
    await put(aRow(2, { doubtedRun: 1 }))
    await put(aRow(3))
    await put(aRow(4))
    await world.save(putLink(aLink(4)))
    expect(await world.store.presentId('acc_1', [])).toBe('src_4')
    expect(await world.store.presentId('acc_1', ['src_4'])).toBe('src_3')
    expect(await world.store.presentId('acc_1', ['src_4', 'src_3'])).toBeNull()
  })
}
