// The real program in its sandbox, as its own process, and what happens in HR meanwhile.
import { setTimeout as sleep } from 'node:timers/promises'
import { prepareRollcall } from '../doubles/rollcall.ts'
import { PATIENCE } from '../world/stage.ts'
import type { Account, Page, Run } from '../doubles/v1.ts'

const API_KEY = 'rk_browser_0123456789'
export const ORGANIZATION = 'tulip'

export type Program = Awaited<ReturnType<typeof startProgram>>
type Body = Readonly<Record<string, unknown>>

/** Starts it and waits until its own story has its first plan. */
export async function startProgram() {
  const rollcall = await prepareRollcall({
    SANDBOX: '1',
    ROLLCALL_API_KEYS: API_KEY,
    LOG_LEVEL: 'error',
  })
  await rollcall.start()
  const { url } = rollcall

  async function call<Answer = Body>(method: string, path: string, body?: Body): Promise<Answer> {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${API_KEY}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return (text === '' ? {} : JSON.parse(text)) as Answer
  }

  /** Presses a button of the sandbox, as its own pages do. */
  async function press(path: string, form: Readonly<Record<string, string>> = {}): Promise<void> {
    const response = await fetch(`${url}/sandbox${path}`, {
      method: 'POST',
      body: new URLSearchParams(form),
      redirect: 'manual',
    })
    if (response.status !== 303) throw new Error(`${path}: ${response.status}`)
  }

  async function account(organization = ORGANIZATION): Promise<Account> {
    const path = `/v1/organizations/${organization}/accounts`
    const newest = (await call<Page<Account>>('GET', path)).results.at(-1)
    if (newest === undefined) throw new Error('no HR system is linked')
    return newest
  }

  /** Until nothing is read or done any more, and nothing that must be done waits. */
  async function quiet(): Promise<void> {
    const { id } = await account()
    for (let still = 0; still < 3; await sleep(250)) {
      const { results } = await call<Page<Run>>('GET', `/v1/accounts/${id}/runs?limit=20`)
      const busy = results.some(({ state }) => ['reading', 'planned', 'applying'].includes(state))
      still = busy ? 0 : still + 1
    }
  }

  /** The first plan of the sandbox's own story is there. */
  async function begun(): Promise<void> {
    const planned = () => account().then((one) => one.held_plan_id)
    // Until its organization is known and has its account, the answer is 404.
    await eventually(() => planned().catch(() => null))
  }

  /** As on the first day: the organization is known, and no HR system is linked. */
  async function unlinked(over: Body = {}): Promise<void> {
    await begun()
    const known = await call('GET', `/v1/organizations/${ORGANIZATION}`)
    await call('DELETE', `/v1/organizations/${ORGANIZATION}?confirm=${ORGANIZATION}`)
    const { name, locale, timezone, entities, admins, portal_url } = known
    const body = { name, locale, timezone, entities, admins, portal_url, ...over }
    await call('PUT', `/v1/organizations/${ORGANIZATION}`, body)
  }

  return {
    url,
    call,
    press,
    account,
    quiet,
    begun,
    unlinked,
    remove: () => rollcall.remove(),
    hr: {
      terminate: (number: string, days = -1) =>
        press(`/hr/people/${number}/terminate`, { days: String(days) }),
      sync: () => press('/sync'),
      hire: (first: string, last: string, entity = 'nl', days = 0) =>
        press('/hr/people', { first, last, entity, days: String(days), department: 'dep-studio' }),
      jump: (days: number) => press('/clock', { days: String(days) }),
    },
  }
}

export async function eventually<T>(look: () => Promise<T | null>): Promise<T> {
  const deadline = Date.now() + PATIENCE
  for (;;) {
    const found = await look()
    if (found !== null) return found
    if (Date.now() > deadline) throw new Error('it did not happen in time')
    await sleep(200)
  }
}
