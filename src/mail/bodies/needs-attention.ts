import {
  MOST_LINES,
  type AttentionLine,
  type AttentionTopic,
  type Notice,
} from '../../core/tell/notices.ts'
import { paragraph, type Block, type Body, type Entry, type MailContext } from '../blocks.ts'
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
  const topics = notice.topics ?? []
  const count = (notice.count ?? notice.people.length + notice.more) + topics.length
  const [only] = notice.people
  const ofPeople =
    count === 1 && only !== undefined && isGiven(only.name)
      ? words.say(t.subjectOne, { name: clipped(only.name, 60) })
      : words.many(t.subject, count)
  return {
    subject: topics.length === 0 ? ofPeople : words.many(t.topic, count),
    preheader: t.preheader,
    eyebrow: { text: words.texts.labels.eyebrow.action, tone: 'warn' },
    title: words.many(topics.length === 0 ? t.title : t.topicTitle, count),
    blocks: [
      paragraph(words.say(t.lead, names)),
      ...topicBlocks(topics, context),
      ...people(notice.people, notice.more, MOST_LINES, context, (one) =>
        person(one, context, {
          notes: [
            words.because(one.reason, context.reader),
            one.user
              ? words.say(t.user, {
                  ...names,
                  user: clipped(`${one.user.name} ${one.user.email}`.trim(), 120),
                })
              : null,
            words.say(t.what, {
              advice: words.say(adviceOn(adviceCode(one), context), names),
            }),
          ],
        }),
      ),
      ...toRun(context),
    ],
    audience: 'admin',
  }
}

/** Each question once, with the people whom it affects since the last mail. */
function topicBlocks(topics: readonly AttentionTopic[], context: MailContext): readonly Block[] {
  if (topics.length === 0) return []
  const { words, names } = context
  const t = words.texts.looking.attention
  const entries = topics.map(({ reason, code, entityName, names: who, more }): Entry => {
    const others = more === 0 ? [] : [words.many(words.texts.labels.morePeople, more)]
    const affected = words.list([...who.map((name) => clipped(name, 60)), ...others])
    const advice = words.say(adviceOn(code ?? reason.code, context), names)
    return {
      title: words.because(reason, context.reader),
      tag: null,
      lines: [
        ...(entityName === undefined ? [] : [entityName]),
        ...(who.length + more === 0 ? [] : [words.say(t.affected, { names: affected })]),
      ],
      notes: [words.say(t.what, { advice })],
    }
  })
  return [{ kind: 'entries', entries, more: null }]
}

/** A refusal is answered by what was refused: giving access, changing somebody, or ending access. */
function adviceCode({ code, reason }: Pick<AttentionLine, 'code' | 'reason'>): string {
  return code === undefined || code === 'refused' ? reason.code : code
}

function adviceOn(code: string, { words }: MailContext) {
  const { advice } = words.texts
  const known: Readonly<Partial<Record<string, typeof advice.other>>> = advice
  return (Object.hasOwn(advice, code) ? known[code] : undefined) ?? advice.other
}
