import { Hono } from 'hono'
import { begin as beginDemo, linkNow } from './control/begin.ts'
import { controlForms } from './control/forms.ts'
import type { SandboxContext } from './control/context.ts'
import { controlPage } from './control/page.ts'
import { portalEntry } from './control/portal.ts'
import { call, currentAccount, type Rollcall } from './control/rollcall.ts'
import { createClock } from './clock.ts'
import { createFaults } from './faults.ts'
import { hostApi } from './host/api.ts'
import { invitationPages } from './host/invitation-page.ts'
import { createInvitations } from './host/invitations.ts'
import { hostPage } from './host/page.ts'
import { seedHost } from './host/seed.ts'
import { createUsers } from './host/users.ts'
import { createAccounts } from './hr/accounts.ts'
import { ORGANIZATION_ID } from './hr/company.ts'
import { linkPages, windowPages } from './hr/link-page.ts'
import { mergeApi } from './hr/merge-api.ts'
import { createPeople } from './hr/people.ts'
import type { ShapeSlug } from './hr/shapes.ts'
import { createSync } from './hr/sync.ts'
import { createWebhooks, type Log } from './hr/webhooks.ts'
import { windowScripts } from './hr/window-script.ts'
import { createMailEvents } from './inbox/mail-events.ts'
import { createMails } from './inbox/mails.ts'
import { inboxPage } from './inbox/page.ts'
import { resendApi } from './inbox/resend.ts'
import { isJson, textOf } from './json.ts'
import { ICON } from './pages/pictures.ts'
import { SCRIPT } from './pages/script.ts'
import { STYLE } from './pages/style.ts'
import { quirksPage } from './quirks/page.ts'
import { createServed } from './quirks/served.ts'
import { createSwitches } from './quirks/switches.ts'
import { openStore } from './store.ts'

export type SandboxOptions = {
  /** SQLite file of its own, or `:memory:`. Its folder must exist. */
  file: string
  /** Where people reach the sandbox, with its path: `http://localhost:3000/sandbox`. */
  baseUrl: string
  /** Where webhooks are sent: `http://127.0.0.1:3000/webhooks/merge`. */
  webhookUrl: string
  webhookKey: string
  mergeKey: string
  hostToken: string
  /** The secret that Rollcall signs its actions with: `whsec_` + base64. */
  hostSecret: string
  resendKey: string
  /** Where Resend's webhooks are sent, and their secret (`whsec_` + base64); without it none are sent. */
  mailWebhook?: { url: string; secret: string }
  /** The name of the host app. */
  productName: string
  /** Rollcall's public API; without it the pages say that Rollcall is starting. */
  rollcallUrl?: string
  rollcallApiKey?: string
  organizationId?: string
  /** The HR system `begin()` links. */
  shape?: ShapeSlug
  now?: () => Date
  log?: Log
  /** Called each time the date was moved forward. */
  onJump?: () => Promise<void> | void
  /** Milliseconds until a first sync is done; 1500 by default. */
  initialSyncMs?: number
  /** Milliseconds before each retry of a webhook; Merge's own are 1000 and 2000. */
  webhookPausesMs?: readonly number[]
}

/** A made-up HR system, host app and inbox over HTTP, and the page that controls all three. */
export function createSandbox(options: SandboxOptions) {
  const log: Log = options.log ?? (() => undefined)
  const baseUrl = options.baseUrl.replace(/\/$/u, '')
  const base = new URL(baseUrl).pathname.replace(/\/$/u, '')
  const product = options.productName

  const store = openStore(options.file)
  const { db } = store
  const clock = createClock(store, options.now)
  const faults = createFaults(store)
  const people = createPeople(db, clock)
  const switches = createSwitches(store, clock)
  const served = createServed(people, switches, clock)
  const accounts = createAccounts(db, clock)
  const webhooks = createWebhooks(
    db,
    clock,
    {
      url: options.webhookUrl,
      key: options.webhookKey,
      ...(options.webhookPausesMs ? { pauses: options.webhookPausesMs } : {}),
    },
    log,
  )
  const sync = createSync({
    store,
    clock,
    accounts,
    people,
    served,
    webhooks,
    faults,
    baseUrl,
    webhookUrl: options.webhookUrl,
    initialSyncMs: options.initialSyncMs ?? 1500,
  })
  const users = createUsers(db)
  const invitations = createInvitations(db, options.hostSecret, baseUrl)
  const mails = createMails(db, clock)
  const mailEvents = createMailEvents(db, clock, options.mailWebhook ?? null, log)

  const seed = (): void => {
    people.seed()
    seedHost(users)
    store.setSetting('hr.seeded_at', store.setting('hr.seeded_at') ?? clock.stamp())
  }
  seed()
  sync.resume()

  const rollcall: Rollcall | null =
    options.rollcallUrl !== undefined && options.rollcallApiKey !== undefined
      ? {
          url: options.rollcallUrl.replace(/\/$/u, ''),
          apiKey: options.rollcallApiKey,
          organizationId: options.organizationId ?? ORGANIZATION_ID,
        }
      : null
  let setupMessage: string | null = null

  /** Creates and links the organization, if that is not done yet. Rejects when Rollcall refuses. */
  const begin = async (shape: ShapeSlug = options.shape ?? 'hibob'): Promise<void> => {
    if (rollcall === null) return
    setupMessage = 'Setting up the organization and linking the HR system.'
    try {
      await beginDemo({ rollcall, accounts, sync, baseUrl, log }, shape)
      setupMessage = null
    } catch (error) {
      setupMessage = error instanceof Error ? error.message : String(error)
      throw error
    }
  }

  /** Erases the organization at Rollcall and everything here except the date, then sets it up again. */
  const startOver = async (shape: ShapeSlug): Promise<void> => {
    if (rollcall !== null) {
      const account = await currentAccount(rollcall)
      if (isJson(account)) {
        await call(rollcall, 'DELETE', `/v1/accounts/${textOf(account, 'id') ?? ''}`)
      }
      const id = rollcall.organizationId
      await call(rollcall, 'DELETE', `/v1/organizations/${id}?confirm=${id}`)
    }
    store.reset()
    seed()
    begin(shape).catch((error: unknown) => log('begin-failed', { message: String(error) }))
  }

  const context: SandboxContext = {
    store,
    clock,
    faults,
    switches,
    people,
    served,
    accounts,
    webhooks,
    sync,
    users,
    mails,
    rollcall,
    base,
    baseUrl,
    product,
    begin: async () => begin(),
    startOver,
    setupMessage: () => setupMessage,
    onJump: async () => options.onJump?.(),
  }

  const app = new Hono()
  app.get('/style.css', (c) =>
    c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }),
  )
  app.get('/script.js', (c) =>
    c.body(SCRIPT, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
    }),
  )
  app.get('/favicon.svg', (c) => c.body(ICON, 200, { 'content-type': 'image/svg+xml' }))
  app.route(
    '/merge/api/hris/v1',
    mergeApi({
      accounts,
      people,
      served,
      clock,
      faults,
      sync,
      baseUrl,
      mergeKey: options.mergeKey,
    }),
  )
  app.route(
    '/resend',
    resendApi({
      db,
      clock,
      faults,
      mails,
      events: mailEvents,
      served,
      resendKey: options.resendKey,
    }),
  )
  const linking = { accounts, clock, faults, sync, base, product }
  app.route('/merge', windowScripts(faults))
  app.route('/hr/link', linkPages(linking))
  app.route('/hr/window', windowPages(linking))
  app.route('/host/invitations', invitationPages({ users, invitations, base, product }))
  app.route('/host/portal', portalEntry(rollcall, users, base, baseUrl))
  app.route(
    '/host',
    hostApi({
      db,
      clock,
      faults,
      users,
      served,
      invitations,
      hostToken: options.hostToken,
      hostSecret: options.hostSecret,
    }),
  )
  app.route('/host', hostPage({ db, clock, users, base, product }))
  app.route('/inbox', inboxPage({ mails, events: mailEvents, base, product }))
  app.route('/as-it-comes', quirksPage(context))
  app.route('/', controlPage(context))
  app.route('/', controlForms(context))

  return {
    app,
    /** How far Rollcall's clock is ahead of the real one. */
    clock: { offsetMs: clock.rollcallOffsetMs },
    begin,
    actions: {
      /** Completes a magic link without a browser; takes its token or its address. */
      linkNow: (tokenOrUrl: string, shape: ShapeSlug = options.shape ?? 'hibob'): boolean =>
        linkNow({ accounts, sync }, tokenOrUrl, shape),
      startOver,
      /** The account token that the webhook `LinkedAccount.linked` carries. */
      accountToken: (originId: string): string | null => accounts.ofOrigin(originId)?.token ?? null,
      /** Resolves when every webhook sent so far was delivered or given up. */
      webhooksSettled: webhooks.settled,
      /** The same for those that tell what became of mails. */
      mailWebhooksSettled: mailEvents.settled,
    },
    close: (): void => {
      sync.close()
      webhooks.close()
      mailEvents.close()
      store.close()
    },
  }
}

export type Sandbox = ReturnType<typeof createSandbox>
