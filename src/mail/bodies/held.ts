import { MOST_LINES, type Notice } from '../../core/tell/notices.ts'
import {
  callout,
  heading,
  list,
  paragraph,
  section,
  type Block,
  type Body,
  type MailContext,
} from '../blocks.ts'
import { people, person } from '../entries.ts'
import { toPlan } from '../link.ts'
import { holdText } from '../../words/hold-text.ts'

type Held = Extract<Notice, { kind: 'held' }>
type Hold = Held['holds'][number]

export function held(notice: Held, context: MailContext): Body {
  const { words, names } = context
  const t = words.texts.looking.held
  const waiting = notice.people.length + notice.more
  const causes = [...new Set(notice.holds.flatMap((hold) => holdText(hold, words).causes))]
  const who = people(notice.people, notice.more, MOST_LINES, context, (one) =>
    person(one, context, { notes: [words.because(one.because, context.reader)] }),
  )
  return {
    subject: subject(notice, context),
    preheader: t.preheader,
    eyebrow: { text: words.texts.labels.eyebrow.action, tone: 'warn' },
    title: t.title,
    blocks: [
      paragraph(words.say(t.lead, names)),
      ...notice.holds.map((hold) => holdBlock(hold, context)),
      ...(notice.reminderDay > 0 ? [paragraph(words.many(t.reminder, notice.reminderDay))] : []),
      ...section(t.causesTitle, list(causes)),
      heading(t.decideTitle),
      ...list([t.approve, t.reject, t.neither].map((text) => words.say(text, names))),
      ...toPlan(context, notice.planId),
      ...(who.length === 0 ? [] : section(words.many(t.peopleTitle, waiting), who)),
      ...section(t.wentOnTitle, wentOn(notice, context)),
    ],
    audience: 'admin',
  }
}

/** The subject is that of the hold with the most people. */
function subject(notice: Held, { words }: MailContext): string {
  const t = words.texts.looking.held
  const [largest] = notice.holds.toSorted((a, b) => b.count - a.count)
  const fact = largest === undefined ? t.title : holdText(largest, words).subject
  return notice.reminderDay === 0
    ? fact
    : words.many(t.subjectReminder, notice.reminderDay, { subject: fact })
}

function holdBlock(hold: Hold, { words }: MailContext): Block {
  const { what, more } = holdText(hold, words)
  const where = hold.entityName === null ? '' : `${hold.entityName}${words.colon} `
  return callout('warn', `${where}${what}`, ...more)
}

function wentOn(notice: Held, { words }: MailContext): readonly Block[] {
  const { looking, joining } = words.texts
  const { invited, changed, left } = notice.wentOn
  if (invited + changed + left === 0) return [paragraph(looking.held.wentOnNothing)]
  const figure = (count: number, label: 'invited' | 'updated' | 'left') => ({
    value: words.number(count),
    label: words.many(joining.counts[label], count),
  })
  return [
    {
      kind: 'figures',
      figures: [figure(invited, 'invited'), figure(changed, 'updated'), figure(left, 'left')],
    },
  ]
}
