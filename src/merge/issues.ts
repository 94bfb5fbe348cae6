import type { Merge } from '@mergeapi/merge-node-client'
import type { IssueKind, IssueModel, SourceIssue } from '../core/facts/source/source-state.ts'
import { pastInstant } from './dates.ts'
import { allRows } from './pages.ts'
import { plainText } from './plain-text.ts'
import type { QueryOf } from './query.ts'
import type { Transport } from './transport.ts'
import { issue, type WireIssue } from './wire.ts'

const LONGEST_TEXT = 400
/** What an issue is about stands at its beginning. One with a detail for each employee is not read to its end. */
const READ_OF_IT = 2_000
const MOST = 20

/** The open issues of one linked account (merge.md 7). Asked with the key alone: the token may be what is wrong. */
export async function readIssues(
  transport: Transport,
  { id, sourceAccountId }: { readonly id: string; readonly sourceAccountId: string },
): Promise<readonly SourceIssue[]> {
  const query: QueryOf<Merge.hris.IssuesListRequest> = {
    linked_account_id: sourceAccountId,
    status: 'ONGOING',
    page_size: '100',
  }
  const rows = await allRows(transport, {
    path: 'issues',
    query,
    token: null,
    what: `issues of account ${id}`,
  })
  const known = rows.flatMap((row) => issue.safeParse(row).data ?? [])
  // Merge ignores unknown parameters without an error. An issue that names no account is ours only where the filter was heard.
  const isFiltered = known.every((one) => isOurs(one, [id, sourceAccountId]) !== false)
  return known
    .filter((one) => isOurs(one, [id, sourceAccountId]) ?? isFiltered)
    .flatMap((one) => openIssue(one, transport.now()))
    .slice(0, MOST)
}

/** Null: it does not say whose it is. */
function isOurs({ end_user }: WireIssue, ours: readonly string[]): boolean | null {
  const origin = end_user?.origin_id || end_user?.end_user_origin_id
  return origin ? ours.includes(origin) : null
}

function openIssue(found: WireIssue, now: Date): SourceIssue[] {
  if (found.status === 'RESOLVED' || found.is_muted === true) return []
  const all = textOf([found.error_description, ...(found.error_details ?? [])])
  const models = modelsIn(all)
  // It names only what is not asked for, such as payroll.
  if (models === null) return []
  const { first_incident_time: first, last_incident_time: last } = found
  return [
    {
      id: found.id ?? all.slice(0, 50),
      kind: kindOf(all),
      models,
      since: pastInstant(first, now) ?? pastInstant(last, now) ?? '',
      said: all.slice(0, LONGEST_TEXT).toWellFormed(),
    },
  ]
}

function textOf(parts: readonly (string | null | undefined)[]): string {
  let text = ''
  for (const part of parts) {
    const more = plainText(part?.slice(0, READ_OF_IT))
    if (more !== null) text = text === '' ? more : `${text} · ${more}`
    if (text.length >= READ_OF_IT) break
  }
  return text.slice(0, READ_OF_IT)
}

/** The first that fits. "The token lacks a permission" is about the permission, "invalid credentials (403)" is not. */
const KINDS: readonly (readonly [IssueKind, RegExp])[] = [
  ['rate-limit', /rate.?limit|throttl|too many requests|\b429\b|quota/i],
  [
    'plan',
    /\b(plan|subscription|licen[cs]e|module|edition|tier|add-?on)\b.*\b(not|upgrade|required|disabled|expired|inactive|include)|\bupgrade\b|\b(api|module) (access )?(is )?(not |dis)(enabled|abled)\b/i,
  ],
  [
    'credentials',
    /(invalid|expired?|wrong|incorrect|revoked|missing|changed|bad|outdated)\b.{0,40}\b(credential|password|token|api.?key|secret|login|username|certificate)|(credential|password|token|api.?key|secret|login|certificate)s?\b.{0,40}\b(invalid|expired|wrong|incorrect|revoked|changed|rejected|no longer)|authenticat|re-?link|re-?connect|log ?in again|\b401\b|unauthori[sz]ed|user (was |is )?(deactivated|disabled|deleted|locked)/i,
  ],
  [
    'permission',
    /permission|privilege|\bscopes?\b|access|forbidden|\b403\b|not (allowed|authori[sz]ed)|\brights?\b|\brole\b/i,
  ],
  [
    'outage',
    /unavailable|time.?d? ?out|server error|outage|maintenance|unreachable|\b50[0-9]\b|is down|connection (error|refused|reset)/i,
  ],
]

function kindOf(text: string): IssueKind {
  const lacksPermission =
    /(missing|insufficient|lack\w*|no|not have|required|without)\b.{0,60}\b(permission|privilege|scope|access|right|role)/i
  const isLimit = KINDS[0]?.[1].test(text) === true
  if (lacksPermission.test(text) && !isLimit) return 'permission'
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'
}

const MODELS: readonly (readonly [IssueModel, RegExp])[] = [
  ['employments', /employments?\b|job (information|title|data|history)|contracts?\b|positions?\b/i],
  [
    'employees',
    /employees?\b|workers?\b|\bpeople\b|\bpersons?\b|personal (data|information)|\bstaff\b|work_?email|(first|last)_name|termination_date|start_date|mobile_phone/i,
  ],
  [
    'groups',
    /groups?\b|departments?\b|cost.?cent(er|re)s?\b|teams?\b|business units?\b|divisions?\b/i,
  ],
  ['locations', /locations?\b|offices?\b|work ?sites?\b|addresses\b/i],
  ['companies', /compan(y|ies)\b|legal entit(y|ies)|subsidiar(y|ies)/i],
]
const UNUSED =
  /payroll|pay ?groups?|bank|benefits?\b|dependents?\b|deductions?\b|time.?off|absences?\b|leave requests?|timesheets?|salar(y|ies)|compensation/i

/** What of HR the text names; null: only what is not asked for. */
function modelsIn(text: string): readonly IssueModel[] | null {
  const used = MODELS.flatMap(([model, pattern]) => (pattern.test(text) ? [model] : []))
  return used.length === 0 && UNUSED.test(text) ? null : used
}
