import { Hono } from 'hono'
import { isFault } from '../faults.ts'
import { DEPARTMENTS, isEntity } from '../hr/company.ts'
import { isShape, SHAPES } from '../hr/shapes.ts'
import type { ChangeEvent } from '../hr/sync.ts'
import { textOf } from '../json.ts'
import { type Form, readForm } from '../pages/form.ts'
import { fromOwnPage } from '../pages/own-page.ts'
import { ADMINS } from './begin.ts'
import type { SandboxContext } from './context.ts'
import { call, currentAccount, loadRollcallView } from './rollcall.ts'

/** Every button of the control room: each carries out its change and redirects to the page (303). */
export function controlForms(context: SandboxContext) {
  const { people, sync, clock, base } = context
  const app = new Hono()
  app.post('*', fromOwnPage)

  const backTo = (what: string, open?: string): string =>
    open === undefined ? `${base}?said=${what}` : `${base}?said=${what}&open=${open}#p-${open}`

  /** The page from which the date or a sync was asked for. */
  const pageOf = (form: Form): string =>
    form['from'] === 'as-it-comes' ? `${base}/as-it-comes` : base

  app.post('/hr/people', async (c) => {
    const form = await readForm(c)
    const entity = form['entity'] ?? ''
    if (!isEntity(entity) || !form['first']) return c.redirect(backTo('nothing'), 303)
    const department = DEPARTMENTS.find((one) => one.remote_id === form['department'])
    const remoteId = people.hire({
      first_name: form['first'],
      last_name: form['last'] ?? null,
      work_email: form['email'] ?? null,
      phone: form['phone'] ?? null,
      entity,
      department: (department ?? DEPARTMENTS[0]).remote_id,
      job_title: `New in ${(department ?? DEPARTMENTS[0]).name}`,
      employment_type: form['type'] ?? 'FULL_TIME',
      startsInDays: days(form),
    })
    sync.afterChange([{ remoteId, event: 'added' }])
    return c.redirect(backTo('hired', remoteId), 303)
  })

  app.post('/hr/people/:id/:verb', async (c) => {
    const { id, verb } = c.req.param()
    const form = await readForm(c)
    if (!changePerson(context, id, verb, form)) return c.redirect(backTo('nothing', id), 303)
    const event: ChangeEvent = verb === 'delete' ? 'removed' : 'changed'
    sync.afterChange([{ remoteId: id, event }])
    return c.redirect(backTo(verb, id), 303)
  })

  app.post('/faults/:key', async (c) => {
    const key = c.req.param('key')
    const form = await readForm(c)
    if (isFault(key)) sync.switchFault(key, form['on'] === '1')
    return c.redirect(`${backTo(form['on'] === '1' ? 'on' : 'off')}#faults`, 303)
  })

  app.post('/clock', async (c) => {
    const form = await readForm(c)
    clock.jump(Math.min(31, Math.max(1, days(form))))
    sync.syncWithoutWebhooks()
    await context.onJump()
    await askForRead(context)
    return c.redirect(`${pageOf(form)}?said=jumped`, 303)
  })

  app.post('/sync', async (c) => {
    // If Merge synced while Rollcall reads, that read would be incomplete.
    if (!(await isReading(context))) sync.syncWithoutWebhooks()
    const form = await readForm(c)
    const status = await askForRead(context)
    const said = status === 0 ? 'silent' : status === 409 ? 'busy' : 'synced'
    return c.redirect(`${pageOf(form)}?said=${said}`, 303)
  })

  app.post('/rollcall/plans/:id', async (c) => {
    const form = await readForm(c)
    const verdict = form['verdict'] === 'reject' ? 'reject' : 'approve'
    const email = form['email'] ?? ADMINS[0].email
    if (context.rollcall === null) return c.redirect(backTo('silent'), 303)
    const path = `/v1/plans/${encodeURIComponent(c.req.param('id'))}/${verdict}`
    const { status } = await call(context.rollcall, 'POST', path, {
      revision: Number(form['revision'] ?? '0'),
      actor: { email },
    })
    const outcome = status === 0 ? 'silent' : status < 300 ? verdict : 'moved'
    return c.redirect(`${backTo(outcome)}#rollcall`, 303)
  })

  /** Creates a link page: for the account that needs a relink, else for a new account. */
  app.post('/rollcall/link', async (c) => {
    if (context.rollcall === null) return c.redirect(backTo('silent'), 303)
    const account = await currentAccount(context.rollcall)
    const known = typeof account === 'string' ? null : textOf(account, 'id')
    const pending = typeof account !== 'string' && account['status'] === 'pending'
    const path = `/v1/organizations/${context.rollcall.organizationId}/link`
    const { body } = await call(context.rollcall, 'POST', path, {
      admin: { email: ADMINS[0].email, name: ADMINS[0].name },
      consent: { by: ADMINS[0].email },
      ...(known === null || pending ? {} : { account_id: known }),
    })
    const token = textOf(body, 'url')?.split('/').at(-1)
    return c.redirect(token === undefined ? backTo('silent') : `${base}/hr/link/${token}`, 303)
  })

  app.post('/begin', (c) => {
    // The page shows how it goes, failures included.
    context.begin().catch(() => undefined)
    return c.redirect(backTo('over'), 303)
  })

  app.post('/start-over', async (c) => {
    const shape = (await readForm(c))['shape'] ?? ''
    await context.startOver(isShape(shape) ? shape : SHAPES.hibob.slug)
    return c.redirect(backTo('over'), 303)
  })

  return app
}

function changePerson(context: SandboxContext, id: string, verb: string, form: Form): boolean {
  const { people } = context
  const account = context.accounts.list().at(-1)
  const entity = form['entity'] ?? ''
  switch (verb) {
    case 'rename':
      return form['first'] !== undefined && people.rename(id, form['first'], form['last'] ?? null)
    case 'phone':
      return people.setPhone(id, form['phone'] ?? null)
    case 'email':
      return people.setEmail(id, form['email'] ?? null)
    case 'move':
      return isEntity(entity) && people.move(id, entity)
    case 'terminate':
      return people.terminate(id, days(form))
    case 'withdraw':
      return people.withdraw(id)
    case 'rehire':
      return people.rehire(id)
    case 'delete':
      return people.delete(id, account ? SHAPES[account.shape].flagsDeleted : false)
    default:
      return false
  }
}

/** Asks Rollcall for a full read; the status tells whether it could start one. */
export async function askForRead(context: SandboxContext): Promise<number> {
  if (context.rollcall === null) return 0
  const account = await currentAccount(context.rollcall)
  if (typeof account === 'string') return 0
  const path = `/v1/accounts/${textOf(account, 'id') ?? ''}/sync`
  // A run that a webhook has just started ends soon: retry for three seconds before answering "busy".
  for (let round = 0; ; round += 1) {
    const { status } = await call(context.rollcall, 'POST', path, { mode: 'full' })
    if (status !== 409 || round === 5) return status
    await new Promise((resolve) => setTimeout(resolve, 600))
  }
}

async function isReading(context: SandboxContext): Promise<boolean> {
  const view = context.rollcall === null ? null : await loadRollcallView(context.rollcall)
  return view?.is === 'there' && view.runs.some((run) => run.state === 'reading')
}

const days = (form: Form): number => {
  const count = Number(form['days'] ?? '0')
  return Number.isInteger(count) ? Math.min(400, Math.max(-400, count)) : 0
}
