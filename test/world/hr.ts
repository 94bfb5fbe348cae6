// The HR system of a test, behind Merge: people by name, their changes, and faults.
import { withStatus, type Lie } from '../doubles/answers.ts'
import { asMergeDate, dayFromNow } from '../doubles/calendar.ts'
import type { MergeAccount } from '../doubles/merge-account.ts'
import { nobody } from '../doubles/merge-lies.ts'
import type { EmployeeRow } from '../doubles/merge-records.ts'

const NAMES =
  'ana bram chloe dries ewa filip greta hugo ines joris katrin luca marit niels olga piet quinten rosa sven tessa'.split(
    ' ',
  )

/** The n-th person of every company: ana, bram, …, ana2, bram2, … */
export function nameOf(n: number): string {
  const round = Math.floor(n / NAMES.length)
  return `${NAMES[n % NAMES.length] ?? ''}${round === 0 ? '' : round + 1}`
}

/** The names from number `first` up to, but not including, number `last`. */
export function namesFrom(first: number, last: number): string[] {
  return Array.from({ length: last - first }, (_, n) => nameOf(first + n))
}

export function addressOf(name: string): string {
  return `${name}@acme.test`
}

/** With a `Retry-After` in seconds, so that the wait is one of the test's clock and not of real time. */
export function failing(status: number): Lie {
  return withStatus(status, status === 429 ? {} : { 'retry-after': '1' })
}

export type Hr = ReturnType<typeof hrOf>

/** One HR system, with people by name. `rows` stay the same after a new link: they are the same people. */
export function hrOf(account: MergeAccount, rows = new Map<string, EmployeeRow>()) {
  const row = (name: string): EmployeeRow => {
    const found = rows.get(name)
    if (!found) throw new Error(`HR never had anybody called ${name}`)
    return found
  }
  return {
    account,
    rows,
    row,
    names: () => [...rows.keys()],
    hire(name: string, over: Partial<EmployeeRow> = {}): EmployeeRow {
      if (rows.has(name)) throw new Error(`HR has had somebody called ${name}`)
      const first = name.charAt(0).toUpperCase() + name.slice(1)
      const hired = account.hire({
        first_name: first,
        last_name: 'Pop',
        display_full_name: `${first} Pop`,
        work_email: addressOf(name),
        personal_email: `${name}@home.test`,
        ...over,
      })
      rows.set(name, hired)
      return hired
    },
    change: (name: string, over: Partial<EmployeeRow>) => account.change(row(name), over),
    /** Sets a last day, three days ago by default, and a status, INACTIVE by default. */
    terminate(name: string, options: { on?: string | null; status?: string | null } = {}): void {
      const { on = dayFromNow(-3), status = 'INACTIVE' } = options
      account.change(row(name), {
        employment_status: status,
        termination_date: on === null ? null : asMergeDate(on),
      })
    },
    /** Not listed, and not found by id. */
    delete: (...names: string[]) => {
      for (const name of names) account.drop(row(name))
    },
    /** Not listed, but still found by id. */
    hide: (...names: string[]) => {
      for (const name of names) account.hidden.add(row(name).id)
    },
    show: (...names: string[]) => {
      for (const name of names) account.hidden.delete(row(name).id)
    },
    /** Listed again after a deletion: the same record. */
    restore(name: string): void {
      account.people.push(row(name))
    },
    flagDeleted: (name: string) => account.flagDeleted(row(name)),
    ignore: (name: string) => account.ignore(row(name)),
    /** Sets the raw status, which Merge returns for `show_enum_origins`. */
    rawStatus: (name: string, word: string) => void account.rawStatuses.set(row(name).id, word),
    answersWithNobody: () => account.tell('employees', nobody),
    /** Every list of employees, or one person's record, answers with this HTTP status. */
    breaks: (status = 500, at = 'employees') => account.tell(at, failing(status)),
    breaksFor: (name: string, status = 500) =>
      account.tell(`employees/${row(name).id}`, failing(status)),
    lies: (lie: Lie, limit: { page?: number; times?: number } = {}) =>
      account.tell('employees', lie, limit),
    honest: () => account.honest(),
    /** Remembers which name is which record; the account keeps its own records. */
    snapshot() {
      const kept = [...rows]
      return () => {
        rows.clear()
        for (const [name, one] of kept) rows.set(name, one)
      }
    },
    /** Merge finished reading the HR system just now. */
    finishSync: () => account.finishSync(),
  }
}
