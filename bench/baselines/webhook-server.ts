// Two servers to compare with. `bare`: Hono that takes the body and answers. `kysely`: it also verifies, parses
// and stores each webhook in a Kysely transaction of its own, as one writes it at first.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { serve } from '@hono/node-server'
import Connection from 'better-sqlite3'
import { Hono } from 'hono'
import { Kysely, sql, SqliteDialect } from 'kysely'

interface Tables {
  hints: { account: string; employee: string; at: string }
  counters: { name: string; value: number }
}

const [kind, file = '', key = ''] = process.argv.slice(2)
const app = new Hono()
if (kind === 'bare') {
  app.post('/webhooks/merge', async (c) => {
    await c.req.arrayBuffer()
    return c.json({ accepted: true })
  })
} else await storing()

const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.send?.({ port })
})
process.on('disconnect', () => server.close(() => process.exit(0)))

async function storing(): Promise<void> {
  const connection = new Connection(file)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) })
  await sql`create table hints (account text, employee text, at text, primary key (account, employee)) strict`.execute(
    db,
  )
  await sql`create table counters (name text primary key, value integer not null) strict`.execute(
    db,
  )

  app.post('/webhooks/merge', async (c) => {
    const bytes = Buffer.from(await c.req.arrayBuffer())
    const expected = createHmac('sha256', key).update(bytes).digest()
    const given = Buffer.from(c.req.header('x-merge-webhook-signature') ?? '', 'base64url')
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      return c.json({ accepted: false }, 401)
    const { linked_account, data } = JSON.parse(bytes.toString('utf8')) as {
      linked_account: { end_user_origin_id: string }
      data: { id: string }
    }
    const hint = { account: linked_account.end_user_origin_id, employee: data.id }
    const at = new Date().toISOString()
    await db.transaction().execute(async (tx) => {
      await tx
        .insertInto('hints')
        .values({ ...hint, at })
        .onConflict((one) => one.columns(['account', 'employee']).doUpdateSet({ at }))
        .execute()
      await tx
        .insertInto('counters')
        .values({ name: 'accepted', value: 1 })
        .onConflict((one) =>
          one.column('name').doUpdateSet((eb) => ({ value: eb('counters.value', '+', 1) })),
        )
        .execute()
    })
    return c.json({ accepted: true })
  })
  app.get('/state', async (c) => {
    const row = await db.selectFrom('counters').select('value').executeTakeFirst()
    const [mode, synchronous] = ['journal_mode', 'synchronous'].map((name) =>
      connection.pragma(name, { simple: true }),
    )
    return c.json({ stored: row?.value ?? 0, mode, synchronous })
  })
}
