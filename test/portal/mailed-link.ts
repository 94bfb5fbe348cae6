// The link of an invitation to the portal, as the invited admin gets it: by mail, and nowhere else.
import { deliver } from '../../src/sync/tell/deliver.ts'
import type { Deps } from '../../src/sync/step/deps.ts'
import type { Inbox } from '../world/inbox.ts'

/** The path of the newest one to this address. */
export async function mailedLink(deps: Deps, inbox: Inbox, to: string): Promise<string> {
  await deliver(deps)
  const mail = inbox.received.findLast((one) => one.kind === 'portal-invitation' && one.to === to)
  const path = /\/portal\/enter\/[\w-]+/.exec(mail?.text ?? '')?.[0]
  if (path === undefined) throw new Error(`no invitation was mailed to ${to}`)
  return path
}
