import { z } from 'zod'
import type { FactValue, Reason, ReasonCode } from '../../../core/facts/reasons.ts'
import type { HoldCode } from '../../../core/facts/hold-codes.ts'

/** Any code is kept as it was written: a newer version may have stored one that this version does not know. */
const code = z.custom<ReasonCode>((value) => typeof value === 'string')
export const holdCode = z.custom<HoldCode>((value) => typeof value === 'string')

export const REASON = z.looseObject({
  code,
  facts: z.record(z.string(), z.custom<FactValue>(isFact)),
}) satisfies z.ZodType<Reason>

export const REASONS = z.array(REASON)
export const HOLD_CODES = z.array(holdCode)

function isFact(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'number') return true
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string')
  return REASON.safeParse(value).success
}
