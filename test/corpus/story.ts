// Some days of a company, with every way of reading HR, and an admin who answers.
import { DAY, HOUR } from '../world/time.ts'
import { approveWhatIsRight } from './admin.ts'
import { answerQuestions } from './answers.ts'
import { corpusCompany, mixIn, type Corpus, type CorpusOptions } from './corpus-company.ts'
import type { Dirt, Spell } from './dirt/dirt.ts'
import { judgeOf, type Verdict } from './judge.ts'
import { liveADay } from './life.ts'

const DAYS = 9

export interface StoryOptions extends CorpusOptions {
  spells?: readonly Spell[]
}

export interface Told {
  readonly corpus: Corpus
  readonly verdict: Verdict
  readonly clean: number
}

export async function tell(options: StoryOptions): Promise<Told> {
  const { dirt = [], spells = [], share = 5 } = options
  const corpus = await corpusCompany({ ...options, dirt: dirt.filter(({ day }) => day === 0) })
  const judge = judgeOf(corpus)
  await approveWhatIsRight(corpus)
  await judge.endOfDay()
  for (let day = 1; day <= DAYS; day += 1) {
    corpus.day = day
    await corpus.world.at(Date.now() + DAY)
    const touched = [...(await befall(corpus, dirt, spells, share)), ...liveADay(corpus)]
    await read(corpus, touched)
    await approveWhatIsRight(corpus)
    await judge.endOfDay()
    for (const refused of await answerQuestions(corpus)) judge.notAnswered(refused)
    await approveWhatIsRight(corpus)
  }
  await judge.endOfStory()
  const clean = corpus.people.filter((person) => person.dirt === null).length
  return { corpus, verdict: judge.verdict, clean }
}

/** What befalls the company today. Returns the keys of the records that changed. */
async function befall(
  corpus: Corpus,
  dirt: readonly Dirt[],
  spells: readonly Spell[],
  share: number,
): Promise<string[]> {
  const { day, people } = corpus
  const before = new Set(people.filter((one) => one.dirt !== null).map(({ key }) => key))
  for (const kind of dirt) {
    if (kind.day === day) mixIn(corpus, kind, share)
    const later = kind.later?.[day]
    if (later) for (const person of people) if (person.dirt === kind.key) later(corpus, person)
  }
  for (const spell of spells) {
    if (spell.from === day) await spell.begin(corpus)
    if (spell.until === day) await spell.end(corpus)
  }
  return people
    .filter((one) => one.dirt !== null && !before.has(one.key))
    .map(({ key }) => key)
    .filter((key) => corpus.world.hr.rows.has(key))
}

/** Some are told by a webhook, then a delta is read every third day, and everybody every day. */
async function read({ world, chance, day }: Corpus, touched: readonly string[]): Promise<void> {
  for (const key of touched) if (chance.percent(20)) await world.webhook(key)
  if (day % 3 === 1) await world.reconcile({ mode: 'delta' })
  await world.at(Date.now() + HOUR)
  await world.reconcile()
}
