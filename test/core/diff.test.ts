import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diff } from '../../src/core/people/diff.ts'
import { EMPLOYEE_FIELDS, versionText } from '../../src/core/people/employee.ts'
import { anEmployee, status, word } from './people.ts'

const text = fc.option(fc.string({ maxLength: 5 }), { nil: null })
const someone = fc
  .record({
    firstName: text,
    lastName: text,
    workEmail: text,
    terminationDate: fc.constantFrom(null, '2026-05-01'),
    status: fc.constantFrom(status('ACTIVE'), status('INACTIVE'), word('Dormant')),
    groupIds: fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }),
    custom: fc.dictionary(fc.string({ maxLength: 3 }), fc.string({ maxLength: 3 })),
    deleted: fc.boolean(),
  })
  .map(anEmployee)

test('no change: null', () => {
  fc.assert(
    fc.property(someone, (employee) => {
      expect(diff(employee, employee)).toBeNull()
      expect(diff(employee, structuredClone(employee))).toBeNull()
    }),
  )
  expect(diff(null, null)).toBeNull()
})

test('C24 the order of keys never counts', () => {
  fc.assert(
    fc.property(someone, (employee) => {
      const turned = Object.fromEntries(Object.entries(employee.custom).reverse())
      const backwards = Object.fromEntries(Object.entries(employee).reverse())
      expect(diff(employee, anEmployee({ ...backwards, custom: turned }))).toBeNull()
    }),
  )
})

test('there are differences exactly if the version hash differs, in the fixed order of fields', () => {
  fc.assert(
    fc.property(someone, someone, (before, after) => {
      const change = diff(before, after)
      expect(change === null).toBe(versionText(before) === versionText(after))
      const places = (change?.fields ?? []).map(({ field }) => EMPLOYEE_FIELDS.indexOf(field))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      for (const { field, before: was, after: is } of change?.fields ?? []) {
        expect(was).toEqual(before[field])
        expect(is).toEqual(after[field])
      }
    }),
  )
})

test('a new employee is a joiner, with the fields that HR gives', () => {
  const change = diff(
    null,
    anEmployee({ remoteId: null, employeeNumber: null, employmentType: null }),
  )
  expect(change?.kind).toBe('joiner')
  expect(change?.fields.map(({ field }) => field)).toEqual([
    'firstName',
    'lastName',
    'workEmail',
    'status',
  ])
  expect(diff(null, anEmployee({ status: status('INACTIVE') }))?.kind).toBe('joiner')
})

test('gone, deleted or newly INACTIVE is a leaver', () => {
  expect(diff(anEmployee(), null)?.kind).toBe('leaver')
  expect(diff(anEmployee(), anEmployee({ deleted: true }))?.kind).toBe('leaver')
  expect(diff(anEmployee(), anEmployee({ status: status('INACTIVE') }))?.kind).toBe('leaver')
})

test('any other change is a mover', () => {
  const inactive = anEmployee({ status: status('INACTIVE') })
  expect(diff(inactive, anEmployee())?.kind).toBe('mover')
  expect(diff(inactive, { ...inactive, terminationDate: '2026-05-01' })?.kind).toBe('mover')
  expect(diff(anEmployee(), anEmployee({ terminationDate: '2026-05-01' }))?.kind).toBe('mover')
  expect(diff(anEmployee(), anEmployee({ status: word('Gone') }))?.kind).toBe('mover')
  expect(diff(anEmployee(), anEmployee({ firstName: 'Anna' }))).toEqual({
    kind: 'mover',
    fields: [{ field: 'firstName', before: 'Ana', after: 'Anna' }],
  })
})
