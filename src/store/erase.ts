import type { Store } from '../ports/store/store.ts'
import { AMONG, list, statement, write } from './statement.ts'

/** What does not go with the organization's row by itself, then the row. */
export function erasure() {
  const eraseOrganization: Store['eraseOrganization'] = (id, leases) => [
    write(
      statement(
        `delete from jobs where job ->> 'account' in (
           select id from accounts where organization = ?)`,
        id,
      ),
      statement(`delete from leases where name in ${AMONG}`, list(leases)),
      statement('delete from events where organization = ?', id),
      statement('delete from audit where organization = ?', id),
      statement('delete from organizations where id = ?', id),
    ),
  ]

  return { eraseOrganization }
}
