import { dayIn } from '../../core/people/zone.ts'
import { MOST_LINES, type AddedHow, type AddedLine, type Notice } from '../../core/tell/notices.ts'
import {
  paragraph,
  section,
  type Block,
  type Body,
  type MailContext,
  type Entry,
  type Tone,
} from '../blocks.ts'
import { clipped } from '../clean.ts'
import { people, person, isGiven, skipped } from '../entries.ts'
import { toRun } from '../link.ts'

type Added = Extract<Notice, { kind: 'added-summary' }>

const MOST_SKIPPED = 30
const LONGEST_NAME_IN_SUBJECT = 60
/** How people come to have access, in the order of the mail. */
const HOWS: readonly AddedHow[] = ['new', 'returned', 'given-back', 'invited-again', 'cards']

export function addedSummary(notice: Added, context: MailContext): Body {
  const { words, names } = context
  const { added: t, back } = words.texts.joining
  const groups = HOWS.map((how) => notice.added.filter((line) => howOf(line) === how))
  const [newcomers = []] = groups
  const hasNew = newcomers.length > 0
  const last = groups.findLastIndex((lines) => lines.length > 0)
  const notAdded = skipped(notice.skipped, context, MOST_SKIPPED)
  const first = newcomers.slice(0, 3).map((line) => clipped(line.name, LONGEST_NAME_IN_SUBJECT))
  return {
    subject: subject(notice, newcomers, context),
    preheader: hasNew
      ? words.say(t.preheader, { ...names, names: words.list(first.filter(isGiven)) })
      : back.preheader,
    eyebrow: { text: words.texts.labels.eyebrow.info, tone: 'calm' },
    title: hasNew ? words.say(t.title, names) : back.title,
    blocks: [
      ...groups.flatMap((lines, index) =>
        group(HOWS[index] ?? 'new', lines, index === last ? notice.addedMore : 0, context),
      ),
      ...(notAdded.length === 0
        ? []
        : section(t.skippedTitle, [paragraph(words.say(t.skipped, names)), ...notAdded])),
      ...toRun(context),
    ],
    audience: 'admin',
  }
}

function howOf({ how }: AddedLine): AddedHow {
  return how ?? 'new'
}

/** People who have access for the same reason: the reason, who decided it, and the people. */
function group(
  how: AddedHow,
  lines: readonly AddedLine[],
  more: number,
  context: MailContext,
): readonly Block[] {
  if (lines.length === 0) return []
  const { words, names } = context
  const { added, back } = words.texts.joining
  const actors = [...new Set(lines.flatMap(({ by }) => by ?? []))]
  // With one who decided for all, the sentence above the list names them.
  const namesEach = how === 'cards' || actors.length > 1
  const listed = people(lines, more, MOST_LINES - MOST_SKIPPED, context, (line) =>
    addedEntry(line, context, namesEach),
  )
  const by = words.list(actors.map((actor) => words.actor(actor)))
  switch (how) {
    case 'new':
      return [paragraph(words.say(added.lead, names)), ...listed]
    case 'returned':
      return section(words.say(back.returnedTitle, names), [
        paragraph(words.say(back.returned, names)),
        ...listed,
      ])
    case 'given-back':
      return section(back.givenBackTitle, [
        paragraph(words.say(back.givenBack, { ...names, by })),
        ...listed,
      ])
    case 'invited-again':
      return section(back.invitedAgainTitle, [
        paragraph(words.say(back.invitedAgain, { by })),
        ...listed,
      ])
    case 'cards':
      return section(back.cardsTitle, [paragraph(back.cards), ...listed])
  }
}

function subject(
  notice: Added,
  newcomers: readonly AddedLine[],
  { words, names }: MailContext,
): string {
  const { added: t, back } = words.texts.joining
  const isNew = newcomers.length > 0
  const arrived = (isNew ? newcomers : notice.added).filter((line) => !isWaiting(line))
  const count = arrived.length + notice.addedMore
  if (count === 0 && isNew) return words.many(t.subjectWaiting, newcomers.length, names)
  if (count === 0) return words.many(back.subjectWaiting, notice.added.length)
  const [only] = arrived
  const name = clipped(only?.name ?? '', LONGEST_NAME_IN_SUBJECT)
  const isOne = count === 1 && isGiven(name)
  if (isNew)
    return isOne ? words.say(t.subjectOne, { ...names, name }) : words.many(t.subject, count, names)
  const onlyCards = arrived.every((line) => howOf(line) === 'cards')
  if (onlyCards)
    return isOne ? words.say(back.subjectCardsOne, { name }) : words.many(back.subjectCards, count)
  if (arrived.every((line) => howOf(line) === 'invited-again'))
    return isOne
      ? words.say(back.subjectInvitedOne, { name })
      : words.many(back.subjectInvited, count)
  return isOne ? words.say(back.subjectOne, { name }) : words.many(back.subject, count)
}

function isWaiting(line: AddedLine): boolean {
  return line.state === 'retrying' || line.state === 'refused' || line.state === 'failed'
}

const TONES: Readonly<Record<AddedLine['state'], Tone>> = {
  invited: 'good',
  added: 'good',
  already: 'calm',
  retrying: 'warn',
  refused: 'bad',
  failed: 'bad',
}

/** `namesActor`: says who decided it. */
export function addedEntry(line: AddedLine, context: MailContext, namesActor = true): Entry {
  const { joining } = context.words.texts
  const how = howOf(line)
  return person(line, context, {
    tag: { text: tagOf(line, how, context), tone: TONES[line.state] },
    beside: [line.department, how === 'given-back' ? null : firstDay(line.startDate, context)],
    notes: [
      line.why == null ? line.note : context.words.because(line.why, context.reader),
      namesActor && line.by != null
        ? context.words.say(joining.back.by, { name: context.words.actor(line.by) })
        : null,
      line.cards === undefined || line.cards === 0
        ? null
        : context.words.many(joining.back.unblocked, line.cards),
    ],
  })
}

function tagOf({ state }: AddedLine, how: AddedHow, { words }: MailContext): string {
  const { state: states, back } = words.texts.joining
  if (state !== 'added' || how === 'new') return states[state]
  return how === 'cards' ? back.cardsState : back.state
}

/** "starts 1 June 2026", or "since 1 June 2026" where that day is over when the mail is written. */
function firstDay(startDate: string | null, { frame, words }: MailContext): string | null {
  if (startDate === null) return null
  const { starts, started } = words.texts.labels
  const today = dayIn(frame.timezone, new Date(frame.at))
  return words.say(startDate < today ? started : starts, { date: words.date(startDate) })
}
