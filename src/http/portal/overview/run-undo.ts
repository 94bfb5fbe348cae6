import { Hono } from 'hono'
import { html } from 'hono/html'
import { NotFound } from '../../../core/facts/errors.ts'
import type { Run } from '../../../ports/records.ts'
import { undoable, undoRun } from '../../../sync/review/undo-run.ts'
import { personName } from '../people/person-name.ts'
import { currentAccount, type CurrentAccount } from '../request/current-account.ts'
import { flash } from '../request/flash.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { UNTYPED_LIMIT } from '../review/decision-card.ts'
import { postForm, type Html } from '../shell/elements.ts'
import { entityName } from '../../../sync/step/entity-names.ts'

const LISTED_PEOPLE = 50

/** Gives back the access that a run has ended: to one person, or to everybody (rule 35). */
export function runUndoRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.post('/portal/accounts/:account/runs/:run/undo', async (c) => {
    const current = await currentAccount(portal, c)
    const run = await portal.deps.store.run(c.req.param('run'))
    if (run === null || run.account !== current.account.id) throw new NotFound('no such run')
    const employee = c.get('form').get('employee')
    const actor = c.get('requestContext').session.email
    const page = `/portal/accounts/${current.account.id}/runs/${run.id}`
    if (employee === null && !(await isNumberTyped(portal, c, run))) {
      flash(c, 'undo-not-typed', portal)
      return c.redirect(`${page}#undo`, 303)
    }
    const employees = employee === null ? null : [employee]
    const undone = await undoRun(portal.deps, run.id, { employees, actor })
    if (undone > 0) flash(c, 'undone', portal)
    return c.redirect(page, 303)
  })

  return app
}

/** The admin types the number of people to give access back to more than `UNTYPED_LIMIT` of them at once. */
async function isNumberTyped({ deps }: Portal, c: PortalContext, run: Run): Promise<boolean> {
  const { length: count } = await undoable(deps, run)
  const typed = (c.get('form').get('people') ?? '').trim()
  return count <= UNTYPED_LIMIT || typed === String(count)
}

/** The people whose access this run ended and who can get it back; nothing where there are none. */
export async function undoCard(
  { deps }: Portal,
  c: PortalContext,
  { account }: CurrentAccount,
  run: Run,
): Promise<Html | ''> {
  const requestContext = c.get('requestContext')
  const { words } = requestContext
  const t = words.texts.portalUndo
  const people = await undoable(deps, run)
  if (people.length === 0) return ''
  const action = `/portal/accounts/${account.id}/runs/${run.id}/undo`
  const rows = people.slice(0, LISTED_PEOPLE).map(({ row, entityIds }) => {
    const name = personName(row, account.settings)
    const where = words.list(entityIds.map((id) => entityName(requestContext, id)))
    const button = html`<input type="hidden" name="employee" value="${row.id}"><button class="plain" aria-label="${t.one}${words.colon} ${name}">${t.one}</button>`
    return html`<li class="row between-ends"><span><a href="/portal/accounts/${account.id}/people/${row.id}">${name}</a><br><span class="soft small">${where}</span></span>${
      requestContext.mayAct ? postForm(requestContext, action, button, 'inline') : ''
    }</li>`
  })
  const more = people.length - rows.length
  const typed =
    people.length > UNTYPED_LIMIT
      ? html`<label class="field"><span>${words.say(t.typed, { count: people.length })}</span><input type="text" inputmode="numeric" name="people" autocomplete="off" required size="8"></label>`
      : ''
  const all = html`<p>${words.many(t.allText, people.length)}</p>${typed}<button class="plain">${t.all}</button>`
  return html`<section class="card stack" id="undo"><h2>${t.title}</h2><p class="soft">${t.lead}</p>
${requestContext.mayAct ? '' : html`<p class="note">${t.viewer}</p>`}
<ul class="list" aria-label="${t.who}">${rows}</ul>
${more > 0 ? html`<p class="soft small">${words.many(t.more, more)}</p>` : ''}
${requestContext.mayAct && people.length > 1 ? postForm(requestContext, action, all) : ''}</section>`
}
