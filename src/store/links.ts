import type { Selectable } from 'kysely'
import type { Store } from '../ports/store/store.ts'
import { linkOf } from './codec/links.ts'
import type { QueryContext } from './context.ts'
import type { Schema } from './schema.ts'
import { AMONG, list, type Value } from './changes/statement.ts'
import { rowsOf } from './rows.ts'

type LinkRow = Omit<Selectable<Schema['links']>, 'entity_ids' | 'ended'>

export function linkQueries({ database }: QueryContext) {
  async function found(condition: string, ...values: readonly Value[]) {
    const sql = `select account, employee, organization, user_id, state, how,
      remote_hash, integration_slug, email_key, name_key, print, since, closed_at
      from links where ${condition}`
    return (await rowsOf<LinkRow>(database, sql, ...values)).map(linkOf)
  }

  const link: Store['link'] = async (account, employee) =>
    (await found('account = ? and employee = ?', account, employee))[0] ?? null

  const linksOf: Store['linksOf'] = (account, employees) =>
    found(`account = ? and employee in ${AMONG}`, account, list(employees))

  const linksByUser: Store['linksByUser'] = (organization, userIds) =>
    found(
      `organization = ? and user_id in ${AMONG} order by account, employee`,
      organization,
      list(userIds),
    )

  const closedLinks: Store['closedLinks'] = (organization, emailKeys, remoteHashes) =>
    found(
      `rowid in (
         select rowid from links
           where organization = ? and state = 'closed' and email_key in ${AMONG}
         union all select rowid from links
           where organization = ? and state = 'closed' and remote_hash in ${AMONG})
       order by closed_at desc, account, employee`,
      organization,
      list(emailKeys),
      organization,
      list(remoteHashes),
    )

  return { link, linksOf, linksByUser, closedLinks }
}
