// R4: whatever faults Merge has on real sockets, an incomplete read makes no leaver, and a correct one repairs the state.
import { test } from 'vitest'
import { tryFaults } from './merge/scenario.ts'
import { amount, NIGHTLY } from './nightly.ts'

const SCHEDULES = amount('ROLLCALL_SCHEDULES', 500, 10_000) / 2
const LIMIT = NIGHTLY ? 3_600_000 : 900_000

test('reads by id that fail or are wrong make no leaver', { timeout: LIMIT }, () =>
  tryFaults('BY_ID', SCHEDULES),
)
