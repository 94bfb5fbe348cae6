import type { Plan } from '../../../ports/records.ts'
import type { Words } from '../../../words/words.ts'
import type { CurrentAccount } from '../request/current-account.ts'
import type { Portal, PortalContext } from '../request/request-context.ts'
import { csvLine } from '../shell/csv.ts'
import type { ChangeText } from './change-texts.ts'
import { REVIEW_GROUPS } from './review-groups.ts'
import { reviewLines } from './review-lines.ts'

const BATCH = 500
/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/** All groups of a plan as a CSV file. It is streamed, so that 10,000 people are never in memory at once. */
export function reviewCsv(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  plan: Plan,
): Response {
  const encoder = new TextEncoder()
  const parts = csvParts(portal, c, current, plan)
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await parts.next()
      if (done === true) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
  return c.body(body, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="plan-${plan.id.replaceAll(/[^\w-]/g, '')}.csv"`,
  })
}

async function* csvParts(
  portal: Portal,
  c: PortalContext,
  current: CurrentAccount,
  plan: Plan,
): AsyncGenerator<string, void, undefined> {
  const requestContext = c.get('requestContext')
  const { words } = requestContext
  const t = words.texts.portalReview
  yield BYTE_ORDER_MARK + csvLine([t.list, t.person, t.email, t.entity, t.what, t.cards, t.because])
  for (const group of REVIEW_GROUPS) {
    for (let offset = 0; ; offset += BATCH) {
      const query = { plan, group, search: '', stretch: { offset, limit: BATCH } }
      const { rows } = await reviewLines(portal, requestContext, current, query)
      if (rows.length > 0)
        yield rows
          .map((line) =>
            csvLine([
              t.group[group],
              line.name,
              line.email,
              line.entities.join('; '),
              line.changes.map((change) => plainText(words, change)).join('; '),
              line.cards.join('; '),
              line.because.join('; '),
            ]),
          )
          .join('')
      if (rows.length < BATCH) break
    }
  }
}

function plainText(words: Words, { text, values }: ChangeText): string {
  if (values === null) return text
  const { nothingBefore } = words.texts.portalReview
  const before = values.before === '' ? nothingBefore : values.before
  return `${text}${words.colon} ${before} → ${values.after}`
}
