import type { Clock } from '../clock.ts'
import { readJson, textOf } from '../json.ts'
import type { Store } from '../store.ts'
import { QUIRKS } from './catalogue.ts'
import type { Quirk } from './quirk.ts'

/** A quirk that is on, and since when. */
export type ActiveQuirk = { quirk: Quirk; since: string }

/** Which quirks are on. A quirk stays on until it is switched off. */
export function createSwitches(store: Store, clock: Clock) {
  /** Since when each is on, by key. */
  const times = () => readJson(store.setting('quirks') ?? '{}') ?? {}

  return {
    on: (key: string): boolean => times()[key] !== undefined,
    find: (key: string): Quirk | null => QUIRKS.find((quirk) => quirk.key === key) ?? null,
    active: (): ActiveQuirk[] => {
      const known = times()
      return QUIRKS.flatMap((quirk) => {
        const since = textOf(known, quirk.key)
        return since === null ? [] : [{ quirk, since }]
      })
    },
    set: ({ key, clockAheadMs }: Quirk, on: boolean): void => {
      const { [key]: _, ...others } = times()
      const next = on ? { ...others, [key]: clock.stamp() } : others
      store.setSetting('quirks', JSON.stringify(next))
      if (clockAheadMs !== undefined) clock.runAhead(on ? clockAheadMs : 0)
    },
  }
}

export type Switches = ReturnType<typeof createSwitches>
