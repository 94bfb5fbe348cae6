import { MOST_LINES, type Notice } from '../../core/tell/notices.ts'
import { callout, paragraph, quiet, type Body, type MailContext, type Entry } from '../blocks.ts'
import { clipped } from '../clean.ts'
import { people, person, isGiven } from '../entries.ts'
import { toRun } from '../link.ts'

type EmailDiffers = Extract<Notice, { kind: 'email-differs' }>

/** E-mail addresses that differ between HR and the product; nothing is changed (rule 16). */
export function emailDiffers(notice: EmailDiffers, context: MailContext): Body {
  const { words, names } = context
  const t = words.texts.looking.email
  const { domains } = notice
  const count = Math.max(notice.people.length, domains?.count ?? 0)
  return {
    subject: emailSubject(notice, context),
    preheader: t.preheader,
    eyebrow: { text: words.texts.labels.eyebrow.action, tone: 'warn' },
    title: words.many(t.title, count),
    blocks: [
      paragraph(words.say(t.lead, names)),
      ...(domains === null ? [] : [callout('calm', words.many(t.domains, domains.count, domains))]),
      ...people(
        notice.people,
        Math.max(0, count - notice.people.length),
        MOST_LINES,
        context,
        (one) => difference(one, context),
      ),
      ...toRun(context),
      quiet(words.say(t.todo, names)),
    ],
    audience: 'admin',
  }
}

function emailSubject(notice: EmailDiffers, { words }: MailContext): string {
  const t = words.texts.looking.email
  const { domains } = notice
  if (domains !== null) {
    const ends = { from: clipped(domains.from, 30), to: clipped(domains.to, 30) }
    return words.many(t.subjectDomain, domains.count, ends)
  }
  const [only] = notice.people
  if (notice.people.length === 1 && only !== undefined && isGiven(only.name)) {
    return words.say(t.subjectOne, { name: clipped(only.name, 50) })
  }
  return words.many(t.subject, notice.people.length)
}

function difference(one: EmailDiffers['people'][number], context: MailContext): Entry {
  const { words, names, frame } = context
  const { labels, looking } = words.texts
  const t = looking.email
  const since = /T/.test(one.since) ? words.dayOf(one.since, frame.timezone) : words.date(one.since)
  const where = [one.entityName, words.say(t.since, { time: since })].filter(isGiven).join(' · ')
  return {
    title: one.name,
    tag: one.collides ? { text: t.tagCollides, tone: 'bad' } : { text: t.tagDiffers, tone: 'warn' },
    lines: [where],
    notes: [
      words.say(t.here, { ...names, email: one.email ?? labels.noEmail }),
      words.say(t.there, { ...names, email: one.hrEmail }),
      ...(one.collides ? [t.collides] : []),
    ],
  }
}

/** Users who match nobody in HR; only an admin removes them (rule 11). */
export function unmatchedUsers(
  notice: Extract<Notice, { kind: 'unmatched-users' }>,
  context: MailContext,
): Body {
  const { words, names } = context
  const t = words.texts.looking.unmatched
  const count = notice.users.length + notice.more
  return {
    subject: words.many(t.subject, count, names),
    preheader: t.preheader,
    eyebrow: { text: words.texts.labels.eyebrow.info, tone: 'calm' },
    title: words.many(t.title, count),
    blocks: [
      paragraph(words.say(t.lead, names)),
      ...people(notice.users, notice.more, MOST_LINES, context, (user) =>
        person(user, context, {
          tag: user.isNew ? { text: t.isNew, tone: 'warn' } : { text: t.known, tone: 'calm' },
        }),
      ),
      ...toRun(context),
      quiet(words.say(t.todo, names)),
    ],
    audience: 'admin',
  }
}
