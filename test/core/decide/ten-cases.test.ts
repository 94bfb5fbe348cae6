// Ten cases of docs/lifecycle.md: each step of the decision is entered once for each person and entity.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pathOf, STEP_OF_PERSON, STEPS_OF_ENTITY, textOf } from '../../../scripts/cases/path.ts'
import { TEN_CASES } from '../../../scripts/cases/ten.ts'
import { sectionIn } from '../../../scripts/section.ts'

const days = TEN_CASES.flatMap(({ name, days: all }) =>
  all.map((day) => ({ name, today: day.today, path: pathOf(day) })),
)

test('there are ten cases, and each step is entered in one of them', () => {
  expect(TEN_CASES).toHaveLength(10)
  const idle = [...STEPS_OF_ENTITY, STEP_OF_PERSON].filter((step) =>
    days.every(({ path }) => path.entered[step] === 0),
  )
  expect(idle).toEqual([])
})

describe.each(days)('$name, $today', ({ path: { s, decision, entities, entered } }) => {
  test('each step is entered once for each entity, and the fields at most once', () => {
    const once = STEPS_OF_ENTITY.map((step) => [step, entities.length])
    // Somebody without a user has nothing to observe.
    const expected = { ...Object.fromEntries(once), ...(s.user === null && { observe: 0 }) }
    expect(entered).toEqual({ ...expected, [STEP_OF_PERSON]: entered[STEP_OF_PERSON] })
    expect(entered[STEP_OF_PERSON]).toBeLessThanOrEqual(1)
  })

  test('the rows give the actions of the decision, but those about fields', () => {
    const byRows = entities.flatMap(({ actions }) => actions)
    const rest = decision.actions.filter(({ kind }) => kind !== 'user.update')
    expect(rest).toEqual(byRows)
  })
})

test('docs/lifecycle.md has the paths as the code takes them (node scripts/ten-cases.ts write)', () => {
  const document = readFileSync('docs/lifecycle.md', 'utf8')
  expect(sectionIn(document, 'cases')).toBe(`\`\`\`text\n${textOf(TEN_CASES)}\n\`\`\``)
})
