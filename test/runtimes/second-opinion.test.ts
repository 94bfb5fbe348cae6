import { expect, test } from 'vitest'
import type { Merge } from '@mergeapi/merge-node-client'
import { differences } from '../../src/runtimes/commands/second-opinion.ts'
import { normalised } from '../merge/merge-server.ts'

const ID = '0958cbc6-6040-430a-848e-aafacbadf4ae'
const LAST_DAY = '2026-08-31T00:00:00Z'
const theirs: Merge.hris.Employee = {
  id: ID,
  workEmail: 'Dirna@merge.dev ',
  employmentStatus: 'ACTIVE',
  terminationDate: new Date(LAST_DAY),
  remoteWasDeleted: false,
  modifiedAt: new Date('2021-10-16T00:00:00.123Z'),
}
const ours = (changes: Record<string, unknown> = {}) => ({
  employees: [normalised({ termination_date: LAST_DAY, ...changes })],
  setAside: [],
})

test('the same record is read the same', () => {
  expect(differences(ours(), [theirs])).toEqual([])
})

test.each([
  ['another status', { employmentStatus: 'INACTIVE' }],
  ['another address', { workEmail: 'else@merge.dev' }],
  ['an early last day', { terminationDate: new Date(0) }],
  ['another last day', { terminationDate: new Date('2026-09-01T00:00:00Z') }],
  ['a deletion', { remoteWasDeleted: true }],
])('%s is told', (_, change) => {
  expect(differences(ours(), [{ ...theirs, ...change }])).toEqual([ID])
})

test('who is seen by one of the two only is told', () => {
  expect(differences(ours(), [])).toEqual([ID])
  expect(differences(ours(), [theirs, { id: 'emp-2' }])).toEqual(['emp-2'])
})

test('a record that changed in between, that we set aside, or whose value we cannot read, is not', () => {
  const later = { ...theirs, employmentStatus: 'INACTIVE', modifiedAt: new Date() }
  expect(differences(ours(), [later])).toEqual([])
  const who = {
    firstName: null,
    lastName: null,
    preferredName: null,
    workEmail: null,
    personalEmail: null,
  }
  const setAside = [{ sourceId: ID, field: null, why: 'too long', who }]
  expect(differences({ employees: [], setAside }, [theirs])).toEqual([])
  expect(differences(ours({ termination_date: '31/08/26' }), [theirs])).toEqual([])
})
