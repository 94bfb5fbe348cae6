import type { Dimension, Employee } from '../core/people/employee.ts'
import type { FieldValues } from '../core/place/field-values.ts'

/** Where employees are read from. Today Merge; everything Merge-like stays behind this. */
export interface Source {
  /** One page of one listing. Throws `RetryLater` or `Terminal` (core/facts/errors.ts); never answers a half page. */
  page(account: SourceAccount, listing: Listing, cursor: string | null): Promise<Page>
  /** Reads one employee by the source's id. `word` asks for the HR system's own status word instead of Merge's. */
  employee(account: SourceAccount, sourceId: string): Promise<EmployeeAnswer>
  rawStatus(account: SourceAccount, sourceId: string): Promise<RawStatusAnswer>
  /** The state of the source's own sync and of the account, asked before absence is believed (rule 42). */
  status(account: SourceAccount): Promise<SourceStatus>
  /** A hosted page on which an admin connects the HR system (magic link). */
  createLink(request: LinkRequest): Promise<{ readonly url: string; readonly expiresAt: string }>
  /** Who an account token belongs to (rule 7). */
  identify(token: string): Promise<LinkedAccount>
  /** Looks the account up by our own id, without a token; null where the source knows none. */
  find(accountId: string): Promise<LinkedAccount | null>
  /** Tells the source to forget the account and its credentials. Already gone is fine. */
  forget(token: string): Promise<void>
  /** Checks a webhook over its raw bytes and says what it points at; null when the signature is wrong. */
  verifyWebhook(body: Uint8Array, signature: string | null): Promise<Hint | null>
  /** Facts about what an HR system can deliver, by slug or name; null when it is unknown. */
  abilities(integration: { readonly slug: string; readonly name: string }): Abilities | null
  /** Every HR system that can be linked, by name. */
  hrSystems(): readonly Abilities[]
}

/** What a read needs to know of an account. The token is in clear here and nowhere at rest. */
export interface SourceAccount {
  readonly id: string
  readonly token: string
  /** For work-location country where an employee has none: the entity's, else null. Used to read phones. */
  readonly defaultCountry: string | null
  /** Work location id → country, for reading phones of a page. */
  readonly countries: Readonly<Record<string, string>>
  /** Names of mapped custom fields that settings use. */
  readonly customFields: readonly string[]
}

export type Listing =
  | { readonly kind: 'companies' }
  | { readonly kind: 'groups' }
  | { readonly kind: 'locations' }
  | { readonly kind: 'employees'; readonly modifiedAfter: string | null }

export interface Page {
  readonly employees: readonly Employee[]
  readonly dimensions: readonly Dimension[]
  /** What the mapped custom fields of this page's people say. */
  readonly fieldValues: readonly FieldValues[]
  /** Records that could not be read at all: named and set aside (their ids count as present). */
  readonly setAside: readonly { readonly sourceId: string | null; readonly why: string }[]
  /** Where the next page begins; null only at the explicit end. */
  readonly next: string | null
  /** When this page's request began, RFC 3339. */
  readonly requestedAt: string
  /** Milliseconds after which the next request may go out (rate limits); 0 when at once. */
  readonly pauseMs: number
}

export type EmployeeAnswer =
  | { readonly kind: 'found'; readonly employee: Employee; readonly requestedAt: string }
  | { readonly kind: 'not-found'; readonly requestedAt: string }

export type RawStatusAnswer =
  | { readonly kind: 'raw-status'; readonly rawStatus: string | null; readonly requestedAt: string }
  | { readonly kind: 'not-found'; readonly requestedAt: string }

export interface SourceStatus {
  /** `COMPLETE`, `INCOMPLETE`, `RELINK_NEEDED`, `IDLE` or another word. */
  readonly account: string
  /** Merge's sync of Employee; null where Merge lists none. */
  readonly employees: {
    readonly status: string
    readonly lastFinishedAt: string | null
    readonly lastResult: string | null
    readonly nextStartAt: string | null
    readonly initial: boolean
  } | null
}

export interface LinkRequest {
  readonly accountId: string
  readonly organizationName: string
  readonly admin: { readonly email: string }
  readonly integration: string | null
}

export interface LinkedAccount {
  /** Merge's id of the linked account. */
  readonly sourceAccountId: string
  /** Our account id, as Merge remembers it. */
  readonly accountId: string | null
  readonly integration: { readonly slug: string; readonly name: string }
  readonly status: string
  readonly completedAt: string | null
}

/** What a webhook points at. No person's data is taken from its body. */
export type Hint =
  | {
      readonly kind: 'linked'
      readonly sourceAccountId: string
      readonly accountId: string | null
      readonly token: string
    }
  | { readonly kind: 'synced'; readonly sourceAccountId: string; readonly accountId: string | null }
  | {
      readonly kind: 'employee'
      readonly sourceAccountId: string
      readonly accountId: string | null
      readonly sourceId: string
    }
  | {
      /** Something about the account itself: an issue, a deletion. */
      readonly kind: 'account'
      readonly sourceAccountId: string
      readonly accountId: string | null
      readonly event: string
    }
  | { readonly kind: 'other'; readonly event: string }

export interface Abilities {
  readonly name: string
  readonly detectsDeletions: 'native' | 'paid add-on' | 'never'
  readonly hasCompanies: boolean
  readonly hasGroups: boolean
  readonly hasLocations: boolean
  readonly hasPhones: boolean
  readonly hasTerminationDates: boolean
  readonly hasStartDates: boolean
  readonly hasStatus: boolean
  readonly hasWorkEmail: boolean
}
