import { reason } from '../../core/facts/reasons.ts'
import type { AttentionTopic } from '../../core/tell/notices.ts'
import type { ReportRow } from '../../ports/records.ts'

/** From so many people whose date cannot be read it is the way of the HR system, told once and for all of them. */
const ONE_FACT = 3

/** The dates of one field, of many people. */
export interface DateTopic {
  readonly rows: readonly ReportRow[]
  readonly topic: AttentionTopic
  /** Admins have been told of as many, so more people are no news. */
  readonly isTold: boolean
}

/** Dates in a notation that is not guessed, where many people have it (rule 50). Each person has the report as well. */
export function dateTopics(open: readonly ReportRow[]): readonly DateTopic[] {
  const dates = open.filter(({ report }) => report.code === 'unreadable-date')
  const fields = Map.groupBy(dates, ({ report }) => report.detail['field'] ?? '')
  return [...fields].flatMap(([field, rows]) => {
    if (rows.length < ONE_FACT) return []
    const because = reason('unreadable-dates', { field, count: rows.length })
    const isTold = rows.filter(({ mailedAt }) => mailedAt !== null).length >= ONE_FACT
    return [{ rows, topic: { reason: because, names: [], more: 0 }, isTold }]
  })
}
