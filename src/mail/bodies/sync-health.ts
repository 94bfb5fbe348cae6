import { DOUBTED_READS } from '../../core/facts/failure-cause.ts'
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
import { changeText, issueTexts } from '../../words/source-text.ts'
import { ended } from '../../words/text.ts'
import { safeUrl, toRun } from '../link.ts'

type SyncFailed = Extract<Notice, { kind: 'sync-failed' }>

/** The sync does not work, and leavers keep their access meanwhile (rule 44). */
export function syncFailed(notice: SyncFailed, context: MailContext): Body {
  const { words, names, frame } = context
  const { labels, connection } = words.texts
  const t = connection.failed
  const cause = causeOf(notice.cause, context)
  const moment = (at: string) => words.moment(at, frame.timezone)
  const said = saidOf(notice, context)
  return {
    subject: words.say(said.subject, { ...names, cause: words.say(cause.short, names) }),
    preheader: said.preheader,
    eyebrow: { text: said.eyebrow, tone: 'bad' },
    title: words.say(said.title, names),
    blocks: [
      paragraph(words.say(cause.what, names)),
      callout('bad', said.warningTitle, words.say(said.warning, names)),
      ...explanation(notice, context),
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
        ...(notice.freshAsOf == null
          ? []
          : [[words.texts.source.freshAsOf, moment(notice.freshAsOf)] as const]),
        [labels.fact.nextTry, nextTry(notice, context)],
      ]),
    ],
    audience: 'admin',
  }
}

/** What the source says of the connection itself: what is missing, since when, who has to act (rule 56). */
function explanation({ issues = [], changes = [] }: SyncFailed, context: MailContext) {
  const { words, names, frame } = context
  const t = words.texts.source
  const points = issues.map((issue) => {
    const texts = issueTexts(issue, words, { ...names, zone: frame.timezone })
    const said = issue.said === '' ? '' : ` ${texts.said}`
    return `${texts.what} ${texts.todo} ${ended(texts.since)}${said}`
  })
  return [
    ...(points.length === 0 ? [] : section(t.title, [{ kind: 'list', points } as const])),
    ...(changes.length === 0
      ? []
      : section(t.changesTitle, [
          paragraph(t.changesText),
          {
            kind: 'list',
            points: changes.map((change) => changeText(change, words, frame.timezone)),
          } as const,
        ])),
  ]
}

/** A read that failed ends nobody. One that is only doubted ends whom HR shows as left, and nobody by absence. */
function saidOf({ cause, occasion, lastGoodReadAt }: SyncFailed, { words }: MailContext) {
  const { labels, connection } = words.texts
  const { failed, doubted } = connection
  // Until one read was believed, nothing is done at all.
  if (DOUBTED_READS.has(cause) && lastGoodReadAt !== null) {
    const subject = occasion === 'first' ? doubted.subject : doubted.subjectStill
    return { ...doubted, subject, eyebrow: labels.eyebrow.doubted }
  }
  const subject = {
    first: failed.subject,
    'other-reason': failed.subjectOther,
    weekly: failed.subjectWeekly,
  }[occasion]
  return { ...failed, subject, eyebrow: labels.eyebrow.stopped }
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
