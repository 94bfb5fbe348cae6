// docs/rules.md, rule 35: decisions are listed, withdrawn, and taken about many people at once, over the API.
import { describe, expect, test } from 'vitest'
import { portalOf } from '../portal/in-world.ts'
import { linkedCompany, type World } from '../world/company.ts'
import { nameOf } from '../world/hr.ts'
import { ENDED, NO_USER, WORKS } from '../world/people.ts'
import { withFourHeld } from '../world/parts.ts'
import { ADMIN } from '../world/view.ts'

interface Listed {
  results: { id: string; decision: string; employee_id: string }[]
  next: string | null
}

async function apiOf(world: World) {
  const { call } = await portalOf(world)
  const path = `/v1/accounts/${world.accountId}/decisions`
  const list = async (query = ''): Promise<Listed> => {
    const { body } = await call('GET', `${path}${query}`)
    return body as unknown as Listed
  }
  return {
    list,
    many: async (body: object) => {
      const answer = await call('POST', path, { actor: { email: ADMIN }, ...body })
      await world.untilIdle()
      return answer
    },
    /** Withdraws the only decision that holds. */
    withdraw: async (id?: string) => {
      const named = id ?? (await list()).results[0]?.id ?? ''
      const answer = await call('DELETE', `${path}/${named}?actor=${ADMIN}`)
      await world.untilIdle()
      return answer
    },
  }
}

const idsOf = (world: World, ...names: string[]) =>
  Promise.all(names.map(async (name) => (await world.person(name)).id))

describe('rule 35: a decision can be withdrawn, and HR is followed again', () => {
  test('rule 35: keep', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-04' })
    await world.reconcile()
    await world.decide('ana', 'keep')
    await world.days(2)
    expect(world.access('ana')).toEqual(WORKS)
    const { status } = await (await apiOf(world)).withdraw()
    expect([status, world.access('ana')]).toEqual([200, ENDED])
  })

  test('rule 35: postpone', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-04' })
    await world.reconcile()
    await world.decide('ana', 'postpone', { until: '2026-06-30' })
    await world.days(2)
    expect(world.access('ana')).toEqual(WORKS)
    await (await apiOf(world)).withdraw()
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 35: undo', async () => {
    const world = await linkedCompany()
    world.hr.terminate('ana', { on: '2026-05-03' })
    await world.reconcile()
    await world.decide('ana', 'undo')
    expect(world.access('ana')).toEqual(WORKS)
    await (await apiOf(world)).withdraw()
    expect(world.access('ana')).toEqual(ENDED)
  })

  test('rule 35: leave out', async () => {
    const world = await linkedCompany({ settings: { invite: 'approve' } })
    world.hr.hire('zoe')
    await world.reconcile()
    await world.decide('zoe', 'leave-out')
    await world.settings({ invite: 'auto' })
    await world.days(2)
    expect(world.access('zoe')).toEqual(NO_USER)
    await (await apiOf(world)).withdraw()
    expect(world.access('zoe').status).toBe('invited')
  })

  test('rule 35: a rejection, of one of the people of the plan', async () => {
    const world = await withFourHeld()
    await world.reject()
    const api = await apiOf(world)
    const [ana] = await idsOf(world, 'ana')
    const { results } = await api.list()
    expect(results.map(({ decision }) => decision)).toEqual(Array(4).fill('rejected'))
    await api.withdraw(results.find(({ employee_id: id }) => id === ana)?.id)
    expect(world.harmed()).toEqual(['ana@acme.test'])
  })

  test('rule 35: unlink', async () => {
    const world = await linkedCompany()
    await world.decide('ana', 'unlink')
    await world.days(1)
    const { id } = await world.person('ana')
    expect(await world.store.link(world.accountId, id)).toBeNull()
    await (await apiOf(world)).withdraw()
    expect(await world.store.link(world.accountId, id)).toMatchObject({ userId: 'u_ana' })
    expect(world.access('ana')).toEqual(WORKS)
  })

  test('rule 35: it is told who withdrew whose decision', async () => {
    const world = await linkedCompany()
    await world.decide('ana', 'keep', { actor: 'bo@acme.test' })
    const api = await apiOf(world)
    expect((await api.withdraw()).body).toMatchObject({ decision: 'keep' })
    expect(await world.audit()).toContainEqual(
      expect.objectContaining({
        act: 'decision.withdraw',
        actor: ADMIN,
        facts: expect.objectContaining({ by: 'bo@acme.test' }),
      }),
    )
    expect((await api.list()).results).toEqual([])
  })

  test('rule 35: what is not there, or was withdrawn, cannot be withdrawn', async () => {
    const world = await linkedCompany()
    await world.decide('ana', 'keep')
    const api = await apiOf(world)
    const [keep] = (await api.list()).results
    expect((await api.withdraw('dec_1')).status).toBe(404)
    expect((await api.withdraw(keep?.id)).status).toBe(200)
    expect((await api.withdraw(keep?.id)).status).toBe(404)
  })
})

describe('rule 35: one decision about many', () => {
  test('rule 35: somebody who is refused does not stop the others', async () => {
    const world = await linkedCompany({ settings: { protected: ['bram@acme.test'] } })
    const [ana = '', bram = '', chloe = ''] = await idsOf(world, 'ana', 'bram', 'chloe')
    const api = await apiOf(world)
    const ids = [ana, 'emp_nobody', bram, chloe]
    const { status, body } = await api.many({ decision: 'end', employee_ids: ids })
    expect(status).toBe(200)
    expect(body).toEqual({
      decided: 2,
      refused: expect.arrayContaining([
        expect.objectContaining({ employee_id: 'emp_nobody', reason: 'unknown' }),
        expect.objectContaining({ employee_id: bram, reason: 'protected' }),
      ]),
    })
    expect(world.harmed()).toEqual(['ana@acme.test', 'chloe@acme.test'])
  })

  test('rule 35: by a filter: all whose end waits are kept, and nobody else', async () => {
    const world = await withFourHeld()
    const api = await apiOf(world)
    const filter = { code: 'too-many-leavers', kind: 'user.deactivate' }
    const { body } = await api.many({ decision: 'keep', filter })
    expect(body).toEqual({ decided: 4, refused: [] })
    expect(await world.held()).toEqual([])
    const kept = (await api.list()).results.map(({ employee_id: id }) => id)
    expect(kept.toSorted()).toEqual(
      (await idsOf(world, nameOf(0), nameOf(1), nameOf(2), nameOf(3))).toSorted(),
    )
    await world.days(3)
    expect(world.harmed()).toEqual([])
  })

  test('rule 35: a filter that fits nobody is refused', async () => {
    const world = await linkedCompany()
    const api = await apiOf(world)
    const { status } = await api.many({ decision: 'keep', filter: { state: 'missing' } })
    expect(status).toBe(422)
  })

  test('rule 35: the list comes in pages, each decision once', async () => {
    const world = await linkedCompany()
    const api = await apiOf(world)
    const ids = await idsOf(world, ...Array.from({ length: 5 }, (_, n) => nameOf(n)))
    await api.many({ decision: 'keep', employee_ids: ids })
    const found: string[] = []
    let query = '?limit=2'
    for (let page = 0; page < 3; page += 1) {
      const { results, next } = await api.list(query)
      found.push(...results.map(({ employee_id: id }) => id))
      query = `?limit=2&cursor=${encodeURIComponent(next ?? '')}`
      expect(next === null).toBe(page === 2)
    }
    expect(found.toSorted()).toEqual(ids.toSorted())
  })
})
