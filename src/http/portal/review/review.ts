import { Hono } from 'hono'
import { Conflict, NotFound } from '../../../core/facts/errors.ts'
import type { Plan } from '../../../ports/records.ts'
import { approve } from '../../../sync/review/approve.ts'
import { reject } from '../../../sync/review/reject.ts'
import { currentAccount, type CurrentAccount } from '../request/current-account.ts'
import { flash } from '../request/flash.ts'
import type { Portal, PortalContext, PortalEnv } from '../request/request-context.ts'
import { needsTypedNumber } from './decision-card.ts'
import { ownEnding } from './own-ending.ts'
import { reviewCsv } from './review-csv.ts'
import { reviewCounts } from './review-groups.ts'
import { changedNote, cannotApproveNote, wrongNumberNote } from './review-notes.ts'
import { takeSameForAll } from '../people/same-person.ts'
import { isOpenPlan, noPlanPage, reviewPage } from './review-page.ts'

/** A plan before it is applied: the people in it, what would happen and why, and the decision (rules 13, 39). */
export function reviewRoutes(portal: Portal): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>()

  app.get('/portal/accounts/:account/review', async (c) => {
    const current = await currentAccount(portal, c)
    const plan = await requestedPlan(portal, c.req.query('plan') ?? null, current)
    return plan === null ? noPlanPage(c, current) : reviewPage(portal, c, current, plan)
  })

  app.get('/portal/accounts/:account/review.csv', async (c) => {
    const current = await currentAccount(portal, c)
    const plan = await requestedPlan(portal, c.req.query('plan') ?? null, current)
    if (plan === null) throw new NotFound('no such plan')
    return reviewCsv(portal, c, current, plan)
  })

  app.post('/portal/accounts/:account/review/approve', async (c) => {
    const current = await currentAccount(portal, c)
    const { plan, revision } = await seenPlan(portal, c, current)
    const { email, letInBy } = c.get('requestContext').session
    if (plan.revision === revision && isOpenPlan(plan)) {
      const refused = await refusedApproval(portal, c, current, plan)
      if (refused !== null) return refused
    }
    return decide(portal, c, current, plan, async () => {
      await approve(portal.deps, plan.id, { revision, actor: email, letInBy })
      flash(c, 'plan-approved', portal)
    })
  })

  app.post('/portal/accounts/:account/same-person', async (c) => {
    const current = await currentAccount(portal, c)
    const answer = await takeSameForAll(portal, c, current)
    if (answer.kind === 'taken') return c.redirect(answer.to, 303)
    const note = wrongNumberNote(c, answer.count)
    const { heldPlan } = current
    if (heldPlan === null) throw new Conflict('another number of people', {})
    return reviewPage(portal, c, current, heldPlan, { status: 422, note })
  })

  app.post('/portal/accounts/:account/review/reject', async (c) => {
    const current = await currentAccount(portal, c)
    const { plan, revision } = await seenPlan(portal, c, current)
    const { email } = c.get('requestContext').session
    return decide(portal, c, current, plan, async () => {
      await reject(portal.deps, plan.id, { revision, actor: email })
      flash(c, 'plan-rejected', portal)
    })
  })

  return app
}

/** The plan with this id if it is one of this account and no draft; without an id, the plan that waits. */
async function requestedPlan(
  { deps }: Portal,
  id: string | null,
  current: CurrentAccount,
): Promise<Plan | null> {
  if (id === null || id === '') return current.heldPlan
  const plan = await deps.store.plan(id)
  if (plan === null || plan.account !== current.account.id || plan.state === 'draft')
    throw new NotFound('no such plan')
  return plan
}

/** The plan and revision that the person saw, from the hidden fields of the form. */
async function seenPlan(portal: Portal, c: PortalContext, current: CurrentAccount) {
  const form = c.get('form')
  const plan = await requestedPlan(portal, form.get('plan') ?? 'none', current)
  const revision = Number(form.get('revision') ?? Number.NaN)
  if (plan === null || !Number.isSafeInteger(revision)) throw new NotFound('no such plan')
  return { plan, revision }
}

/** The page again, if this person may not approve the plan or typed a wrong number; null: nothing is against it. */
async function refusedApproval(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  plan: Plan,
): Promise<Response | null> {
  const { session } = c.get('requestContext')
  const counts = await reviewCounts(portal, current, plan)
  // The page explains this and shows no form, so only a hand-made request gets here.
  if ((await ownEnding(portal, plan, session)) !== null)
    return reviewPage(portal, c, current, plan, { status: 409 })
  const typed = digitsOf(c.get('form').get('leavers'))
  if (needsTypedNumber(counts) && typed !== String(counts.leaving)) {
    const note = wrongNumberNote(c, counts.leaving)
    return reviewPage(portal, c, current, plan, { status: 422, note })
  }
  return null
}

function digitsOf(text: string | null): string {
  return (text ?? '').replaceAll(/[\s.,'’]/g, '')
}

/** Goes to the run that applies the decision; after a conflict, shows the plan again and what has changed. */
async function decide(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  plan: Plan,
  decision: () => Promise<void>,
): Promise<Response> {
  try {
    await decision()
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const { facts } = error
    const known = 'revision' in facts || 'plan_state' in facts || 'account_status' in facts
    if (!known) throw error
    const now = await currentAccount(portal, c)
    const fresh = (await portal.deps.store.plan(plan.id)) ?? plan
    const note =
      'account_status' in facts
        ? cannotApproveNote(c, now)
        : isOpenPlan(fresh)
          ? await changedNote(portal, c, now, fresh)
          : undefined
    return reviewPage(portal, c, now, fresh, { status: 409, ...(note && { note }) })
  }
  return c.redirect(`/portal/accounts/${current.account.id}/runs/${plan.run}`, 303)
}
