import { MOST_LINES, type Notice } from '../../core/tell/notices.ts'
import type { Reason } from '../../core/facts/reasons.ts'
import { paragraph, type Body, type MailContext } from '../blocks.ts'
import { clipped } from '../clean.ts'
import { people, person, isGiven } from '../entries.ts'
import { toRun } from '../link.ts'

/** People who need a decision, each with the cause and one thing to do. */
export function needsAttention(
  notice: Extract<Notice, { kind: 'needs-attention' }>,
  context: MailContext,
): Body {
  const { words, names } = context
  const t = words.texts.looking.attention
  const count = notice.people.length + notice.more
  const [only] = notice.people
  return {
    subject:
      count === 1 && only !== undefined && isGiven(only.name)
        ? words.say(t.subjectOne, { name: clipped(only.name, 60) })
        : words.many(t.subject, count),
    preheader: t.preheader,
    eyebrow: { text: words.texts.labels.eyebrow.action, tone: 'warn' },
    title: words.many(t.title, count),
    blocks: [
      paragraph(words.say(t.lead, names)),
      ...people(notice.people, notice.more, MOST_LINES, context, (one) =>
        person(one, context, {
          notes: [
            words.because(one.reason, context.reader),
            words.say(t.what, { advice: words.say(adviceOn(one.reason, context), names) }),
          ],
        }),
      ),
      ...toRun(context),
    ],
    audience: 'admin',
  }
}

function adviceOn({ code }: Reason, { words }: MailContext) {
  const { advice } = words.texts
  const known: Readonly<Partial<Record<string, typeof advice.other>>> = advice
  return (Object.hasOwn(advice, code) ? known[code] : undefined) ?? advice.other
}
