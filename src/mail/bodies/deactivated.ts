import type { Notice } from '../../core/tell/notices.ts'
import {
  callout,
  facts,
  heading,
  list,
  paragraph,
  section,
  type Block,
  type Body,
  type MailContext,
} from '../blocks.ts'
import { clipped } from '../clean.ts'
import { card, isGiven } from '../entries.ts'
import { toRun } from '../link.ts'

type Deactivated = Extract<Notice, { kind: 'deactivated' }>

export function deactivated(notice: Deactivated, context: MailContext): Body {
  const { words, names } = context
  const { labels } = words.texts
  const t = words.texts.leaving.deactivated
  const { person, because, was } = notice
  const decider = deciderOf(notice)
  const who = {
    ...names,
    name: nameOf(notice),
    entity: person.entityName,
    actor: words.actor(decider ?? ''),
  }
  const zone = context.frame.timezone
  const outcome = outcomeOf(notice)

  return {
    subject: subject(notice, context),
    preheader: words.say(decider === null ? t.preheader : t.preheaderDecided, who),
    eyebrow:
      outcome === 'failed'
        ? { text: labels.eyebrow.action, tone: 'bad' }
        : { text: labels.eyebrow.ended, tone: 'calm' },
    title: words.say(
      {
        failed: decider === null ? t.titleFailed : t.titleDecidedFailed,
        invited: t.titleInvited,
        ended: t.title,
      }[outcome],
      who,
    ),
    blocks: [
      paragraph(words.say(lead(notice, context), who)),
      ...(outcome === 'failed'
        ? [
            callout(
              'bad',
              t.failedTitle,
              ...notice.failed.map((why) => words.because(why, context.reader)),
            ),
          ]
        : []),
      ...facts([
        [labels.fact.name, person.name],
        [labels.fact.email, isGiven(person.email) ? person.email : labels.noEmail],
        [labels.fact.employeeNumber, notice.employeeNumber],
        [labels.fact.entity, person.entityName],
        [labels.fact.role, role(was, context)],
        ...(decider === null
          ? ([
              [labels.fact.lastDay, words.date(notice.effectiveDate)],
              [labels.fact.seen, words.moment(notice.seenAt, zone)],
              [labels.fact.approvedBy, notice.approvedBy],
            ] as const)
          : ([
              [labels.fact.when, words.date(notice.effectiveDate)],
              [labels.fact.by, words.actor(decider)],
            ] as const)),
      ]),
      ...section(t.whyTitle, list(because.map((why) => words.because(why, context.reader)))),
      ...cardsOf(notice, context),
      ...roleNotes(was, context),
      heading(t.undoTitle),
      paragraph(words.say(t.undo, who)),
      ...toRun(context),
      {
        kind: 'paragraph',
        text: words.say(decider === null ? t.undoHr : t.undoDecided, who),
        quiet: true,
      },
    ],
    audience: 'admin',
  }
}

/** The admin who wanted it, whatever HR says (rule 35); null where HR shows that the person has left. */
function deciderOf({ because }: Deactivated): string | null {
  const actor = because.find(({ code }) => code === 'left-by-decision')?.facts['actor']
  return typeof actor === 'string' ? actor : null
}

function outcomeOf(notice: Deactivated): 'failed' | 'invited' | 'ended' {
  if (notice.failed.length > 0) return 'failed'
  return notice.was.invitedOnly ? 'invited' : 'ended'
}

function nameOf({ person }: Deactivated): string {
  return isGiven(person.name) ? person.name : (person.email ?? '')
}

/** A long name is cut first: a subject that is too long loses its end, which counts the blocked cards. */
function subject(notice: Deactivated, { words }: MailContext): string {
  const t = words.texts.leaving.deactivated
  const name = clipped(nameOf(notice), 60)
  const outcome = outcomeOf(notice)
  if (outcome === 'failed')
    return words.say(deciderOf(notice) === null ? t.subjectFailed : t.subjectDecidedFailed, {
      name,
    })
  if (outcome === 'invited') return words.say(t.subjectInvited, { name })
  const blocked = notice.cards.filter((one) => one.status === 'blocked').length
  return blocked === 0
    ? words.say(t.subject, { name })
    : words.many(t.subjectCards, blocked, { name })
}

function lead(notice: Deactivated, { words }: MailContext) {
  const t = words.texts.leaving.deactivated
  const outcome = outcomeOf(notice)
  if (deciderOf(notice) !== null) {
    if (outcome === 'failed') return t.leadDecidedFailed
    if (outcome === 'invited') return t.leadDecidedInvited
    return notice.cards.length === 0 ? t.leadDecidedNoCards : t.leadDecided
  }
  if (outcome === 'failed') return t.leadFailed
  if (outcome === 'invited') return t.leadInvited
  return notice.cards.length === 0 ? t.leadNoCards : t.lead
}

function cardsOf(notice: Deactivated, context: MailContext): readonly Block[] {
  const { words } = context
  const t = words.texts.leaving.deactivated
  if (notice.cards.length === 0) return []
  return [
    heading(words.many(t.cardsTitle, notice.cards.length)),
    { kind: 'entries', entries: notice.cards.map((one) => card(one, context)), more: null },
    { kind: 'paragraph', text: t.cardsNote, quiet: true },
  ]
}

function role(was: Deactivated['was'], { words }: MailContext): string | null {
  const { roles } = words.texts.leaving.deactivated
  // The product's word stands as it is: nobody here knows what it may do.
  if (was.role !== undefined) return was.manager ? `${was.role}, ${roles.manager}` : was.role
  if (was.manager && was.admin) return roles.both
  if (was.admin) return roles.admin
  return was.manager ? roles.manager : null
}

function roleNotes(was: Deactivated['was'], { words }: MailContext): readonly Block[] {
  const t = words.texts.leaving.deactivated
  const notes = [was.manager ? t.manager : null, was.admin ? t.admin : null].filter(isGiven)
  const [first, ...others] = notes
  return first === undefined ? [] : [callout('warn', first, ...others)]
}
