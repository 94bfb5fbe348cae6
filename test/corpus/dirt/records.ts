import { vi } from 'vitest'
import { DAY, HOUR, moveTo } from '../../world/time.ts'
import { asMergeDate, mergeTime } from '../../doubles/calendar.ts'
import type { EmployeeRow } from '../../doubles/merge-records.ts'
import { dayOf, type Corpus } from '../corpus-company.ts'
import { peopleOf, recordOf, type Person } from '../people.ts'
import { plainName } from '../plain-letters.ts'
import type { Dirt, Spell } from './dirt.ts'

/** Writes into a record what Merge's description of it does not allow. */
function write({ world }: Corpus, { key }: Person, over: Record<string, unknown>): void {
  world.hr.change(key, over as Partial<EmployeeRow>)
}

function leftYesterday(corpus: Corpus, person: Person): string {
  const lastDay = dayOf(corpus, -1)
  person.truth = { lastDay, firstDay: null }
  return asMergeDate(lastDay)
}

/** Somebody who is nobody's colleague yet, with no word of this person's name: one shared word could be a marriage. */
function stranger({ language, people }: Corpus, { first, last }: Person): Person {
  const shared = wordsOf(first, last)
  const colleagues = new Set(people.map((one) => `${one.first} ${one.last}`))
  const found = peopleOf(language, people.length + 60, 'new').findLast(
    (one) =>
      !colleagues.has(`${one.first} ${one.last}`) &&
      wordsOf(one.first, one.last).every((word) => !shared.includes(word)),
  )
  if (found === undefined) throw new Error('everybody is a colleague')
  return { ...found, key: `${found.key}-${people.length}` }
}

function wordsOf(...names: readonly string[]): readonly string[] {
  return names.flatMap((name) =>
    plainName(name)
      .toLowerCase()
      .split(/[^a-z]+/),
  )
}

const RESPELT: readonly ((person: Person) => Partial<EmployeeRow>)[] = [
  ({ first, last }) => ({ first_name: plainName(first), last_name: plainName(last) }),
  ({ first, last }) => ({ first_name: last, last_name: first }),
  ({ first, last }) => ({ first_name: `${first} M.`, last_name: last }),
  ({ first, last }) => ({ first_name: `${first}\u200B`, last_name: last.toUpperCase() }),
]

/** Records that are reused, repeated or dated wrongly, cannot be read, or name somebody else's address. */
export const RECORDS: readonly Dirt[] = [
  {
    key: 'overwritten',
    day: 3,
    hasUser: true,
    befall: (corpus, person) => {
      const next = stranger(corpus, person)
      person.truth = { lastDay: dayOf(corpus, -1), firstDay: null }
      corpus.people.push({ ...next, dirt: 'overwritten' })
      corpus.owner.set(person.key, corpus.people.at(-1) ?? next)
      corpus.world.hr.change(person.key, {
        ...recordOf(next),
        start_date: asMergeDate(dayOf(corpus)),
        employment_status: 'ACTIVE',
      })
    },
  },
  {
    key: 'second-record',
    day: 3,
    hasUser: true,
    befall: (corpus, person) => {
      const { world, chance } = corpus
      world.hr.terminate(person.key, { on: dayOf(corpus, -5) })
      const key = `${person.key}-again`
      world.hr.hire(key, {
        ...recordOf(person),
        ...chance.of(RESPELT)(person),
        start_date: asMergeDate(dayOf(corpus, -4)),
        groups: world.hr.row(person.key).groups,
      })
      corpus.owner.set(key, person)
    },
  },
  {
    key: 'unreadable-record',
    day: 2,
    befall: (corpus, person) =>
      write(
        corpus,
        person,
        corpus.chance.of<Record<string, unknown>>([
          { termination_date: { date: '2026-04-30' } },
          { employment_status: 0 },
          { remote_was_deleted: 'true' },
        ]),
      ),
  },
  {
    key: 'left-in-an-unreadable-record',
    day: 3,
    hasUser: true,
    befall: (corpus, person) => {
      leftYesterday(corpus, person)
      write(corpus, person, {
        employment_status: 'INACTIVE',
        termination_date: { date: dayOf(corpus, -1) },
      })
    },
  },
  {
    key: 'dated-next-year',
    day: 1,
    hasUser: true,
    befall: (corpus, person) => {
      const row = corpus.world.hr.row(person.key)
      row.modified_at = mergeTime(Date.now() + 240 * DAY)
    },
    later: {
      3: (corpus, person) =>
        corpus.world.hr.change(person.key, {
          employment_status: 'INACTIVE',
          termination_date: leftYesterday(corpus, person),
        }),
    },
  },
  {
    key: 'listed-again-as-it-was',
    day: 2,
    hasUser: true,
    // Not listed for a day, though found by id; then listed as of a time before that.
    befall: ({ world }, { key }) => {
      world.hr.hide(key)
      world.hr.row(key).modified_at = mergeTime(Date.now() - 30 * DAY)
    },
    later: { 3: ({ world }, { key }) => world.hr.show(key) },
  },
  {
    key: 'address-of-an-outsider',
    day: 2,
    hasUser: false,
    befall: (corpus, person) => {
      const taken = corpus.people.filter((one) => one.dirt === 'address-of-an-outsider').length
      const id = [...corpus.outsiders][(taken - 1) % corpus.outsiders.size] ?? ''
      corpus.world.hr.change(person.key, { work_email: corpus.world.host.get(id).email })
    },
    later: {
      6: (corpus, person) => {
        corpus.world.hr.delete(person.key)
        person.truth = { lastDay: dayOf(corpus, -1), firstDay: null }
      },
    },
  },
]

/** Of whom the product says that everything is done, and changes nothing. */
export const DONE_AND_NOTHING: Dirt = {
  key: 'done-and-nothing',
  day: 2,
  hasUser: true,
  befall: (corpus, person) =>
    corpus.world.hr.change(person.key, {
      employment_status: 'INACTIVE',
      termination_date: leftYesterday(corpus, person),
    }),
}

/** What a credential, a sync or a clock does to everybody at once. */
export const SPELLS: readonly Spell[] = [
  {
    key: 'department-flagged',
    from: 5,
    until: 7,
    begin: (corpus) => flagDepartment(corpus, true),
    end: (corpus) => flagDepartment(corpus, false),
  },
  {
    key: 'start-dates-lost',
    from: 6,
    until: 8,
    begin: ({ world, startDates }) => {
      for (const row of world.hr.account.people) {
        startDates.set(row.id, row.start_date)
        row.start_date = null
      }
    },
    end: ({ world, startDates }) => {
      for (const row of world.hr.account.people)
        row.start_date = startDates.get(row.id) ?? row.start_date
    },
  },
  {
    key: 'employments-lost',
    from: 4,
    until: 6,
    begin: ({ world }) => {
      for (const row of world.hr.account.people) row.employments = []
    },
    end: ({ world }) => {
      const { people, employments } = world.hr.account
      for (const row of people)
        row.employments = employments.filter((one) => one.employee === row.id).map(({ id }) => id)
    },
  },
  {
    key: 'clock-ahead',
    from: 8,
    until: 9,
    begin: async ({ world }) => {
      const right = Date.now()
      moveTo(right + 30 * HOUR)
      await world.reconcile()
      vi.setSystemTime(right)
    },
    end: () => undefined,
  },
]

/** The last department, which is about as large as every other: the credential does not see it for some days. */
function flagDepartment({ world, language, people }: Corpus, flagged: boolean): void {
  const { account } = world.hr
  const group = account.groups.find((one) => one.name === language.departments.at(-1))
  const rows = account.people.filter((row) => group && row.groups.includes(group.id))
  for (const row of rows) account.change(row, { remote_was_deleted: flagged })
  const keys = new Set(
    [...world.hr.rows].filter(([, row]) => rows.includes(row)).map(([key]) => key),
  )
  for (const person of people) if (keys.has(person.key)) person.dirt ??= 'department-flagged'
}
