import { expect, test } from 'vitest'
import { abilitiesOf } from '../../src/merge/abilities.ts'
import { HR_SYSTEMS, type Lack, SEES_DELETIONS } from '../../src/merge/hr-systems.ts'

const having = (lack: Lack): number =>
  HR_SYSTEMS.filter(([, ...lacks]) => !lacks.includes(lack)).length

test('83 systems, and the counts of merge.md section 9', () => {
  expect(HR_SYSTEMS).toHaveLength(83)
  expect(new Set(HR_SYSTEMS.map(([name]) => name)).size).toBe(83)
  expect(HR_SYSTEMS.filter(([name]) => SEES_DELETIONS.includes(name))).toHaveLength(5)
  expect({
    Company: having('Company'),
    Group: having('Group'),
    Location: having('Location'),
    employment_status: having('employment_status'),
    work_email: having('work_email'),
    groups: having('groups'),
    termination_date: having('termination_date'),
    start_date: having('start_date'),
    mobile_phone_number: having('mobile_phone_number'),
    work_location: having('work_location'),
    company: having('company'),
  }).toEqual({
    Company: 50,
    Group: 78,
    Location: 80,
    employment_status: 81,
    work_email: 79,
    groups: 76,
    termination_date: 73,
    start_date: 70,
    mobile_phone_number: 69,
    work_location: 62,
    company: 47,
  })
})

test('found by name or by slug, however they are written', () => {
  const personio = {
    name: 'Personio',
    detectsDeletions: 'paid add-on',
    hasCompanies: false,
    hasPhones: false,
    hasTerminationDates: true,
    hasWorkEmail: true,
  }
  expect(abilitiesOf({ slug: 'personio', name: 'Personio' })).toMatchObject(personio)
  expect(abilitiesOf({ slug: 'personio', name: '' })).toMatchObject(personio)
  expect(abilitiesOf({ slug: 'personio-v2', name: ' PERSONIO ' })).toMatchObject(personio)
  expect(abilitiesOf({ slug: 'adp-workforce-now', name: '' })?.name).toBe('ADP Workforce Now')
  expect(abilitiesOf({ slug: '', name: 'Oracle Cloud Human Capital Management' })?.name).toMatch(
    /HCM/,
  )
  expect(abilitiesOf({ slug: 'bamboohr', name: 'BambooHR' })?.detectsDeletions).toBe('native')
})

test('only whole names count, and two that disagree are nobody', () => {
  expect(abilitiesOf({ slug: 'trinet', name: 'TriNet' })?.name).toBe('TriNet')
  expect(abilitiesOf({ slug: 'ukg-pro', name: '' })?.name).toBe('UKG Pro')
  expect(abilitiesOf({ slug: 'ukg', name: 'UKG' })).toBeNull()
  expect(abilitiesOf({ slug: '', name: '' })).toBeNull()
  expect(abilitiesOf({ slug: '漢字', name: '--' })).toBeNull()
  expect(abilitiesOf({ slug: 'deel', name: 'BambooHR' })).toBeNull()
})

test('companies nobody is assigned to are of no use: Okta has them', () => {
  expect(abilitiesOf({ slug: 'okta', name: 'Okta' })?.hasCompanies).toBe(false)
  expect(abilitiesOf({ slug: 'hibob', name: 'Hibob' })?.hasCompanies).toBe(true)
})
