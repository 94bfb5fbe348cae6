// The company of the sandbox, with the real program and every switch of "HR as it really comes" turned on and off.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GROUPS } from '../../src/sandbox/quirks/catalogue.ts'
import { startProgram, type Program } from '../browser/program.ts'
import type { Page, Plan, Run } from '../doubles/v1.ts'

const OUTSIDER = 'pieternel@krook-accountants.test'
/** Who leaves, by what a switch says: Hannes yesterday, Íñigo and Maël in two days. */
const LEAVERS = ['hannes.regener@', 'inigo.etxeberria@', 'mael.legoff@']
/** Whose record is another person's while a switch is on. */
const OVERWRITTEN = 'mihai.stefanescu@'

let program: Program
beforeAll(async () => {
  program = await startProgram()
  await program.begun()
  await approveHeld()
}, 300_000)
afterAll(() => program?.remove())

test.each(GROUPS.map(({ key, title, quirks }) => ({ key, title, quirks })))(
  '$title: nobody who works loses access, and the outsider stays as they are',
  async ({ quirks }) => {
    const before = await users()
    for (const { key } of quirks) await turn(key, true)
    await nextDay()
    await nextDay()
    const meanwhile = await users()
    await program.press('/as-it-comes')
    await program.quiet()
    const after = await users()
    for (const seen of [meanwhile, after]) {
      expect(harmed(before, seen)).toEqual([])
      expect(seen.get(OUTSIDER)).toEqual(before.get(OUTSIDER))
      expect(beside(seen)).toEqual([])
    }
    const runs = await program.call<Page<Run>>('GET', `/v1/accounts/${await accountId()}/runs`)
    expect(runs.results.filter(({ state }) => state === 'failed')).toEqual([])
  },
  300_000,
)

interface Seen {
  name: string
  status: string
  cards: readonly string[]
}

/** The users of the product as its own page shows them, by address. */
async function users(): Promise<ReadonlyMap<string, Seen>> {
  const html = await (await fetch(`${program.url}/sandbox/host`)).text()
  const rows = html.split('<li class="user').slice(1)
  return new Map(
    rows.map((row) => {
      const [, email = ''] = /<small>([^ ]+@[^ ]+) ·/.exec(row) ?? []
      const [, name = ''] = /<b>([^<]*)<\/b>/.exec(row) ?? []
      const [, status = ''] = /class="chip[^"]*">(active|invited|inactive)</.exec(row) ?? []
      const cards = [...row.matchAll(/class="pay (\w+)/g)].map(([, state = '']) => state)
      return [email.toLowerCase(), { name, status, cards }]
    }),
  )
}

/** Who had access or a card, and has it no more, but for those who leave. */
function harmed(before: ReadonlyMap<string, Seen>, now: ReadonlyMap<string, Seen>): string[] {
  return [...before]
    .filter(([email, { status }]) => {
      const seen = now.get(email)
      const isWorse =
        (status !== 'inactive' && seen?.status === 'inactive') || seen?.cards.includes('blocked')
      return isWorse && ![...LEAVERS, OVERWRITTEN].some((leaver) => email.startsWith(leaver))
    })
    .map(([email]) => email)
}

/** Names that two users have: somebody was invited beside themselves. */
function beside(now: ReadonlyMap<string, Seen>): string[] {
  const names = [...now.values()].map(({ name }) => name)
  return names.filter((name, n) => names.indexOf(name) !== n)
}

async function turn(key: string, on: boolean): Promise<void> {
  await program.press(`/as-it-comes/${key}`, { on: on ? '1' : '0' })
}

async function nextDay(): Promise<void> {
  await program.quiet()
  await program.hr.jump(1)
  await program.quiet()
}

async function accountId(): Promise<string> {
  return (await program.account()).id
}

async function approveHeld(): Promise<void> {
  const { held_plan_id: held } = await program.account()
  const { revision } = await program.call<Plan>('GET', `/v1/plans/${held}`)
  const actor = { email: 'noor@tulip.test' }
  await program.call('POST', `/v1/plans/${held}/approve`, { revision, actor })
  await program.quiet()
}
