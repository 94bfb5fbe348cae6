import { emailKey } from '../../core/people/email.ts'
import { hasAccess } from '../../core/people/user.ts'
import type { EmployeeRow } from '../../ports/records.ts'
import { rowsOf } from '../../store/statements/rows.ts'
import { erasePerson } from '../../store/commands/erase-person.ts'
import { eraseOrganization } from '../../sync/account/organization.ts'
import { withLease } from '../../sync/step/lease.ts'
import { withContext, type CommandContext } from './open.ts'
import { CommandError, type Terminal, type ExitCode, type Verb } from './terminal.ts'
import { putAudit } from '../../sync/changes/accounts.ts'

/** Erases an organization or one person for good. Asks for the id again, unless `--yes` is given. */
export const erase: Verb = (args, terminal) => {
  const yes = args.includes('--yes')
  const [what, id, ...more] = args.filter((arg) => arg !== '--yes')
  if ((what !== '--organization' && what !== '--employee') || id === undefined || more.length > 0)
    return Promise.resolve(2)
  const act = async (context: CommandContext): Promise<ExitCode> => {
    if (what === '--organization') await organization(context, id, yes, terminal)
    else await person(context, id, yes, terminal)
    await context.store.dropTraces()
    terminal.print(
      'Backups made before still hold it: restore and erase there too, or delete them.',
    )
    return 0
  }
  return withContext(terminal, act, { mayHoldSandbox: true })
}

async function organization(
  context: CommandContext,
  id: string,
  yes: boolean,
  terminal: Terminal,
): Promise<void> {
  const found = await context.store.organization(id)
  if (found === null) throw new CommandError(`There is no organization ${id}.`)
  const accounts = await context.store.accountsOf(id)
  await requireConfirmation(
    id,
    yes,
    terminal,
    `This erases ${id} with ${accounts.length} linked HR systems, their people, plans and audit. ` +
      'Merge is asked to delete its copies too. No user of the product is touched.',
  )
  await eraseOrganization(context.deps, id, 'command')
  terminal.print(`${id} is erased.`)
}

async function person(
  context: CommandContext,
  id: string,
  yes: boolean,
  terminal: Terminal,
): Promise<void> {
  const { store, deps } = context
  const [place] = await rowsOf<{ account: string }>(
    store.database,
    'select account from employees where id = ?',
    id,
  )
  if (place === undefined) throw new CommandError(`There is no employee ${id}.`)
  await requireConfirmation(
    id,
    yes,
    terminal,
    'This erases what is stored about one person, except what keeps them from being invited again: ' +
      "Merge's id, a keyed hash, and when which action was done. Erase their user in the product yourself.",
  )
  // Under the lease: between two steps of a run, never during one.
  await withLease(deps, place.account, async ({ lease, organization: { id: of }, now }) => {
    const row = await store.employee(place.account, id)
    if (row === null) throw new CommandError(`There is no employee ${id}.`)
    const link = await store.link(place.account, id)
    const userId = link?.userId ?? null
    const user = userId === null ? null : await store.user(of, userId)
    const memberships = (await store.membershipsOf(place.account, [id])).get(id) ?? {}
    const isGiven = Object.entries(memberships).some(
      ([entity, { state }]) => state === 'given' && user !== null && hasAccess(user, entity),
    )
    if (link?.state === 'live' && isGiven) throw stillHasUser(row)
    const { remoteId } = row.employee
    await store.commit(lease, [
      ...(await erasePerson(store.database, {
        row,
        organization: of,
        userId,
        addresses: addressesOf(row, user?.email ?? null),
        remoteHash: remoteId === null ? null : await deps.config.keyedHash(remoteId),
        now,
      })),
      putAudit({
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
  terminal.print(`${id} is erased.`)
}

/** After the erasure Rollcall could not see them leave, and their user would keep access for ever. */
function stillHasUser(row: EmployeeRow): CommandError {
  return new CommandError(
    `${row.id} still has a user. After the erasure Rollcall could not see this person leave. ` +
      'End their access in the product first, or unlink them ' +
      `(POST /v1/accounts/${row.account}/employees/${row.id}/decisions {"decision":"unlink"}).`,
  )
}

/** Every address of the person, in lower case, to search mails by. */
function addressesOf({ employee }: EmployeeRow, userEmail: string | null): readonly string[] {
  const written = [employee.workEmail, employee.personalEmail, userEmail]
  const both = written.flatMap((address) => (address === null ? [] : [address, emailKey(address)]))
  return [...new Set(both.flatMap((address) => (address === null ? [] : address.toLowerCase())))]
}

async function requireConfirmation(
  id: string,
  yes: boolean,
  terminal: Terminal,
  what: string,
): Promise<void> {
  if (yes) return
  terminal.print(what)
  const answer = await terminal.ask(`Type ${id} to erase it: `)
  if (answer?.trim() !== id) throw new CommandError('Nothing was erased.')
}
