import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Employee } from '../../src/core/people/employee.ts'
import { addressOf, fieldsOf, nameOf } from '../../src/core/people/fields.ts'
import type { Settings } from '../../src/core/facts/settings.ts'
import type { User } from '../../src/core/people/user.ts'
import { samePhone } from '../../src/phones/phone.ts'
import { anEmployee, aUser } from '../core/people.ts'

const SETTINGS = { name_source: 'legal', email_source: 'work' } as const

function fields(
  employee: Partial<Employee>,
  user: Partial<User> = {},
  settings: Partial<Pick<Settings, 'name_source' | 'email_source'>> = {},
  collides = false,
) {
  const { phone } = anEmployee(employee)
  const written = aUser(user).phone
  return fieldsOf({
    employee: anEmployee(employee),
    user: aUser(user),
    settings: { ...SETTINGS, ...settings },
    collides,
    samePhone: phone.kind === 'e164' && written !== null && samePhone(phone.number, written),
  })
}

const NOTHING = { update: null, because: [], reports: [] }

test('the same fields in HR and host: no update', () => {
  expect(fields({})).toEqual(NOTHING)
})

describe('rule 14', () => {
  test('first and last name follow HR', () => {
    const { update, because } = fields({ firstName: 'Anna', lastName: 'Popescu' })
    expect(update).toEqual({ first_name: 'Anna', last_name: 'Popescu' })
    expect(because.map(({ code }) => code)).toEqual(['name-changed'])
    expect(fields({}, { lastName: null }).update).toEqual({ last_name: 'Pop' })
  })

  test('a changed phone must be verified again', () => {
    const phone = { kind: 'e164', number: '+31201234567' } as const
    const changed = { phone: '+31201234567', phone_verification_required: true }
    expect(fields({ phone }, { phone: '+31209999999' }).update).toEqual(changed)
    expect(fields({ phone }, { phone: null }).update).toEqual(changed)
    expect(fields({ phone }).because.map(({ code }) => code)).toEqual(['phone-changed'])
  })

  test('the preferred name replaces the first name if the settings say so', () => {
    const employee = { firstName: 'Anastasia', preferredName: ' Ana ' }
    expect(fields(employee, {}, { name_source: 'preferred' })).toEqual(NOTHING)
    expect(fields(employee).update).toEqual({ first_name: 'Anastasia' })
    const none = { firstName: 'Ana', preferredName: ' ' }
    expect(nameOf(anEmployee(none), { name_source: 'preferred' }).first).toBe('Ana')
  })
})

test('rule 15 a field that is empty or absent in HR never overwrites', () => {
  for (const empty of [null, '', '  ', '\u00a0']) {
    const employee = { firstName: empty, lastName: empty, workEmail: empty, preferredName: empty }
    expect(fields(employee, { phone: '+31201234567' }, { name_source: 'preferred' })).toEqual(
      NOTHING,
    )
  }
})

describe('rule 16', () => {
  test('an e-mail is reported and never changed', () => {
    const { update, reports } = fields({ workEmail: 'Anna@Acme.test' })
    expect(update).toBeNull()
    expect(reports).toMatchObject([
      { code: 'email-differs', detail: { hr: 'anna@acme.test', host: 'ana@acme.test' } },
    ])
  })

  test('the report says when another user has the address', () => {
    const { reports } = fields({ workEmail: 'anna@acme.test' }, {}, {}, true)
    expect(reports.map(({ code, reason }) => [code, reason.code])).toEqual([
      ['email-conflict', 'email-conflict'],
    ])
  })

  test('case, spaces and the form of the domain make no difference; a plus-tag does', () => {
    expect(fields({ workEmail: ' ANA@Acme.Test ' })).toEqual(NOTHING)
    expect(fields({ workEmail: 'ana@bücher.test' }, { email: 'ana@xn--bcher-kva.test' })).toEqual(
      NOTHING,
    )
    expect(fields({ workEmail: 'ana+hr@acme.test' }).reports).toHaveLength(1)
  })

  test('without a readable address in HR there is no report', () => {
    for (const workEmail of [null, 'n/a', '-']) expect(fields({ workEmail })).toEqual(NOTHING)
  })

  test('rule 9 a text that is not one address is told, and no difference', () => {
    for (const workEmail of ['ana@', 'ana acme.test', 'Ana <ana@acme.test>', 'a@b.c;d@e.f'])
      expect(fields({ workEmail })).toMatchObject({
        update: null,
        reports: [{ code: 'unreadable-email' }],
      })
  })

  test('rule 23 the personal address counts only where the settings allow it and there is no other', () => {
    const employee = anEmployee({ workEmail: null, personalEmail: 'ana@home.test' })
    expect(addressOf(employee, { email_source: 'work' })).toBeNull()
    expect(addressOf(employee, { email_source: 'work_then_personal' })).toBe('ana@home.test')
    const both = anEmployee({ personalEmail: 'ana@home.test' })
    expect(addressOf(both, { email_source: 'work_then_personal' })).toBe('ana@acme.test')
  })
})

describe('rule 17', () => {
  test('Unicode form and spaces of a name make no difference; accents and case do', () => {
    expect(fields({ firstName: ' Ana  ', lastName: 'Pop' })).toEqual(NOTHING)
    expect(fields({ lastName: 'de  la\tCruz' }, { lastName: ' de la Cruz' })).toEqual(NOTHING)
    expect(fields({ firstName: 'Jose\u0301' }, { firstName: 'Jos\u00e9' })).toEqual(NOTHING)
    expect(fields({ firstName: 'José' }, { firstName: 'Jose' }).update).toEqual({
      first_name: 'José',
    })
    expect(fields({ firstName: 'ANA' }).update).toEqual({ first_name: 'ANA' })
  })

  test('another format is not another phone', () => {
    const phone = { kind: 'e164', number: '+31201234567' } as const
    const formats = [
      '+31201234567',
      '+31 20 123 45 67',
      '0031 20 1234567',
      '+31 (20) 123-4567',
      '+31 (0)20 123.4567',
      '+31\u00a020\u2011123\u20114567',
    ]
    for (const format of formats) expect(fields({ phone }, { phone: format })).toEqual(NOTHING)
  })

  test('an unreadable phone is reported and not written; a missing one is neither', () => {
    const { update, reports } = fields({ phone: { kind: 'unreadable' } }, { phone: '+31201234567' })
    expect(update).toBeNull()
    expect(reports).toMatchObject([{ code: 'unreadable-phone', detail: {} }])
    expect(fields({ phone: { kind: 'none' } }, { phone: '+31201234567' })).toEqual(NOTHING)
  })

  test('a single name is allowed and never split', () => {
    const mononym = { firstName: 'Ana Maria Pop', lastName: null }
    expect(nameOf(anEmployee(mononym), SETTINGS)).toEqual({ first: 'Ana Maria Pop', last: null })
    expect(fields(mononym).update).toEqual({ first_name: 'Ana Maria Pop' })
  })
})

test('a written value is not written again, and no update ever has an e-mail', () => {
  const text = fc.option(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), { nil: null })
  const phone = fc.constantFrom<Employee['phone'][]>(
    { kind: 'none' },
    { kind: 'unreadable' },
    { kind: 'e164', number: '+31201234567' },
  )
  const employee = fc.record({
    firstName: text,
    lastName: text,
    preferredName: text,
    workEmail: text,
    phone,
  })
  const user = fc.record({ firstName: text, lastName: text, phone: text })
  fc.assert(
    fc.property(employee, user, fc.constantFrom('legal', 'preferred'), (hr, host, name_source) => {
      const { update } = fields(hr, host, { name_source })
      if (update === null) return
      expect(Object.keys(update).join()).not.toContain('email')
      expect('phone' in update).toBe('phone_verification_required' in update)
      const after = {
        firstName: update.first_name ?? host.firstName,
        lastName: update.last_name ?? host.lastName,
        phone: update.phone ?? host.phone,
      }
      expect(fields(hr, after, { name_source }).update).toBeNull()
    }),
    { numRuns: 1000 },
  )
})
