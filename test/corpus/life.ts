// What happens in every company: people leave, join, move to another department and change their phone.
import { asMergeDate } from '../doubles/calendar.ts'
import { dayOf, type Corpus } from './corpus-company.ts'
import { peopleOf, recordOf, type Person } from './people.ts'

/** One day of an honest HR. Returns the keys of the records that changed. */
export function liveADay(corpus: Corpus): string[] {
  const { people, chance } = corpus
  const settled = people.filter(
    (person) =>
      person.dirt === null &&
      person.userId !== null &&
      person.truth.lastDay === null &&
      !person.isContractor &&
      !person.isOnLeave,
  )
  const some = Math.max(1, Math.round(people.length / 200))
  const [leaving = [], moving = [], calling = []] = [0, 1, 2].map((n) =>
    chance.some(settled, some * 3).slice(n * some, (n + 1) * some),
  )
  return [
    ...leaving.map((person) => leave(corpus, person)),
    ...moving.filter((one) => !leaving.includes(one)).map((person) => move(corpus, person)),
    ...calling.filter((one) => !leaving.includes(one)).map((person) => changePhone(corpus, person)),
    ...Array.from({ length: some }, () => join(corpus)),
  ]
}

function leave(corpus: Corpus, person: Person): string {
  const { world, chance, day } = corpus
  // From the day on which a clock runs ahead nobody leaves tomorrow: it would be a day early by that clock.
  const lastDay = dayOf(corpus, day < 6 ? chance.of([-1, -1, 1]) : -1)
  person.truth = { lastDay, firstDay: null }
  const status = lastDay < dayOf(corpus) ? 'INACTIVE' : 'ACTIVE'
  world.hr.terminate(person.key, { on: lastDay, status })
  return person.key
}

function move({ world, language, chance }: Corpus, { key }: Person): string {
  const { groups } = world.hr.account
  // The last department is the one that a credential loses.
  const names = language.departments.slice(0, -1)
  const group = groups.find((one) => one.name === chance.of(names))
  world.hr.change(key, { groups: group ? [group.id] : [] })
  return key
}

function changePhone({ world, language, chance, people }: Corpus, person: Person): string {
  const phone = language.phone(900 + chance.below(100))
  people[people.indexOf(person)] = Object.assign(person, { phone })
  world.hr.change(person.key, { mobile_phone_number: phone[0] })
  return person.key
}

function join(corpus: Corpus): string {
  const { world, language, people, chance, day } = corpus
  const fresh = peopleOf(language, people.length + 1, `d${day}`).at(-1)
  if (fresh === undefined) throw new Error('unreachable: nobody was made up')
  const firstDay = dayOf(corpus, day < 6 ? chance.of([0, 2, 30]) : chance.of([0, 30]))
  const person = {
    ...fresh,
    isContractor: false,
    isOnLeave: false,
    truth: { lastDay: null, firstDay },
  }
  people.push(person)
  corpus.owner.set(person.key, person)
  world.hr.hire(person.key, {
    ...recordOf(person),
    start_date: asMergeDate(firstDay),
    employment_status: firstDay > dayOf(corpus) ? chance.of(['PENDING', 'ACTIVE']) : 'ACTIVE',
  })
  return person.key
}
