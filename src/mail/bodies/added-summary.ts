import { dayIn } from '../../core/people/zone.ts'
import { MOST_LINES, type AddedLine, type Notice } from '../../core/tell/notices.ts'
import {
  paragraph,
  section,
  type Body,
  type MailContext,
  type Entry,
  type Tone,
} from '../blocks.ts'
import { clipped } from '../clean.ts'
import { people, person, isGiven, skipped } from '../entries.ts'
import { toRun } from '../link.ts'

const MOST_SKIPPED = 30
const LONGEST_NAME_IN_SUBJECT = 60

export function addedSummary(
  notice: Extract<Notice, { kind: 'added-summary' }>,
  context: MailContext,
): Body {
  const { words, names } = context
  const t = words.texts.joining.added
  const added = people(notice.added, notice.addedMore, MOST_LINES - MOST_SKIPPED, context, (line) =>
    addedEntry(line, context),
  )
  const notAdded = skipped(notice.skipped, context, MOST_SKIPPED)
  const first = notice.added.slice(0, 3).map((line) => clipped(line.name, LONGEST_NAME_IN_SUBJECT))
  return {
    subject: subject(notice, context),
    preheader: words.say(t.preheader, { ...names, names: words.list(first.filter(isGiven)) }),
    eyebrow: { text: words.texts.labels.eyebrow.info, tone: 'calm' },
    title: words.say(t.title, names),
    blocks: [
      paragraph(words.say(t.lead, names)),
      ...added,
      ...(notAdded.length === 0
        ? []
        : section(t.skippedTitle, [paragraph(words.say(t.skipped, names)), ...notAdded])),
      ...toRun(context),
    ],
    audience: 'admin',
  }
}

function subject(
  notice: Extract<Notice, { kind: 'added-summary' }>,
  { words, names }: MailContext,
): string {
  const t = words.texts.joining.added
  const arrived = notice.added.filter((line) => !isWaiting(line))
  const count = arrived.length + notice.addedMore
  if (count === 0) return words.many(t.subjectWaiting, notice.added.length, names)
  const [only] = arrived
  if (count === 1 && only !== undefined && isGiven(only.name)) {
    return words.say(t.subjectOne, { ...names, name: clipped(only.name, LONGEST_NAME_IN_SUBJECT) })
  }
  return words.many(t.subject, count, names)
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

export function addedEntry(line: AddedLine, context: MailContext): Entry {
  const { joining } = context.words.texts
  return person(line, context, {
    tag: { text: joining.state[line.state], tone: TONES[line.state] },
    beside: [line.department, firstDay(line.startDate, context)],
    notes: [line.note],
  })
}

/** "starts 1 June 2026", or "since 1 June 2026" where that day is over when the mail is written. */
function firstDay(startDate: string | null, { frame, words }: MailContext): string | null {
  if (startDate === null) return null
  const { starts, started } = words.texts.labels
  const today = dayIn(frame.timezone, new Date(frame.at))
  return words.say(startDate < today ? started : starts, { date: words.date(startDate) })
}
