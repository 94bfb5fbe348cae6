/** The URL if it is one of the web, as the URL standard writes it: in ASCII, without line breaks. Else null. */
export function webPage(text: string | null): string | null {
  const url = text === null ? null : URL.parse(text)
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : null
}

const PLAIN_HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/

/** Letters, digits, dots: the URL standard lets a host have `;`, `,`, `*` and quotes, which mean something elsewhere. */
export function hasPlainHost({ host }: URL): boolean {
  return PLAIN_HOST.test(host)
}

/** The origin of a URL as a source of a content security policy; '' where it has none. */
export function policySource(text: string | null): string {
  const page = webPage(text)
  const url = page === null ? null : new URL(page)
  return url !== null && hasPlainHost(url) ? url.origin : ''
}
