// A move was approved while the host was down; after a second approval, access ended before the cards were blocked.
import { expect, test } from 'vitest'
import { moves, twoCities } from '../world/cities.ts'

test('cards are blocked before access ends, also when a move is approved twice', async () => {
  const world = await twoCities()
  const { host } = world
  const order: string[] = []
  const weather = { down: true, refuses: true }
  const around: Parameters<typeof world.aroundActions>[0] = (request, act) => {
    const { kind } = request.detail
    const isAnas = request.userId === 'u_ana'
    if (isAnas && kind === 'user.invite' && weather.refuses) host.fault.failNext(1, 400)
    else if (weather.down) host.fault.failNext(1, 503)
    else if (isAnas) order.push(kind)
    return act(request)
  }
  for (const name of ['bram', 'chloe', 'dries', 'ewa']) world.hr.terminate(name, { on: null })
  await moves(world, 'ana', 'Berlin')
  world.aroundActions(around)
  await world.approve()
  await world.hours(2)
  weather.refuses = false
  for (const name of ['filip', 'greta', 'hugo', 'ines']) world.hr.terminate(name, { on: null })
  await world.days(1)
  expect(await world.held()).toContain('user.deactivate ana nl')
  weather.down = false
  await world.approve()
  await world.hours(1)
  expect(order).toEqual(['user.invite', 'cards.block', 'user.deactivate'])
  expect(world.access('ana')).toMatchObject({ entities: ['de'], cards: ['blocked'] })
})
