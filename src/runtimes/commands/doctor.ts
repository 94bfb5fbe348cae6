import { problemMessage } from '../../words/message.ts'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { UNFIT } from '../../http/health.ts'
import { migrations } from '../../store/migrate.ts'
import { isTooNew } from '../../store/min-program.ts'
import { openSqliteStore, type SqliteStore } from '../../store/open.ts'
import { openSqlite } from '../../store/sqlite/sqlite.ts'
import { ConfigError, readConfig } from '../config.ts'
import { MIGRATIONS } from '../migrations-folder.ts'
import { databaseProblem } from '../start/database-error.ts'
import { filesOf, isOpenToOthers } from '../start/owner-only.ts'
import { StartError } from '../start/start-error.ts'
import { requireOwnDatabase } from '../start/whose-database.ts'
import { createCheckup, type Checkup } from './checkup.ts'
import { resolveConfig, type ResolvedConfig } from './open.ts'
import { checkHost, checkMail, checkSource, serverAnswers } from './reach.ts'
import { checkSecondOpinion } from './second-opinion.ts'
import { CommandError, type Verb } from './terminal.ts'

/** Checks everything that a start needs, changes nothing, and prints what is wrong and how to correct it. */
export const doctor: Verb = async (args, terminal) => {
  if (args.length > 0) return 2
  const checkup = createCheckup(terminal)
  checkNode(checkup)
  const resolved = environment()
  if (resolved !== null) {
    const store = await database(resolved)
    await services(resolved, store)
    await store?.close()
  }
  return checkup.exitCode()

  function environment(): ResolvedConfig | null {
    try {
      const config = readConfig(terminal.env)
      if (config.services === null)
        checkup.note('environment', 'no MERGE_API_KEY is set, so the sandbox runs')
      else checkup.fine('environment', 'all required settings are there')
      if (config.services !== null && !config.url.startsWith('https://'))
        checkup.note(
          'environment',
          `ROLLCALL_URL is ${config.url}: Merge and your admins need an https:// address`,
        )
      if (config.services !== null && config.mail.from.includes('rollcall.test'))
        checkup.wrong(
          'environment',
          'mails have no valid sender; set MAIL_FROM to an address of a domain verified at Resend',
        )
      return resolveConfig(terminal)
    } catch (error) {
      if (error instanceof ConfigError)
        for (const line of error.message.split('\n').filter((each) => each.startsWith('  - ')))
          checkup.wrong('environment', line.slice(4))
      else if (error instanceof CommandError) checkup.note('environment', error.message)
      else if (error instanceof StartError) checkup.wrong('sandbox', error.message)
      else throw error
      return null
    }
  }

  async function database({ config, secrets }: ResolvedConfig): Promise<SqliteStore | null> {
    const { database: file } = config
    if (!existsSync(file)) {
      checkup.note('database', `${file} does not exist yet; the first start creates it`)
      return null
    }
    try {
      requireOwnDatabase(config)
      const raw = openSqlite(file)
      const files = migrations(raw, MIGRATIONS)
      const pending = await files.pending()
      const tooNew = await isTooNew(raw, files)
      const found = raw.connection.pragma('quick_check', { simple: true })
      await raw.close()
      if (found !== 'ok') {
        checkup.wrong('database', `${file} is damaged (${String(found)}); restore a backup`)
        return null
      }
      checkup.fine('database', `${file} opens and is intact`)
      checkReaders(file, checkup)
      if (tooNew) {
        checkup.wrong('migrations', UNFIT['newer-database'])
        return null
      }
      if (pending.length > 0) {
        const fix = 'npm run rollcall -- migrate, or the next start, applies them'
        checkup.wrong('migrations', `${pending.join(', ')} not applied; ${fix}`)
        return null
      }
      checkup.fine('migrations', 'all applied')
      const store = await openSqliteStore({ file, secrets, migrationsDir: MIGRATIONS })
      const unfit = await store.unfit()
      if (unfit === 'wrong-secrets' || unfit === 'wrong-last-secret')
        checkup.wrong('secrets', UNFIT[unfit])
      else await contents(store, config.url)
      return store
    } catch (error) {
      checkup.wrong('database', whyUnusable(error, file))
      return null
    }
  }

  /** Jobs that gave up, accounts that Merge has yet to delete, problems, and whether the keys decrypt the tokens. */
  async function contents(store: SqliteStore, url: string): Promise<void> {
    const { dead } = await store.countJobs()
    if (dead > 0)
      checkup.wrong(
        'jobs',
        `${dead} used all their attempts; the log says why, and a restart tries them again`,
      )
    for (const { account, since, tries, failure, token } of await store.forgets(null))
      checkup.note(
        account,
        token === null
          ? `Merge has to delete this account, but its token is encrypted with a key that is missing: put the key back into ROLLCALL_SECRETS, or delete ${account} in Merge's dashboard`
          : `disconnected or erased since ${since}; Merge has not confirmed its deletion yet (${tries} ${tries === 1 ? 'try' : 'tries'}${failure === null ? '' : `, last: ${failure}`}). A running server keeps trying`,
      )
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
            `the account tokens of ${id} cannot be decrypted; put the key they were encrypted with back into ROLLCALL_SECRETS`,
          )
        }
      }
      after = page.next
    } while (after !== null)
    checkup.fine(
      'secrets',
      `the tokens of ${opened} ${opened === 1 ? 'account' : 'accounts'} can be decrypted`,
    )
    const webhooks = Object.entries(await store.counters()).filter(([name]) =>
      name.startsWith('webhooks_accepted_total'),
    )
    if (webhooks.length === 0)
      checkup.note(
        'webhooks',
        `none received so far; in Merge's dashboard, set the webhook to ${url}/webhooks/merge`,
      )
  }

  async function services(resolved: ResolvedConfig, store: SqliteStore | null): Promise<void> {
    const { config } = resolved
    const runs = await serverAnswers(config)
    if (runs) checkup.fine('server', `answers on port ${config.port} and is ready`)
    else checkup.note('server', `does not answer on port ${config.port}`)
    // The server serves the sandbox's services; without it there is nothing to reach.
    if (resolved.sandbox && !runs) return
    if (await checkSource(resolved, checkup)) await checkSecondOpinion(resolved, store, checkup)
    await checkHost(resolved, store, checkup)
    await checkMail(resolved, checkup)
  }
}

function whyUnusable(error: unknown, file: string): string {
  if (error instanceof StartError) return error.message
  const why = error instanceof Error ? error.message : String(error)
  return (
    databaseProblem(error, file) ?? `${file} cannot be used: ${why}; check its owner and its disk`
  )
}

/** A start takes the files from others, and leaves a folder that is there as it is. */
function checkReaders(file: string, checkup: Checkup): void {
  const open = [...filesOf(file), dirname(file)].filter(isOpenToOthers)
  if (open.length === 0) return
  const them = open.join(', ')
  checkup.note(
    'database',
    `${them} can be read by other users of this machine; chmod 600 for files, 700 for the folder`,
  )
}

function checkNode(checkup: Checkup): void {
  checkup.fine('node', process.version)
}
