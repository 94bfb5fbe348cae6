import type { Kysely } from 'kysely'
import type { Store } from '../../../ports/store/store.ts'
import { linkOf } from '../../codec/people/links.ts'
import { compiled, type Markers } from '../../statements/compiled.ts'
import type { QueryContext } from '../../statements/context.ts'
import type { Schema } from '../../statements/schema.ts'

export function linkQueries({ database }: QueryContext) {
  const { among } = database.forms

  const one = compiled(database, (db, given: Markers<{ account: string; employee: string }>) =>
    links(db).where('account', '=', given.account).where('employee', '=', given.employee),
  )
  const link: Store['link'] = async (account, employee) =>
    (await one({ account, employee })).map(linkOf)[0] ?? null

  const ofEmployees = compiled(
    database,
    (db, given: Markers<{ account: string; employees: readonly string[] }>) =>
      links(db)
        .where('account', '=', given.account)
        .where('employee', 'in', among(given.employees)),
  )
  const linksOf: Store['linksOf'] = async (account, employees) =>
    (await ofEmployees({ account, employees })).map(linkOf)

  const ofUsers = compiled(
    database,
    (db, given: Markers<{ organization: string; userIds: readonly string[] }>) =>
      links(db)
        .where('organization', '=', given.organization)
        .where('user_id', 'in', among(given.userIds))
        .orderBy('account')
        .orderBy('employee'),
  )
  const linksByUser: Store['linksByUser'] = async (organization, userIds) =>
    (await ofUsers({ organization, userIds })).map(linkOf)

  type ClosedKeys = {
    organization: string
    emailKeys: readonly string[]
    remoteHashes: readonly string[]
  }
  const closed = compiled(database, (db, given: Markers<ClosedKeys>) => {
    const ofOrganization = links(db)
      .where('organization', '=', given.organization)
      .where('state', '=', 'closed')
    // Two searches: `or` would walk through all closed links of the organization.
    const found = ofOrganization
      .where('email_key', 'in', among(given.emailKeys))
      .union(ofOrganization.where('remote_hash', 'in', among(given.remoteHashes)))
    return db
      .selectFrom(found.as('found'))
      .selectAll()
      .orderBy('closed_at', 'desc')
      .orderBy('account')
      .orderBy('employee')
  })
  const closedLinks: Store['closedLinks'] = async (organization, emailKeys, remoteHashes) =>
    (await closed({ organization, emailKeys, remoteHashes })).map(linkOf)

  return { link, linksOf, linksByUser, closedLinks }
}

function links(db: Kysely<Schema>) {
  return db
    .selectFrom('links')
    .select(['account', 'employee', 'organization', 'user_id', 'state', 'how', 'remote_hash'])
    .select(['integration_slug', 'email_key', 'name_key', 'print', 'since', 'closed_at'])
}
