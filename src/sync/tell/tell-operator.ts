import type { Notice, NoticeFrame } from '../../core/tell/notices.ts'
import type { Outage } from '../../ports/store/operations.ts'
import type { Deps } from '../step/deps.ts'
import { days, hours, later, RETRIES } from '../step/durations.ts'
import { idOf } from '../step/ids.ts'
import { patch } from '../changes/verbs.ts'

/** Older outages are no news. */
const NEWS_FOR = days(3)

/**
 * Mails the operator when the host, Merge or the mail service refuses us: once for each outage, and once when it is
 * over. The mail is made of the outage as it is stored, so each try sends the same bytes under the same key.
 */
export async function tellOperator(deps: Deps): Promise<void> {
  const { operatorEmail } = deps.config
  if (operatorEmail == null) return
  for (const outage of await dueOutages(deps)) await tellOf(deps, outage, operatorEmail)
}

/** Whether a mail to the operator is due. */
export async function mustTellOperator(deps: Deps): Promise<boolean> {
  return deps.config.operatorEmail != null && (await dueOutages(deps)).length > 0
}

function dueOutages({ store, clock }: Deps): Promise<readonly Outage[]> {
  const now = clock.now().toISOString()
  return store.outagesToTell(later(now, -NEWS_FOR), now)
}

async function tellOf(deps: Deps, outage: Outage, email: string): Promise<void> {
  const { store, mailer, config } = deps
  const { service, number, code, since, endedAt } = outage
  const notice: Notice = { kind: 'operator', service, code, since, endedAt }
  const frame: NoticeFrame = {
    productName: config.productName,
    organizationName: config.productName,
    timezone: 'UTC',
    at: endedAt ?? since,
    runId: null,
    link: null,
    hrSystem: '',
  }
  const to = { email, name: null, locale: 'en' }
  const idempotency = ['operator', service, String(number), since, endedAt ?? ''].join('\n')
  const answer = await mailer.send({
    ...(await mailer.render(notice, frame, to)),
    to,
    idempotencyKey: idOf('mail', idempotency),
    tags: { kind: notice.kind, organization: 'none', run: 'none' },
  })
  const now = deps.clock.now().toISOString()
  if (answer.kind === 'sent') {
    const told = { toldAt: outage.toldAt ?? now, ...(endedAt !== null && { toldEndAt: now }) }
    await store.commit(null, [
      patch('outages', { service, number }, { ...told, attempts: 0, nextTryAt: null }),
    ])
    return
  }
  deps.log.error('operator.not-told', { where: 'mail', code, service, reason: answer.reason })
  const wait = RETRIES[outage.attempts] ?? hours(1)
  await store.commit(null, [
    patch(
      'outages',
      { service, number },
      { attempts: outage.attempts + 1, nextTryAt: later(now, wait) },
    ),
  ])
}
