import { startOfDay } from '../start-of-day.ts'
import type { Days, Quirk } from '../quirk.ts'

const dotted = (day: string): string => day.split('-').toReversed().join('.')
const slashed = (day: string): string => {
  const [year, month, date] = day.split('-')
  return `${month}/${date}/${year}`
}

/** ACTIVE with an end that means none. */
const without = (termination_date: string) => () => ({ termination_date, status: 'ACTIVE' })

/** First and last days as HR systems write them. */
export const DATES: readonly Quirk[] = [
  {
    key: 'last-day-years-ago',
    title: 'A last day years ago',
    text: 'Desislava works here, and HR suddenly shows the end of a contract that ended in August 2019.',
    see: 'She keeps her access however often HR repeats it: an employment that began later shows that she came back.',
    look: 'people',
    takes: 'another read',
    people: {
      '1036': () => ({
        start_date: '2015-03-02',
        termination_date: '2019-08-31',
        status: 'ACTIVE',
      }),
    },
    employment: (_, { remote_id }) =>
      remote_id === '1036' ? { effective_date: '2021-01-04T00:00:00Z' } : {},
  },
  {
    key: 'dates-that-mean-none',
    title: 'Dates that mean none',
    text: 'Five people have a last day of 2099, 2126, 1900, 1970 or the year nought.',
    see: 'Nobody leaves and nobody is announced as leaving: such a date is no date.',
    look: 'people',
    people: {
      '1010': without('2099-12-31'),
      '1011': without('2126-05-04'),
      '1012': without('1900-01-01'),
      '1014': without('1970-01-01'),
    },
    employee: (_, { remote_id }) =>
      remote_id === '1032' ? { termination_date: '0000-00-00T00:00:00Z' } : {},
  },
  {
    key: 'midnight-elsewhere',
    title: 'Midnight in another time zone',
    text: 'Maël’s last day is in two days. HR writes it as the instant at which that day begins in Amsterdam, which in Greenwich is still the evening before.',
    see: 'Maël leaves after his last day, not a day early.',
    look: 'people',
    people: {
      '1016': (days, person) => {
        const dates = { termination_date: days.day(2) }
        return { ...dates, status: days.status({ ...person, ...dates }) }
      },
    },
    employee: (_, { remote_id }, { day }: Days) =>
      remote_id === '1016' ? { termination_date: startOfDay(day(2), 'Europe/Amsterdam') } : {},
  },
  {
    key: 'other-notations',
    title: 'Dates in other notations',
    text: 'Viktor, Marjolein and Tadhg leave in three weeks. HR writes 31.05.2026, 05/31/2026 and /Date(…)/.',
    see: 'The portal names the three dates as unreadable instead of guessing or dropping them.',
    look: 'review',
    employee: (_, { remote_id }, { day }) => {
      const written: Record<string, string> = {
        '1059': dotted(day(21)),
        '1031': slashed(day(21)),
        '1018': `/Date(${new Date(day(21)).getTime()})/`,
      }
      const date = written[remote_id]
      return date === undefined ? {} : { termination_date: date }
    },
  },
  {
    key: 'back-later',
    title: 'Back in September',
    text: 'Íñigo’s contract ends in two days; HR has entered already that he comes back four months later.',
    see: 'His access ends after the last day and comes back on the first: he does not keep it in between.',
    look: 'people',
    takes: 'a day',
    people: {
      '1033': ({ day }) => ({
        start_date: day(122),
        termination_date: day(2),
        status: 'PENDING',
      }),
    },
  },
]
