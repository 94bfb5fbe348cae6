// The HR system of a test, behind Merge: people by name, and the ways it can change or lie.
import { json, told, withStatus, type Answer, type Asked, type Lie } from '../doubles/answers.ts'
import { asMergeDate } from '../doubles/calendar.ts'
import { mergeAccount, type MergeAccount } from '../doubles/merge-account.ts'
import { nobody } from '../doubles/merge-lies.ts'
import { answerAbout, detailsOf } from '../doubles/merge-lists.ts'
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

export function addressOf(name: string): string {
  return `${name}@acme.test`
}

const SYSTEMS: Record<string, string> = {
  hibob: 'Hibob',
  bamboohr: 'BambooHR',
  personio: 'Personio',
  workday: 'Workday',
}

export interface MergeInside {
  accounts: MergeAccount[]
  /** Everything that was asked, in order. */
  asked: Asked[]
  complaints: string[]
  fetch: typeof fetch
  /** The person finished at Merge's page. */
  finish(accountId: string, slug: string): MergeAccount
}

/** Merge without a network: the same answers as the double on a socket. */
export function mergeInside(): MergeInside {
  const merge: MergeInside = {
    accounts: [],
    asked: [],
    complaints: [],
    fetch: (input, init) => Promise.resolve().then(() => carried(answer(questionOf(input, init)))),
    finish(accountId, slug) {
      // The same origin id leads to the same account and token, unless it was deleted.
      const known = merge.accounts.find((one) => one.originId === accountId && !one.erased)
      if (known) return Object.assign(known, { status: 'COMPLETE', revoked: false })
      const link = { originId: accountId, organizationName: 'Acme', email: 'admin@acme.test' }
      const account = mergeAccount(link, { slug, name: SYSTEMS[slug] ?? slug })
      merge.accounts.push(account)
      return account
    },
  }
  return merge

  function answer(asked: Asked): Answer {
    merge.asked.push(asked)
    if (asked.path.endsWith('/linked-accounts')) return linkedAccounts(asked)
    const account = merge.accounts.find((one) => one.token === asked.headers['x-account-token'])
    if (!account || account.revoked || account.erased)
      return json(401, { detail: 'Invalid account token.' })
    return told(account.lies, answerAbout(account, asked, merge.complaints), asked)
  }

  function linkedAccounts(asked: Asked): Answer {
    const origin = asked.query.get('end_user_origin_id')
    const alive = merge.accounts.filter((one) => !one.erased && one.originId === origin)
    const results = alive.map((one) => ({ ...detailsOf(one), integration: one.integration }))
    return json(200, { next: null, previous: null, results })
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

/** With a wait that is told, so that nobody waits for it in real time. */
export function failing(status: number): Lie {
  return withStatus(status, status === 429 ? {} : { 'retry-after': '1' })
}

export type Hr = ReturnType<typeof hrOf>

/** What a test says about one HR system. `rows` outlive a new link: they are the same people. */
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
    /** Merge reads the HR system by itself once a day, unless a test wants it not to. */
    syncs: true,
    hire(name: string, over: Partial<EmployeeRow> = {}): EmployeeRow {
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
    /** The last day; INACTIVE unless said otherwise. */
    terminate(name: string, options: { on: string | null; status?: string | null }): void {
      const { on, status = 'INACTIVE' } = options
      account.change(row(name), {
        employment_status: status,
        termination_date: on === null ? null : asMergeDate(on),
      })
    },
    /** Not listed, and not known by id. */
    delete: (...names: string[]) => {
      for (const name of names) account.drop(row(name))
    },
    /** Not listed; the id still answers. */
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
    /** The HR system's own word, asked for with `show_enum_origins`. */
    says: (name: string, word: string) => void account.originWords.set(row(name).id, word),
    answersWithNobody: () => account.tell('employees', nobody),
    /** Every list of employees, or one person's record, answers with this HTTP status. */
    breaks: (status = 500, at = 'employees') => account.tell(at, failing(status)),
    breaksFor: (name: string, status = 500) =>
      account.tell(`employees/${row(name).id}`, failing(status)),
    lies: (lie: Lie, limit: { page?: number; times?: number } = {}) =>
      account.tell('employees', lie, limit),
    honest: () => account.honest(),
    /** Merge finished reading the HR system just now. */
    finishSync: () => account.finishSync(),
  }
}
