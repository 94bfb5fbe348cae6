// What the admin answers who knows what is true, where Rollcall asks whose user a user is.
import type { Decision } from '../random/invariants/decision-kinds.ts'
import { hasLeft, keysOf, waitingActions } from './admin.ts'
import type { Corpus } from './corpus-company.ts'
import type { Person } from './people.ts'

const WHO_IS_IT: ReadonlySet<string> = new Set([
  'match-unclear',
  'rehire-unclear',
  'identity-change',
])

/** Answers each open question once a day. Returns what could not be answered. */
export async function answerQuestions(corpus: Corpus): Promise<readonly string[]> {
  const { world } = corpus
  const keys = await keysOf(corpus)
  const reports = await world.store.openReports(world.accountId)
  const questions = [
    ...reports.map(({ report }) => [report.code, report.employeeId] as const),
    ...(await waitingActions(corpus)).flatMap(({ hold_codes, employee_id }) =>
      hold_codes.map((code) => [code, employee_id] as const),
    ),
  ]
  const refused: string[] = []
  const answered = new Set<string>()
  for (const [code, employeeId] of questions) {
    const key = keys.get(employeeId ?? '')
    const person = corpus.owner.get(key ?? '')
    if (key === undefined || person === undefined || answered.has(key)) continue
    const decision = answerTo(corpus, code, person)
    if (decision === null) continue
    answered.add(key)
    await world
      .decide(key, decision)
      .catch((error: unknown) =>
        refused.push(`${code} of ${key} (${person.dirt}): ${String(error)}`),
      )
  }
  return refused
}

function answerTo(corpus: Corpus, code: string, person: Person): Decision | null {
  if (code === 'left-with-access') return hasLeft(corpus, person) ? 'end' : 'keeps-access'
  if (!WHO_IS_IT.has(code)) return null
  // A record of somebody who has a user of their own; else the user in question is another person's.
  return person.userId === null ? 'not-this-person' : 'link'
}
