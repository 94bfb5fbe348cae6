import { html } from 'hono/html'
import type { Account } from '../../../ports/records.ts'
import type { AuditRow } from '../../../ports/store/reads/events.ts'
import { personName } from '../people/person-name.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'
import type { Html } from '../shell/elements.ts'
import { entityName } from '../../../sync/step/entity-names.ts'
import { hrName } from '../shell/hr-name.ts'

/** What each entry of the audit log is about, with its name, and a link where it has a page. */
export async function auditTargets(
  portal: Portal,
  c: PortalContext,
  rows: readonly AuditRow[],
): Promise<(row: AuditRow) => Html | string> {
  const { organization, words } = c.get('requestContext')
  const { toPlan } = words.texts.portalHome.run
  const { toRun } = words.texts.portalReview
  const accounts = new Map(
    (await portal.deps.store.accountsOf(organization.id)).map((account) => [account.id, account]),
  )
  const names = await personNames(portal, c, rows, accounts)

  return (row) => {
    const { act, target, facts } = row
    const account = accounts.get(row.account ?? '')
    if (act === 'portal.withdraw' || target === null) return ''
    if (act.startsWith('organization.')) return organization.name
    if (account === undefined) return target
    const base = `/portal/accounts/${account.id}`
    if (act.startsWith('plan.')) return html`<a href="${base}/review?plan=${target}">${toPlan}</a>`
    if (act === 'sync.request') return html`<a href="${base}/runs/${target}">${toRun}</a>`
    if (target === account.id) return hrName(portal, account, words)
    const employee = employeeOf(row)
    if (employee === null) return target
    const entity = typeof facts['entity'] === 'string' ? facts['entity'] : null
    const person = html`<a href="${base}/people/${employee}">${names.get(employee) ?? employee}</a>`
    return entity === null
      ? person
      : html`${person}<br><span class="soft small">${entityName({ organization }, entity)}</span>`
  }
}

async function personNames(
  { deps }: Portal,
  c: PortalContext,
  rows: readonly AuditRow[],
  accounts: ReadonlyMap<string, Account>,
): Promise<ReadonlyMap<string, string>> {
  const { gone } = c.get('requestContext').words.texts.portalHome.run
  const names = new Map<string, string>()
  for (const [id, account] of accounts) {
    const ids = new Set(rows.flatMap((row) => (row.account === id ? (employeeOf(row) ?? []) : [])))
    if (ids.size === 0) continue
    for (const person of await deps.store.employeesById(id, [...ids]))
      names.set(person.id, person.reducedAt === null ? personName(person, account.settings) : gone)
  }
  return names
}

/** A decision is about a person; an action is about a user, and names the person beside it. */
function employeeOf({ act, target, facts }: AuditRow): string | null {
  if (act.startsWith('decision.')) return target
  return typeof facts['employee'] === 'string' ? facts['employee'] : null
}
