// Named points around everything that leaves the process: each commit and each request to Merge, the host and Resend.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Wrappers } from '../../src/runtimes/serve.ts'

import type { SqliteStore } from '../../src/store/open.ts'
import type { Deps } from '../../src/sync/step/deps.ts'

interface PointOptions {
  /** The file that names the armed point, or is empty; `<file>.hits` gets every point that was passed. */
  readonly file: string | null
  /** The longest that a lease or a job may be held: a test cannot wait for minutes. */
  readonly holdMs: number
}

/** Passes the points before and after the call. */
type Passing = <T>(name: string, deed: () => Promise<T>) => Promise<T>

export function withPoints({ file, holdMs }: PointOptions): Wrappers {
  const passing = file === null ? passThrough : passingBy(file)
  return {
    store: (store) => {
      if (file !== null) failWhere(store, `${file}.disk`)
      return storeWithPoints(store, passing, holdMs)
    },
    deps: (deps) => depsWithPoints(deps, passing),
  }
}

/** While the file says `full` or `read-only`, SQLite behaves like that and raises its own errors. */
function failWhere({ database: { connection } }: SqliteStore, file: string): void {
  setInterval(() => {
    const disk = existsSync(file) ? readFileSync(file, 'utf8') : 'well'
    const pages = disk === 'full' ? connection.pragma('page_count', { simple: true }) : MOST_PAGES
    connection.pragma(`max_page_count = ${Number(pages)}`)
    connection.pragma(`query_only = ${disk === 'read-only' ? 1 : 0}`)
    writeFileSync(`${file}.is`, disk)
  }, 20).unref()
}

const MOST_PAGES = 1_000_000

const passThrough: Passing = (_name, deed) => deed()

/** Arming a point restarts the counts: `before:host.act user.invite#2` is the second from then on. */
function passingBy(file: string): Passing {
  let known = ''
  const counts = new Map<string, number>()
  const pass = (name: string): void => {
    const line = readFileSync(file, 'utf8')
    if (line !== known) counts.clear()
    known = line
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    const point = `${name}#${count}`
    appendFileSync(`${file}.hits`, `${point}\n`)
    if (armedIn(line) !== point) return
    writeFileSync(file, '')
    process.kill(process.pid, 'SIGKILL')
    for (;;);
  }
  return async (name, deed) => {
    pass(`before:${name}`)
    const result = await deed()
    pass(`after:${name}`)
    return result
  }
}

/** The line is a serial number and the point, so that arming the same point again changes the line. */
function armedIn(line: string): string {
  return line.slice(line.indexOf(' ') + 1)
}

function storeWithPoints(store: SqliteStore, passing: Passing, holdMs: number): SqliteStore {
  const atMost = (now: string, until: number) =>
    new Date(Math.min(until, Date.parse(now) + holdMs)).toISOString()
  return {
    ...store,
    commit: (lease, writes) => {
      const under = lease === null ? 'free' : 'leased'
      return passing(`commit ${under} ${tablesOf(writes)}`, () => store.commit(lease, writes))
    },
    finishJob: (id, holder) => passing('finishJob', () => store.finishJob(id, holder)),
    storeAnswer: (key, status, body) =>
      passing('storeAnswer', () => store.storeAnswer(key, status, body)),
    takeLease: (name, holder, now, ttlMs) =>
      store.takeLease(name, holder, now, Math.min(ttlMs, holdMs)),
    takeJobs: (now, holder, heldUntil, limit, except) =>
      store.takeJobs(now, holder, atMost(now, Date.parse(heldUntil)), limit, except),
  }
}

function tablesOf(changes: Parameters<SqliteStore['commit']>[1]): string {
  const names = changes.map((change) => ('set' in change ? change.set : change.table))
  return [...new Set(names)].toSorted().join('+')
}

function depsWithPoints(deps: Deps, passing: Passing): Deps {
  const { source, host, mailer } = deps
  return {
    ...deps,
    source: {
      ...source,
      page: (account, listing, cursor) =>
        passing(`source.page ${listing.kind}`, () => source.page(account, listing, cursor)),
      employee: (account, id) => passing('source.employee', () => source.employee(account, id)),
      rawStatus: (account, id) => passing('source.rawStatus', () => source.rawStatus(account, id)),
      rawStatuses: (account, cursor) =>
        passing('source.rawStatuses', () => source.rawStatuses(account, cursor)),
      status: (account) => passing('source.status', () => source.status(account)),
      identify: (token) => passing('source.identify', () => source.identify(token)),
      find: (accountId) => passing('source.find', () => source.find(accountId)),
    },
    host: {
      users: (organization, cursor, known) =>
        passing('host.users', () => host.users(organization, cursor, known)),
      user: (organization, id) => passing('host.user', () => host.user(organization, id)),
      usersByEmail: (organization, email) =>
        passing('host.usersByEmail', () => host.usersByEmail(organization, email)),
      act: (request) => passing(`host.act ${request.detail.kind}`, () => host.act(request)),
      probe: (organization, entity) =>
        passing('host.probe', () => host.probe(organization, entity)),
    },
    mailer: {
      render: (notice, frame, recipient) => mailer.render(notice, frame, recipient),
      send: (mail) => passing(`mailer.send ${mail.tags.kind}`, () => mailer.send(mail)),
      lookUp: (messageId) => mailer.lookUp(messageId),
      hears: mailer.hears,
      readWebhook: (body, headers) => mailer.readWebhook(body, headers),
    },
  }
}
