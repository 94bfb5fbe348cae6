import {
  MOST_LINES,
  type AfterLapse,
  type LapsedLine,
  type Notice,
} from '../../core/tell/notices.ts'
import { paragraph, quiet, type Body, type Entry, type MailContext, type Tone } from '../blocks.ts'
import { clipped } from '../clean.ts'
import { isGiven, people, person } from '../entries.ts'
import { toRun } from '../link.ts'

/** To who decided: what they decided, what is said otherwise now, and what follows. */
export function decisionLapsed(
  notice: Extract<Notice, { kind: 'decision-lapsed' }>,
  context: MailContext,
): Body {
  const { words, names } = context
  const t = words.texts.leaving.lapsed
  const count = notice.people.length + notice.more
  const [only] = notice.people
  return {
    subject:
      count === 1 && only !== undefined && isGiven(only.name)
        ? words.say(t.subjectOne, { name: clipped(only.name, 60) })
        : words.many(t.subject, count),
    preheader: t.preheader,
    eyebrow: { text: words.texts.labels.eyebrow.info, tone: 'calm' },
    title: words.many(t.title, count),
    blocks: [
      paragraph(words.say(t.lead, names)),
      ...people(notice.people, notice.more, MOST_LINES, context, (one) => entry(one, context)),
      ...toRun(context),
      quiet(words.say(t.again, names)),
    ],
    audience: 'admin',
  }
}

const TONES: Readonly<Record<AfterLapse, Tone>> = {
  ended: 'calm',
  given: 'good',
  waits: 'warn',
  'not-yet': 'warn',
  'ends-later': 'warn',
  nothing: 'calm',
}

function entry(line: LapsedLine, context: MailContext): Entry {
  const { words, reader } = context
  const t = words.texts.leaving.lapsed
  const { decision, madeAt, because, follows, ends } = line
  const decisions: Readonly<Record<string, string>> = words.texts.factWords.decision
  const decided = words.say(t.decided, {
    date: words.moment(madeAt, reader.zone),
    decision: (Object.hasOwn(decisions, decision) ? decisions[decision] : undefined) ?? decision,
  })
  const when = follows === 'ends-later' && ends !== null ? [ends] : []
  return person(line, context, {
    tag: { text: t.follows[follows], tone: TONES[follows] },
    notes: [decided, ...[...because, ...when].map((why) => words.because(why, reader))],
  })
}
