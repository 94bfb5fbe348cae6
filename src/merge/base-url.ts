import { isLoopback } from '../net/loopback.ts'
import type { WindowScript } from '../ports/source.ts'

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
  if (!/^\/api\/*$/.test(url.pathname)) return false
  return url.protocol === 'https:' && url.port === '' && MERGE_HOSTS.includes(url.hostname)
}

/**
 * Where Merge's script comes from: one place for all regions. A server on this machine has its own, beside the API:
 * `http://localhost:3000/merge/api` brings `http://localhost:3000/merge/initialize.js`.
 */
export function windowScriptOf(baseUrl: string): WindowScript {
  const url = new URL(baseUrl)
  const beside = url.pathname.replace(/\/+$/, '').replace(/\/api$/, '')
  return {
    url: isLoopback(url)
      ? `${url.origin}${beside}/initialize.js`
      : 'https://cdn.merge.dev/initialize.js',
    apiOrigin: url.origin,
  }
}
