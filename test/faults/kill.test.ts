// SIGKILL at random moments of a first and of a daily sync: after the restart the end state is the same as without.
// ROLLCALL_TEST_KILLS sets how many kills each gets, ROLLCALL_TEST_SEED repeats a run.
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, startStage, type Stage } from '../world/stage.ts'
import { namesFrom } from '../world/hr.ts'
import { companyOn, type World } from '../world/over-http.ts'

const KILLS = Number(process.env['ROLLCALL_TEST_KILLS'] ?? 5)
const SEED = Number(process.env['ROLLCALL_TEST_SEED'] ?? Date.now() % 1_000_000)
const LIMIT = 120_000 + KILLS * 30_000

let stage: Stage
let random: () => number
beforeAll(async () => {
  stage = await startStage()
  random = randomFrom(SEED)
})
afterAll(() => stage?.close())

function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** What the host and the inboxes show, without the ids and domains that differ between companies. */
function endState(company: World) {
  const name = (email: string) => email.split('@')[0] ?? ''
  const users = company
    .users()
    .map((user) =>
      [
        name(user.email),
        `${user.firstName} ${user.lastName} ${user.phone}`,
        user.status,
        user.entityIds.join(),
        user.cards.map((card) => `${card.label} ${card.status} ${card.blockedBy}`).join(),
      ].join(' | '),
    )
  const mails = company.inbox().map((mail) => `${mail.tags['kind']} to ${name(mail.to[0] ?? '')}`)
  const inOrder = (lines: string[]) => lines.toSorted((one, other) => one.localeCompare(other))
  return { users: inOrder(users), mails: inOrder(mails) }
}

/** Every request that Rollcall has made so far. */
function requests(): number {
  return stage.merge.asked.length + stage.host.asked.length + stage.resend.asked.length
}

/** Kills the process at these requests, before or after they are answered, and starts it again. */
function killAt(moments: number[]): { finished(): Promise<void> } {
  const left = moments.map((at) => ({ at, moment: random() < 0.5 ? 'before' : 'after' }))
  let count = 0
  let kills = 0
  let down = false
  let restarts = Promise.resolve()
  stage.watch((moment) => {
    if (moment === 'before') count += 1
    const next = left[0]
    if (down || !next || count < next.at || (moment !== next.moment && count === next.at)) return
    left.shift()
    down = true
    const killed = stage.rollcall.kill()
    kills += 1
    const mine = kills
    restarts = restarts
      .then(() => killed)
      .then(() => {
        down = false
        return stage.rollcall.start()
      })
      .catch((problem: unknown) => {
        // A kill may come before the restart after the last kill is ready.
        if (mine === kills) throw problem
      })
  })
  return {
    finished: async () => {
      stage.watch(null)
      await restarts
      expect(left).toEqual([])
    },
  }
}

function randomMoments(upTo: number): number[] {
  const moments = Array.from({ length: KILLS }, () => 1 + Math.floor(random() * upTo * 0.9))
  return moments.toSorted((one, other) => one - other)
}

/** Approves whatever is held until the account is active, through any number of restarts. */
async function approveUntilActive(company: World): Promise<void> {
  await eventually(async () => {
    const { status, held_plan_id } = await company.account()
    if (status === 'active') return
    if (held_plan_id !== null) {
      const { revision } = await company.plan(held_plan_id)
      await stage.api.post(`/plans/${held_plan_id}/approve`, { revision })
    }
    throw new Error(`the account is ${status} (seed ${SEED})`)
  })
}

async function settled(company: World, expected: ReturnType<typeof endState>): Promise<void> {
  await eventually(() =>
    expect({ seed: SEED, ...endState(company) }).toEqual({ seed: SEED, ...expected }),
  )
}

function nothingTwice(company: World): void {
  const ids = new Map<string, Set<string>>()
  for (const { action } of stage.host.received) {
    if (action.organization_id !== company.id) continue
    const need = [action.kind, action.entity_id, action.employee.remote_id].join()
    ids.set(need, (ids.get(need) ?? new Set()).add(action.id))
  }
  for (const [need, under] of ids) expect([need, under.size, SEED]).toEqual([need, 1, SEED])
  const bodies = company.inbox().map((mail) => mail.body)
  expect(new Set(bodies).size).toBe(bodies.length)
  expect(stage.host.complaints).toEqual([])
  expect(stage.resend.complaints).toEqual([])
}

async function startFirstSync(): Promise<World> {
  const company = await companyOn(stage, {
    employees: 20,
    users: 8,
    until: 'linked',
    prepare: ({ hr, giveExternal }) => {
      hr.account.pageCap = 7
      hr.change('bram', { first_name: 'Renamed' })
      giveExternal('outsider@else.test')
    },
  })
  return company
}

async function firstSync(company: World): Promise<void> {
  await stage.merge.announceSync(company.hr.account)
  await approveUntilActive(company)
}

async function startDailySync(): Promise<World> {
  const company = await companyOn(stage, { employees: 30 })
  await eventually(() => expect(company.inbox('first-sync-report')).toHaveLength(1))
  company.hr.account.pageCap = 7
  for (const row of namesFrom(0, 3)) company.hr.terminate(row)
  namesFrom(3, 7).forEach((row, n) => company.hr.change(row, { last_name: `New ${n}` }))
  namesFrom(7, 9).forEach((row, n) =>
    company.hr.change(row, { mobile_phone_number: `+31 6 8765 43${10 + n}` }),
  )
  for (const name of namesFrom(30, 33)) company.hr.hire(name)
  company.hr.finishSync()
  return company
}

async function dailySync(company: World): Promise<void> {
  await eventually(async () => {
    const { status, text } = await stage.api.post(`/accounts/${company.accountId}/sync`)
    if (![202, 409].includes(status)) throw new Error(text)
  })
}

/** Lets one company run undisturbed, then another with kills, and compares. */
async function compare(
  start: () => Promise<World>,
  run: (company: World) => Promise<void>,
  isDone: (company: World) => void,
): Promise<void> {
  const calm = await start()
  const from = requests()
  await run(calm)
  await eventually(() => isDone(calm))
  await calm.untilIdle()
  const expected = endState(calm)
  const total = requests() - from

  const shaken = await start()
  const kills = killAt(randomMoments(total))
  await run(shaken)
  await settled(shaken, expected)
  await kills.finished()
  await shaken.untilIdle()
  await settled(shaken, expected)
  nothingTwice(shaken)
}

test(
  'a first sync ends as if it had not been killed',
  async () => {
    await compare(startFirstSync, firstSync, (company) => {
      expect(company.inbox('invitation')).toHaveLength(12)
      expect(company.inbox('first-sync-report')).toHaveLength(1)
    })
  },
  LIMIT,
)

test(
  'a daily sync ends as if it had not been killed',
  async () => {
    await compare(startDailySync, dailySync, (company) => {
      expect(company.harmed()).toHaveLength(3)
      expect(company.inbox('deactivated')).toHaveLength(3)
      expect(company.inbox('added-summary')).toHaveLength(1)
      expect(company.inbox('invitation')).toHaveLength(3)
    })
  },
  LIMIT,
)

test('after all of that the database is intact', async () => {
  await stage.rollcall.kill()
  const db = new Database(stage.rollcall.databaseFile)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.close()
})
