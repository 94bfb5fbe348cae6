import type { GuardingSetting, NoticedAct } from './dangerous-acts.ts'

/** What the admins of one organization are told of each other. */
export type BetweenAdmins =
  | {
      /** A dangerous act, to the admins who did not do it. */
      readonly kind: 'admin-notice'
      readonly act: NoticedAct
      /** Who did it: an address, or `api` and the like. */
      readonly by: string
      /** The admin whom it is about, by address; else null. */
      readonly about: string | null
      /** How many people it is about; null where that is not the point. */
      readonly count: number | null
      /** The settings that changed; else empty. */
      readonly settings: readonly GuardingSetting[]
    }
  | {
      /** An admin asks another one into the portal. */
      readonly kind: 'portal-invitation'
      readonly by: string
      readonly role: 'admin' | 'viewer'
      /** The link, with a name in the place of its secret: who reads the database cannot open it. */
      readonly url: string
      /** RFC 3339. */
      readonly until: string
    }
