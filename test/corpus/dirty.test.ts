// The same people, with each kind of dirt mixed in at 5 %, and what a credential, a sync or a clock does to everybody.
import { expect, test } from 'vitest'
import { NIGHTLY } from '../random/nightly.ts'
import { AS_IT_SHOULD_BE, mayBeAsked, tellAll, whyAsked } from './companies.ts'
import { SPELLS } from './dirt/records.ts'
import { kindsFor } from './every-kind.ts'

test(
  'with every kind of dirt nobody who works is ended, no outsider touched, no leaver kept in silence',
  async () => {
    const sum = await tellAll('corpus, dirty', (n) => ({ dirt: kindsFor(n), spells: SPELLS }))
    console.log(
      `${sum.people} people, ${sum.clean} of them clean, of whom ${sum.asked.length} were asked about: ${whyAsked(sum)}`,
    )
    expect(sum).toMatchObject(AS_IT_SHOULD_BE)
    expect(sum.asked.length, sum.asked.join('\n')).toBeLessThanOrEqual(mayBeAsked(sum))
  },
  NIGHTLY ? 3_600_000 : 300_000,
)
