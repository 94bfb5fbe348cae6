/** The right to write about one thing, such as an account, until it runs out or another holder takes it. */
export interface Lease {
  readonly name: string
  readonly holder: string
}
