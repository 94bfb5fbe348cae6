import type { Notice } from '../../core/tell/notices.ts'
import {
  callout,
  facts,
  paragraph,
  section,
  type Block,
  type Body,
  type MailContext,
} from '../blocks.ts'
import { safeUrl, toRun } from '../link.ts'

type SyncFailed = Extract<Notice, { kind: 'sync-failed' }>

/** The sync does not work, and leavers keep their access meanwhile (rule 44). */
export function syncFailed(notice: SyncFailed, context: MailContext): Body {
  const { words, names, frame } = context
  const { labels, connection } = words.texts
  const t = connection.failed
  const cause = causeOf(notice.cause, context)
  const moment = (at: string) => words.moment(at, frame.timezone)
  const template = { first: t.subject, 'other-reason': t.subjectOther, weekly: t.subjectWeekly }[
    notice.occasion
  ]
  return {
    subject: words.say(template, { ...names, cause: words.say(cause.short, names) }),
    preheader: t.preheader,
    eyebrow: { text: labels.eyebrow.stopped, tone: 'bad' },
    title: words.say(t.title, names),
    blocks: [
      paragraph(words.say(cause.what, names)),
      callout('bad', t.warningTitle, words.say(t.warning, names)),
      ...section(t.doTitle, [
        paragraph(words.say(cause.todo, names)),
        ...(notice.needsRelink
          ? []
          : [paragraph(notice.nextTryAt === null ? t.waits : t.automatic)]),
      ]),
      ...(notice.needsRelink ? toRelink(context) : toRun(context)),
      ...facts([
        [labels.fact.hrSystem, names.hr],
        [
          labels.fact.lastGoodRead,
          notice.lastGoodReadAt === null ? labels.never : moment(notice.lastGoodReadAt),
        ],
        [labels.fact.nextTry, nextTry(notice, context)],
      ]),
    ],
    audience: 'admin',
  }
}

function nextTry(notice: SyncFailed, { words, names, frame }: MailContext): string {
  const t = words.texts.connection.failed
  if (notice.nextTryAt !== null) return words.moment(notice.nextTryAt, frame.timezone)
  return notice.needsRelink ? words.say(t.relinkNext, names) : t.noNextTry
}

function toRelink(context: MailContext): readonly Block[] {
  const { words, names, frame } = context
  const url = safeUrl(frame.link)
  if (url === null) return toRun(context)
  return [{ kind: 'button', label: words.say(words.texts.labels.button.relink, names), url }]
}

export function syncRecovered(
  notice: Extract<Notice, { kind: 'sync-recovered' }>,
  context: MailContext,
): Body {
  const { words, names, frame } = context
  const t = words.texts.connection.recovered
  const time = words.moment(notice.failingSince, frame.timezone)
  const cause = words.say(causeOf(notice.cause, context).short, names)
  return {
    subject: words.say(t.subject, names),
    preheader: t.preheader,
    eyebrow: { text: words.texts.labels.eyebrow.done, tone: 'good' },
    title: words.say(t.title, names),
    blocks: [paragraph(words.say(t.lead, { time, cause })), paragraph(t.next), ...toRun(context)],
    audience: 'admin',
  }
}

/** A stored notice may name a cause that a newer version no longer has. */
function causeOf(cause: SyncFailed['cause'], { words }: MailContext) {
  const { causes } = words.texts
  return Object.hasOwn(causes, cause) ? causes[cause] : causes.internal
}
