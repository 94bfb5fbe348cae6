import { expect, test } from 'vitest'
import { LeaseLost } from '../../src/core/facts/errors.ts'
import { at, NOW } from './store-records.ts'
import type { World } from './store-suite.ts'
import { count } from '../../src/sync/changes/accounts.ts'
import { putHint } from '../../src/sync/changes/runs.ts'

const MINUTE = 60_000

export function leaseContract(world: World): void {
  const take = (holder: string, now: string) =>
    world.store.takeLease('account:acc_1', holder, now, 10 * MINUTE)

  test('a lease has one holder until it expires or is released', async () => {
    const lease = await take('one', NOW)
    expect(lease).toEqual({ name: 'account:acc_1', holder: 'one' })
    expect(await take('two', at(9))).toBeNull()
    expect(await take('one', at(9))).toEqual(lease)
    expect(await take('two', at(18))).toBeNull()
    expect(await take('two', at(19))).not.toBeNull()
    await world.store.releaseLease(lease!)
    expect(await take('three', at(20))).toBeNull()
    await world.store.releaseLease({ name: 'account:acc_1', holder: 'two' })
    expect(await take('three', at(20))).not.toBeNull()
  })

  test('of many takers at once one gets it', async () => {
    const holders = Array.from({ length: 20 }, (_, index) => `holder ${index}`)
    const leases = await Promise.all(holders.map((holder) => take(holder, NOW)))
    expect(leases.filter((lease) => lease !== null)).toHaveLength(1)
  })

  test('a batch under a lease that another holder took writes nothing', async () => {
    const lease = await take('one', NOW)
    await world.store.commit(lease, [count('x')])
    await take('two', at(10))
    await expect(world.store.commit(lease, [count('x')])).rejects.toThrow(LeaseLost)
    await expect(world.store.commit(lease, [])).rejects.toThrow(LeaseLost)
    expect(await world.store.counters()).toEqual({ x: 1 })
  })

  test('an expired lease is ours until another holder takes it, a released one is not', async () => {
    const lease = await take('one', NOW)
    await world.store.commit(lease, [count('x')])
    await world.store.releaseLease(lease!)
    await expect(world.store.commit(lease, [count('x')])).rejects.toThrow(LeaseLost)
  })

  test('a batch that fails half-way writes nothing', async () => {
    const twice = putHint('acc_9', 'src_1', NOW)
    await expect(world.save(count('x'), twice)).rejects.toThrow()
    expect(await world.store.counters()).toEqual({})
  })

  test('of many batches at once, each is written as a whole or not at all', async () => {
    await world.company()
    const lease = await take('one', NOW)
    const results = await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) =>
        index % 3 === 0
          ? world.save(count('x'), putHint('acc_9', 's', NOW))
          : index % 3 === 1
            ? world.store.commit({ ...lease!, holder: 'other' }, [count('x')])
            : world.store.commit(lease, [count('x')]),
      ),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
    expect(await world.store.counters()).toEqual({ x: 20 })
  })

  test('an idempotency key is claimed once, answered once and free again after a day', async () => {
    const claim = (hash: string, now: string) => world.store.claimKey('key', hash, now)
    expect(await claim('h', NOW)).toBeNull()
    expect(await claim('h', at(1))).toEqual({ requestHash: 'h', status: null, body: null })
    await world.store.storeAnswer('key', 201, '{"id":1}')
    expect(await claim('g', at(60))).toEqual({ requestHash: 'h', status: 201, body: '{"id":1}' })
    expect(await claim('g', at(24 * 60))).toBeNull()
    await world.store.releaseKey('key')
    expect(await claim('h', at(24 * 60))).toBeNull()
    // Its holder died before it could answer.
    expect(await claim('h', at(24 * 60 + 4))).not.toBeNull()
    expect(await claim('h', at(24 * 60 + 5))).toBeNull()
  })
}
