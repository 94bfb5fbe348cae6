// Every switch of "HR as it really comes": what is served while it is on, and that nothing of it stays.
import { beforeEach, describe, expect, test } from 'vitest'
import { GROUPS, QUIRKS } from '../../src/sandbox/quirks/catalogue.ts'
import { stage, type Row } from './stage.ts'

const NOON = new Date('2026-05-04T10:00:00Z')

type Served = Awaited<ReturnType<typeof served>>

let world: ReturnType<typeof stage>
beforeEach(async () => {
  world = stage({ now: () => NOON })
  await world.link('bamboohr')
})

/** Everything that HR, the host and the clock tell Rollcall, by the number in HR where there is one. */
async function served() {
  const { list, users, sandbox } = world
  const all = 'page_size=100&include_deleted_data=true'
  const rows = await list(`employees?${all}&expand=employments`)
  const words = await list(`employees?${all}&show_enum_origins=employment_status`)
  return {
    rows: byNumber(rows),
    words: byNumber(words),
    employments: byNumber(await list(`employments?${all}`)),
    locations: byNumber(await list(`locations?${all}`)),
    users: Object.fromEntries((await users()).map((user) => [user.email.toLowerCase(), user])),
    ahead: sandbox.clock.offsetMs(),
  }
}

const byNumber = (rows: Row[]): Record<string, Row> =>
  Object.fromEntries(rows.map((row) => [row.remote_id, row]))

/** With no more than the year of each change: times go on. */
const undated = (what: Served): unknown =>
  JSON.parse(
    JSON.stringify(what, (key, value: unknown) =>
      key === 'modified_at' ? String(value).slice(0, 4) : value,
    ),
  )

const turn = (key: string, on: boolean) =>
  world.press(`/as-it-comes/${key}`, { on: on ? '1' : '0' })

async function withOn(key: string): Promise<Served> {
  expect((await turn(key, true)).headers.get('location')).toBe(
    `/sandbox/as-it-comes?said=quirk-on#${key}`,
  )
  return served()
}

/** Their rows or users are not looked at here: an answer to an action, and the list of admins. */
const ELSEWHERE = new Set(['admin-off-the-list'])

test.each(QUIRKS.map(({ key }) => key))(
  '%s changes what is served, and leaves nothing behind',
  async (key) => {
    const before = await served()
    const on = await withOn(key)
    if (!ELSEWHERE.has(key)) expect(undated(on)).not.toEqual(undated(before))
    await turn(key, false)
    expect(undated(await served())).toEqual(undated(before))
  },
)

test('a record that is served otherwise is dated anew, when it begins and when it ends', async () => {
  const at = async () => (await served()).rows['1006']?.modified_at ?? ''
  const first = await at()
  await turn('word-contradicts', true)
  const second = await at()
  await turn('word-contradicts', false)
  expect([first, second, await at()].toSorted()).toEqual([first, second, await at()])
  expect(second).not.toBe(first)
  expect((await served()).rows['1002']?.modified_at).toBe(
    (await served()).rows['1002']?.['created_at'],
  )
})

describe('words', () => {
  test.each([
    ['word-contradicts', '1006', 'Active'],
    ['not-there-yet', '1044', 'Onboarding'],
    ['leave-in-another-language', '1055', 'Licença maternidade'],
    ['leave-in-another-language', '1030', 'Föräldraledig'],
    ['leave-in-another-language', '1057', 'langzeitkrank'],
    ['code-nobody-knows', '1045', 'Z4'],
    ['end-that-names-a-leave', '1043', 'Terminated - did not return from leave'],
  ])('%s: %s is INACTIVE without a date, and HR says %s', async (key, number, word) => {
    const { rows, words } = await withOn(key)
    expect(rows[number]).toMatchObject({ employment_status: 'INACTIVE', termination_date: null })
    expect(words[number]).toMatchObject({ employment_status: word })
  })
})

describe('dates', () => {
  test('a last day years ago, beside an employment that began after it', async () => {
    const { rows } = await withOn('last-day-years-ago')
    expect(rows['1036']).toMatchObject({
      employment_status: 'ACTIVE',
      start_date: '2015-03-02T00:00:00Z',
      termination_date: '2019-08-31T00:00:00Z',
      employments: [{ effective_date: '2021-01-04T00:00:00Z' }],
    })
  })

  test('dates that mean none', async () => {
    const { rows } = await withOn('dates-that-mean-none')
    const ends = ['1010', '1011', '1012', '1014', '1032'].map((number) => [
      rows[number]?.['employment_status'],
      rows[number]?.['termination_date'],
    ])
    expect(ends).toEqual([
      ['ACTIVE', '2099-12-31T00:00:00Z'],
      ['ACTIVE', '2126-05-04T00:00:00Z'],
      ['ACTIVE', '1900-01-01T00:00:00Z'],
      ['ACTIVE', '1970-01-01T00:00:00Z'],
      ['ACTIVE', '0000-00-00T00:00:00Z'],
    ])
  })

  test('midnight elsewhere is the instant at which the day begins in Amsterdam', async () => {
    const { rows } = await withOn('midnight-elsewhere')
    expect(rows['1016']).toMatchObject({
      employment_status: 'ACTIVE',
      termination_date: '2026-05-05T22:00:00Z',
    })
  })

  test('the same last day stays when days go by, and the status follows it', async () => {
    await turn('midnight-elsewhere', true)
    await world.press('/clock', { days: '3' })
    expect((await served()).rows['1016']).toMatchObject({
      employment_status: 'INACTIVE',
      termination_date: '2026-05-05T22:00:00Z',
    })
  })

  test('dates in other notations', async () => {
    const { rows } = await withOn('other-notations')
    expect(['1059', '1031', '1018'].map((number) => rows[number]?.['termination_date'])).toEqual([
      '25.05.2026',
      '05/25/2026',
      '/Date(1779667200000)/',
    ])
  })

  test('back later: PENDING before both days', async () => {
    const { rows } = await withOn('back-later')
    expect(rows['1033']).toMatchObject({
      employment_status: 'PENDING',
      termination_date: '2026-05-06T00:00:00Z',
      start_date: '2026-09-03T00:00:00Z',
    })
  })
})

describe('lists', () => {
  test('the rows of a department are flagged, and found by id with the flag', async () => {
    const { rows } = await withOn('department-deleted')
    const flagged = Object.values(rows).filter((row) => row['remote_was_deleted'] === true)
    expect(flagged.map((row) => row.remote_id).toSorted()).toEqual([
      '1007',
      '1011',
      '1018',
      '1028',
      '1039',
      '1049',
      '1050',
    ])
    expect(await world.list('employees?page_size=100')).toHaveLength(53)
    expect(await world.read(`employees/${rows['1018']?.id}`)).toMatchObject({
      employment_status: 'ACTIVE',
      remote_was_deleted: true,
    })
  })

  test('without employment types no row has one, and no employment is listed', async () => {
    const { rows, employments } = await withOn('employment-types-lost')
    expect(new Set(Object.values(rows).map((row) => JSON.stringify(row['employments'])))).toEqual(
      new Set(['[]']),
    )
    expect(employments).toEqual({})
  })

  test('without start dates nobody has one, also who is still to come', async () => {
    const { rows } = await withOn('start-dates-lost')
    expect(Object.values(rows).every((row) => row['start_date'] === null)).toBe(true)
    expect(rows['1022']).toMatchObject({ employment_status: 'PENDING' })
  })

  test('a record with an object for a date', async () => {
    const { rows } = await withOn('unreadable-record')
    expect(rows['1047']).toMatchObject({ termination_date: { date: '2026-04-30' } })
  })

  test('a change dated next year; what HR says next has the date of today', async () => {
    const on = await withOn('change-from-next-year')
    expect(on.rows['1049']?.modified_at).toMatch(/^2027-05-04T/)
    await turn('change-from-next-year', false)
    await world.press('/hr/people/1049/terminate', { days: '-1' })
    const row = (await served()).rows['1049']
    expect(row).toMatchObject({ employment_status: 'INACTIVE' })
    expect(row?.modified_at).toMatch(/^2026-05-04T/)
  })
})

describe('identities', () => {
  test('a record of another person under the same ids', async () => {
    const before = await served()
    const { rows } = await withOn('overwritten')
    expect(rows['1013']).toMatchObject({
      id: before.rows['1013']?.id,
      first_name: 'Omar',
      last_name: 'Nassar',
      work_email: 'omar.nassar@tulip.test',
      start_date: '2026-05-04T00:00:00Z',
      employment_status: 'ACTIVE',
    })
  })

  test('a hire with the address of somebody who is not in HR', async () => {
    const { rows, users } = await withOn('somebody-elses-address')
    expect(rows['3001']).toMatchObject({ first_name: 'Tim', last_name: 'Young' })
    expect(users[String(rows['3001']?.['work_email'])]).toMatchObject({ first_name: 'Pieternel' })
    await turn('somebody-elses-address', false)
    expect(await world.merge(`employees/${rows['3001']?.id}`)).toMatchObject({ status: 404 })
  })

  test('a second record, spelt differently, with the same address', async () => {
    const { rows } = await withOn('spelt-differently')
    expect(rows['1007']).toMatchObject({ last_name: 'Weiß', employment_status: 'INACTIVE' })
    expect(rows['3002']).toMatchObject({
      first_name: 'Jurgen',
      last_name: 'Weiss',
      employment_status: 'ACTIVE',
      work_email: rows['1007']?.['work_email'],
    })
  })
})

describe('contacts', () => {
  test.each([
    ['invisible-characters', '1004', 'zoe.\u200Bvermeulen@tulip.test'],
    ['invisible-characters', '1054', 'hugo.linden\u00ADberg@tulip.test'],
    ['invisible-characters', '1005', 'mailto:teun.hoogland@tulip.test'],
    ['name-in-address', '1058', 'Mirjam Weerts <mirjam.weerts@tulip.test>'],
    ['name-in-address', '1042', '(lieke.smit@tulip.test'],
  ])('%s: the address of %s', async (key, number, address) => {
    const { rows } = await withOn(key)
    expect(rows[number]?.['work_email']).toBe(address)
  })

  test('a country in words, and phones without a prefix', async () => {
    const { rows, locations } = await withOn('country-in-words')
    expect(locations['loc-rtm']).toMatchObject({ country: 'België' })
    expect(rows['1037']).toMatchObject({
      mobile_phone_number: '0470 12 34 37',
      work_location: locations['loc-rtm']?.id,
    })
  })

  test('a renumbered country: HR and the host write one number in two ways', async () => {
    const { rows, users } = await withOn('renumbered-country')
    expect(rows['1008']).toMatchObject({ mobile_phone_number: '+52 55 1234 5678' })
    expect(users['ivanka.petrova@tulip.test']).toMatchObject({ phone: '+5215512345678' })
  })
})

describe('product and clock', () => {
  test('done, and nothing done', async () => {
    const { users, rows } = await withOn('done-and-nothing')
    expect(rows['1023']).toMatchObject({ employment_status: 'INACTIVE' })
    const user_id = users['hannes.regener@tulip.test']?.id
    const act = (id: string, kind: string) =>
      world.act({ id, kind, entity_id: 'de', user_id, params: {} })
    expect((await act('act_1', 'cards.block')).body).toMatchObject({
      outcome: 'done',
      cards: [{ status: 'blocked' }, { status: 'blocked' }],
    })
    expect((await act('act_2', 'user.deactivate')).body).toMatchObject({
      outcome: 'done',
      user: { status: 'inactive', entity_ids: [] },
    })
    expect((await served()).users['hannes.regener@tulip.test']).toMatchObject({
      status: 'active',
      entity_ids: ['de'],
      cards: [{ status: 'active' }, { status: 'active' }],
    })
    await turn('done-and-nothing', false)
    await act('act_3', 'user.deactivate')
    expect((await served()).users['hannes.regener@tulip.test']).toMatchObject({
      status: 'inactive',
    })
  })

  test('cards, roles and states that the contract does not know', async () => {
    const { users } = await withOn('unknown-kinds')
    expect(users['ivanka.petrova@tulip.test']).toMatchObject({
      cards: [{ type: 'single_use' }, { status: 'frozen' }, { status: 'active' }],
    })
    expect(users['zoe.vermeulen@tulip.test']).toMatchObject({ role: 'accountant' })
    expect(users['anais.lefevreokafor@tulip.test']).toMatchObject({ status: 'suspended' })
  })

  test('an invitation bounces, and other mails arrive', async () => {
    const { rows } = await withOn('invitation-bounces')
    const to = String(rows['3003']?.['work_email'])
    const mail = { from: 'Umbrella Pay <hello@umbrella.test>', subject: 'Welcome', text: 'Welcome' }
    const become = async (address: string) => {
      const { body } = await world.send({ ...mail, to: address })
      const headers = { authorization: 'Bearer re_key', 'user-agent': 'resend-node:6' }
      const path = `/resend/emails/${String(body['id'])}`
      const answer = await world.sandbox.app.request(path, { headers })
      return ((await answer.json()) as { last_event: string }).last_event
    }
    expect(await become(to)).toBe('bounced')
    expect(await become('noor@tulip.test')).toBe('delivered')
    await turn('invitation-bounces', false)
    expect(await become(to)).toBe('delivered')
  })

  test('Rollcall’s clock runs ahead, HR’s and the host’s do not', async () => {
    const on = await withOn('clock-ahead')
    expect(on.ahead).toBe(30 * 3_600_000)
    await world.press('/hr/people/1002/phone', { phone: '+31612345678' })
    expect((await served()).rows['1002']?.modified_at).toMatch(/^2026-05-04T/)
    await world.press('/clock', { days: '1' })
    expect((await served()).ahead).toBe(54 * 3_600_000)
  })
})

test('all are switched off at once, and by starting over', async () => {
  const before = undated(await served())
  for (const { key } of QUIRKS) await turn(key, true)
  const answer = await world.press('/as-it-comes')
  expect(answer.headers.get('location')).toBe('/sandbox/as-it-comes?said=quirk-off')
  expect(undated(await served())).toEqual(before)
  await turn('clock-ahead', true)
  await turn('overwritten', true)
  await world.press('/start-over', { shape: 'bamboohr' })
  await world.link('bamboohr')
  expect((await served()).ahead).toBe(0)
  expect((await served()).rows['1013']).toMatchObject({ first_name: 'Mihai' })
})

test('the page has a switch for each, with the way to what there is to see once it is on', async () => {
  await turn('overwritten', true)
  const text = await (await world.sandbox.app.request('/as-it-comes')).text()
  for (const { title } of GROUPS) expect(text).toContain(`<h2>${title}</h2>`)
  expect(text.match(/role="switch"/g)).toHaveLength(QUIRKS.length)
  expect(text.match(/aria-checked="true"/g)).toHaveLength(1)
  expect(text).toContain('href="/sandbox/host/portal?intent=review"')
  const control = await (await world.sandbox.app.request('/')).text()
  expect(control).toContain('href="/sandbox/as-it-comes#overwritten"')
  expect(control).toContain('Omar Nassar')
})

test('a switch that does not exist changes nothing', async () => {
  const answer = await turn('earthquake', true)
  expect(answer.headers.get('location')).toBe('/sandbox/as-it-comes?said=nothing')
})
