import type { Dimension, Employee, EmployeeField } from '../core/people/employee.ts'
import type {
  Resync,
  SelectiveSync,
  SourceChange,
  SourceIssue,
} from '../core/facts/source/source-state.ts'
import type { FieldValues } from '../core/place/field-values.ts'

/** Where employees are read from: Merge today. Code outside the source's folder does not know Merge. */
export interface Source {
  /** One page of one listing. Throws `RetryLater` or `Terminal` (core/facts/errors.ts); never returns half a page. */
  page(account: SourceAccount, listing: Listing, cursor: string | null): Promise<PageAnswer>
  /** Reads one employee by the source's id. */
  employee(account: SourceAccount, sourceId: string): Promise<EmployeeAnswer>
  /** Reads the HR system's own status of one employee, instead of Merge's. */
  rawStatus(account: SourceAccount, sourceId: string): Promise<RawStatusAnswer>
  /** One page of the list of all employees with the HR system's own status, where there are too many to ask one by one. */
  rawStatuses(account: SourceAccount, cursor: string | null): Promise<RawStatusPage>
  /** The state of the account and of the source's own sync. Needed before absence is believed (rule 42). */
  status(account: SourceAccount): Promise<SourceStatus>
  /** The open issues of the connection (rule 56). */
  issues(account: NamedAccount): Promise<readonly SourceIssue[]>
  /** What was changed in the connection since then (rule 56). */
  changes(account: NamedAccount, since: string): Promise<readonly SourceChange[]>
  /** Asks the source to read HR now. Never tried twice: each time costs. */
  resync(account: Pick<SourceAccount, 'id' | 'token'>): Promise<Resync['outcome']>
  /** A hosted page on which an admin connects the HR system (magic link). */
  createLink(request: LinkRequest): Promise<{ readonly url: string; readonly expiresAt: string }>
  /** A token for the window that the source's own script opens in a page of ours, and how that page gets the script. */
  openWindow(request: LinkRequest): Promise<LinkWindow>
  /** Where the window's script comes from, and what else its page has to allow. */
  readonly windowScript: WindowScript
  /**
   * The account token for the public token that the window gave. It can be asked for once, and for some minutes. Null
   * where the source does not know it, or knows it no more.
   */
  exchange(publicToken: string): Promise<string | null>
  /** The account that a token belongs to (rule 7). */
  identify(token: string): Promise<LinkedAccount>
  /** Looks up the account by our own id, without a token. Null if the source has none. */
  find(accountId: string): Promise<LinkedAccount | null>
  /** Tells the source to delete the account and its credentials. No error if it is gone already. */
  forget(token: string): Promise<void>
  /** Checks the signature over the raw bytes of a webhook. Null if it is wrong. */
  verifyWebhook(body: Uint8Array, signature: string | null): Promise<Hint | null>
  /** What an HR system can deliver, by slug or name. Null if it is unknown. */
  abilities(integration: { readonly slug: string; readonly name: string }): Abilities | null
  /** All HR systems that can be linked, sorted by name. */
  hrSystems(): readonly Abilities[]
}

/** What a read needs to know about an account. The token is plain text here, and never in the database. */
export interface SourceAccount {
  readonly id: string
  readonly token: string
  /** The country for phones of employees without a work location: the entity's, or null if it is not unique. */
  readonly defaultCountry: string | null
  /** The country of each work location that HR gives one for, by id, for phones. Null: it could not be read. */
  readonly countries: Readonly<Record<string, string | null>>
  /** The custom fields that the settings use, by name. */
  readonly customFields: readonly string[]
}

/** An account as the source knows it without its token. */
export interface NamedAccount {
  readonly id: string
  readonly sourceAccountId: string
}

export type Listing =
  | { readonly kind: 'companies' }
  | { readonly kind: 'groups' }
  | { readonly kind: 'locations' }
  | { readonly kind: 'employees'; readonly modifiedAfter: string | null }

/** A page as it came. What is asked for twice is made once. */
export interface PageAnswer {
  /** SHA-256 of its bytes. */
  print(): string | Promise<string>
  /** When this page's request began, RFC 3339. */
  readonly requestedAt: string
  /** Milliseconds to wait before the next request (rate limits). */
  readonly pauseMs: number
  /** Throws `RetryLater` where it is no page. */
  open(): OpenPage
}

export interface OpenPage {
  /** The cursor of the next page; null only at the explicit end of the list. */
  readonly next: string | null
  /** SHA-256 of all that is read of its records, but for the times of their change. */
  content(): string | Promise<string>
  /** When each record was last changed at the source, RFC 3339; null where it does not say. */
  changed(): readonly { readonly sourceId: string; readonly modifiedAt: string | null }[]
  read(): Promise<Page>
}

export interface Page {
  readonly employees: readonly Employee[]
  readonly dimensions: readonly Dimension[]
  /** The values of mapped custom fields on this page, counted. */
  readonly fieldValues: readonly FieldValues[]
  /** Records that could not be read. Their ids count as listed. */
  readonly setAside: readonly SetAside[]
  /** The first day ahead on which the same records may read otherwise, `YYYY-MM-DD`; null: there is none. */
  readonly otherwiseFrom: string | null
  /** The cursor of the next page; null only at the explicit end of the list. */
  readonly next: string | null
  /** When this page's request began, RFC 3339. */
  readonly requestedAt: string
  /** Milliseconds to wait before the next request (rate limits). */
  readonly pauseMs: number
}

/** A record that cannot be read. */
export interface SetAside {
  readonly sourceId: string | null
  /** The first field that cannot be read; null where it is none of an employee's. */
  readonly field: EmployeeField | null
  /** For the log: what was expected, never the value. */
  readonly why: string
  /** Whose it is, as far as that can be read. */
  readonly who: Who
}

/** The names and addresses of a record. */
export type Who = Pick<
  Employee,
  'firstName' | 'lastName' | 'preferredName' | 'workEmail' | 'personalEmail'
>

export type EmployeeAnswer =
  | { readonly kind: 'found'; readonly employee: Employee; readonly requestedAt: string }
  /** The record is there, and cannot be read (rule 52). */
  | ({ readonly kind: 'unreadable'; readonly requestedAt: string } & SetAside)
  | { readonly kind: 'not-found'; readonly requestedAt: string }

export type RawStatusAnswer =
  | { readonly kind: 'raw-status'; readonly rawStatus: string | null; readonly requestedAt: string }
  | { readonly kind: 'not-found'; readonly requestedAt: string }

export interface RawStatusPage {
  /** Records that cannot be read are left out. */
  readonly statuses: readonly { readonly sourceId: string; readonly rawStatus: string | null }[]
  readonly next: string | null
  readonly requestedAt: string
  readonly pauseMs: number
}

export interface SourceStatus {
  /** `COMPLETE`, `INCOMPLETE`, `RELINK_NEEDED`, `IDLE` or another value. */
  readonly account: string
  /** Merge's own sync of the model Employee. Null if Merge lists none. */
  readonly employees: {
    readonly status: string
    readonly lastFinishedAt: string | null
    readonly lastResult: string | null
    readonly nextStartAt: string | null
    readonly initial: boolean
    /** From when the data is, RFC 3339. */
    readonly freshAsOf: string | null
    /** Null: a word that nobody knows. */
    readonly selectiveSync: SelectiveSync | null
  } | null
}

export interface LinkRequest {
  readonly accountId: string
  readonly organizationName: string
  readonly admin: { readonly email: string }
  readonly integration: string | null
}

export interface LinkWindow {
  readonly token: string
  readonly expiresAt: string
}

export interface WindowScript {
  readonly url: string
  /** The origin that the script talks to. */
  readonly apiOrigin: string
}

export interface LinkedAccount {
  /** Merge's id of the linked account. */
  readonly sourceAccountId: string
  /** Our own account id, as it was given to Merge. */
  readonly accountId: string | null
  /** Null where the source does not say which HR system it is. */
  readonly integration: { readonly slug: string; readonly name: string } | null
  readonly status: string
  readonly completedAt: string | null
  /** The source says that another of its accounts has the same credentials. */
  readonly duplicate: boolean
}

/** What a webhook is about. No personal data is taken from its body. */
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
      /** About the account itself, such as an issue or a deletion. */
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
