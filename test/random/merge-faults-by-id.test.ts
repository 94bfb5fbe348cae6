// R4: whatever Merge does on real sockets, nobody leaves by a read that is not whole, and truth heals.
import { test } from 'vitest'
import { tryFaults } from './merge-scenario.ts'
import { amount, NIGHTLY } from './nightly.ts'

const SCHEDULES = amount('ROLLCALL_SCHEDULES', 500, 10_000) / 2
const LIMIT = NIGHTLY ? 3_600_000 : 900_000

test('no leaver is born of records by id that fail or lie', { timeout: LIMIT }, () =>
  tryFaults('BY_ID', SCHEDULES),
)
