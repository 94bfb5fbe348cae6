/** The only source of the current time. The core gets it as an argument. */
export interface Clock {
  now(): Date
  /** Waits in real time. Never called for longer than a job may take. */
  sleep(ms: number): Promise<void>
}
