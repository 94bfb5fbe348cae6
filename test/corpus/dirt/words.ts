import type { Corpus } from '../corpus-company.ts'
import { dayOf } from '../corpus-company.ts'
import type { Person } from '../people.ts'
import type { Dirt } from './dirt.ts'

const ELSEWHERE = {
  work: ['Active', 'ACTIVE', 'Onboarding', 'Pre-hire', 'PENDING', 'Employed'],
  leave: ['ONLEAVE', 'PLOA', 'LWOP', 'FMLA', 'Short Term Disability', 'Career break', 'Secondment'],
  end: ['Terminated', 'Resigned', 'TERM'],
} as const

/** INACTIVE without a date, while HR's own word is this. */
function inactive({ world }: Corpus, { key }: Person, word: string): void {
  world.hr.rawStatus(key, word)
  world.hr.terminate(key, { on: null })
}

function oneOf({ language, chance }: Corpus, kind: keyof typeof ELSEWHERE): string {
  return chance.of([...language.words[kind], ...ELSEWHERE[kind]])
}

/** HR's own words for INACTIVE. */
export const WORDS: readonly Dirt[] = [
  {
    key: 'word-of-work',
    day: 1,
    befall: (corpus, person) => inactive(corpus, person, oneOf(corpus, 'work')),
  },
  {
    key: 'word-of-leave',
    day: 1,
    befall: (corpus, person) => inactive(corpus, person, oneOf(corpus, 'leave')),
  },
  {
    key: 'on-leave-at-first',
    day: 0,
    befall: (corpus, person) => inactive(corpus, person, oneOf(corpus, 'leave')),
  },
  {
    key: 'code-nobody-knows',
    day: 2,
    befall: (corpus, person) => inactive(corpus, person, 'Z4'),
  },
  {
    key: 'word-of-end',
    day: 2,
    hasUser: true,
    befall: (corpus, person) => {
      inactive(corpus, person, oneOf(corpus, 'end'))
      person.truth = { lastDay: dayOf(corpus, -1), firstDay: null }
    },
  },
  {
    key: 'left-with-access',
    day: 0,
    hasUser: true,
    befall: (corpus, person) => {
      const lastDay = dayOf(corpus, -40)
      corpus.world.hr.terminate(person.key, { on: lastDay })
      person.truth = { lastDay, firstDay: null }
    },
  },
]
