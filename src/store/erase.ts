import type { Store } from '../ports/store/store.ts'
import { statement, write } from './statement.ts'

/** What does not go with the organization's row by itself, then the row. */
export function erasure() {
  const eraseOrganization: Store['eraseOrganization'] = (id) => [
    write(
      statement(
        `delete from jobs where job ->> 'account' in (
           select id from accounts where organization = ?)`,
        id,
      ),
      statement(
        `delete from leases where exists (select 1 from accounts a
           where a.organization = ? and instr(leases.name, a.id) > 0) or instr(name, ?) > 0`,
        id,
        id,
      ),
      statement('delete from events where organization = ?', id),
      statement('delete from audit where organization = ?', id),
      statement('delete from organizations where id = ?', id),
    ),
  ]

  return { eraseOrganization }
}
