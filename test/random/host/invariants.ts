// Invariants of every action that reaches the host, whatever happened to earlier ones.
import { openCards } from '../../../src/core/people/user.ts'
import { createHttpHost } from '../../../src/host/http.ts'
import type { ActionRequest } from '../../../src/ports/host.ts'
import { DAY } from '../../world/time.ts'
import type { CompanyWorld } from '../company/company.ts'
import { createFaultyHost, type Asked } from './faulty-host.ts'

const SECRET = `whsec_${Buffer.from('a secret of twenty-four').toString('base64')}`

export type HostInvariants = ReturnType<typeof watchHostInvariants>

/** Puts the faulty host behind the real adapter, and checks every action before it is carried out. */
export function watchHostInvariants(world: CompanyWorld) {
  const { host, hr } = world
  const broken: string[] = []
  /** Names of people who left or moved at some time: nobody else may lose access or cards. */
  const ended = new Set<string>()
  const bodies = new Map<string, string>()
  const nothingToDo = new Set<string>()
  let doubled = 0
  const faultyHost = createFaultyHost(host, check)
  const { asked } = faultyHost
  const adapter = createHttpHost({
    url: 'http://127.0.0.1/product',
    token: 't',
    secret: SECRET,
    fetch: faultyHost.fetch,
    now: () => world.deps.clock.now(),
  })
  Object.assign(world.deps, { host: adapter })
  return {
    ...faultyHost,
    broken,
    ended,
    refused,
    pretendedPhone,
    endedAsLeaver,
    carriedOut,
    deactivations,
    invitations,
  }

  function check(request: ActionRequest): void {
    const { id, detail, userId, entityId, employee } = request
    const user = host.list().find((one) => one.id === userId)
    const [name = ''] = [...hr.rows].find(([, row]) => row.remote_id === employee.remoteId) ?? []
    const said = `${detail.kind} of ${name || userId} in ${entityId}`
    const body = sameness(request)
    if ((bodies.get(id) ?? body) !== body) broken.push(`${said}: one id, another action`)
    bodies.set(id, body)
    if (user?.email.startsWith('guest')) broken.push(`${said}: external`)
    if (user && name !== user.email.split('@')[0]) broken.push(`${said}: somebody else`)
    if (anotherIdFor(request, body)) broken.push(`${said}: asked again under another id`)
    if (detail.kind === 'user.invite' && userId === null && isMade(id, detail.params.email)) {
      doubled += 1
      broken.push(`${said}: invited twice`)
    }
    if (detail.kind === 'user.update') {
      const { phone, phone_verification_required: verified } = detail.params
      if ('email' in detail.params) broken.push(`${said}: an e-mail`)
      if (phone !== undefined && !verified) broken.push(`${said}: a phone without verification`)
    }
    if (detail.kind === 'user.deactivate') {
      // Only cards that existed at the start: Rollcall may not have read a newer one yet.
      const cards = user === undefined ? [] : openCards(user, entityId)
      const open = cards.filter((card) => card.id === `c_${name}_${entityId}`)
      if (user?.role === 'owner') broken.push(`${said}: an owner`)
      if (open.length > 0 && !cardsWereAsked(request)) broken.push(`${said}: before the cards`)
    }
    if (detail.kind === 'user.deactivate' || detail.kind === 'cards.block') {
      if (detail.kind === 'cards.block' && user && openCards(user, entityId).length === 0)
        nothingToDo.add(id)
      if (user?.protected) broken.push(`${said}: protected`)
      if (!ended.has(name)) broken.push(`${said}: never left`)
    }
  }

  /** A user with this address exists by an invitation with another id: a host without a check makes a second one. */
  function isMade(id: string, email: string): boolean {
    const there = host.list().some((user) => user.email === email)
    return there && !asked.some((one) => one.request.id === id && one.outcome !== null)
  }

  /** The same action with a new id, although the former id was carried out and Rollcall got no answer to it. */
  function anotherIdFor({ id }: ActionRequest, body: string): boolean {
    const last = asked.findLast((one) => bodies.get(one.request.id) === body)
    if (last === undefined || last.request.id === id || !GIVES.has(last.request.detail.kind))
      return false
    const own = asked.filter((one) => one.request.id === last.request.id)
    const unheard = own.some((one) => one.outcome === 'done') && !own.some((one) => one.final)
    return unheard && Date.now() - (own[0]?.at ?? 0) < 3 * DAY
  }

  function cardsWereAsked({ userId, entityId }: ActionRequest): boolean {
    return asked.some(
      ({ request }) =>
        request.detail.kind === 'cards.block' &&
        request.userId === userId &&
        request.entityId === entityId,
    )
  }

  /** Entities in which this user keeps access because the host's last answer was `refused`. */
  function refused(userId: string): string[] {
    const ends = asked.filter(
      ({ request, outcome }) =>
        request.detail.kind === 'user.deactivate' && request.userId === userId && outcome !== null,
    )
    const last = new Map(ends.map(({ request, outcome }) => [request.entityId, outcome]))
    const access = host.get(userId).entityIds
    return access.filter((entity) => last.get(entity) === 'refused')
  }

  /** The host only said that it took over HR's phone: then admins are told, and it is not sent again (rule 51). */
  function pretendedPhone(userId: string): boolean {
    const updates = asked.filter(
      ({ request: { detail, ...request }, final }) =>
        final && request.userId === userId && detail.kind === 'user.update' && detail.params.phone,
    )
    return updates.at(-1)?.act === 'pretended'
  }

  /** Entities in which this user's access ended because they left. */
  function endedAsLeaver(userId: string): string[] {
    return asked
      .filter(({ request: { detail, ...request }, outcome }) => {
        const leaves = detail.kind === 'user.deactivate' && detail.params.cause !== 'moved'
        return leaves && request.userId === userId && outcome === 'done'
      })
      .map(({ request }) => request.entityId)
  }

  function carriedOut(id: string): boolean {
    const worked = (one: Asked) => one.outcome === 'done' || one.outcome === 'already'
    return nothingToDo.has(id) || asked.some((one) => one.request.id === id && worked(one))
  }

  /**
   * How many users lost access as leavers. A user counts once for all entities until they get access again.
   * If one of two entities was held or failed for good, each of the two may have its own mail (`most`).
   */
  function deactivations(): { least: number; most: number } {
    const gone = new Set<string>()
    let [least, again] = [0, 0]
    for (const { request, outcome } of asked) {
      const { detail, userId } = request
      const leaves = detail.kind === 'user.deactivate' && detail.params.cause !== 'moved'
      if (outcome !== 'done' || userId === null) continue
      if (detail.kind === 'user.invite' || detail.kind === 'user.reactivate') gone.delete(userId)
      if (!leaves) continue
      if (!gone.has(userId)) least += 1
      else again += 1
      gone.add(userId)
    }
    return { least, most: least + again }
  }

  /** Invitations of people without a user: all, those carried out without an answer, and those sent twice. */
  function invitations() {
    const all = asked.filter(
      ({ request }) => request.detail.kind === 'user.invite' && request.userId === null,
    )
    const unanswered = all.filter(({ outcome, final }) => outcome === 'done' && !final)
    const count = (some: readonly Asked[]) => new Set(some.map(({ request }) => request.id)).size
    return { tried: count(all), unanswered: count(unanswered), doubled }
  }
}

const GIVES: ReadonlySet<string> = new Set(['user.invite', 'user.reactivate', 'user.deactivate'])

/** What must not change under one id; the name or phone of an invitation may (rule 46). */
function sameness({ detail, userId, entityId, employee }: ActionRequest): string {
  const params = detail.kind === 'user.invite' ? detail.params.email : detail.params
  return JSON.stringify([detail.kind, userId, entityId, employee.id, params])
}
