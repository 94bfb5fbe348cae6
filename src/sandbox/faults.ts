import type { Store } from './store.ts'

type Fault = {
  key: string
  at: 'hr' | 'host' | 'mail'
  name: string
  tells: string
  /** How many requests it spoils before it wears off by itself; absent: until switched off. */
  requests?: number
}

/** Everything that can be made to go wrong, in the order in which the page shows it. */
export const FAULTS = [
  {
    key: 'half',
    at: 'hr',
    name: 'Hide half the list',
    tells:
      'Every other person is gone from HR, with a cheerful 200. Like a credential that lost rights.',
  },
  {
    key: 'nobody',
    at: 'hr',
    name: 'Answer with nobody',
    tells: 'An empty list and a 200: "nobody works here". Of course they do.',
  },
  {
    key: 'rate-limit',
    at: 'hr',
    name: 'Rate-limit',
    tells: 'The next eight requests get a 429 and a Retry-After.',
    requests: 8,
  },
  {
    key: 'broken',
    at: 'hr',
    name: 'Break the connection',
    tells: 'The list stops in the middle of a sentence and the socket dies.',
  },
  {
    key: 'html',
    at: 'hr',
    name: 'Answer HTML with 200',
    tells: 'A maintenance page where JSON was promised.',
  },
  {
    key: 'relink',
    at: 'hr',
    name: 'Lose the password',
    tells:
      'The account needs a relink. Lists go on answering as if nothing were wrong; syncing stops.',
  },
  {
    key: 'host-down',
    at: 'host',
    name: 'Host app down',
    tells: 'Every action gets a 503 until it is back.',
  },
  {
    key: 'mail-down',
    at: 'mail',
    name: 'Mail service down',
    tells: 'Sending answers 500. Mails wait; actions do not.',
  },
  {
    key: 'mail-limit',
    at: 'mail',
    name: 'Mail rate-limited',
    tells: 'Sending answers 429, please come back in two seconds.',
  },
] as const satisfies readonly Fault[]

export type FaultKey = (typeof FAULTS)[number]['key']

export const isFault = (key: string): key is FaultKey => FAULTS.some((fault) => fault.key === key)

/** Which faults are on. A fault stays on until it is switched off or, where it counts, used up. */
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
    /** True while it is on, and one request less of it afterwards. */
    spend: (key: FaultKey): boolean => {
      const before = left(key)
      if (before > 0) set(key, before - 1)
      return before > 0
    },
    anyOn: (): FaultKey[] => FAULTS.map((fault) => fault.key).filter((key) => left(key) > 0),
  }
}

export type Faults = ReturnType<typeof createFaults>
