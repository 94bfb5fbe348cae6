// A phone that HR and the product write differently: nobody has to verify it again (rule 17).
import { describe, expect, test } from 'vitest'
import { linkedCompany } from '../../world/company.ts'
import { namesFrom } from '../../world/hr.ts'

describe.each([
  ['Mexico', '+52 55 1234 5678', '+5215512345678'],
  ['Benin', '+229 01 97 12 34 56', '+22997123456'],
  ['Argentina', '+54 9 11 2345-6789', '+541123456789'],
  ['Ivory Coast', '+225 07 07 12 34 56', '+22507123456'],
  ['Brazil', '+55 11 98765-4321', '+551187654321'],
  ['Gabon', '+241 66 12 34 56', '+24106123456'],
  ['Kosovo', '+383 44 123 456', '+37744123456'],
  ['Georgia', '+995 577 12 34 56', '+99577123456'],
  ['Mauritius', '+230 5723 4567', '+2307234567'],
  ['Vietnam', '+84 32 345 67 89', '+841623456789'],
])('%s renumbered', (_, now, before) => {
  test.each([
    ['HR has the new form', now, before],
    ['HR has the old form', before, now.replace(/[ -]/g, '')],
  ])('%s', async (_which, inHr, inProduct) => {
    const world = await linkedCompany({
      employees: 3,
      prepare: ({ hr, giveUser }) => {
        for (const name of hr.names()) {
          hr.change(name, { mobile_phone_number: inHr })
          giveUser(name, { phone: inProduct })
        }
      },
    })
    expect(world.done()).toEqual([])
    // The other form in HR, by a webhook.
    world.hr.change('ana', { mobile_phone_number: inHr === now ? before : now })
    await world.webhook('ana')
    await world.days(2)
    expect(world.done()).toEqual([])
    expect(await world.reports()).toEqual([])
    expect(world.host.mustVerifyPhone('u_ana')).toBe(false)
  })
})

test.each([
  ['\u202a+31 6 1234 1000\u202c'],
  ['\u200e+31612341000'],
  ['\u2066+31\u200b612341000\u2069'],
  ['+31\u00a06\u00ad12341000'],
  ['＋３１６１２３４１０００'],
  ['tel:+31-6-12341000'],
  ['+31 6 12341000 ext. 7'],
  ['+31 (0)6 12341000'],
])('HR writes %j: no change, and readable', async (number) => {
  const world = await linkedCompany({ employees: 2 })
  world.hr.change('ana', { mobile_phone_number: number })
  await world.reconcile()
  expect(world.done()).toEqual([])
  expect(await world.reports()).toEqual([])
})

test.each(['06 1234 1000', '0031 6 12341000', '\u202a+31612341000\u202c', '+31 (0)6-1234.1000'])(
  'the product writes %j: no change',
  async (phone) => {
    const world = await linkedCompany({
      employees: 2,
      prepare: ({ giveUser }) => void giveUser('ana', { phone }),
    })
    expect(world.done()).toEqual([])
  },
)

test('a new number in the other form is a change, and verified once', async () => {
  const world = await linkedCompany({
    employees: 2,
    prepare: ({ hr, giveUser }) => {
      hr.change('ana', { mobile_phone_number: '+52 55 1234 5678' })
      giveUser('ana', { phone: '+5215512345678' })
    },
  })
  world.hr.change('ana', { mobile_phone_number: '+52 1 55 8765 4321' })
  await world.reconcile()
  await world.days(2)
  expect(world.done()).toEqual(['user.update ana@acme.test nl'])
  expect(world.user('ana')).toMatchObject({ phone: '+525587654321' })
})

test('a whole company whose numbers are written in the old form: nobody verifies again', async () => {
  const world = await linkedCompany({
    employees: 40,
    prepare: ({ hr, giveUser }) => {
      for (const [at, name] of namesFrom(0, 40).entries()) {
        hr.change(name, { mobile_phone_number: `+229 01 97 12 34 ${10 + at}` })
        giveUser(name, { phone: `+229971234${10 + at}` })
      }
    },
  })
  await world.days(2)
  expect(world.done()).toEqual([])
  expect(await world.holdCodes()).toEqual([])
})
