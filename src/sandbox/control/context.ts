import type { Clock } from '../clock.ts'
import type { Faults } from '../faults.ts'
import type { Users } from '../host/users.ts'
import type { Accounts } from '../hr/accounts.ts'
import type { People } from '../hr/people.ts'
import type { ShapeSlug } from '../hr/shapes.ts'
import type { Sync } from '../hr/sync.ts'
import type { Webhooks } from '../hr/webhooks.ts'
import type { Mails } from '../inbox/mails.ts'
import type { Served } from '../quirks/served.ts'
import type { Switches } from '../quirks/switches.ts'
import type { Store } from '../store.ts'
import type { Rollcall } from './rollcall.ts'

/** The parts of the sandbox that the control room shows or changes. */
export type SandboxContext = {
  store: Store
  clock: Clock
  faults: Faults
  switches: Switches
  people: People
  served: Served
  accounts: Accounts
  webhooks: Webhooks
  sync: Sync
  users: Users
  mails: Mails
  rollcall: Rollcall | null
  base: string
  /** Where people reach the sandbox; `base` is its path. */
  baseUrl: string
  product: string
  begin: () => Promise<void>
  startOver: (shape: ShapeSlug) => Promise<void>
  /** What the set-up is doing, or why it failed; null when it has succeeded. */
  setupMessage: () => string | null
  onJump: () => Promise<void>
}
