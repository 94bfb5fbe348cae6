import type { Account } from '../../../ports/records.ts'
import type { Portal } from '../request/request-context.ts'

const DAYS = 90
const DAY_MS = 86_400_000

export interface HeadcountDay {
  readonly day: string
  /** At the end of the day. */
  readonly people: number
  readonly joined: number
  readonly left: number
}

/**
 * Headcount, joiners and leavers of the last 90 days: today's number, taken back day by day by what the
 * reads saw. It begins with the day of the first complete read, whose joiners are everybody.
 */
export async function headcountHistory(
  { deps }: Portal,
  account: Account,
  now: Date,
): Promise<readonly HeadcountDay[]> {
  if (account.lastCompleteReadAt === null) return []
  const since = new Date(now.getTime() - DAYS * DAY_MS).toISOString()
  const [people, movements] = await Promise.all([
    deps.store.headcount(account.id),
    deps.store.movements(account.id, since.slice(0, 10)),
  ])
  const byDay = new Map(movements.map((one) => [one.day, one]))
  const begun = account.createdAt.slice(0, 10)
  const first = movements.find(({ joined }) => joined > 0)?.day ?? begun
  const history: HeadcountDay[] = []
  let count = people
  for (let back = 0; back < DAYS; back += 1) {
    const day = new Date(now.getTime() - back * DAY_MS).toISOString().slice(0, 10)
    if (day < begun) break
    const { joined = 0, left = 0 } = byDay.get(day) ?? {}
    const opening = day === first && first >= begun && count - joined + left <= 0
    history.push({ day, people: count, joined: opening ? 0 : joined, left })
    if (opening) break
    count = Math.max(0, count - joined + left)
  }
  return history.toReversed()
}
