import { MOST_LINES, type Notice } from '../../core/tell/notices.ts'
import { paragraph, quiet, type Body, type MailContext, type Entry } from '../blocks.ts'
import { clipped } from '../clean.ts'
import { cardInLine, people, person } from '../entries.ts'
import { toRun } from '../link.ts'

type Move = Extract<Notice, { kind: 'moved' }>['moves'][number]

export function moved(notice: Extract<Notice, { kind: 'moved' }>, context: MailContext): Body {
  const { words, names } = context
  const t = words.texts.leaving.moved
  const { moves } = notice
  const [only] = moves
  const subject =
    moves.length === 1 && only !== undefined
      ? words.say(t.subjectOne, {
          name: clipped(only.person.name, 50),
          from: clipped(only.fromName, 30),
          to: clipped(only.toName, 30),
        })
      : words.many(t.subject, moves.length)
  return {
    subject,
    preheader: t.preheader,
    eyebrow: moves.some((move) => move.failed.length > 0)
      ? { text: words.texts.labels.eyebrow.action, tone: 'bad' }
      : { text: words.texts.labels.eyebrow.info, tone: 'calm' },
    title: words.many(t.title, moves.length),
    blocks: [
      paragraph(words.say(t.lead, names)),
      ...people(moves, 0, MOST_LINES, context, (move) => entry(move, context)),
      ...toRun(context),
      quiet(words.say(t.undo, names)),
    ],
    audience: 'admin',
  }
}

function entry(move: Move, context: MailContext): Entry {
  const { words } = context
  const t = words.texts.leaving.moved
  const { fromName: from, toName: to } = move
  const cards =
    move.cards.length === 0
      ? [words.say(t.noCards, { from })]
      : move.cards.map((card) => cardInLine(card, context))
  const failed = move.failed.map((why) =>
    words.say(t.failed, { why: words.because(why, context.reader) }),
  )
  const lapsed = (move.lapsed ?? []).map((why) => words.because(why, context.reader))
  // The line names both entities, so the person's own is not repeated.
  return person({ ...move.person, entityName: words.say(t.fromTo, { from, to }) }, context, {
    tag:
      failed.length === 0
        ? { text: t.complete, tone: 'good' }
        : { text: t.incomplete, tone: 'bad' },
    notes: [...cards, ...failed, ...lapsed],
  })
}
