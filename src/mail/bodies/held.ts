import { MOST_LINES, type Notice } from '../../core/tell/notices.ts'
import {
  callout,
  heading,
  list,
  paragraph,
  section,
  type Block,
  type Body,
  type Context,
} from '../blocks.ts'
import { people, person, said } from '../entries.ts'
import { toPlan } from '../link.ts'

type Held = Extract<Notice, { kind: 'held' }>
type Hold = Held['holds'][number]

export function held(notice: Held, context: Context): Body {
  const { words, names, frame } = context
  const t = words.texts.looking.held
  const waiting = notice.people.length + notice.more
  const causes = [...new Set(notice.holds.flatMap((hold) => textsOf(hold, context).causes))]
  const who = people(notice.people, notice.more, MOST_LINES, context, (one) =>
    person(one, context, { notes: [words.because(one.because, frame.timezone)] }),
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

/** The gravest hold names the mail: the one that concerns most people. */
function subject(notice: Held, context: Context): string {
  const { words } = context
  const t = words.texts.looking.held
  const [gravest] = notice.holds.toSorted((a, b) => b.count - a.count)
  const fact =
    gravest === undefined
      ? t.title
      : words.many(textsOf(gravest, context).subject, gravest.count, { of: gravest.of })
  return notice.reminderDay === 0
    ? fact
    : words.many(t.subjectReminder, notice.reminderDay, { subject: fact })
}

function textsOf(hold: Hold, { words }: Context) {
  const { holds } = words.texts
  return Object.hasOwn(holds, hold.code) ? holds[hold.code as keyof typeof holds] : holds.other
}

/** Holds without a limit of their own (a first sync, a wish to approve) name none. */
function holdBlock(hold: Hold, context: Context): Block {
  const { words } = context
  const t = words.texts.looking.held
  const limit = hold.limit > 0 ? words.many(t.limit, hold.limit) : null
  const where = hold.entityName === null ? null : words.say(t.inEntity, { entity: hold.entityName })
  const what = words.say(textsOf(hold, context).what, { count: hold.count, of: hold.of })
  return callout('warn', what, ...[[limit, where].filter(said).join(' ')].filter(said))
}

function wentOn(notice: Held, { words }: Context): readonly Block[] {
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
