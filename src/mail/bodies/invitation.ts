import type { Notice } from '../../core/tell/notices.ts'
import { callout, paragraph, quiet, type Block, type Body, type MailContext } from '../blocks.ts'
import { isGiven } from '../entries.ts'
import { safeUrl } from '../link.ts'

/** The only mail to an employee: what this is, why now, one button, and what to do if it is not for them. */
export function invitation(
  notice: Extract<Notice, { kind: 'invitation' }>,
  { words, names }: MailContext,
): Body {
  const { labels, joining } = words.texts
  const t = joining.invitation
  const url = safeUrl(notice.invitationUrl)
  const entity = isGiven(notice.entityName) ? notice.entityName : names.organization
  const fields = words.list(notice.fromHr.map((field) => t.fields[field]))
  const accept: readonly Block[] =
    url === null
      ? [callout('warn', words.say(t.noLink, names))]
      : [{ kind: 'button', label: labels.button.invitation, url }]
  const address: readonly Block[] =
    url === null ? [] : [{ kind: 'address', label: labels.button.address, url }]

  return {
    subject: words.say(t.subject, names),
    preheader: t.preheader,
    eyebrow: { text: labels.eyebrow.invitation, tone: 'calm' },
    title: words.say(t.title, names),
    blocks: [
      ...(isGiven(notice.personName)
        ? [paragraph(words.say(t.greeting, { name: notice.personName }))]
        : []),
      paragraph(words.say(t.what, names)),
      ...accept,
      paragraph(words.say(t.why, { ...names, entity })),
      ...(notice.fromHr.length === 0 ? [] : [paragraph(words.say(t.from, { fields }))]),
      quiet(words.say(t.valid, names)),
      quiet(words.say(t.notYou, names)),
      ...address,
    ],
    audience: 'person',
  }
}
