import type { Store } from '../ports/store/store.ts'
import { AMONG, list, statement, write } from './statement.ts'

/** Deletes what no foreign key deletes along with the organization, then the organization. */
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
