import { html } from 'hono/html'
import type { CurrentAccount } from '../request/current-account.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'
import { chip, emptyState, wideTable, type Html } from '../shell/elements.ts'
import { entityName } from '../../../sync/step/entity-names.ts'
import type { PeopleQuery } from './people-table.ts'

/** One page of the host's users who correspond to no employee. */
export async function externalUsersTable(
  { deps }: Portal,
  c: PortalContext,
  { account }: CurrentAccount,
  { search, stretch }: PeopleQuery,
): Promise<{ body: Html; total: number }> {
  const requestContext = c.get('requestContext')
  const { portalPeople: t, portalReview } = requestContext.words.texts
  const filter = { code: 'external-user', search } as const
  const { rows, total } = await deps.store.reportedUsers(account.id, filter, stretch)
  if (rows.length === 0) return { body: emptyState(t.none, t.noneText), total }
  const table = html`<table class="folds">
<thead><tr><th scope="col">${t.person.user}</th><th scope="col">${portalReview.entity}</th><th scope="col">${t.column.state}</th></tr></thead>
<tbody>${rows.map((user) => {
    const name = [user.firstName, user.lastName].filter(Boolean).join(' ')
    return html`<tr><td><b>${name === '' ? user.email : name}</b>${name === '' ? '' : html`<br><span class="soft small">${user.email}</span>`}</td>
<td>${user.entityIds.map((id) => entityName(requestContext, id)).join(', ')}</td><td>${chip('', user.words?.status ?? t.person.userState[user.status])}</td></tr>`
  })}</tbody></table>`
  return { body: wideTable(t.title, table), total }
}
