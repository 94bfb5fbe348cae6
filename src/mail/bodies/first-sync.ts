import type { FirstSyncCounts, Notice } from '../../core/tell/notices.ts'
import {
  callout,
  list,
  paragraph,
  quiet,
  section,
  type Block,
  type Body,
  type MailContext,
} from '../blocks.ts'
import { people, person, skipped } from '../entries.ts'
import { toPlan, toRun } from '../link.ts'
import { addedEntry } from './added-summary.ts'

/** Three lists share the hundred lines a mail may have. */
const MOST_ADDED = 40
const MOST_EXTERNAL = 30
const MOST_SKIPPED = 30

export function firstSyncReview(
  notice: Extract<Notice, { kind: 'first-sync-review' }>,
  context: MailContext,
): Body {
  const { words, names } = context
  const t = words.texts.joining.review
  const blocked = notice.blockedBy
  return {
    subject: words.say(t.subject, names),
    preheader: t.preheader,
    eyebrow: { text: words.texts.labels.eyebrow.action, tone: 'calm' },
    title: t.title,
    blocks: [
      paragraph(words.say(t.lead, names)),
      figures(notice.counts, context, [
        'employees',
        'matched',
        'toInvite',
        'external',
        'needsLook',
        'changed',
        'leaving',
      ]),
      ...(blocked === null
        ? []
        : [callout('warn', t.blockedTitle, words.because(blocked, context.reader))]),
      ...toPlan(context, notice.planId),
      ...(blocked === null ? [paragraph(t.approve)] : []),
      ...section(t.lookTitle, skipped(notice.needsLook, context, MOST_ADDED + MOST_SKIPPED)),
      quiet(words.say(t.terminate, names)),
    ],
    audience: 'admin',
  }
}

export function firstSyncReport(
  notice: Extract<Notice, { kind: 'first-sync-report' }>,
  context: MailContext,
): Body {
  const { words, names, frame } = context
  const t = words.texts.joining.report
  const external = people(notice.external, notice.externalMore, MOST_EXTERNAL, context, (user) =>
    person(user, context),
  )
  return {
    subject: words.many(t.subject, notice.counts.toInvite, names),
    preheader: t.preheader,
    eyebrow: { text: words.texts.labels.eyebrow.done, tone: 'good' },
    title: t.title,
    blocks: [
      paragraph(words.say(t.lead, names)),
      figures(notice.counts, context, [
        'employees',
        'matched',
        'invited',
        'external',
        'needsLook',
        'updated',
        'left',
      ]),
      ...(notice.deletionsUnseen ? [callout('warn', words.say(t.unseen, names))] : []),
      ...toRun(context),
      ...section(
        t.addedTitle,
        people(notice.added, notice.addedMore, MOST_ADDED, context, (line) =>
          addedEntry(line, context),
        ),
      ),
      ...(external.length === 0
        ? []
        : section(t.externalTitle, [paragraph(t.external), ...external])),
      ...section(t.skippedTitle, skipped(notice.skipped, context, MOST_SKIPPED)),
      ...section(
        t.nextTitle,
        list([
          ...(notice.nextSyncAt === null
            ? []
            : [words.say(t.next, { time: words.moment(notice.nextSyncAt, frame.timezone) })]),
          words.say(t.exclude, names),
          words.say(t.stop, names),
          ...(notice.deletionsUnseen ? [] : [words.say(t.terminate, names)]),
        ]),
      ),
    ],
    audience: 'admin',
  }
}

type CountLabel = keyof MailContext['words']['texts']['joining']['counts']

/** Labels of the report whose count has another name. */
const DONE: Readonly<Partial<Record<CountLabel, keyof FirstSyncCounts>>> = {
  invited: 'toInvite',
  updated: 'changed',
  left: 'leaving',
}
/** The four that docs/rules.md section 10 names are always shown, the others only when they are not zero. */
const ALWAYS: readonly CountLabel[] = [
  'matched',
  'toInvite',
  'invited',
  'external',
  'needsLook',
  'employees',
]

function figures(
  counts: FirstSyncCounts,
  { words }: MailContext,
  labels: readonly CountLabel[],
): Block {
  const labelled = labels.map((label) => ({
    label,
    count: counts[DONE[label] ?? (label as keyof FirstSyncCounts)],
  }))
  const shown = labelled.filter(({ label, count }) => count > 0 || ALWAYS.includes(label))
  return {
    kind: 'figures',
    figures: shown.map(({ label, count }) => ({
      value: words.number(count),
      label: words.many(words.texts.joining.counts[label], count),
    })),
  }
}
