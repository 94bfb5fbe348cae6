// What people said during a scenario: decisions, approvals, changes of settings, and changes of users by hand.
import type { HrAnswers } from './hr-answers.ts'
import { LAWS, type Statement } from './decision-kinds.ts'
import { sameWork, type HrRecord } from './hr-record.ts'
import { DAY } from '../../world/time.ts'

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

export type Statements = ReturnType<typeof createStatements>

/** Starts empty; the events of a scenario add to it. */
export function createStatements(answers: HrAnswers) {
  const all: (Statement & { readonly heard: number; readonly record: HrRecord | null })[] = []
  /** The actions of each approved plan as the admin saw it: id → time of the approval. */
  const approved = new Map<string, number>()
  /** Newer record → older one of the same person, whose link and decisions have moved along (rule 10). */
  const older = new Map<string, string>()
  const settings = { protected: new Set<string>(), changedAt: 0, changes: 0 }
  return { all, approved, settings, older, say, approve, changeSettings, holds, newest, was }

  function say(statement: Statement): void {
    const heard = answers.about(statement.recordId).length
    all.push({ ...statement, heard, record: answers.lastRecord(statement.recordId) })
  }

  function approve(actionIds: readonly string[]): void {
    for (const id of actionIds) approved.set(id, Date.now())
  }

  function changeSettings(): void {
    settings.changedAt = Date.now()
    settings.changes += 1
  }

  /** True while neither HR nor a setting has said anything that could end it. A weak test on purpose. */
  function holds({ what, recordId, heard, record, at, until }: (typeof all)[number]): boolean {
    if (until !== null && until <= Date.now()) return false
    const since = answers.about(recordId).slice(heard)
    switch (LAWS[what].endsBy) {
      case 'nothing':
        return true
      case 'return': {
        // At work by a start after the decision, where the work had begun before or has ended.
        const [decided, today] = [dayOf(at), dayOf(Date.now())]
        const isReturn = ({ status, start, end }: HrRecord) => {
          if (status !== 'ACTIVE' || start === null || start <= decided || start > today)
            return false
          const hadBegun = record?.start != null && record.start <= decided
          return hadBegun || (end !== null && end < start) || record?.status === 'INACTIVE'
        }
        return !since.some((one) => one.record !== null && isReturn(one.record))
      }
      case 'work':
        return (
          settings.changedAt <= at &&
          record !== null &&
          // Half a day earlier: the last day is over in every zone.
          since.every((one) => one.record && sameWork(record, one.record, dayOf(one.at - DAY / 2)))
        )
    }
  }

  /** The newest statement about a person's access in this entity, if it still holds. */
  function newest(recordId: string, entity: string): Statement | null {
    const last = all.findLast(
      (statement) =>
        (statement.recordId === recordId || statement.recordId === older.get(recordId)) &&
        (statement.entity === '*' || statement.entity === entity) &&
        LAWS[statement.what].isAboutAccess,
    )
    return last !== undefined && holds(last) ? last : null
  }

  /** Whether this was said about a person after the first `said` statements: our own clock may have been ahead. */
  function was(what: Statement['what'], recordId: string, said: number): boolean {
    return all.slice(said).some((one) => one.what === what && one.recordId === recordId)
  }
}
