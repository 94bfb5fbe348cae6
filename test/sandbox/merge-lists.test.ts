import { expect, test } from 'vitest'
import { type Page, type Row, stage } from './stage.ts'

const walk = async (list: (path: string) => Promise<Page>, path: string) => {
  const rows: Row[] = []
  let cursor = ''
  for (;;) {
    const page = await list(`${path}${cursor}`)
    rows.push(...page.results)
    if (page.next === null) return rows
    cursor = `&cursor=${encodeURIComponent(page.next)}`
  }
}

test('a wrong key and a wrong account token are 401', async () => {
  const { merge, link } = stage()
  await link()
  expect((await merge('employees', { authorization: 'Bearer nope' })).status).toBe(401)
  const stranger = await merge('employees', { 'x-account-token': 'nope' })
  expect(stranger.status).toBe(401)
  expect(JSON.parse(stranger.text)).toHaveProperty('detail')
})

test('a list has pages of 30, or of the requested size, at most 100', async () => {
  const { list, read, link } = stage()
  await link()
  expect(await list('employees')).toHaveLength(30)
  expect(await list('employees?page_size=7')).toHaveLength(7)
  expect(await list('employees?page_size=500')).toHaveLength(60)
  const everybody = await walk(read, 'employees?page_size=7')
  expect(new Set(everybody.map((row) => row.id)).size).toBe(60)
})

test('somebody who changes while a list is read is listed twice, never missed', async () => {
  const { read, press, link } = stage()
  await link()
  const first = await read('employees?page_size=50')
  await press('/hr/people/1001/rename', { first: 'Mina', last: 'Donder' })
  const rest = await read(`employees?page_size=50&cursor=${first.next}`)
  expect(rest.results.map((row) => row['first_name'])).toContain('Mina')
})

test('rows have Merge’s format', async () => {
  const { list, link } = stage()
  await link()
  const [noor] = await list('employees?remote_id=1002')
  expect(noor).toMatchObject({
    first_name: 'Noor',
    start_date: '2015-09-14T00:00:00Z',
    employment_status: 'ACTIVE',
    remote_was_deleted: false,
    termination_date: null,
  })
  expect(noor?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u)
  expect(noor?.modified_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/u)
})

test('sensitive fields are always null, requested or not', async () => {
  const { list, link } = stage()
  await link()
  for (const row of await list('employees?page_size=100&include_sensitive_fields=true')) {
    for (const field of ['ssn', 'date_of_birth', 'gender', 'ethnicity', 'marital_status']) {
      expect(row[field]).toBeNull()
    }
  }
})

test('modified_after lists changed people, and refuses an invalid date', async () => {
  const { list, merge, press, link } = stage()
  await link()
  const before = (await list('employees?page_size=100')).at(-1)?.modified_at ?? ''
  await press('/hr/people/1004/phone', { phone: '+31 6 99887766' })
  const changed = await list(`employees?modified_after=${before}`)
  expect(changed.map((row) => row.remote_id)).toEqual(['1004'])
  expect((await merge('employees?modified_after=yesterday')).status).toBe(400)
})

test('an unknown parameter is ignored', async () => {
  const { list, link } = stage()
  await link()
  expect(await list('employees?modifed_after=2099-01-01&page_size=100')).toHaveLength(60)
})

test('employments are expanded when asked, and ids otherwise', async () => {
  const { list, link } = stage()
  await link()
  const [plain] = await list('employees?remote_id=1004')
  const [full] = await list('employees?remote_id=1004&expand=employments')
  expect(plain).toMatchObject({ employments: [expect.any(String)] })
  expect(full).toMatchObject({ employments: [{ job_title: 'Head of Design' }] })
})

test('show_enum_origins gives the raw status in place of Merge’s', async () => {
  const { list, link } = stage()
  await link()
  const [leave] = await list('employees?remote_id=1027')
  const [word] = await list('employees?remote_id=1027&show_enum_origins=employment_status')
  expect(leave?.['employment_status']).toBe('INACTIVE')
  expect(word?.['employment_status']).toBe('Parental leave')
})

test('somebody deleted where deletions are not reported is gone from lists and not found by id', async () => {
  const { list, merge, press, link } = stage()
  await link('hibob')
  const [person] = await list('employees?remote_id=1040')
  await press('/hr/people/1040/delete')
  expect(await list('employees?remote_id=1040&include_deleted_data=true')).toEqual([])
  expect((await merge(`employees/${person?.id}`)).status).toBe(404)
})

test('somebody deleted where deletions are reported is listed with a flag, when asked for', async () => {
  const { list, press, link } = stage()
  await link('bamboohr')
  await press('/hr/people/1040/delete')
  expect(await list('employees?remote_id=1040')).toEqual([])
  const [flagged] = await list('employees?remote_id=1040&include_deleted_data=true')
  expect(flagged?.['remote_was_deleted']).toBe(true)
})

test('among the first people there is somebody for every rule', async () => {
  const { list, link } = stage()
  await link()
  const people = await list('employees?page_size=100')
  const has = (test: (row: Row) => boolean) => people.some(test)
  expect(has((row) => row['work_email'] === null)).toBe(true)
  expect(has((row) => row['last_name'] === null)).toBe(true)
  expect(has((row) => row['employment_status'] === 'PENDING')).toBe(true)
  expect(has((row) => row['employment_status'] === 'Sabbatical')).toBe(true)
  expect(
    has((row) => row['employment_status'] === 'ACTIVE' && row['termination_date'] !== null),
  ).toBe(true)
  expect(has((row) => String(row['mobile_phone_number']).startsWith('06'))).toBe(true)
  expect(new Set(people.map((row) => row['company'])).size).toBe(3)
})
