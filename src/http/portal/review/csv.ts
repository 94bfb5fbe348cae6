import type { Plan } from '../../../ports/records.ts'
import type { Words } from '../../../words/words.ts'
import { BYTE_ORDER_MARK, csvLine } from '../../csv-line.ts'
import { GROUPS } from './groups.ts'
import { linesOf, type Change } from './lines.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'
import type { CurrentAccount } from '../request/current-account.ts'

const BATCH = 500

/** All groups of a plan, written while they are read: nobody waits for 10,000 names, and no memory holds them. */
export function reviewCsv(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  plan: Plan,
): Response {
  const encoder = new TextEncoder()
  const lines = linesOfAll(portal, c, current, plan)
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await lines.next()
      if (done === true) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await lines.return(undefined)
    },
  })
  return c.body(body, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="plan-${plan.id.replaceAll(/[^\w-]/g, '')}.csv"`,
  })
}

async function* linesOfAll(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  plan: Plan,
): AsyncGenerator<string, void, undefined> {
  const requestContext = c.get('requestContext')
  const { words } = requestContext
  const t = words.texts.portalReview
  yield BYTE_ORDER_MARK + csvLine([t.list, t.person, t.email, t.entity, t.what, t.cards, t.because])
  for (const group of GROUPS) {
    for (let offset = 0; ; offset += BATCH) {
      const stretch = { offset, limit: BATCH }
      const asked = { plan, group, search: '', stretch }
      const { rows } = await linesOf(portal, requestContext, current, asked)
      if (rows.length > 0)
        yield rows
          .map((line) =>
            csvLine([
              t.group[group],
              line.name,
              line.email,
              line.entities.join('; '),
              line.what.map((one) => changeText(words, one)).join('; '),
              line.cards.join('; '),
              line.because.join('; '),
            ]),
          )
          .join('')
      if (rows.length < BATCH) break
    }
  }
}

function changeText(words: Words, { text, change }: Change): string {
  if (change === null) return text
  const { nothingBefore } = words.texts.portalReview
  return `${text}${words.colon} ${change.before === '' ? nothingBefore : change.before} → ${change.after}`
}
