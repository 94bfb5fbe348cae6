import Connection from 'better-sqlite3'
import { existsSync, realpathSync, statSync } from 'node:fs'
import { MAIL_DOMAIN, ORGANIZATION_ID } from '../../sandbox/hr/company.ts'

/** What is in a file, before it is opened to be worked with. */
export type Contents =
  | { readonly is: 'nothing' }
  | { readonly is: 'another-program' }
  /** The made-up HR system, product and inbox of a sandbox. */
  | { readonly is: 'sandbox-world' }
  | {
      readonly is: 'rollcall'
      /** Who used it first; null before anybody did, and in databases of earlier versions. */
      readonly kind: 'product' | 'sandbox' | null
      readonly hasSandboxOrganization: boolean
      /** Whether anything else was ever in it. */
      readonly hasOthers: boolean
    }

/** Reads what is in the file and changes no byte of it, also where a killed process left its log. */
export function contentsOf(path: string): Contents {
  if (!existsSync(path) || statSync(path).size === 0) return { is: 'nothing' }
  // Through a link, too: SQLite keeps the log beside the file that the link leads to.
  const file = realpathSync(path)
  // A connection that may write removes what it made; with a log in place it would fold that into the file.
  const readonly = existsSync(`${file}-wal`) || existsSync(`${file}-journal`)
  const connection = new Connection(file, { readonly, fileMustExist: true, timeout: 5_000 })
  try {
    return contents(connection)
  } finally {
    connection.close()
  }
}

function contents(connection: Connection.Database): Contents {
  const tables = new Set(
    connection
      .prepare<[], { name: string }>("select name from sqlite_master where type = 'table'")
      .all()
      .map(({ name }) => name),
  )
  if (tables.size === 0) return { is: 'nothing' }
  if (tables.has('hr_person') && tables.has('setting')) return { is: 'sandbox-world' }
  if (!tables.has('d1_migrations') || !tables.has('organizations')) return { is: 'another-program' }
  const is = (sql: string, ...values: readonly string[]): boolean =>
    connection.prepare(`select 1 where exists (${sql})`).get(...values) !== undefined
  const isKind = (kind: string): boolean =>
    tables.has('instance') && is("select 1 from instance where name = 'kind' and value = ?", kind)
  const others = ['organizations where id <> ?', 'audit where organization <> ?']
  return {
    is: 'rollcall',
    kind: isKind('product') ? 'product' : isKind('sandbox') ? 'sandbox' : null,
    hasSandboxOrganization: is(
      // A customer may have the same id, but nobody has an address under .test.
      'select 1 from admins where organization = ? and email like ?',
      ORGANIZATION_ID,
      `%@${MAIL_DOMAIN}`,
    ),
    hasOthers:
      others.some((rows) => is(`select 1 from ${rows}`, ORGANIZATION_ID)) ||
      is(
        `select 1 from organizations where id = ? and not exists (
           select 1 from admins where organization = id and email like ?)`,
        ORGANIZATION_ID,
        `%@${MAIL_DOMAIN}`,
      ),
  }
}
