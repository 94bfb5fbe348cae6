import type { Notice } from '../../core/tell/notices.ts'
import { sentence } from '../../words/text.ts'
import { callout, facts, paragraph, quiet, type Body, type MailContext } from '../blocks.ts'
import { safeUrl, toRun } from '../link.ts'

/** To the other admins: what one of them did, what follows, and what to do if it was not them. */
export function adminNotice(
  { act, by, about, count, settings }: Extract<Notice, { kind: 'admin-notice' }>,
  context: MailContext,
): Body {
  const { words, names, frame } = context
  const { labels, betweenAdmins } = words.texts
  const t = betweenAdmins.notice
  const said = { ...names, by: words.actor(by), about: about ?? '' }
  const title = sentence(words.say(t.subject[act], said))
  const isErased = act === 'erase-organization'
  const changed = words.list(settings.map((setting) => t.setting[setting]))
  return {
    subject: title,
    preheader: words.say(t.preheader, names),
    eyebrow: { text: labels.eyebrow.info, tone: 'calm' },
    title,
    blocks: [
      paragraph(words.say(t.text[act], said)),
      ...facts([
        [labels.fact.by, said.by],
        [labels.fact.when, words.moment(frame.at, frame.timezone)],
        [words.texts.portal.access.admin, about],
        [t.facts.people, count === null ? null : words.many(t.people, count)],
        [t.facts.settings, settings.length === 0 ? null : changed],
      ]),
      ...(isErased ? [] : toRun(context)),
      callout('warn', t.doTitle, words.say(isErased ? t.doErased : t.do, said)),
    ],
    audience: 'admin',
  }
}

/** To the admin who is invited, and to nobody else: the link works for who opens it. */
export function portalInvitation(
  notice: Extract<Notice, { kind: 'portal-invitation' }>,
  { words, names, frame }: MailContext,
): Body {
  const { labels, betweenAdmins } = words.texts
  const t = betweenAdmins.invitation
  const url = safeUrl(notice.url)
  const said = {
    ...names,
    by: words.actor(notice.by),
    until: words.moment(notice.until, frame.timezone),
  }
  return {
    subject: words.say(t.subject, said),
    preheader: words.say(t.preheader, said),
    eyebrow: { text: labels.eyebrow.invitation, tone: 'calm' },
    title: words.say(t.title, said),
    blocks: [
      paragraph(words.say(t.what, said)),
      paragraph(t.role[notice.role]),
      ...(url === null ? [] : [{ kind: 'button', label: t.button, url } as const]),
      quiet(words.say(t.valid, said)),
      quiet(words.say(t.notYou, said)),
      ...(url === null ? [] : [{ kind: 'address', label: labels.button.address, url } as const]),
    ],
    audience: 'admin',
  }
}
