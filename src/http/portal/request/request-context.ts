import type { Context } from 'hono'
import type { Organization } from '../../../ports/records.ts'
import type { PortalSession } from '../../../ports/store/reads/portal.ts'
import type { Deps } from '../../../sync/step/deps.ts'
import type { Words } from '../../../words/words.ts'
import type { HttpEnv } from '../../http-env.ts'
import type { Limits } from '../../limits/limits.ts'
import type { Branding } from './branding.ts'
import type { FlashCode } from './flash.ts'

/** The dependencies of every part of the portal. */
export interface Portal {
  readonly deps: Deps
  /** The public URL of this server, without a slash at the end. */
  readonly publicUrl: string
  readonly limits: Limits
}

/** What the guard knows about a request of somebody who is signed in. */
export interface RequestContext {
  readonly session: PortalSession
  readonly organization: Organization
  readonly words: Words
  /** The token of every form, derived from the session's secret. */
  readonly csrf: string
  readonly branding: Branding
  /** False for viewers: show them no forms. The guard refuses their posts in any case. */
  readonly mayAct: boolean
  readonly flash: FlashCode | null
}

export interface PortalEnv {
  Variables: HttpEnv['Variables'] & {
    /** Set on every page except the public ones (sign-in, stylesheet, script, icon). */
    requestContext: RequestContext
    /** The nonce in the content security policy of this answer. */
    nonce: string
    /** The origin of the host's logo: the only foreign origin that the policy allows for images. */
    imageOrigin: string
    /** The fields of the submitted form, at most 64 KiB; empty for GET. */
    form: URLSearchParams
  }
}
export type PortalContext = Context<PortalEnv>
