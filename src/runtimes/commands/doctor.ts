import { problemMessage } from '../../words/message.ts'
import { existsSync } from 'node:fs'
import { migrations } from '../../store/migrate.ts'
import { openSqliteStore, type SqliteStore } from '../../store/open.ts'
import { openSqlite } from '../../store/sqlite.ts'
import { ConfigError, readConfig } from '../config.ts'
import { createCheckup, type Checkup } from './checkup.ts'
import { MIGRATIONS, told, type Told } from './open.ts'
import { checkHost, checkMail, checkSource, serverAnswers } from './reach.ts'
import { Refusal, type Verb } from './terminal.ts'

/** Looks at everything a start needs, changes nothing, and says what is wrong and how to mend it. */
export const doctor: Verb = async (args, terminal) => {
  if (args.length > 0) return 2
  const checkup = createCheckup(terminal)
  checkNode(checkup)
  const known = environment()
  if (known !== null) {
    const store = await database(known)
    await outside(known, store)
    await store?.close()
  }
  return checkup.verdict()

  function environment(): Told | null {
    try {
      const config = readConfig(terminal.env)
      if (config.outside === null) checkup.note('environment', 'no MERGE_API_KEY: the sandbox')
      else checkup.fine('environment', 'every setting that is needed is there')
      if (config.outside !== null && !config.url.startsWith('https://'))
        checkup.note(
          'environment',
          `ROLLCALL_URL is ${config.url}: Merge and your admins need an https:// address`,
        )
      if (config.outside !== null && config.mail.from.includes('rollcall.test'))
        checkup.wrong('environment', 'mails have no sender; set MAIL_FROM to a domain of Resend')
      return told(terminal)
    } catch (error) {
      if (error instanceof ConfigError)
        for (const line of error.message.split('\n').filter((each) => each.startsWith('  - ')))
          checkup.wrong('environment', line.slice(4))
      else if (error instanceof Refusal) checkup.note('environment', error.message)
      else throw error
      return null
    }
  }

  async function database({ config, secrets }: Told): Promise<SqliteStore | null> {
    const { database: file } = config
    if (!existsSync(file)) {
      checkup.note('database', `${file} is not there yet; the first start makes it`)
      return null
    }
    try {
      const raw = openSqlite(file)
      const pending = await migrations(raw, MIGRATIONS).pending()
      const found = raw.connection.pragma('quick_check', { simple: true })
      await raw.close()
      if (found !== 'ok') {
        checkup.wrong('database', `${file} is damaged (${String(found)}); restore a backup`)
        return null
      }
      checkup.fine('database', `${file} opens and is whole`)
      if (pending.length > 0) {
        const fix = 'npm run rollcall -- migrate, or the next start, applies them'
        checkup.wrong('migrations', `${pending.join(', ')} not applied; ${fix}`)
        return null
      }
      checkup.fine('migrations', 'all applied')
      const store = await openSqliteStore({ file, secrets, migrationsDir: MIGRATIONS })
      await contents(store)
      return store
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      checkup.wrong('database', `${file} cannot be used: ${why}; check its owner and its disk`)
      return null
    }
  }

  /** What waits for a person, and whether the keys still fit. */
  async function contents(store: SqliteStore): Promise<void> {
    const { dead } = await store.countJobs()
    if (dead > 0) checkup.wrong('jobs', `${dead} gave up; the log says why, a restart tries again`)
    let after: string | null = null
    let opened = 0
    do {
      const page: Awaited<ReturnType<SqliteStore['organizations']>> = await store.organizations({
        after,
        limit: 200,
      })
      for (const { id } of page.rows) {
        try {
          for (const account of await store.accountsOf(id)) {
            opened += 1
            if (account.problem !== null)
              checkup.note(
                account.id,
                `${account.problem.code}: ${problemMessage(account.problem.code)}`,
              )
          }
        } catch {
          checkup.wrong(
            'secrets',
            `the account tokens of ${id} do not open; put the key that sealed them back into ROLLCALL_SECRETS`,
          )
        }
      }
      after = page.next
    } while (after !== null)
    checkup.fine('secrets', `the tokens of ${opened} ${opened === 1 ? 'account' : 'accounts'} open`)
    const webhooks = Object.entries(await store.counters()).filter(([name]) =>
      name.startsWith('webhooks_accepted_total'),
    )
    if (webhooks.length === 0)
      checkup.note('webhooks', "none came so far; is Merge's webhook set to /webhooks/merge here?")
  }

  async function outside(known: Told, store: SqliteStore | null): Promise<void> {
    const { config } = known
    const runs = await serverAnswers(config)
    if (runs) checkup.fine('server', `answers on port ${config.port} and is ready`)
    else checkup.note('server', `does not answer on port ${config.port}`)
    // The made-up world lives in the server; without one there is nothing to reach.
    if (known.sandbox && !runs) return
    await checkSource(known, checkup)
    await checkHost(known, store, checkup)
    await checkMail(known, checkup)
  }
}

function checkNode(checkup: Checkup): void {
  checkup.fine('node', process.version)
}
