// One company of the corpus: its people in HR, their users in the product, and the real program between them.
import type { ActionRequest, Host, HostAnswer } from '../../src/ports/host.ts'
import { companyInReview, type World } from '../world/company.ts'
import { locationRow } from '../doubles/merge-records.ts'
import { asMergeDate } from '../doubles/calendar.ts'
import { chanceOf, type Chance } from './chance.ts'
import type { Dirt } from './dirt/dirt.ts'
import type { Language } from './languages.ts'
import { peopleOf, recordOf, userFor, type Person } from './people.ts'

/** How many users of each company are in no HR. */
const OUTSIDERS = 6

export interface Corpus {
  readonly world: World
  readonly language: Language
  readonly people: Person[]
  readonly chance: Chance
  /** Ids of users who are nobody's of HR. */
  readonly outsiders: ReadonlySet<string>
  /** Whose record it is now: a record can be typed over. */
  readonly owner: Map<string, Person>
  /** What was known of first days before they were lost, by the id of the row. */
  readonly startDates: Map<string, string | null>
  /** The day of the story, from 0. */
  day: number
}

/** A calendar day of the company, so many days from today. */
export function dayOf({ language }: Pick<Corpus, 'language'>, plus = 0, at = Date.now()): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: language.zone }).format(at)
  return new Date(Date.parse(`${today}T00:00:00Z`) + plus * 86_400_000).toISOString().slice(0, 10)
}

export interface CorpusOptions {
  language: Language
  count: number
  seed: number
  /** Kinds of dirt that are there from the beginning. */
  dirt?: readonly Dirt[]
  share?: number
  closes?: (close: () => Promise<void>) => void
}

/** Linked and read, with its first plan waiting. */
export async function corpusCompany(options: CorpusOptions): Promise<Corpus> {
  const { language, count, seed, dirt = [], share = 5 } = options
  const { code, country, city, zone } = language
  const chance = chanceOf(seed)
  const people = peopleOf(language, count)
  const outsiders = new Set<string>()
  const owner = new Map(people.map((person) => [person.key, person]))
  let corpus: Corpus | null = null
  const world = await companyInReview({
    employees: 0,
    worded: false,
    entities: [{ id: code, name: `Corpus ${code}`, country, timezone: zone }],
    settings: {
      scope: [
        {
          entity_id: '*',
          invite: true,
          where: [{ field: 'employment_type', op: 'not_in', value: ['CONTRACTOR'] }],
        },
      ],
    },
    ...(options.closes && { closes: options.closes }),
    prepare: (linked) => {
      corpus = {
        world: linked,
        language,
        people,
        chance,
        outsiders,
        owner,
        startDates: new Map(),
        day: 0,
      }
      const { account } = linked.hr
      Object.assign(account.office, { name: city, city, country })
      for (const department of language.departments) account.group(department)
      account.locations.push(locationRow('Elsewhere', country))
      for (const [n, person] of people.entries()) settle(corpus, person, n, seed)
      for (let n = 0; n < OUTSIDERS; n += 1) outsiders.add(outsider(corpus, n))
      for (const kind of dirt) mixIn(corpus, kind, share)
    },
  })
  world.aroundActions((request, act) => pretendOrAct(corpus, request, act))
  if (corpus === null) throw new Error(`unreachable: ${world.accountId} was not prepared`)
  return corpus
}

/** The product's answer about people for whom it says done and changes nothing. */
async function pretendOrAct(
  corpus: Corpus | null,
  request: ActionRequest,
  act: Host['act'],
): Promise<HostAnswer> {
  const person = corpus?.people.find(({ userId }) => userId !== null && userId === request.userId)
  const isEnd = request.detail.kind === 'cards.block' || request.detail.kind === 'user.deactivate'
  if (person?.dirt !== 'done-and-nothing' || !isEnd) return act(request)
  const none = { reason: null, message: null, user: null, cards: null, invitationUrl: null }
  return { kind: 'answered', outcome: 'done', ...none }
}

/** Puts somebody into HR, and all but a few into the product. */
function settle(
  { world, language, chance }: Corpus,
  person: Person,
  n: number,
  seed: number,
): void {
  const { account } = world.hr
  const group = account.groups.find((one) => one.name === person.department)
  const row = world.hr.hire(person.key, {
    ...recordOf(person),
    groups: group ? [group.id] : [],
    start_date: asMergeDate(`20${10 + (n % 15)}-0${1 + (n % 9)}-01`),
  })
  const job = account.employments.find((one) => one.employee === row.id)
  Object.assign(job ?? {}, {
    effective_date: row.start_date,
    employment_type: person.isContractor ? 'CONTRACTOR' : 'FULL_TIME',
  })
  // A leave in the company's own language is nothing odd.
  if (person.isOnLeave) {
    world.hr.rawStatus(person.key, language.words.leave[n % language.words.leave.length] ?? '')
    world.hr.terminate(person.key, { on: null })
  }
  if (person.isContractor || chance.percent(6)) return
  const user = userFor(person, language, seed * 1_000 + n)
  world.host.put(user)
  person.userId = user.id
}

function outsider({ world, language }: Corpus, n: number): string {
  const { id } = world.giveExternal(`office${n}@${language.code}.test`)
  world.host.put({ ...world.host.get(id), firstName: 'Greta', lastName: `Stone${n}` })
  return id
}

/** Lets a kind of dirt befall so many in a hundred of those whom it fits, one at least. */
export function mixIn(corpus: Corpus, kind: Dirt, share: number): void {
  const fit = corpus.people.filter((person) => person.dirt === null && fits(corpus, person, kind))
  const count = Math.max(1, Math.round((corpus.people.length * share) / 100))
  for (const person of corpus.chance.some(fit, count)) {
    person.dirt = kind.key
    kind.befall(corpus, person)
  }
}

function fits(corpus: Corpus, person: Person, kind: Dirt): boolean {
  const works = person.truth.lastDay === null && person.truth.firstDay === null
  return (
    works &&
    !person.isContractor &&
    !person.isOnLeave &&
    kind.spares?.(corpus, person) !== true &&
    (kind.hasUser === undefined || kind.hasUser === (person.userId !== null))
  )
}
