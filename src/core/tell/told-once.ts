import { reason, type Reason, type ReasonCode } from '../facts/reasons.ts'
import type { Report, ReportCode } from '../facts/report.ts'

/** Where it is the rule in a company, these are told as one fact, not one by one (rules 9 and 52). */
export const TOLD_ONCE = [
  'match-unclear',
  'unreadable-email',
  'unreadable-user',
] as const satisfies ReportCode[]

/** The reasons of such facts. */
export const FACT_REASONS: readonly ReasonCode[] = [
  'matches-unclear',
  'matches-incomparable',
  'emails-unreadable',
  'users-unreadable',
]

/** More of them than this, or than the share of all, are one fact. */
const ONE_BY_ONE = 10
const ONE_BY_ONE_PERCENT = 10
/** From so many, where they are most of all, it is the rule. */
const RULE_FROM = 3

export function isFact({ reason: { code } }: Pick<Report, 'reason'>): boolean {
  return FACT_REASONS.includes(code)
}

/** Without the reports in whose place one fact is told. */
export function withoutToldOnce<Row>(
  rows: readonly Row[],
  reportOf: (row: Row) => Report,
): readonly Row[] {
  const told = new Set(rows.map(reportOf).filter(isFact).map(groupOf))
  return rows.filter((row) => isFact(reportOf(row)) || !told.has(groupOf(reportOf(row))))
}

/** How many people and users there are, of whom some are reported. */
export interface HowMany {
  /** Employees who are linked to a user. */
  readonly linked: number
  readonly employees: number
  readonly users: number
}

/** The facts that take the place of these reports. */
export function factsAbout(reports: readonly Report[], all: HowMany): readonly Report[] {
  const single = reports.filter(
    (report) => TOLD_ONCE.some((code) => code === report.code) && !isFact(report),
  )
  return Object.values(Object.groupBy(single, groupOf)).flatMap((group = []) => {
    const [first] = group
    const because = factOf(group, all)
    if (first === undefined || because === null) return []
    const { field } = fieldOf(first)
    return [
      {
        code: first.code,
        employeeId: null,
        userId: null,
        reason: because,
        detail: field === undefined ? {} : { field },
      },
    ]
  })
}

function groupOf(report: Report): string {
  return `${report.code} ${fieldOf(report).field ?? ''}`
}

/** Users that cannot be read have the field in common. */
function fieldOf({ code, detail }: Report): { readonly field?: string | undefined } {
  return code === 'unreadable-user' ? { field: detail['field'] } : {}
}

function factOf([first, ...more]: readonly Report[], all: HowMany): Reason | null {
  if (first === undefined) return null
  const group = [first, ...more]
  const count = group.length
  if (first.code === 'match-unclear') {
    const scripts = group.filter(({ reason: { code } }) => code === 'match-incomparable').length
    if (scripts * 2 > count && isRule(scripts, all.linked + scripts))
      return reason('matches-incomparable', { count })
    return isMany(count, all.linked + count) ? reason('matches-unclear', { count }) : null
  }
  const isOfEmail = first.code === 'unreadable-email'
  const of = isOfEmail ? all.employees : all.users + count
  if (!isRule(count, of) && !isMany(count, of)) return null
  return isOfEmail
    ? reason('emails-unreadable', { count })
    : reason('users-unreadable', { count, field: first.detail['field'] ?? '' })
}

function isRule(count: number, of: number): boolean {
  return count >= RULE_FROM && count * 2 >= of
}

function isMany(count: number, of: number): boolean {
  return count > Math.max(ONE_BY_ONE, (of * ONE_BY_ONE_PERCENT) / 100)
}
