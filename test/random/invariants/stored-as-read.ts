// After a complete read, what HR's list says is what is stored: no older word outranks it (rules 43 and 53).
import type { Side } from './context.ts'

/** One line for each record that is stored otherwise than the newest complete read since `from` has shown it. */
export async function storedOtherwise({ view }: Side, from: number): Promise<readonly string[]> {
  const [run] = (await view.runs()).filter(({ mode }) => mode === 'full')
  const isDone = run?.complete === true && run.finishedAt !== null && run.reason === null
  if (!isDone || Date.parse(run.beganAt ?? '') < from) return []
  const stored = new Map(
    (await view.employees()).map(({ employee }) => [employee.sourceId, employee]),
  )
  return view.hr.account.people.flatMap((row) => {
    const employee = stored.get(row.id)
    // A flagged record is as if it was not listed (P12).
    if (employee === undefined || row.remote_was_deleted) return []
    const { status } = employee
    const is = JSON.stringify([
      employee.firstName,
      employee.lastName,
      status.kind === 'known' ? status.value : null,
    ])
    const word = row.employment_status ?? ''
    const says = JSON.stringify([row.first_name, row.last_name, KNOWN.has(word) ? word : null])
    return is === says ? [] : [`${row.id} is stored as ${is}, and HR says ${says}`]
  })
}

const KNOWN: ReadonlySet<string> = new Set(['ACTIVE', 'INACTIVE', 'PENDING'])
