// A database that an earlier version wrote opens, migrates and goes on as that version would have gone on.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Connection from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { future, type Outcome } from '../fixtures/future.ts'
import type { StoredWorld } from '../fixtures/outside.ts'
import { openProduct } from '../fixtures/product.ts'
import { DATABASES, openAt, unpacked } from './temporary.ts'

const VERSIONS = readdirSync(DATABASES).flatMap((name) =>
  name.endsWith('.db.gz') ? [name.slice(0, -'.db.gz'.length)] : [],
)

test('databases of earlier versions are kept', () => {
  expect(VERSIONS).toEqual(['0.1.0', '0.2.0', '0.3.0', '0.4.0', '0.5.0'])
})

test('the newest has every kind of membership, answer, decision and doubt, and everything open outside', async () => {
  const newest = await openAt(unpacked('0.5.0'))
  const kinds = (sql: string) => newest.database.connection.prepare(sql).pluck().all()
  const memberships = kinds(
    "select distinct state || coalesce(' by ' || origin, '') from memberships order by 1",
  )
  expect(memberships).toEqual([
    'ended by decision',
    'ended by leave',
    'ended by move',
    'given by hand',
    'given by hr',
    'regained-by-hand',
    'removed-by-hand',
  ])
  const ends = kinds(
    "select distinct invited_only || shown_ended || cards_open from memberships where state = 'ended'",
  )
  expect(ends).toEqual(expect.arrayContaining(['000', '010', '011', '111']))
  const outcomes = kinds('select distinct outcome from answers order by 1')
  expect(outcomes).toEqual(['already', 'done', 'failed', 'refused'])
  const decisions = kinds('select distinct decision from overrides order by 1')
  expect(decisions).toEqual([
    'accept-email',
    'end',
    'invite-again',
    'keep',
    'keeps-access',
    'leave-out',
    'not-this-person',
    'postpone',
    'rejected',
    'undo',
    'unlink',
  ])
  const inDoubt = kinds(
    "select distinct code from reports r join accounts a on a.id = r.account where a.organization = 'hooli' order by 1",
  )
  expect(inDoubt).toEqual([
    'attribute-lost',
    'date-conflict',
    'identity-change',
    'left-with-access',
    'mail-failed',
    'match-unclear',
    'not-done',
    'rehire-unclear',
    'status-word',
    'unknown-status',
    'unreadable-date',
    'unreadable-email',
    'unreadable-record',
  ])
  const parts = kinds('select distinct state from plans where part is not null order by 1')
  expect(parts).toEqual(['applied', 'rejected'])
  expect(kinds('select id from accounts where memberships_at is null')).toEqual([])
  outside(kinds)
  await newest.close()
})

/** What stands between the product and the host, Merge, its operator and its visitors. */
function outside(kinds: (sql: string) => unknown[]): void {
  const personal = kinds(
    "select distinct settings ->> 'email_source' from accounts a join employees e on e.account = a.id where personal_key is not null",
  )
  expect(personal).toEqual(['work_then_personal'])
  const refusals = kinds(
    "select distinct reason || iif(ask_again_at is null, '', ' for now') from answers where message is not null order by 1",
  )
  expect(refusals).toEqual([
    'locked for now',
    'name_locked',
    'plan_limit for now',
    'seat_limit for now',
  ])
  const outages = kinds(
    `select service || iif(ended_at is null, ' open', iif(told_end_at is null, ' untold', ' over'))
      from outages order by 1`,
  )
  expect(outages).toEqual(['host open', 'host over', 'merge open', 'merge over'])
  const tokens = kinds(
    `select distinct kind || iif(session is null, '', ' of a session') || iif(used_at is null, '', ' used')
      || iif(tries = 0, '', ' tried') || iif(refused_at is null, '', ' refused') from link_tokens order by 1`,
  )
  expect(tokens).toEqual([
    'account tried',
    'account tried refused',
    'over',
    'over of a session used',
    'public of a session used tried',
    'window of a session',
  ])
  const forgets = kinds(
    `select iif(judged, 'judged', 'not judged') || iif(a.id is null, ', account erased', '')
      from forgets f left join accounts a on a.id = f.account where tries > 0 order by 1`,
  )
  expect(forgets).toEqual(['judged', 'judged, account erased', 'not judged'])
  const letIn = 'select count(*) from portal_sessions where let_in_by is not null'
  expect(kinds(letIn)).toEqual([1])
  expect(kinds('select name from instance order by 1')).toEqual(['kind', 'min_program', 'secrets'])
  expect(kinds("select count(*) from runs where phase = 'resync'")).toEqual([1])

  const accounts = (what: string) =>
    kinds(`select distinct ${what} as one from accounts where one is not null order by 1`)
  expect(accounts('host_refused_tries')).toEqual([0, 1])
  expect(accounts('link_failure')).toEqual(['credentials-in-use', 'link-expired'])
  expect(accounts('selective_sync')).toEqual(['next-sync', 'none'])
  expect(accounts("settings ->> 'resync'")).toEqual(['before-daily-read', 'never', 'on-request'])
  expect(accounts("resync ->> 'outcome'")).toEqual(['asked', 'not-in-plan'])
  for (const when of ['host_refused_since', 'host_refused_until', 'source_fresh_as_of'])
    expect(accounts(when), when).not.toEqual([])
  expect(accounts('issues_due_at')).toHaveLength(1)
  const listed = (what: string, list: string) =>
    kinds(
      `select distinct one.value ->> '${what}' from accounts, json_each(${list}) one order by 1`,
    )
  expect(listed('kind', 'issues')).toEqual(['permission'])
  expect(listed('kind', 'source_changes')).toEqual(['credentials', 'scopes', 'selective-sync'])
  expect(listed('ours', 'source_changes')).toEqual([0, 1])
}

test.each(VERSIONS)('a database of %s migrates to the present schema', async (version) => {
  const file = unpacked(version)
  const old = await openAt(file)
  const { connection } = old.database
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(connection.pragma('foreign_key_check')).toEqual([])
  const fresh = await openAt(':memory:')
  expect(schemaOf(connection)).toEqual(schemaOf(fresh.database.connection))
  await fresh.close()
  await old.close()
})

test.each(VERSIONS)('a database of %s goes on as its own version would', async (version) => {
  const world = JSON.parse(
    gunzipSync(readFileSync(join(DATABASES, `${version}.world.json.gz`))).toString(),
  ) as StoredWorld
  const expected = JSON.parse(
    readFileSync(join(DATABASES, `${version}.outcome.json`), 'utf8'),
  ) as readonly Outcome[]
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(world.at) })
  onTestFinished(() => void vi.useRealTimers())
  const product = await openProduct(unpacked(version), world, (at) => {
    if (at > Date.now()) vi.setSystemTime(at)
  })
  const outcomes = await future(product)
  await product.store.close()
  expect(withoutDecisions(outcomes)).toEqual(withoutDecisions(expected))
  expect(changes(expected, outcomes)).toEqual(CHANGED[version] ?? { gone: [], come: [] })
  // What was noted for a mail by that version is said in the words of this one.
  expect(product.sent.length).toBeGreaterThan(3)
  for (const { subject, text } of product.sent)
    expect(`${subject}\n${text}`).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/)
})

/**
 * What rule 35 changed on purpose for versions that had no memberships: `now` is called `end`; access given back
 * by hand is a membership and no decision (`reactivated`); a decision whose moment is over is removed
 * (`postpone`). Nothing else differs, and no action does.
 */
const CHANGED: Readonly<Record<string, { readonly gone: string[]; readonly come: string[] }>> = {
  '0.1.0': { gone: ['postpone', 'reactivated'], come: [] },
  '0.2.0': { gone: ['postpone', 'reactivated'], come: [] },
}

/** Decisions that one of the two has at a moment, and the other has not, by their names of today. */
function changes(before: readonly Outcome[], now: readonly Outcome[]) {
  const gone = new Set<string>()
  const come = new Set<string>()
  for (const [index, outcome] of before.entries()) {
    const overrides = outcome.overrides.map((line) => line.replace(/ now$/, ' end'))
    const present = now[index]?.overrides ?? []
    for (const line of overrides) if (!present.includes(line)) gone.add(decisionOf(line))
    for (const line of present) if (!overrides.includes(line)) come.add(decisionOf(line))
  }
  return { gone: [...gone].toSorted(), come: [...come].toSorted() }
}

function decisionOf(line: string): string {
  return line.split(' ').at(-1) ?? ''
}

function withoutDecisions(outcomes: readonly Outcome[]) {
  return outcomes.map((outcome) => ({ ...outcome, overrides: [] }))
}

/** Without the comments, which SQLite keeps as they were when the table was made. */
function schemaOf(connection: Connection.Database): unknown[] {
  return connection
    .prepare<[], { type: string; name: string; sql: string | null }>(
      "select type, name, sql from sqlite_master where name <> 'd1_migrations' order by 1, 2",
    )
    .all()
    .map(({ type, name, sql }) => {
      const bare = sql?.replaceAll(/--[^\n]*/g, '').replaceAll(/\s+/g, ' ')
      return { type, name, sql: bare }
    })
}
