import { createRoute, z } from '@hono/zod-openapi'
import { MAIL_FAILURES, MAIL_KINDS } from '../../core/facts/mail-kinds.ts'
import { MAIL_STATES, type MailEntry, type MailState } from '../../ports/store/reads/outbox.ts'
import type { Deps } from '../../sync/step/deps.ts'
import { mailAgain } from '../../sync/tell/fates/mail-again.ts'
import { createApiRouter } from './api-router.ts'
import { listPage, listQuery, requestedSlice } from './list-page.ts'
import { idempotencyHeaders, idParam, jsonAnswer, jsonBody, listAnswer } from './schema/openapi.ts'
import { instant } from './schema/scalars.ts'

const mailSchema = z
  .object({
    id: z.string(),
    organization_id: z.string(),
    account_id: z.string().nullable(),
    run_id: z.string().nullable(),
    kind: z.enum(MAIL_KINDS),
    state: z.enum(MAIL_STATES).openapi({
      description:
        'sent: the mail service took it. failed: it did not arrive, and nobody has answered that. closed: it did not arrive, and that was answered, or a later mail arrived. dropped: it was for somebody who is admin no more',
    }),
    to: z.string().openapi({ format: 'email' }),
    employee_id: z
      .string()
      .nullable()
      .openapi({ description: 'Who is invited; null for other mails' }),
    failure: z
      .object({
        code: z.enum(MAIL_FAILURES).openapi({
          description:
            'bounced: the address does not take it. complained: reported as spam. suppressed: the mail service no longer sends there. failed: the mail service could not send it. refused: it did not take it. given-up: tried in vain for three days',
        }),
        at: instant,
        closed_at: instant.nullable(),
      })
      .nullable(),
    created_at: instant,
  })
  .openapi('Mail')

const mailQuery = listQuery.extend({
  state: z.enum(MAIL_STATES).optional(),
  organization_id: z.string().optional(),
  account_id: z.string().optional(),
})

const listRoute = createRoute({
  method: 'get',
  path: '/v1/mails',
  summary: 'List mails and what became of them, such as those that did not arrive',
  request: { query: mailQuery },
  responses: { 200: listAnswer(mailSchema, 'Mails, newest first, without their text') },
})

const unblockRoute = createRoute({
  method: 'post',
  path: '/v1/mails/{id}/unblock',
  summary: 'Close the failures at the address of this mail: mails go there again',
  request: {
    params: idParam,
    headers: idempotencyHeaders,
    body: jsonBody(z.object({ actor: z.object({ email: z.email() }).optional() })),
  },
  responses: { 200: jsonAnswer(mailSchema, 'The mail') },
})

export function mailRoutes(deps: Deps) {
  const api = createApiRouter()
  api.openapi(listRoute, async (c) => {
    const {
      organization_id: organization,
      account_id: account,
      state,
      ...page
    } = c.req.valid('query')
    const filter = {
      ...(organization === undefined ? {} : { organization }),
      ...(account === undefined ? {} : { account }),
      ...(state === undefined ? {} : { state }),
    }
    const sliced = await deps.store.mails(filter, requestedSlice(page, 'mails'))
    return c.json(await listPage(sliced, 'mails', mailView), 200)
  })
  api.openapi(unblockRoute, async (c) => {
    const { id } = c.req.valid('param')
    const actor = c.req.valid('json').actor?.email ?? 'api'
    return c.json(mailView(await mailAgain(deps, id, actor, null)), 200)
  })
  return api
}

function mailView(mail: MailEntry) {
  const { failure, failedAt, closedAt } = mail
  return {
    id: mail.id,
    organization_id: mail.organization,
    account_id: mail.account,
    run_id: mail.run,
    kind: mail.kind,
    state: stateOf(mail),
    to: mail.recipient.email,
    employee_id: mail.kind === 'invitation' ? mail.subject : null,
    failure:
      failure === null
        ? null
        : { code: failure, at: failedAt ?? mail.createdAt, closed_at: closedAt },
    created_at: mail.createdAt,
  }
}

function stateOf({ state, fate, failure, closedAt }: MailEntry): MailState {
  if (failure !== null && closedAt === null) return 'failed'
  if (fate === 'delivered') return 'delivered'
  return failure === null ? state : 'closed'
}
