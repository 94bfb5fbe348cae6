import { expect, test } from 'vitest'
import type { Employee } from '../../src/core/people/employee.ts'
import { NO_EVIDENCE } from '../../src/core/evidence/evidence.ts'
import type { EmployeeRow } from '../../src/ports/records.ts'
import { aRow, days, keysOf, NOW } from './store-records.ts'
import type { World } from './store-suite.ts'
import { putEmployee } from '../../src/sync/changes/people.ts'
import { closeFieldValues, putFieldValues } from '../../src/sync/changes/runs.ts'

export function placeContract(world: World): void {
  const put = (n: number, employee: Partial<Employee>, row: Partial<EmployeeRow> = {}) => {
    const whole = aRow(n, { ...row, employee })
    return putEmployee(whole, keysOf(whole), null)
  }

  test('values of HR are counted among people who have not left, raw statuses among all', async () => {
    await world.company()
    const other = (word: string | null) => ({ status: { kind: 'other', word } as const })
    const inactive = { kind: 'known', value: 'INACTIVE' } as const
    const nothing = { companyId: null, groupIds: [], workLocationId: null, employmentType: null }
    const word = { forVersion: 'h4', word: ' Garden leave', askedAt: null }
    await world.save(
      put(1, { ...nothing, companyId: 'c1', groupIds: ['g1', 'g2'], workEmail: 'a@acme.test' }),
      put(
        2,
        { ...nothing, companyId: 'c1', groupIds: ['g1'], workEmail: null, ...other('Stage') },
        { readAt: days(1) },
      ),
      put(3, { ...nothing, companyId: 'c1', ...other(null) }, { state: 'left', leftAt: NOW }),
      put(
        4,
        { ...nothing, workEmail: null, status: inactive },
        { hash: 'h4', evidence: { ...NO_EVIDENCE, word } },
      ),
      put(5, {
        ...nothing,
        workEmail: null,
        employmentType: 'INTERN',
        custom: { cost_center: '9 ' },
      }),
    )
    const found = await world.store.headcounts('acc_1')
    const counts = found.map(({ what, field, value, people, since }) =>
      field === null ? [what, value, people, since] : [what, field, value, people],
    )
    const sorted = counts.toSorted((a, b) => (a.join() < b.join() ? -1 : 1))
    expect(sorted).toEqual([
      ['company', 'c1', 2, NOW],
      ['email_domain', 'acme.test', 1, NOW],
      ['employment_type', 'INTERN', 1, NOW],
      ['field', 'cost_center', '7', 3],
      ['field', 'cost_center', '9', 1],
      ['group', 'g1', 2, NOW],
      ['group', 'g2', 1, NOW],
      ['inactive_word', 'Garden leave', 1, NOW],
      ['status', '', 1, NOW],
      ['status', 'Stage', 1, days(1)],
    ])
    expect(await world.store.countPresent('acc_1')).toBe(4)
    expect(await world.store.headcounts('acc_2')).toEqual([])
  })

  test('the values of custom fields stay until the next complete read', async () => {
    await world.company()
    const { store } = world
    const said = (people: number) => [
      { field: 'Legal entity', people, values: { 'Acme "BV"': people }, more: false },
      { field: 'Badge', people: 1, values: {}, more: true },
    ]
    await world.save(putFieldValues('acc_1', 4, said(2)))
    await world.save(putFieldValues('acc_1', 4, said(3)))
    expect(await store.fieldValues('acc_1', null)).toEqual(said(3))
    expect(await store.fieldValues('acc_1', 5)).toEqual([])
    await world.save(putFieldValues('acc_1', 5, said(9)))
    expect(await store.fieldValues('acc_1', null)).toEqual(said(3))
    await world.save(closeFieldValues('acc_1', 5, false))
    expect(await store.fieldValues('acc_1', 5)).toEqual([])
    await world.save(putFieldValues('acc_1', 6, said(7)))
    await world.save(closeFieldValues('acc_1', 6, true))
    expect(await store.fieldValues('acc_1', null)).toEqual(said(7))
    await world.save(closeFieldValues('acc_1', 7, true))
    expect(await store.fieldValues('acc_1', null)).toEqual([])
  })
}
