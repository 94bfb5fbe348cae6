// Webhooks that come in one turn are stored together, and what one of them cannot do fails nobody else.
import { expect, test } from 'vitest'
import type { Hint } from '../../src/ports/source.ts'
import { groupIntake } from '../../src/runtimes/group-intake.ts'
import { linkedCompany, type World } from '../world/company.ts'

function about(world: World, name: string): Hint {
  const { id, originId } = world.hr.account
  const sourceId = world.hr.row(name).id
  return { kind: 'employee', sourceAccountId: id, accountId: originId, sourceId }
}

function commits({ deps: { store } }: World): { count: number; lookedUp: number } {
  const seen = { count: 0, lookedUp: 0 }
  const commit = store.commit.bind(store)
  const accountRef = store.accountRef.bind(store)
  Object.assign(store, {
    commit: (...asked: Parameters<typeof commit>) => {
      seen.count += 1
      return commit(...asked)
    },
    accountRef: (...asked: Parameters<typeof accountRef>) => {
      seen.lookedUp += 1
      return accountRef(...asked)
    },
  })
  return seen
}

test('thirty of one account: one look, one commit, every hint, the whole count', async () => {
  const world = await linkedCompany({ employees: 30 })
  const accept = groupIntake(world.deps)
  const before = await accepted(world)
  const seen = commits(world)
  const names = world.hr.names()
  await Promise.all(names.map((name) => accept(about(world, name))))
  expect(seen).toEqual({ count: 1, lookedUp: 1 })
  expect(await world.store.hints(world.accountId, 100)).toHaveLength(30)
  expect((await accepted(world)) - before).toBe(30)
})

test('more than fit in one group are all stored', async () => {
  const world = await linkedCompany({ employees: 12 })
  const accept = groupIntake(world.deps)
  const hints = Array.from({ length: 150 }, (_, n) => about(world, world.hr.names()[n % 12] ?? ''))
  const before = await accepted(world)
  await Promise.all(hints.map(accept))
  expect((await accepted(world)) - before).toBe(150)
})

test('one that cannot be stored fails alone', async () => {
  const world = await linkedCompany({ employees: 12 })
  const accept = groupIntake(world.deps)
  const [bad, ...good] = world.hr.names()
  const { store } = world.deps
  const commit = store.commit.bind(store)
  const badId = world.hr.row(bad ?? '').id
  Object.assign(store, {
    commit: (...asked: Parameters<typeof commit>) =>
      JSON.stringify(asked[1]).includes(badId)
        ? Promise.reject(new Error('cannot be stored'))
        : commit(...asked),
  })
  const outcomes = await Promise.allSettled(
    [bad ?? '', ...good].map((name) => accept(about(world, name))),
  )
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', ...good.map(() => 'fulfilled')])
  expect(await store.hints(world.accountId, 100)).toHaveLength(11)
})

async function accepted({ store }: World): Promise<number> {
  return (await store.counters())['webhooks_accepted_total{kind="employee"}'] ?? 0
}
