// An admin who links in Merge's window: portal, browser, Merge and its webhook, each as slow or silent as a test wants.
import { expect } from 'vitest'
import { deskOver } from '../../http/desk.ts'
import { envelope, signatureOf } from '../../doubles/merge-webhooks.ts'
import { newVisitor, type Seen } from '../../portal/visitor.ts'
import { wordsFor } from '../../../src/words/words.ts'
import type { World } from '../../world/company.ts'
import { ADMIN } from '../../world/view.ts'

/** What a browser sends from a page of no origin. */
export const NOWHERE = { origin: 'null', 'sec-fetch-site': 'cross-site' }

export async function linkingOf(world: World, locale = 'en') {
  const desk = deskOver(world.deps)
  const visitor = newVisitor(desk)
  const enter = () => visitor.enter({ admin: { email: ADMIN, locale } })
  await enter()
  const home = `/portal/accounts/${world.accountId}`

  /** Presses the button of the portal: the address of Merge's window. */
  async function open(): Promise<string> {
    const { status, location } = await visitor.post(`${home}/connect/window`)
    expect(status).toBe(303)
    return location ?? ''
  }

  /** Another browser, without a cookie. */
  const nobody = newVisitor(desk)

  return {
    home,
    desk,
    visitor,
    enter,
    open,
    look: (path: string) => nobody.go(path),
    /** The admin finishes at Merge: what Merge gives the browser. */
    async finish(path: string) {
      const token = /data-token="([^"]+)"/.exec((await nobody.go(path)).html)?.[1] ?? ''
      const { account, publicToken } = world.merge.finishWindow(token)
      // The people of this HR system belong to the account that Merge made.
      await world.finish({ told: false })
      return { account, publicToken }
    },
    /** The browser answers, from a page of no origin and without a cookie. */
    async bring(
      path: string,
      publicToken: string,
      more: Record<string, string> = {},
    ): Promise<Seen> {
      const body = new URLSearchParams({ public_token: publicToken, other: '', ...more })
      return nobody.go(path, { method: 'POST', body, headers: NOWHERE })
    },
    /** Merge sends its signed webhook; the status of the answer. */
    async webhook(token = world.hr.account.token, event = 'LinkedAccount.linked'): Promise<number> {
      const raw = envelope(world.hr.account, event, { account_token: token })
      const signature = signatureOf(raw, world.merge.webhookKeys[0] ?? '')
      const headers = { 'x-merge-webhook-signature': signature }
      return (await desk.call('POST', '/webhooks/merge', undefined, { key: null, headers, raw }))
        .status
    },
    connectPage: async () => (await visitor.get(`${home}/connect`)).text,
  }
}

/** The page says this before anything else: whoever comes back from Merge's window looks at its top. */
export function expectAtTheTop(page: string, text: string | RegExp): void {
  const head = page.slice(0, page.indexOf(PREPARE))
  expect(head).toMatch(text)
}

const PREPARE = wordsFor('en').texts.portalLink.connect.excludeTitle

/** Every byte of the database as text. */
export function stored(world: World): string {
  const { connection } = world.store.database
  const tables = connection.prepare("select name from sqlite_master where type = 'table'").all()
  return tables
    .map((table) => {
      const rows = connection.prepare(`select * from "${(table as { name: string }).name}"`).all()
      return JSON.stringify(rows)
    })
    .join('\n')
}
