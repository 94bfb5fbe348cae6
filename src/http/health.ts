import { Hono } from 'hono'
import type { Unfit } from '../ports/store/store.ts'
import type { Deps } from '../sync/step/deps.ts'
import { requireKey } from './api-guard.ts'
import type { HttpEnv } from './http-env.ts'
import type { Limits } from './limits/limits.ts'
import { problemResponse } from './problem.ts'
import type { ProblemReads } from './operator-problems.ts'

/** What is wrong, and what to do: for the log, `doctor`, and `/readyz?verbose`. */
export const UNFIT: Readonly<Record<Unfit, string>> = {
  'no-answer': 'the database in ROLLCALL_DB does not answer; npm run rollcall -- doctor says why',
  'not-migrated':
    'the database in ROLLCALL_DB is not up to date; restart, or run: npm run rollcall -- migrate',
  'newer-database':
    'a newer version of Rollcall has changed the database in ROLLCALL_DB; start that version, or put back a backup from before',
  'wrong-secrets':
    'ROLLCALL_SECRETS cannot open what the database in ROLLCALL_DB holds; put back the key that it was sealed with',
  'wrong-last-secret':
    'the last key in ROLLCALL_SECRETS is not the one by which the database in ROLLCALL_DB recognises people who were erased or left long ago; put that key back at the end (new ones go in front), or, if it is lost: npm run rollcall -- rotate-keys --accept-last-key',
}

/**
 * `/healthz`: the process runs. `/readyz`: it can work (contract 10). Only a key is told what is wrong. Without
 * `reads` nothing can be said of what is wrong in a database that must not be touched.
 */
export function createHealth(
  { store, reads }: { readonly store: Pick<Deps['store'], 'unfit'>; readonly reads?: ProblemReads },
  apiKeyHashes: readonly string[],
  limits: Limits,
): Hono<HttpEnv> {
  return new Hono<HttpEnv>()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      const verbose = c.req.query('verbose') !== undefined
      if (verbose) await requireKey(c, apiKeyHashes, limits)
      const unfit = await store.unfit().catch((): Unfit => 'no-answer')
      if (unfit === null) {
        const isTold = verbose && reads !== undefined
        return c.json({
          status: 'ready',
          ...(isTold && { problems: await problemsOf(reads) }),
        })
      }
      const detail = verbose ? UNFIT[unfit] : 'not ready; the log says why'
      return problemResponse(c, { status: 503, detail })
    })
}

async function problemsOf(reads: ProblemReads) {
  const { operatorProblems } = await import('./operator-problems.ts')
  return operatorProblems(reads)
}
