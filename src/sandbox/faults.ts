import type { Store } from './store.ts'

type Fault = {
  key: string
  at: 'hr' | 'host' | 'mail'
  name: string
  description: string
  /** The fault ends by itself after so many requests; absent: it stays until it is switched off. */
  requests?: number
}

/** Every fault that the page can switch on, in the order of the page. */
export const FAULTS = [
  {
    key: 'half',
    at: 'hr',
    name: 'Hide half the list',
    description:
      'Every other person is missing from the lists, which still answer 200. A credential that lost rights looks like this.',
  },
  {
    key: 'nobody',
    at: 'hr',
    name: 'Answer with nobody',
    description: 'The lists are empty and still answer 200, as if nobody worked here.',
  },
  {
    key: 'rate-limit',
    at: 'hr',
    name: 'Rate-limit',
    description: 'The next eight requests get a 429 and a Retry-After.',
    requests: 8,
  },
  {
    key: 'broken',
    at: 'hr',
    name: 'Break the connection',
    description: 'The connection closes in the middle of each answer about employees.',
  },
  {
    key: 'html',
    at: 'hr',
    name: 'Answer HTML with 200',
    description: 'A maintenance page instead of JSON.',
  },
  {
    key: 'relink',
    at: 'hr',
    name: 'Lose the password',
    description: 'The account needs a relink. Merge stops syncing, but its lists still answer.',
  },
  {
    key: 'merge-down',
    at: 'hr',
    name: 'Merge down',
    description: 'Every request to Merge gets a 503.',
  },
  {
    key: 'script-blocked',
    at: 'hr',
    name: 'Block Merge’s script',
    description: 'Merge’s window does not load, as with an ad blocker. The portal offers its page.',
  },
  {
    key: 'linked-lost',
    at: 'hr',
    name: 'Lose the webhook of a link',
    description: 'The webhook with the account token is never sent.',
  },
  {
    key: 'credentials-taken',
    at: 'hr',
    name: 'Credentials of another account',
    description: 'Whoever links enters an account or key that another connection has already.',
  },
  {
    key: 'permission',
    at: 'hr',
    name: 'Take a permission away',
    description:
      'The connection may no longer read departments and work locations. Merge opens an issue, and its sync is only partial.',
  },
  {
    key: 'filter',
    at: 'hr',
    name: 'Change the filter in Merge',
    description: 'A selective sync leaves people out. Merge says so in the status of its sync.',
  },
  {
    key: 'no-resync',
    at: 'hr',
    name: 'No forced syncs',
    description: 'Merge refuses to read HR on request, because its plan does not include that.',
  },
  {
    key: 'host-down',
    at: 'host',
    name: 'Host app down',
    description: 'Every request to the host gets a 503.',
  },
  {
    key: 'host-secret',
    at: 'host',
    name: 'Wrong secret',
    description:
      'Every action gets a 401, as if HOST_SECRET were wrong. Reading users still works.',
  },
  {
    key: 'seat-limit',
    at: 'host',
    name: 'No seats left',
    description: 'Invitations are refused with a sentence of the product, and asked again daily.',
  },
  {
    key: 'mail-down',
    at: 'mail',
    name: 'Mail service down',
    description: 'Sending a mail answers 500. Mails wait, actions go on.',
  },
  {
    key: 'mail-limit',
    at: 'mail',
    name: 'Mail rate-limited',
    description: 'Sending a mail answers 429 with a Retry-After of two seconds.',
  },
] as const satisfies readonly Fault[]

export type FaultKey = (typeof FAULTS)[number]['key']

export const isFault = (key: string): key is FaultKey => FAULTS.some((fault) => fault.key === key)

/** Which faults are on. A fault stays on until it is switched off or has met its number of requests. */
export function createFaults(store: Store) {
  const left = (key: FaultKey): number => Number(store.setting(`fault.${key}`) ?? '0')
  const set = (key: FaultKey, value: number): void =>
    store.setSetting(`fault.${key}`, String(Math.max(0, value)))

  return {
    on: (key: FaultKey): boolean => left(key) > 0,
    left,
    switch: (key: FaultKey, on: boolean): void => {
      const fault: Fault | undefined = FAULTS.find((one) => one.key === key)
      set(key, on ? (fault?.requests ?? 1) : 0)
    },
    /** Counts one request against the fault; true if the fault is on for this request. */
    spend: (key: FaultKey): boolean => {
      const before = left(key)
      if (before > 0) set(key, before - 1)
      return before > 0
    },
    anyOn: (): FaultKey[] => FAULTS.map((fault) => fault.key).filter((key) => left(key) > 0),
  }
}

export type Faults = ReturnType<typeof createFaults>
