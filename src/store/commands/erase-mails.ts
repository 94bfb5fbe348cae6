import { z } from 'zod'
import type { MailKind } from '../../core/facts/mail-kinds.ts'
import { stored } from '../codec/stored.ts'
import type { Database } from '../statements/database.ts'
import type { Change } from '../../ports/store/changes.ts'
import type { Notice } from '../../core/tell/notices.ts'
import { AMONG, list } from '../changes/statement.ts'
import { rowsOf } from '../statements/rows.ts'

/** These mails consist of a list of people. With an empty list, there is nothing to send. */
const LISTS: ReadonlySet<MailKind> = new Set([
  'added-summary',
  'moved',
  'leaving-soon',
  'email-differs',
  'unmatched-users',
  'needs-attention',
  'decision-lapsed',
])

interface MailRow {
  readonly id: string
  readonly kind: MailKind
  readonly state: string
  readonly notice: string
  readonly tried: number
}

/** What mails may call the person, in lower case. */
export interface KnownAs {
  readonly addresses: ReadonlySet<string>
  /** Whole names. They count only in lines without an address: others may have the same name. */
  readonly names: ReadonlySet<string>
}

/**
 * Removes one person from the stored mails. Mails about them or to them are deleted. A list that is still to
 * be sent loses their line and is sent. Addresses are compared whole: another one may end with the same
 * letters.
 */
export async function eraseMails(
  database: Database,
  organization: string,
  employee: string,
  known: KnownAs,
): Promise<readonly Change[]> {
  const rows = await rowsOf<MailRow>(
    database,
    `select id, kind, state, notice, first_tried_at is not null as tried from outbox
     where organization = ? and exists (select 1 from json_tree(outbox.notice) t
       where t.type = 'text' and lower(t.atom) in ${AMONG})`,
    organization,
    list([...known.addresses, ...known.names]),
  )
  return [
    { set: 'mails.erase', organization, employee, addresses: [...known.addresses] },
    ...rows.flatMap((row): readonly Change[] => {
      const { before, after } = withoutPerson(row, known)
      // Somebody else's name.
      if (after === before) return []
      const isSent = row.state !== 'waiting'
      return isSent || after === null
        ? [{ verb: 'delete', table: 'outbox', key: { id: row.id } }]
        : // The id is the idempotency key. Resend may know the old text under it and would refuse another one.
          [
            {
              verb: 'patch',
              table: 'outbox',
              key: { id: row.id },
              row: {
                id: row.tried === 1 ? `${row.id}-erased` : row.id,
                notice: JSON.parse(after) as Notice,
                rendered: null,
              },
            },
          ]
    }),
  ]
}

/** The notice, and what is left of it without the lines about the person; null if nothing is left to send. */
function withoutPerson(
  { id, kind, notice }: MailRow,
  known: KnownAs,
): { readonly before: string; readonly after: string | null } {
  const cell = { table: 'outbox', column: 'notice', row: id }
  const facts = stored(z.record(z.string(), z.unknown()), notice, cell)
  const entries = Object.entries(facts).map(([name, value]): [string, unknown] => [
    name,
    Array.isArray(value) ? linesOfOthers(value, known) : value,
  ])
  const isEmpty = entries.every(([, value]) => !Array.isArray(value) || value.length === 0)
  const left = Object.fromEntries(entries)
  const isGone = mentions(left, known.addresses) || (isEmpty && LISTS.has(kind))
  return { before: JSON.stringify(facts), after: isGone ? null : JSON.stringify(left) }
}

function linesOfOthers(lines: readonly unknown[], known: KnownAs): readonly unknown[] {
  return lines
    .filter((line) => !mentions(line, known.addresses) && !isNamed(line, known.names))
    .map((line) => withoutName(line, known.names))
}

function isNamed(line: unknown, names: ReadonlySet<string>): boolean {
  if (!isObject(line) || line['email'] !== null || typeof line['name'] !== 'string') return false
  return names.has(line['name'].toLowerCase())
}

/** A question about many people names some of them, and counts the others. */
function withoutName(line: unknown, names: ReadonlySet<string>): unknown {
  if (!isObject(line) || !Array.isArray(line['names']) || typeof line['more'] !== 'number')
    return line
  const kept = line['names'].filter((name) => !names.has(String(name).toLowerCase()))
  return { ...line, names: kept, more: line['more'] + line['names'].length - kept.length }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function mentions(value: unknown, theirs: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return theirs.has(value.toLowerCase())
  return isObject(value) && Object.values(value).some((each) => mentions(each, theirs))
}
