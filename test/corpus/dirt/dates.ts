import { asMergeDate } from '../../doubles/calendar.ts'
import { dayOf, type Corpus } from '../corpus-company.ts'
import type { Person } from '../people.ts'
import type { Dirt } from './dirt.ts'

const NONE = ['2099-12-31', '2100-01-01', '2126-05-04', '1900-01-01', '1970-01-01', '0000-00-00']

function ends(
  { world }: Corpus,
  { key }: Person,
  status: string,
  termination_date: string,
  more: { start_date?: string } = {},
): void {
  world.hr.change(key, { employment_status: status, termination_date, ...more })
}

function leaves(corpus: Corpus, person: Person, plus: number): string {
  const lastDay = dayOf(corpus, plus)
  person.truth = { lastDay, firstDay: null }
  return lastDay
}

/** The instant at which a day begins in a zone. */
function midnight(day: string, timeZone: string): string {
  const utc = Date.parse(`${day}T00:00:00Z`)
  const there = new Date(utc).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T')
  return new Date(utc - (Date.parse(`${there}Z`) - utc)).toISOString()
}

/** First and last days. */
export const DATES: readonly Dirt[] = [
  {
    key: 'last-day-years-ago',
    day: 2,
    hasUser: true,
    befall: (corpus, person) => {
      const row = corpus.world.hr.row(person.key)
      const job = corpus.world.hr.account.employments.find((one) => one.employee === row.id)
      Object.assign(job ?? {}, { effective_date: asMergeDate('2021-01-04') })
      const start_date = asMergeDate('2015-02-02')
      ends(corpus, person, 'ACTIVE', asMergeDate('2019-08-31'), { start_date })
    },
  },
  {
    key: 'end-that-means-none',
    day: 1,
    befall: (corpus, person) => ends(corpus, person, 'ACTIVE', asMergeDate(corpus.chance.of(NONE))),
  },
  {
    key: 'left-with-an-end-that-means-none',
    day: 3,
    hasUser: true,
    befall: (corpus, person) => {
      leaves(corpus, person, -1)
      ends(corpus, person, 'INACTIVE', asMergeDate(corpus.chance.of(NONE.slice(0, 3))))
    },
  },
  {
    key: 'midnight-elsewhere',
    day: 2,
    hasUser: true,
    befall: (corpus, person) => {
      const lastDay = leaves(corpus, person, 1)
      ends(corpus, person, 'ACTIVE', midnight(lastDay, corpus.language.zone))
    },
    later: {
      4: (corpus, person) => corpus.world.hr.change(person.key, { employment_status: 'INACTIVE' }),
    },
  },
  {
    key: 'back-in-september',
    day: 2,
    hasUser: true,
    befall: (corpus, person) => {
      const lastDay = leaves(corpus, person, 1)
      const start_date = asMergeDate(dayOf(corpus, 120))
      const status = corpus.chance.of(['PENDING', 'ACTIVE'])
      ends(corpus, person, status, asMergeDate(lastDay), { start_date })
    },
  },
  {
    key: 'another-notation',
    day: 3,
    hasUser: true,
    // Listed again as ACTIVE after the department was flagged, they would be back by HR's word.
    spares: ({ language }, { department }) => department === language.departments.at(-1),
    befall: (corpus, person) => {
      const [year, month, day] = leaves(corpus, person, -1).split('-')
      const written = [
        `${month}/${day}/${year}`,
        `${day}.${month}.${year}`,
        `${year}${month}${day}`,
      ]
      ends(corpus, person, 'ACTIVE', corpus.chance.of(written))
    },
  },
]
