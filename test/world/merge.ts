// Merge without a network. Four calls bypass Merge's SDK here, because it takes seconds to load.
import type { Source } from '../../src/ports/source.ts'
import type { Answer, Asked } from '../doubles/answers.ts'
import { mergeDouble, type MergeDouble } from '../doubles/merge.ts'
import { RetryLater } from '../../src/core/facts/errors.ts'
import { integrationOf } from '../../src/merge/accounts.ts'
import { failureOfStatus } from '../../src/merge/failures.ts'
import { accountDetails } from '../../src/merge/wire.ts'
import { DAY, HOUR } from './time.ts'

/** The double and how to reach it: by `fetch` in this process, or over its own socket. */
export type MergeSide = MergeDouble & { fetch?: typeof fetch }

export function mergeInside(): MergeSide {
  const merge = mergeDouble({ asked: [] as Asked[] })
  const answered = (asked: Asked): Response => {
    merge.asked.push(asked)
    return carried(merge.answer(asked))
  }
  return Object.assign(merge, {
    fetch: (input: Parameters<typeof fetch>[0], init?: RequestInit) =>
      Promise.resolve().then(() => answered(questionOf(input, init))),
  })
}

/** The tests in test/merge make the same calls through Merge's SDK. */
export function withoutSdk(source: Source, merge: MergeDouble): Source {
  return {
    ...source,
    createLink: ({ accountId: originId, organizationName, admin, integration }) => {
      const link = { originId, organizationName, email: admin.email, integration, body: {} }
      const expiresAt = new Date(Date.now() + 7 * DAY).toISOString()
      return Promise.resolve({ url: merge.offerLink(link), expiresAt })
    },
    openWindow: async ({ accountId: originId, organizationName, admin, integration }) => {
      if (merge.down) throw new RetryLater('Merge is down', 'source-unreachable')
      const link = { originId, organizationName, email: admin.email, integration, body: {} }
      const expiresAt = new Date(Date.now() + HOUR).toISOString()
      return { token: merge.offerLink(link).split('/').at(-1) ?? '', expiresAt }
    },
    identify: async (token) => {
      const answer = merge.answer(aboutAccount(merge, token))
      const wrong = failureOfStatus(
        { status: answer.status, headers: new Headers(answer.headers) },
        { what: 'account details of a new token', cursor: false, now: new Date() },
      )
      if (answer.transport === 'reset') throw new RetryLater('no answer', 'source-unreachable')
      if (wrong !== null) throw wrong
      const known = accountDetails.parse(JSON.parse(answer.body))
      return {
        sourceAccountId: known.id,
        accountId: known.end_user_origin_id || null,
        integration: integrationOf(known.integration_slug, known.integration),
        status: known.status,
        completedAt: known.completed_at ?? null,
        duplicate: known.is_duplicate === true,
      }
    },
    forget: (token) => {
      const account = merge.accounts.find((one) => one.token === token && !one.erased)
      if (account === undefined) return Promise.resolve()
      const headers = { authorization: `Bearer ${merge.apiKey}`, 'x-account-token': token }
      const url = `${merge.baseUrl}/hris/v1/delete-account`
      const { status } = merge.answer(questionOf(url, { method: 'POST', headers }))
      if (status === 200) return Promise.resolve()
      return Promise.reject(new RetryLater(`Merge answered ${status}`, 'source-error'))
    },
  }
}

function aboutAccount(merge: MergeDouble, token: string): Asked {
  return {
    method: 'GET',
    path: '/api/hris/v1/account-details',
    query: new URLSearchParams(),
    headers: { authorization: `Bearer ${merge.apiKey}`, 'x-account-token': token },
    body: '',
    at: Date.now(),
  }
}

function questionOf(input: Parameters<typeof fetch>[0], init?: RequestInit): Asked {
  const url = new URL(input instanceof Request ? input.url : String(input))
  return {
    method: init?.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(new Headers(init?.headers)),
    body: '',
    at: Date.now(),
  }
}

function carried(answer: Answer): Response {
  if (answer.transport === 'reset') throw new TypeError('fetch failed')
  return new Response(answer.body, { status: answer.status, headers: answer.headers })
}
