// Merge without a network. Three calls bypass Merge's SDK here, because it takes seconds to load.
import { RetryLater } from '../../src/core/facts/errors.ts'
import type { Source } from '../../src/ports/source.ts'
import type { Answer, Asked } from '../doubles/answers.ts'
import { mergeDouble, type MergeDouble } from '../doubles/merge.ts'
import { DAY } from './time.ts'

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
    identify: (token) => {
      const account = merge.accounts.find((one) => one.token === token)
      if (account === undefined) throw new Error('an unknown account token')
      const { id: sourceAccountId, originId: accountId, integration, status, completedAt } = account
      return Promise.resolve({ sourceAccountId, accountId, integration, status, completedAt })
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
