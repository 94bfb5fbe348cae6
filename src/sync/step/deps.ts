import type { Clock } from '../../ports/clock.ts'
import type { Host } from '../../ports/host.ts'
import type { Mailer } from '../../ports/mailer.ts'
import type { Queue } from '../../ports/queue.ts'
import type { Source } from '../../ports/source.ts'
import type { Store } from '../../ports/store/store.ts'

/** Everything the shell works with; built once in runtimes/compose.ts. */
export interface Deps {
  readonly store: Store
  readonly source: Source
  readonly host: Host
  readonly mailer: Mailer
  readonly queue: Queue
  readonly clock: Clock
  readonly log: Log
  readonly config: {
    readonly productName: string
    readonly syncPeriodHours: number
    /** Who is mailed when the host, Merge or the mail service refuses us; null: nobody. */
    readonly operatorEmail?: string | null
    /** Keyed hash of text, hex: recognises people who were forgotten (rule 49). */
    readonly keyedHash: (text: string) => Promise<string>
    /** Whether a phone of the product's is the number that HR gives, however it is written (rule 17). */
    readonly isSamePhone: (hr: string, product: string) => Promise<boolean>
  }
  /** The name that leases are taken under: unique per process, on Workers per message. */
  readonly holder: string
  /** On Workers one job may run a limited number of statements. Once they are spent, the next job does the rest. */
  readonly budget?: { spent(): boolean }
}

/** JSON lines of ids, counts and codes; never names, addresses, phones or tokens. */
export interface Log {
  info(event: string, facts?: Readonly<Record<string, string | number | boolean | null>>): void
  error(event: string, facts?: Readonly<Record<string, string | number | boolean | null>>): void
}
