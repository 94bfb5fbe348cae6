import { MOST_LINES, type Notice } from '../../core/tell/notices.ts'
import { heading, paragraph, quiet, type Block, type Body, type MailContext } from '../blocks.ts'
import { clipped } from '../clean.ts'
import { people, person } from '../entries.ts'
import { toRun } from '../link.ts'

type LeavingSoon = Extract<Notice, { kind: 'leaving-soon' }>

const MOST_WITHDRAWN = 30

export function leavingSoon(notice: LeavingSoon, context: MailContext): Body {
  const { words, names } = context
  const t = words.texts.leaving.soon
  const announced = notice.people.length > 0
  return {
    subject: subject(notice, context),
    preheader: announced ? t.preheader : words.say(t.withdrawn, names),
    eyebrow: { text: words.texts.labels.eyebrow.info, tone: 'calm' },
    title: announced ? words.many(t.title, notice.people.length) : t.titleWithdrawn,
    blocks: [
      ...going(notice, context),
      ...staying(notice, context),
      ...toRun(context),
      ...(announced ? [quiet(words.say(t.keep, names))] : []),
    ],
    audience: 'admin',
  }
}

function subject(notice: LeavingSoon, { words }: MailContext): string {
  const t = words.texts.leaving.soon
  const [first] = notice.people
  if (first === undefined) {
    const name = clipped(notice.withdrawn[0]?.name ?? '', 60)
    return words.many(t.subjectWithdrawn, notice.withdrawn.length, { name })
  }
  if (notice.people.length > 1) return words.many(t.subject, notice.people.length)
  return words.say(t.subjectOne, { name: clipped(first.name, 60), date: words.date(first.on) })
}

function going(notice: LeavingSoon, context: MailContext): readonly Block[] {
  const { words, names } = context
  const t = words.texts.leaving.soon
  if (notice.people.length === 0) return []
  return [
    paragraph(words.say(t.lead, names)),
    ...people(notice.people, 0, MOST_LINES - MOST_WITHDRAWN, context, (one) =>
      person(one, context, {
        tag: { text: words.say(t.ends, { date: words.date(one.on) }), tone: 'warn' },
        notes: [one.because, one.ends, ...(one.lapsed ?? [])]
          .filter((why) => why !== undefined)
          .map((why) => words.because(why, context.reader)),
      }),
    ),
  ]
}

function staying(notice: LeavingSoon, context: MailContext): readonly Block[] {
  const { words, names } = context
  const t = words.texts.leaving.soon
  if (notice.withdrawn.length === 0) return []
  return [
    ...(notice.people.length === 0 ? [] : [heading(t.withdrawnTitle)]),
    paragraph(words.say(t.withdrawn, names)),
    ...people(notice.withdrawn, 0, MOST_WITHDRAWN, context, (one) =>
      person(one, context, { tag: { text: t.stays, tone: 'good' } }),
    ),
  ]
}
