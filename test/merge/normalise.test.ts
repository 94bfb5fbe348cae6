import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { versionText } from '../../src/core/people/employee.ts'
import { normalise } from '../../src/merge/normalise.ts'
import { readPhone } from '../../src/phones/phone.ts'
import { parseEmployee } from '../../src/merge/wire.ts'
import { account, normalised, TODAY, wireEmployee } from './merge-server.ts'

test('a record as Merge documents it', () => {
  expect(normalised({})).toEqual({
    sourceId: '0958cbc6-6040-430a-848e-aafacbadf4ae',
    remoteId: '19202938',
    employeeNumber: '2',
    firstName: 'Dirna',
    lastName: 'Emanuel',
    preferredName: null,
    workEmail: 'dirna@merge.dev',
    personalEmail: 'dirna@gmail.com',
    phone: { kind: 'e164', number: '+31612345678' },
    status: { kind: 'known', value: 'ACTIVE' },
    startDate: '2020-10-11',
    terminationDate: null,
    employedAgainFrom: null,
    employmentType: 'FULL_TIME',
    companyId: '8d9fd929-436c-4fd4-a48b-0c61f68d6178',
    groupIds: ['21a54124-397f-494d-985e-3c5b330b8a68'],
    workLocationId: '9efbc633-3387-4306-aa55-e2c635e6bb4f',
    managerId: '0048ea5b-911e-4dff-9364-92070dea62ff',
    custom: {},
    deleted: false,
    ignored: false,
    modifiedAt: '2021-10-16T00:00:00.123456Z',
    flaws: [],
  })
})

test('a relation is an id or the whole object, and both mean the same', () => {
  const expanded = normalised({
    company: { id: '8d9fd929-436c-4fd4-a48b-0c61f68d6178', legal_name: 'Acme', eins: ['1'] },
    groups: [{ id: '21a54124-397f-494d-985e-3c5b330b8a68', name: 'Sales' }],
    work_location: { id: '9efbc633-3387-4306-aa55-e2c635e6bb4f', street_1: 'x' },
    manager: { id: '0048ea5b-911e-4dff-9364-92070dea62ff', ssn: '1' },
  })
  expect(expanded).toEqual(normalised({}))
})

test('null, absent and empty are the same nothing', () => {
  const nothing = { preferred_name: null, personal_email: null, manager: null }
  expect(normalised({ preferred_name: ' ', personal_email: '', manager: undefined })).toEqual(
    normalised(nothing),
  )
  const bare = parseEmployee({ id: 'e1' })
  expect(bare).toEqual({ kind: 'parsed', value: { id: 'e1' } })
  expect(normalised({ preferred_name: '\u200b\u2060', personal_email: '\t', manager: '' })).toEqual(
    normalised(nothing),
  )
})

test('a record with everything null is ignored in Merge; a shell with ids only as well', () => {
  const nulls = Object.fromEntries(Object.keys(wireEmployee()).map((name) => [name, null]))
  expect(normalised({ ...nulls, id: 'e1' })).toMatchObject({
    ignored: true,
    firstName: null,
    flaws: [],
  })
  expect(
    normalised({ ...nulls, id: 'e1', remote_id: '7', groups: [], employments: [] }).ignored,
  ).toBe(true)
  expect(normalised({ ...nulls, id: 'e1', remote_was_deleted: true })).toMatchObject({
    ignored: true,
    deleted: true,
  })
  expect(normalised({ ...nulls, id: 'e1', employment_status: 'ACTIVE' }).ignored).toBe(false)
  expect(normalised({ ...nulls, id: 'e1', mobile_phone_number: 'canary' }).ignored).toBe(false)
  expect(normalised({ ...nulls, id: 'e1', last_name: 'X' }).ignored).toBe(false)
})

test('deleted is what Merge saw deleted, nothing else', () => {
  expect(normalised({ remote_was_deleted: true }).deleted).toBe(true)
  expect(normalised({ remote_was_deleted: null }).deleted).toBe(false)
})

describe('names', () => {
  test('trimmed, one space, NFC; accents and case stay', () => {
    expect(
      normalised({ first_name: '  Zo\u0065\u0308  \n Anne ', last_name: 'O\u2019NEILL' }),
    ).toMatchObject({ firstName: 'Zo\u00eb Anne', lastName: 'O\u2019NEILL' })
  })
  test('control characters and half characters do not get through', () => {
    expect(normalised({ first_name: 'A\u0000B\u001bC\ud83d' }).firstName).toBe('A B C\ufffd')
  })
})

describe('status', () => {
  test.each([
    ['ACTIVE', { kind: 'known', value: 'ACTIVE' }],
    [' inactive ', { kind: 'known', value: 'INACTIVE' }],
    ['Pending', { kind: 'known', value: 'PENDING' }],
    ['Active employee', { kind: 'other', word: 'Active employee' }],
    ['LEAVE', { kind: 'other', word: 'LEAVE' }],
    ['PENDING_TERMINATION', { kind: 'other', word: 'PENDING_TERMINATION' }],
    ['', { kind: 'other', word: null }],
    [null, { kind: 'other', word: null }],
  ])('%s', (word, status) => {
    expect(normalised({ employment_status: word }).status).toEqual(status)
  })
})

describe('employment type', () => {
  const job = (id: string, effective_date: unknown, employment_type: unknown) => ({
    id,
    effective_date,
    employment_type,
  })
  test('of the newest that has begun, wherever it stands', () => {
    const jobs = [
      job('c', '2030-01-01T00:00:00Z', 'FUTURE'),
      job('a', null, 'UNDATED'),
      job('d', '2026-08-20T00:00:00Z', 'TODAY'),
      job('b', '2025-01-01T00:00:00Z', 'OLD'),
    ]
    expect(normalised({ employments: jobs }).employmentType).toBe('TODAY')
    expect(normalised({ employments: jobs.toReversed() }).employmentType).toBe('TODAY')
  })
  test('of the first to begin when none has', () => {
    const jobs = [job('a', '2031-01-01', 'LATER'), job('b', '2030-01-01', 'FIRST')]
    expect(normalised({ employments: jobs }).employmentType).toBe('FIRST')
  })
  test('nothing without employments, unexpanded or unreadable ones', () => {
    for (const employments of [null, [], ['uuid', 7, null], 'x', [job('a', 3, 4)]]) {
      expect(normalised({ employments }).employmentType).toBeNull()
    }
  })
})

test('custom: only what settings name, this account before the organization', () => {
  const field_mappings = {
    organization_defined_targets: { cost_center: 'org', salary: 'canary', level: 4, own: 'org' },
    linked_account_defined_targets: { cost_center: ' acc  1 ', own: null, tags: ['canary'] },
  }
  const customFields = ['cost_center', 'level', 'own', 'tags', 'absent', '__proto__', 'constructor']
  const { custom } = normalised({ field_mappings }, { customFields })
  expect(custom).toEqual({ cost_center: 'acc 1', level: '4', own: 'org' })
  expect(normalised({ field_mappings: 'x' }, { customFields }).custom).toEqual({})
})

describe('laws', () => {
  const wire = fc.dictionary(
    fc.constantFrom(...Object.keys(wireEmployee()), '__proto__'),
    fc.oneof(
      fc.jsonValue(),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.date({ noInvalidDate: true }).map((date) => date.toJSON()),
      fc.constantFrom('9'.repeat(10_000), '=cmd()', '\u202eabc', '\u0000', '<script>', "' OR 1=1"),
    ),
  )

  test('every object with an id is an employee or set aside; nothing throws', () => {
    fc.assert(
      fc.property(wire, fc.jsonValue(), (record, anything) => {
        parseEmployee(anything)
        const parsed = parseEmployee({ ...record, id: 'e1' })
        if (parsed.kind === 'set-aside') {
          expect(parsed.sourceId).toBe('e1')
          return
        }
        const employee = normalise(
          parsed.value,
          { ...account, customFields: ['ssn'] },
          TODAY,
          readPhone,
        )
        expect(typeof versionText(employee)).toBe('string')
        expect(
          normalise(parsed.value, { ...account, customFields: ['ssn'] }, TODAY, readPhone),
        ).toEqual(employee)
      }),
      { numRuns: 2000 },
    )
  })

  test('the order of keys and arrays never makes another version', () => {
    const full = Object.entries(
      wireEmployee({
        groups: ['g3', 'g1', 'g2', 'g1'],
        employments: ['b', 'a', 'c'].map((id) => ({
          id,
          employment_type: id,
          effective_date: null,
        })),
      }),
    )
    const before = versionText(normalised(Object.fromEntries(full)))
    fc.assert(
      fc.property(fc.shuffledSubarray(full, { minLength: full.length }), (entries) => {
        const shuffled = Object.fromEntries(
          entries.map(([name, value]) => [name, Array.isArray(value) ? value.toReversed() : value]),
        )
        const parsed = parseEmployee(shuffled)
        if (parsed.kind === 'set-aside') throw new Error(parsed.why)
        expect(versionText(normalise(parsed.value, account, TODAY, readPhone))).toBe(before)
      }),
    )
  })
})
