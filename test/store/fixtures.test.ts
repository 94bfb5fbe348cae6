// A database that an earlier version wrote opens, migrates and goes on as that version would have gone on.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Connection from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { future } from '../fixtures/future.ts'
import type { StoredWorld } from '../fixtures/outside.ts'
import { openProduct } from '../fixtures/product.ts'
import { DATABASES, openAt, unpacked } from './temporary.ts'

const VERSIONS = readdirSync(DATABASES).flatMap((name) =>
  name.endsWith('.db.gz') ? [name.slice(0, -'.db.gz'.length)] : [],
)

test('databases of earlier versions are kept', () => {
  expect(VERSIONS).toContain('0.1.0')
})

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
  const expected: unknown = JSON.parse(
    readFileSync(join(DATABASES, `${version}.outcome.json`), 'utf8'),
  )
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(world.at) })
  onTestFinished(() => void vi.useRealTimers())
  const product = await openProduct(unpacked(version), world, (at) => {
    if (at > Date.now()) vi.setSystemTime(at)
  })
  const outcomes = await future(product)
  await product.store.close()
  expect(ruled(outcomes)).toEqual(ruled(expected))
  // What was noted for a mail by that version is said in the words of this one.
  expect(product.sent.length).toBeGreaterThan(3)
  for (const { subject, text } of product.sent)
    expect(`${subject}\n${text}`).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/)
})

/**
 * What rule 35 changed on purpose: `now` is called `end`; access given back by hand is a membership and no
 * decision; a decision whose moment is over is removed, so a postponement is left out of the comparison.
 */
function ruled(outcomes: unknown): unknown {
  return JSON.parse(JSON.stringify(outcomes), (key, value: unknown) => {
    if (key !== 'overrides' || !Array.isArray(value)) return value
    return value
      .map((line) => String(line).replace(/ now$/, ' end'))
      .filter((line) => !/ (reactivated|postpone)$/.test(line))
  })
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
