import { isLoopback } from '../net/loopback.ts'

export const MERGE_HOSTS: readonly string[] = [
  'api.merge.dev',
  'api-eu.merge.dev',
  'api-ap.merge.dev',
  'api-sandbox.merge.dev',
]

/**
 * One of Merge's own hosts over https, or a server on this machine (S17). The API key goes there, so
 * nothing else is taken: no other port, no credentials, no query, no fragment.
 */
export function isMergeBaseUrl(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || url.username !== '' || url.password !== '') return false
  if (url.search !== '' || url.hash !== '') return false
  if (isLoopback(url)) return url.protocol === 'https:' || url.protocol === 'http:'
  return url.protocol === 'https:' && url.port === '' && MERGE_HOSTS.includes(url.hostname)
}
