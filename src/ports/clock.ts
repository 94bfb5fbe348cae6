/** Time is an argument: the shell asks here, the core gets it as a value. */
export interface Clock {
  now(): Date
  /** Waits in real time; never longer than a job may take. */
  sleep(ms: number): Promise<void>
}
