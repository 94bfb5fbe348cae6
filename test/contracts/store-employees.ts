import type { Employee } from '../../src/core/people/employee.ts'
import type { EmployeeRow, Revisit } from '../../src/ports/records.ts'
import { expect, test } from 'vitest'
import { aLink, aRow, aRun, anEmployee, days, keysOf, MISSING, NOW } from './store-records.ts'
import type { World } from './store-suite.ts'
import { patchEmployee, putEmployee, putLink } from '../../src/sync/changes/people.ts'
import { openRun, putDimensions, putPage } from '../../src/sync/changes/runs.ts'

export function employeeContract(world: World): void {
  const numbers = (rows: readonly { readonly employee: { readonly sourceId: string } }[]) =>
    rows.map((row) => Number(row.employee.sourceId.slice(4)))

  test('an employee is read as it was stored', async () => {
    await world.company()
    const row = aRow(1, { evidence: MISSING, doubtedRun: 4, massAbsence: true, leftAt: NOW })
    await world.save(putEmployee(row, keysOf(row), null))
    expect(await world.store.employee('acc_1', row.id)).toEqual(row)
    expect(await world.store.employee('acc_2', row.id)).toBeNull()
  })

  test('people are found by source id, id, address and remote id, more than a hundred at once', async () => {
    await world.company()
    await world.people(150)
    const all = Array.from({ length: 150 }, (_, index) => index + 1)
    const bySource = await world.store.employeesBySource(
      'acc_1',
      all.map((n) => `src_${n}`),
    )
    expect(numbers(bySource).toSorted((a, b) => a - b)).toEqual(all)
    const byId = await world.store.employeesById('acc_1', [aRow(2).id, aRow(1).id, 'emp_x'])
    expect(numbers(byId)).toEqual([1, 2])
    const personal = aRow(3, { employee: { personalEmail: 'home@acme.test' } })
    await world.save(putEmployee(personal, keysOf(personal), null))
    const keys = ['home@acme.test', 'person2@acme.test', 'person3@acme.test']
    expect(numbers(await world.store.employeesByEmail('acc_1', keys))).toEqual([2, 3])
    expect(numbers(await world.store.employeesByRemote('acc_1', ['remote_7']))).toEqual([7])
    expect(await world.store.employeesBySource('acc_1', [])).toEqual([])
  })

  test('people with a text in the place of an address are found', async () => {
    await world.company()
    await world.people(2)
    const text = aRow(3, { employee: { workEmail: 'Ana <ana@acme.test>' } })
    const home = aRow(4, {
      employee: { workEmail: null, personalEmail: 'ana@home.test, a@b.test' },
    })
    const none = aRow(5, { employee: { workEmail: null, personalEmail: 'ana@home.test' } })
    const reduced = aRow(6, { employee: { workEmail: '<x@acme.test>' }, reducedAt: NOW })
    for (const row of [text, home, reduced])
      await world.save(putEmployee(row, { email: null, personal: null }, null))
    await world.save(putEmployee(none, keysOf(none), null))
    expect(numbers(await world.store.employeesWithText('acc_1'))).toEqual([3, 4])
    expect(await world.store.employeesWithText('acc_2')).toEqual([])
  })

  test('a list is filtered by state and search text, and paged', async () => {
    await world.company()
    await world.people(5)
    await world.save(patchEmployee('acc_1', aRow(4).id, { state: 'left', leftAt: NOW }))
    const slice = { after: null, limit: 3 }
    const first = await world.store.employees('acc_1', { state: 'active' }, slice)
    expect(numbers(first.rows)).toEqual([1, 2, 3])
    const rest = await world.store.employees(
      'acc_1',
      { state: 'active' },
      { ...slice, after: first.next },
    )
    expect(numbers(rest.rows)).toEqual([5])
    const search = async (words: string) =>
      numbers((await world.store.employees('acc_1', { search: words }, slice)).rows)
    expect(await search('FIRST2')).toEqual([2])
    expect(await search('first2 LAST2')).toEqual([2])
    expect(await search('person3@')).toEqual([3])
    expect(await search('%')).toEqual([])
    expect(await search('x'.repeat(400))).toEqual([])
    expect(await search(' ')).toEqual([1, 2, 3])
  })

  test('a search ignores case, also beyond English letters', async () => {
    await world.company()
    const row = aRow(1, { employee: { firstName: 'Žofie', lastName: 'Øster' } })
    await world.save(putEmployee(row, keysOf(row), null))
    const search = async (words: string) =>
      (await world.store.employees('acc_1', { search: words }, { after: null, limit: 9 })).rows
        .length
    expect(await search('Žofie')).toBe(1)
    expect(await search('žofie øster')).toBe(1)
  })

  test('due people come in one order: those for the next run and those whose date has come', async () => {
    await world.company()
    await world.people(6)
    const due = (number: number, revisit: Revisit) =>
      patchEmployee('acc_1', aRow(number).id, { revisit })
    await world.save(
      due(5, 'next-run'),
      due(1, { at: NOW }),
      due(2, 'next-run'),
      due(4, { at: days(-1) }),
      due(3, { at: days(1) }),
      due(6, 'never'),
    )
    expect((await world.store.employee('acc_1', aRow(6).id))?.revisit).toBe('never')
    expect((await world.store.employee('acc_1', aRow(1).id))?.revisit).toEqual({ at: NOW })
    const page = (after: string | null, limit: number) =>
      world.store.employeesDue('acc_1', NOW, after, limit)
    expect(numbers(await page(null, 3))).toEqual([1, 2, 4])
    expect(numbers(await page(aRow(4).id, 3))).toEqual([5])
    expect(await world.store.timeCome('acc_1', NOW, 9)).toEqual(['src_4', 'src_1'])
    expect(await world.store.timeCome('acc_1', NOW, 1)).toEqual(['src_4'])
    await world.save({ set: 'employees.all-due', account: 'acc_1' })
    expect(numbers(await page(null, 9))).toEqual([1, 2, 3, 4, 5, 6])
    expect(await world.store.timeCome('acc_1', NOW, 9)).toEqual([])
  })

  test('of those who are due, the ones whom HR may call inactive', async () => {
    await world.company()
    await world.people(5)
    const { employee } = aRow(1)
    const is = (number: number, status: Employee['status'], revisit: EmployeeRow['revisit']) =>
      patchEmployee('acc_1', aRow(number).id, {
        employee: { ...employee, sourceId: `src_${number}`, status },
        revisit,
      })
    const inactive = { kind: 'known', value: 'INACTIVE' } as const
    await world.save(
      is(1, inactive, 'never'),
      is(2, inactive, 'next-run'),
      is(3, { kind: 'other', word: 'Gone' }, { at: days(-1) }),
      is(4, { kind: 'known', value: 'ACTIVE' }, 'next-run'),
      is(5, inactive, { at: days(1) }),
    )
    const found = async (after: string | null, limit: number) =>
      numbers(await world.store.inactiveDue('acc_1', NOW, after, limit))
    expect(await found(null, 9)).toEqual([2, 3])
    expect(await found(null, 1)).toEqual([2])
    expect(await found(aRow(2).id, 9)).toEqual([3])
  })

  test('of those who are due, those whose record cannot be read', async () => {
    await world.company()
    await world.people(4)
    const evidence = {
      ...aRow(1).evidence,
      unreadable: { since: NOW, field: 'status', askedAt: null },
    } as const
    await world.save(
      patchEmployee('acc_1', aRow(1).id, { evidence, revisit: 'never' }),
      patchEmployee('acc_1', aRow(2).id, { evidence, revisit: 'next-run' }),
      patchEmployee('acc_1', aRow(3).id, { revisit: 'next-run' }),
      patchEmployee('acc_1', aRow(4).id, { evidence, revisit: { at: days(-1) } }),
    )
    const found = async (after: string | null) =>
      numbers(await world.store.unreadableDue('acc_1', NOW, after, 9))
    expect(await found(null)).toEqual([2, 4])
    expect(await found(aRow(2).id)).toEqual([4])
  })

  test('people due at the next run keep their next date', async () => {
    await world.company()
    await world.people(3)
    const [one, two] = [aRow(1).id, aRow(2).id]
    await world.save(
      patchEmployee('acc_1', one, {
        revisit: { at: days(-1) },
        nextTransitionAt: days(-1),
      }),
      patchEmployee('acc_1', two, {
        revisit: { at: days(1) },
        nextTransitionAt: days(1),
      }),
      { set: 'employees.all-due', account: 'acc_1' },
    )
    expect(await world.store.timeCome('acc_1', NOW, 9)).toEqual(['src_1'])
    expect(await world.store.timeCome('acc_1', days(2), 9)).toEqual(['src_1', 'src_2'])
    expect(await world.store.accountsDue(NOW, 9)).toEqual(['acc_1'])
  })

  test('a changed user makes the linked person due', async () => {
    await world.company()
    await world.people(3)
    await world.save(putLink(aLink(2)))
    await world.save({
      set: 'employees.due-by-user',
      organization: 'org_1',
      userIds: ['user_2', 'user_9'],
    })
    expect(numbers(await world.store.employeesDue('acc_1', NOW, null, 9))).toEqual([2])
  })

  test('each version is stored with the runs in which it was current', async () => {
    await world.company()
    const first = aRow(1)
    await world.save(putEmployee(first, keysOf(first), null))
    const renamed = aRow(1, { hash: 'new', versionRun: 4, readAt: days(2) })
    const second = { ...renamed, employee: anEmployee(1, { firstName: 'Other' }) }
    await world.save(putEmployee(second, keysOf(second), first))
    expect(await world.store.versions('acc_1', first.id)).toEqual([
      { fromRun: 4, toRun: null, at: days(2), employee: second.employee },
      { fromRun: 1, toRun: 4, at: NOW, employee: first.employee },
    ])
    expect(await world.store.employee('acc_1', first.id)).toEqual(second)
  })

  test('the same version again, or another in the same run, makes no second version', async () => {
    await world.company()
    const row = aRow(1)
    await world.save(putEmployee(row, keysOf(row), null))
    await world.save(putEmployee({ ...row, state: 'left' }, keysOf(row), row))
    expect(await world.store.versions('acc_1', row.id)).toHaveLength(1)
    const again = { ...row, hash: 'second', employee: anEmployee(1, { firstName: 'Second' }) }
    await world.save(putEmployee(again, keysOf(row), row))
    expect(await world.store.versions('acc_1', row.id)).toEqual([
      { fromRun: 1, toRun: null, at: NOW, employee: again.employee },
    ])
  })

  test('the day of leaving is the first such day, and is cleared by a return', async () => {
    await world.company()
    await world.people(1)
    const { id } = aRow(1)
    const leftAt = async () => (await world.store.employee('acc_1', id))?.leftAt
    const patch = (change: object) => world.save(patchEmployee('acc_1', id, change))
    await patch({ state: 'left', leftAt: NOW })
    await patch({ state: 'left', leftAt: days(3) })
    expect(await leftAt()).toBe(NOW)
    await patch({ revisit: 'next-run' })
    expect(await leftAt()).toBe(NOW)
    await patch({ state: 'active' })
    expect(await leftAt()).toBeNull()
  })

  test('people whose leaving is to be mailed: linked leavers, and those about whom a mail was sent', async () => {
    await world.company()
    await world.people(5)
    const patch = (number: number, change: object) =>
      patchEmployee('acc_1', aRow(number).id, change)
    await world.save(
      patch(4, { state: 'leaving' }),
      patch(2, { state: 'leaving', announced: '2026-04-01' }),
      patch(1, { announced: '2026-04-01' }),
      patch(3, { state: 'leaving' }),
      putLink(aLink(2)),
      putLink(aLink(4)),
      putLink(aLink(3, { state: 'closed' })),
    )
    const page = async (after: string | null, limit: number) =>
      numbers(await world.store.leavingOrAnnounced('acc_1', after, limit))
    expect(await page(null, 2)).toEqual([1, 2])
    expect(await page(aRow(2).id, 2)).toEqual([4])
  })

  test('a manager is somebody to whom an active person reports', async () => {
    await world.company()
    await world.people(1)
    const report = aRow(2, { employee: { managerId: 'src_1' } })
    await world.save(putEmployee(report, keysOf(report), null))
    expect(await world.store.isManager('acc_1', 'src_1')).toBe(true)
    expect(await world.store.isManager('acc_1', 'src_2')).toBe(false)
    await world.save(patchEmployee('acc_1', report.id, { state: 'left' }))
    expect(await world.store.isManager('acc_1', 'src_1')).toBe(false)
  })

  test('the people of a run are those in its pages, whatever its mode', async () => {
    await world.company()
    await world.people(6)
    for (const [seq, mode] of [
      [1, 'full'],
      [2, 'delta'],
    ] as const) {
      const run = aRun(seq, { mode })
      await world.save(openRun(run))
      await world.save(
        putPage(run.id, 'employees', 0, null, ['src_5', 'src_2', 'src_new']),
        putPage(run.id, 'employees', 1, 'c', ['src_2', 'src_3']),
        putPage(run.id, 'users', 0, null, ['src_6']),
      )
      expect(numbers(await world.store.employeesInRun(run, null, 2))).toEqual([2, 3])
      expect(numbers(await world.store.employeesInRun(run, aRow(3).id, 2))).toEqual([5])
      const ids = await world.store.pageIds(run.id, 'employees')
      expect(ids.toSorted()).toEqual(['src_2', 'src_3', 'src_5', 'src_new'])
      const asked = ['src_1', 'src_2', 'src_6']
      expect(await world.store.unlisted(run.id, 'employees', asked)).toEqual(['src_1', 'src_6'])
      expect(await world.store.cursorsSeen(run.id, 'employees', ['c', 'd'])).toEqual(['c'])
      expect(await world.store.cursorsSeen(run.id, 'users', ['c'])).toEqual([])
    }
  })

  test('dimensions are stored by kind and id', async () => {
    await world.company()
    const group = {
      kind: 'group',
      id: '1',
      remoteId: 'r',
      name: 'Sales',
      type: 'DEPARTMENT',
      country: null,
      state: null,
    } as const
    const place = {
      ...group,
      kind: 'work_location',
      type: null,
      country: 'NL',
      state: 'NH',
    } as const
    await world.save(putDimensions('acc_1', [place, group]))
    await world.save(putDimensions('acc_1', [{ ...group, name: 'Buying' }]))
    expect(await world.store.dimensions('acc_1')).toEqual([{ ...group, name: 'Buying' }, place])
  })
}
