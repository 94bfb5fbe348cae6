import type { CompiledQuery } from 'kysely'
import { z } from 'zod'
import type { MailKind } from '../core/facts/mail-kinds.ts'
import { stored } from './codec/stored.ts'
import type { Database } from './database.ts'
import { AMONG, list, rowsOf, statement } from './statement.ts'

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

/**
 * Removes one person from the stored mails. Mails about them or to them are deleted. A list that is still to
 * be sent loses their line and is sent. Addresses are compared whole: another one may end with the same
 * letters.
 */
export async function eraseMails(
  database: Database,
  organization: string,
  employee: string,
  addresses: readonly string[],
): Promise<readonly CompiledQuery[]> {
  const rows = await rowsOf<MailRow>(
    database,
    `select id, kind, state, notice, first_tried_at is not null as tried from outbox
     where organization = ? and exists (select 1 from json_tree(outbox.notice) t
       where t.type = 'text' and lower(t.atom) in ${AMONG})`,
    organization,
    list(addresses),
  )
  const theirs = new Set(addresses)
  return [
    statement(
      `delete from outbox where organization = ? and (subject = ? or lower(recipient) in ${AMONG})`,
      organization,
      employee,
      list(addresses),
    ),
    ...rows.map((row) => {
      const notice = row.state === 'waiting' ? withoutPerson(row, theirs) : null
      return notice === null
        ? statement('delete from outbox where id = ?', row.id)
        : // The id is the idempotency key. Resend may know the old text under it and would refuse another one.
          statement(
            'update outbox set id = ?, notice = ?, rendered = null where id = ?',
            row.tried === 1 ? `${row.id}-erased` : row.id,
            JSON.stringify(notice),
            row.id,
          )
    }),
  ]
}

/** The notice without the lines about the person; null if nothing is left to send. */
function withoutPerson({ id, kind, notice }: MailRow, theirs: ReadonlySet<string>): object | null {
  const cell = { table: 'outbox', column: 'notice', row: id }
  const facts = stored(z.record(z.string(), z.unknown()), notice, cell)
  const entries = Object.entries(facts).map(([name, value]): [string, unknown] => [
    name,
    Array.isArray(value) ? value.filter((line) => !mentions(line, theirs)) : value,
  ])
  const isEmpty = entries.every(([, value]) => !Array.isArray(value) || value.length === 0)
  const left = Object.fromEntries(entries)
  return mentions(left, theirs) || (isEmpty && LISTS.has(kind)) ? null : left
}

function mentions(value: unknown, theirs: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return theirs.has(value.toLowerCase())
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some((each) => mentions(each, theirs))
}
