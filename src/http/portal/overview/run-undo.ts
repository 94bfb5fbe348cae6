import { Hono } from 'hono'
import { html } from 'hono/html'
import { NotFound } from '../../../core/facts/errors.ts'
import type { Run } from '../../../ports/records.ts'
import { undoable, undoRun } from '../../../sync/review/undo-run.ts'
import { postForm, type Html } from '../shell/frame.ts'
import { personName } from '../shell/listing.ts'
import { MOST_UNTYPED } from '../review/decision.ts'
import { entityName } from '../review/lines.ts'
import { say } from '../shell/flash.ts'
import {
  placeOf,
  type Place,
  type Portal,
  type PortalContext,
  type PortalEnv,
} from '../shell/request-context.ts'

const MOST_SHOWN = 50

/** Gives back what a run took away: for one person, or for all of them (rule 35). */
export function runUndoRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.post('/portal/accounts/:account/runs/:run/undo', async (c) => {
    const place = await placeOf(portal, c)
    const run = await portal.deps.store.run(c.req.param('run'))
    if (run === null || run.account !== place.account.id) throw new NotFound('no such run')
    const form = c.get('form')
    const employee = form.get('employee')
    const actor = c.get('visit').session.email
    const page = `/portal/accounts/${place.account.id}/runs/${run.id}`
    if (employee === null) {
      const count = (await undoable(portal.deps, run)).length
      const typed = (form.get('people') ?? '').trim()
      if (count > MOST_UNTYPED && typed !== String(count)) {
        say(c, 'undo-not-typed', portal)
        return c.redirect(`${page}#undo`, 303)
      }
    }
    const employees = employee === null ? null : [employee]
    const undone = await undoRun(portal.deps, run.id, { employees, actor })
    if (undone > 0) say(c, 'undone', portal)
    return c.redirect(page, 303)
  })

  return app
}

/** Who lost access by this run and can have it back; nothing where nobody did. */
export async function undoCard(
  { deps }: Portal,
  c: PortalContext,
  { account }: Place,
  run: Run,
): Promise<Html | ''> {
  const visit = c.get('visit')
  const { words } = visit
  const t = words.texts.portalUndo
  const people = await undoable(deps, run)
  if (people.length === 0) return ''
  const action = `/portal/accounts/${account.id}/runs/${run.id}/undo`
  const rows = people.slice(0, MOST_SHOWN).map(({ row, entityIds }) => {
    const name = personName(row, account.settings)
    const where = words.list(entityIds.map((id) => entityName(visit, id)))
    const button = html`<input type="hidden" name="employee" value="${row.id}"><button class="plain" aria-label="${t.one}${words.colon} ${name}">${t.one}</button>`
    return html`<li class="row between-ends"><span><a href="/portal/accounts/${account.id}/people/${row.id}">${name}</a><br><span class="soft small">${where}</span></span>${
      visit.mayAct ? postForm(visit, action, button, 'inline') : ''
    }</li>`
  })
  const more = people.length - rows.length
  const typed =
    people.length > MOST_UNTYPED
      ? html`<label class="field"><span>${words.say(t.typed, { count: people.length })}</span><input type="text" inputmode="numeric" name="people" autocomplete="off" required size="8"></label>`
      : ''
  const all = html`<p>${words.many(t.allText, people.length)}</p>${typed}<button class="plain">${t.all}</button>`
  return html`<section class="card stack" id="undo"><h2>${t.title}</h2><p class="soft">${t.lead}</p>
${visit.mayAct ? '' : html`<p class="note">${t.viewer}</p>`}
<ul class="list" aria-label="${t.who}">${rows}</ul>
${more > 0 ? html`<p class="soft small">${words.many(t.more, more)}</p>` : ''}
${visit.mayAct && people.length > 1 ? postForm(visit, action, all) : ''}</section>`
}
