// What may never happen to anybody, and who was asked about, by what is true.
import { URGENT_REPORTS } from '../../src/core/tell/report-catalogue.ts'
import type { Host } from '../../src/ports/host.ts'
import { hasLeft, keysOf, ownerOf, waitingActions, whatIsWrong, worksNow } from './admin.ts'
import { dayOf, type Corpus } from './corpus-company.ts'
import type { Person } from './people.ts'

export interface Verdict {
  /** Sentences that must be empty. */
  readonly ended: string[]
  readonly outsiders: string[]
  readonly silent: string[]
  readonly other: string[]
  /** Clean people about whom an admin was asked, with why. */
  readonly asked: Map<string, string>
}

export type Judge = ReturnType<typeof judgeOf>

export function judgeOf(corpus: Corpus) {
  const { world } = corpus
  const verdict: Verdict = { ended: [], outsiders: [], silent: [], other: [], asked: new Map() }
  const blamed = new Set<string>()
  world.aroundActions(watchActions)
  return { verdict, endOfDay, endOfStory, notAnswered }

  /** Judges an action before the host gets it. */
  async function watchActions(
    request: Parameters<Host['act']>[0],
    act: Host['act'],
  ): ReturnType<Host['act']> {
    const { detail, userId, employee } = request
    const key = keyOf(employee)
    const proposal = { kind: detail.kind, params: detail.params, userId, key }
    const wrong = whatIsWrong(corpus, proposal)
    if (wrong !== null) blame(wrong, ownerOf(corpus, userId) ?? corpus.owner.get(key ?? ''))
    const answer = await act(request)
    const person = corpus.owner.get(key ?? '')
    if (detail.kind === 'user.invite' && answer.kind === 'answered' && answer.user && person) {
      if (person.userId === null) person.userId = answer.user.id
    }
    return answer
  }

  /** By the HR system's own id, which is the record's for as long as it lives. */
  function keyOf({ remoteId }: { readonly remoteId: string | null }): string | undefined {
    return [...world.hr.rows].find(([, row]) => row.remote_id === remoteId)?.[0]
  }

  function blame(wrong: string, person: Person | undefined): void {
    const what = `${wrong}: ${person?.key ?? 'nobody'} (${person?.dirt ?? 'clean'})`
    if (blamed.has(what)) return
    blamed.add(what)
    const line = `day ${corpus.day}: ${what}`
    if (wrong.includes('who works')) verdict.ended.push(line)
    else if (wrong.includes('outsider')) verdict.outsiders.push(line)
    else verdict.other.push(line)
  }

  /** A question that cannot be answered is asked for nothing. */
  function notAnswered(what: string): void {
    if (!blamed.has(what)) verdict.other.push(`day ${corpus.day}: ${what}`)
    blamed.add(what)
  }

  /** Everybody's access, and who is asked about. */
  async function endOfDay(): Promise<void> {
    for (const user of world.users()) {
      const person = ownerOf(corpus, user.id)
      const isHarmed =
        user.status === 'inactive' || user.cards.some((card) => card.status !== 'active')
      if (isHarmed && (person === undefined || worksNow(corpus, person)))
        blame(
          person ? 'access or cards of somebody who works are gone' : 'an outsider is harmed',
          person,
        )
    }
    const keys = await keysOf(corpus)
    const ask = (employeeId: string | null, why: string): void => {
      const person = corpus.owner.get(keys.get(employeeId ?? '') ?? '')
      if (person !== undefined && person.dirt === null && !verdict.asked.has(person.key))
        verdict.asked.set(person.key, `day ${corpus.day}: ${why}`)
    }
    for (const { report } of await world.store.openReports(world.accountId))
      if (URGENT_REPORTS.includes(report.code)) ask(report.employeeId, report.code)
    for (const action of await waitingActions(corpus))
      ask(action.employee_id, `${action.kind} waits: ${action.hold_codes.join(' ')}`)
  }

  /** Whoever left some days ago has neither access nor an open card, or somebody is asked about them. */
  async function endOfStory(): Promise<void> {
    const keys = await keysOf(corpus)
    const told = new Set<string | null>()
    for (const { report } of await world.store.openReports(world.accountId))
      if (URGENT_REPORTS.includes(report.code)) told.add(report.employeeId).add(report.userId)
    for (const { employee_id, user_id } of await waitingActions(corpus))
      told.add(employee_id).add(user_id)
    const toldKeys = new Set([...keys].filter(([id]) => told.has(id)).map(([, key]) => key))
    for (const person of corpus.people) {
      const { lastDay } = person.truth
      if (person.userId === null || lastDay === null || lastDay >= dayOf(corpus, -2)) continue
      const user = world.host.get(person.userId)
      const isOver =
        user.status === 'inactive' && user.cards.every((one) => one.status !== 'active')
      const isTold = toldKeys.has(person.key) || told.has(person.userId)
      if (isOver || (isTold && person.dirt !== null)) continue
      verdict.silent.push(
        `${person.key} (${person.dirt ?? 'clean'}) left on ${lastDay}, has ${user.status}${isTold ? ', told' : ''}`,
      )
    }
    for (const person of corpus.people)
      if (
        person.dirt === null &&
        person.userId === null &&
        !person.isOnLeave &&
        worksNow(corpus, person) &&
        !hasLeft(corpus, person)
      )
        verdict.other.push(`${person.key} works and was never invited`)
  }
}
