// Records Merge's answers as they went over the wire and who really left, and checks every action against both.
import { expect } from 'vitest'
import type { Answer, Asked } from '../../doubles/answers.ts'
import type { MergeAccount } from '../../doubles/merge-account.ts'
import type { CompanyWorld } from '../company/company.ts'

interface Seen {
  /** The id of the person that was read; null for a page of the list. */
  one: string | null
  cursor: string | null
  status: number
  /** The cursor of the next page; undefined if the answer is no page. */
  next: string | null | undefined
  trusted: boolean
}

export type WireLog = ReturnType<typeof watchWire>

export function watchWire(world: CompanyWorld) {
  const seen: Seen[] = []
  /** Name → how HR ended the employment, and the number of answers before that. */
  const ended = new Map<string, { how: 'deleted' | 'explicit'; since: number }>()
  const names = new Map<string, string>()
  const broken: string[] = []
  let trusted = true
  const { host } = world
  world.aroundActions((request, act) => {
    const { kind } = request.detail
    const user = host.list().find(({ id }) => id === request.userId)
    const name = user?.email.split('@')[0] ?? ''
    if (kind === 'user.deactivate' || kind === 'cards.block') check(kind, name)
    return act(request)
  })
  return { ended, broken, whole, listens, gone }

  /** Records each answer as it is sent. Call it after the faults of a day are set, so that it comes last. */
  function listens(account: MergeAccount, isTrusted: boolean): void {
    trusted = isTrusted
    for (const [name, row] of world.hr.rows) names.set(row.id, name)
    account.lies.push({ when: ({ path }) => /employees/.test(path), times: 1e9, lie: hear })
  }

  function gone(name: string, how: 'deleted' | 'explicit'): void {
    ended.set(name, { how, since: seen.length })
  }

  function hear(answer: Answer, asked: Asked): Answer {
    const one = /employees\/([^/]+)$/.exec(asked.path)?.[1] ?? null
    const lost = answer.transport !== undefined || answer.bytes !== undefined
    const body = lost ? undefined : bodyOf(answer)
    const results = Array.isArray(body?.results) ? body.results : null
    seen.push({
      one,
      cursor: asked.query.get('cursor'),
      status: lost ? 0 : answer.status,
      next: results === null ? undefined : body?.next,
      trusted,
    })
    return answer
  }

  /** How many times since then the list was read from its first page to its explicit end. */
  function whole(since = 0): number {
    let count = 0
    let last: string | null | undefined
    let next: string | null | undefined
    for (const page of seen.slice(since)) {
      if (!page.trusted || page.one !== null || page.status !== 200 || page.next === undefined)
        continue
      // The first page, the next page, or a repeat of the last page.
      const follows = page.cursor === null || page.cursor === next || page.cursor === last
      if (!follows || (page.cursor !== null && last === undefined)) continue
      last = page.next === null ? undefined : page.cursor
      next = page.next
      if (page.next === null) count += 1
    }
    return count
  }

  function check(kind: string, name: string): void {
    const end = ended.get(name)
    if (end === undefined) {
      broken.push(`${kind} for ${name}, who is active in HR`)
      return
    }
    const own = seen.slice(end.since).filter(({ one }) => one !== null && names.get(one) === name)
    const walks = whole(end.since)
    const shown = seen.slice(end.since).some(({ next }) => next !== undefined)
    const gone = own.some(({ status }) => status === 404)
    const byId = gone || (end.how === 'explicit' && own.some(({ status }) => status === 200))
    const proven =
      end.how === 'explicit' ? (shown && byId) || walks > 0 : walks > 1 || (walks > 0 && byId)
    if (!proven) broken.push(`${kind} for ${name}, ${end.how} but proven by no read`)
  }
}

function bodyOf(answer: Answer): { results?: { id: unknown }[]; next?: string | null } | undefined {
  try {
    return JSON.parse(answer.body) as { results?: { id: unknown }[]; next?: string | null }
  } catch {
    return undefined
  }
}

/** Every run ended within 15 minutes, and a run that is not done has a reason. */
export async function runsEnded(world: CompanyWorld): Promise<void> {
  for (const run of await world.runs()) {
    expect(run.bookmark.phase, `run ${run.seq}`).toBe('over')
    expect(['done', 'held', 'incomplete', 'failed']).toContain(run.state)
    if (run.state === 'incomplete' || run.state === 'failed') expect(run.reason).not.toBeNull()
    const took = Date.parse(run.finishedAt ?? '') - Date.parse(run.startedAt)
    expect(took, `minutes of run ${run.seq} ${run.reason}`).toBeLessThan(15 * 60_000)
  }
}
