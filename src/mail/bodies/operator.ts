import type { Notice } from '../../core/tell/notices.ts'
import { callout, facts, paragraph, section, type Body, type MailContext } from '../blocks.ts'

/** The product, Merge or the mail service refuses us, or takes us again: for the operator, who can mend it. */
export function operator(
  { service, code, since, endedAt }: Extract<Notice, { kind: 'operator' }>,
  { words, names, frame }: MailContext,
): Body {
  const { labels, connection } = words.texts
  const t = connection.operator
  const of = t[service]
  const time = words.moment(since, frame.timezone)
  if (endedAt !== null) {
    const until = words.moment(endedAt, frame.timezone)
    return {
      subject: words.say(of.over, names),
      preheader: t.nothingLost,
      eyebrow: { text: labels.eyebrow.done, tone: 'good' },
      title: words.say(of.over, names),
      blocks: [paragraph(words.say(t.overLead, { time, until })), paragraph(t.nothingLost)],
      audience: 'operator',
    }
  }
  return {
    subject: words.say(of.subject, names),
    preheader: t.nothingLost,
    eyebrow: { text: labels.eyebrow.action, tone: 'bad' },
    title: words.say(of.subject, names),
    blocks: [
      callout('bad', words.say(of.what, names), t.nothingLost),
      ...section(connection.failed.doTitle, [
        paragraph(words.say(of.todo, names)),
        paragraph(t.again),
      ]),
      ...facts([
        [t.since, time],
        [t.code, code],
      ]),
    ],
    audience: 'operator',
  }
}
