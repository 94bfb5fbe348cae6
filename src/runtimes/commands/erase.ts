import { emailKey } from '../../core/people/email.ts'
import { hasAccess } from '../../core/people/user.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import { rowsOf } from '../../store/statement.ts'
import { erasePerson } from '../../store/erase-person.ts'
import { eraseOrganization } from '../../sync/account/organization.ts'
import { withLease } from '../../sync/step/lease.ts'
import { withHouse, type House } from './open.ts'
import { Refusal, type Terminal, type ExitCode, type Verb } from './terminal.ts'

/** Forgets an organization, or one person, for good; the id has to be typed again unless `--yes`. */
export const erase: Verb = (args, terminal) => {
  const yes = args.includes('--yes')
  const [what, id, ...more] = args.filter((arg) => arg !== '--yes')
  if ((what !== '--organization' && what !== '--employee') || id === undefined || more.length > 0)
    return Promise.resolve(2)
  return withHouse<ExitCode>(terminal, async (house) => {
    if (what === '--organization') await organization(house, id, yes, terminal)
    else await person(house, id, yes, terminal)
    // What was written over leaves the write-ahead log too.
    house.store.database.connection.pragma('wal_checkpoint(TRUNCATE)')
    terminal.say('Backups made before still hold it: erase there too, or let them go.')
    return 0
  })
}

async function organization(
  house: House,
  id: string,
  yes: boolean,
  terminal: Terminal,
): Promise<void> {
  const found = await house.store.organization(id)
  if (found === null) throw new Refusal(`There is no organization ${id}.`)
  const accounts = await house.store.accountsOf(id)
  await confirmed(
    id,
    yes,
    terminal,
    `This erases ${id} with ${accounts.length} linked HR systems, their people, plans and audit. ` +
      'Merge is told to forget them. No user of the product is touched.',
  )
  await eraseOrganization(house.deps, id)
  terminal.say(`${id} is erased.`)
}

async function person(house: House, id: string, yes: boolean, terminal: Terminal): Promise<void> {
  const { store, deps } = house
  const [place] = await rowsOf<{ account: string }>(
    store.database,
    'select account from employees where id = ?',
    id,
  )
  if (place === undefined) throw new Refusal(`There is no employee ${id}.`)
  await confirmed(
    id,
    yes,
    terminal,
    'This erases what is kept about one person. What stays keeps them from being invited again: ' +
      "Merge's id, a keyed hash, and when what was done. Their user is the product's to erase.",
  )
  // Between two steps of a run, never in the middle of one.
  await withLease(deps, place.account, async ({ lease, organization: { id: of }, now }) => {
    const row = await store.employee(place.account, id)
    if (row === null) throw new Refusal(`There is no employee ${id}.`)
    const link = await store.link(place.account, id)
    const userId = link?.userId ?? null
    const user = userId === null ? null : await store.user(of, userId)
    const isLinked = link?.state === 'live' && user !== null && link.entityIds.length > 0
    const hasUser = isLinked && link.entityIds.some((entity) => hasAccess(user, entity))
    if (hasUser) throw stillThere(row)
    const { remoteId } = row.employee
    await store.commit(lease, [
      await erasePerson(store.database, {
        row,
        organization: of,
        userId,
        addresses: addressesOf(row, user?.email ?? null),
        remoteHash: remoteId === null ? null : await deps.config.keyedHash(remoteId),
        now,
      }),
      store.putAudit({
        organization: of,
        account: place.account,
        actor: 'command',
        act: 'employee.erase',
        target: id,
        facts: {},
        at: now,
      }),
    ])
  })
  terminal.say(`${id} is erased.`)
}

/** Forgotten, they could not be seen leaving: a user would stay open for ever. */
function stillThere(row: EmployeeRow): Refusal {
  return new Refusal(
    `${row.id} still has a user. Forgotten, Rollcall would not see this person leave. ` +
      'End their access in the product first, or unlink them ' +
      `(POST /v1/accounts/${row.account}/employees/${row.id}/decisions {"decision":"unlink"}).`,
  )
}

/** Lower case, as mails are searched by. */
function addressesOf({ employee }: EmployeeRow, userEmail: string | null): readonly string[] {
  const written = [employee.workEmail, employee.personalEmail, userEmail]
  const both = written.flatMap((address) => (address === null ? [] : [address, emailKey(address)]))
  return [...new Set(both.flatMap((address) => (address === null ? [] : address.toLowerCase())))]
}

async function confirmed(
  id: string,
  yes: boolean,
  terminal: Terminal,
  what: string,
): Promise<void> {
  if (yes) return
  terminal.say(what)
  const answer = await terminal.ask(`Type ${id} to go on: `)
  if (answer?.trim() !== id) throw new Refusal('Nothing was erased.')
}
