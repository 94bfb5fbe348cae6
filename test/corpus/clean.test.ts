// Made-up people in ten languages, spelt in the product in other ways than in HR, over some days of an honest HR.
import { expect, test } from 'vitest'
import { NIGHTLY } from '../random/nightly.ts'
import { AS_IT_SHOULD_BE, mayBeAsked, tellAll, whyAsked } from './companies.ts'

test(
  'of clean people nobody who works is ended, no outsider touched, and next to nobody asked about',
  async () => {
    const sum = await tellAll('corpus, clean', () => ({}))
    console.log(
      `${sum.people} people, of whom ${sum.asked.length} were asked about: ${whyAsked(sum)}`,
    )
    expect(sum).toMatchObject(AS_IT_SHOULD_BE)
    expect(sum.asked.length, sum.asked.join('\n')).toBeLessThanOrEqual(mayBeAsked(sum))
  },
  NIGHTLY ? 3_600_000 : 300_000,
)
