import type { Notice } from '../../../core/tell/notices.ts'
import type { RenderedMail } from '../../../ports/mailer.ts'
import type { Deps } from '../deps.ts'

/**
 * The secret of a mailed link, from the name that stands for it in the stored mail. It needs the server's key, so who
 * has a copy of the database cannot open the link.
 */
export function doorSecret(
  { keyedHash }: Pick<Deps['config'], 'keyedHash'>,
  door: string,
): Promise<string> {
  return keyedHash(`portal invitation\n${door}`)
}

/** The mail as it is sent: the name of a link's secret is replaced by the secret. Equal arguments give equal bytes. */
export async function withDoorSecret(
  config: Pick<Deps['config'], 'keyedHash'>,
  notice: Notice,
  rendered: RenderedMail,
): Promise<RenderedMail> {
  if (notice.kind !== 'portal-invitation') return rendered
  const door = notice.url.slice(notice.url.lastIndexOf('/') + 1)
  const secret = await doorSecret(config, door)
  return {
    ...rendered,
    html: rendered.html.replaceAll(door, secret),
    text: rendered.text.replaceAll(door, secret),
  }
}
