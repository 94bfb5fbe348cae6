import type { Notice } from '../../core/tell/notices.ts'
import {
  callout,
  facts,
  list,
  paragraph,
  quiet,
  section,
  type Body,
  type MailContext,
} from '../blocks.ts'
import { isGiven } from '../entries.ts'
import { toRun } from '../link.ts'

export function connected(
  notice: Extract<Notice, { kind: 'connected' }>,
  context: MailContext,
): Body {
  const { words, names, frame } = context
  const { labels, connection } = words.texts
  const t = connection.connected
  const entities = notice.entityNames.length === 0 ? null : words.list(notice.entityNames)
  const hint = notice.excludeHint
  return {
    subject: words.say(notice.again ? t.subjectAgain : t.subject, names),
    preheader: notice.again ? t.preheaderAgain : t.preheader,
    eyebrow: { text: labels.eyebrow.info, tone: 'calm' },
    title: words.say(notice.again ? t.titleAgain : t.title, names),
    blocks: [
      paragraph(words.say(notice.again ? t.leadAgain : t.lead, names)),
      ...facts([
        [labels.fact.hrSystem, names.hr],
        [labels.fact.by, notice.by],
        [labels.fact.when, words.moment(frame.at, frame.timezone)],
        [notice.entityNames.length === 1 ? labels.fact.entity : labels.fact.entities, entities],
      ]),
      ...toRun(context),
      ...section(
        words.say(t.cannotTitle, names),
        list(notice.cannot.map((what) => words.say(t.cannot[what], names))),
      ),
      ...section(
        t.knowTitle,
        list([
          words.say(t.terminate, names),
          words.say(t.names, names),
          ...(isGiven(hint) ? [words.say(t.exclude, { hint })] : []),
        ]),
      ),
      quiet(words.say(t.notYou, { ...names, by: notice.by })),
    ],
    audience: 'admin',
  }
}

export function disconnected(
  notice: Extract<Notice, { kind: 'disconnected' }>,
  context: MailContext,
): Body {
  const { words, names, frame } = context
  const { labels, connection } = words.texts
  const t = connection.disconnected
  return {
    subject: words.say(t.subject, names),
    preheader: t.preheader,
    eyebrow: { text: labels.eyebrow.info, tone: 'calm' },
    title: words.say(t.title, names),
    blocks: [
      paragraph(`${t.lead} ${words.many(t.linked, notice.linked, names)}`),
      callout('warn', t.warningTitle, words.say(t.warning, names)),
      ...facts([
        [labels.fact.hrSystem, names.hr],
        [labels.fact.by, notice.by],
        [labels.fact.when, words.moment(frame.at, frame.timezone)],
      ]),
      ...toRun(context),
      quiet(words.say(t.again, names)),
    ],
    audience: 'admin',
  }
}
