import { z } from '@hono/zod-openapi'
import { NARROWED_MAILS } from '../../../core/facts/mail-kinds.ts'
import { BOUNDS } from '../../../core/facts/settings.ts'
import type { SettingsPatch } from '../../../sync/account/settings.ts'
import { email, hostId } from './scalars.ts'

type Bounds = readonly [least: number, most: number]

// Contract 8. Unknown members are refused: a mistyped setting must not seem to work.
const routing = {
  by: z.enum(['single', 'company', 'department', 'group', 'work_location', 'field']),
  field: z.string().trim().min(1).max(200).nullable(),
  entity_id: hostId.nullable(),
  map: z.record(z.string().trim().min(1).max(500), hostId.nullable()),
}

const scopeRule = z.strictObject({
  entity_id: z.union([z.literal('*'), hostId]),
  invite: z.boolean(),
  where: z
    .array(
      z.strictObject({
        field: z.string().trim().min(1).max(200),
        op: z.enum(['is', 'is_not', 'in', 'not_in']),
        value: z.array(z.string().max(500)).min(1).max(1000).readonly(),
      }),
    )
    .max(100)
    .readonly(),
})

const members = {
  invite: z.enum(['auto', 'approve']),
  invite_days_before_start: within(BOUNDS.invite_days_before_start),
  email_source: z.enum(['work', 'work_then_personal']),
  name_source: z.enum(['legal', 'preferred']),
  scope: z.array(scopeRule).max(1000).readonly(),
  protected: z.array(email).max(10_000).readonly(),
  grace_days: within(BOUNDS.grace_days),
  block_cards: z.enum(['immediately', 'with_deactivation']),
  inactive_beats_future_date: z.boolean(),
  unblock_on_rehire: z.boolean(),
  resync: z.enum(['never', 'on-request', 'before-daily-read']),
  status_map: z.record(z.string().max(200), z.enum(['ACTIVE', 'INACTIVE', 'PENDING', 'LEAVE'])),
}

const recipients = z.array(email).min(1, 'needs at least one recipient').max(1000).readonly()
/** The invitation was always accepted here, and goes to who is invited all the same. */
const LISTED_MAILS = ['invitation', ...NARROWED_MAILS] as const
const notify = z.strictObject(
  Object.fromEntries(LISTED_MAILS.map((kind) => [kind, recipients])) as Record<
    (typeof LISTED_MAILS)[number],
    typeof recipients
  >,
)
const brake = z.strictObject(bounded(BOUNDS.brake))

export const settingsSchema = z
  .object({
    ...members,
    routing: z.object(routing),
    brake,
    notify: notify.partial(),
  })
  .openapi('Settings')

export const settingsPatch = z
  .strictObject({
    ...members,
    routing: z.strictObject(routing).partial(),
    brake: brake.partial(),
    notify: notify.partial(),
  })
  .partial()
  .openapi('SettingsPatch')

/** JSON has no `undefined`, so a member is present with a value, or absent. */
export function settingsPatchOf(body: z.output<typeof settingsPatch>): SettingsPatch {
  return body as SettingsPatch
}

function within([least, most]: Bounds) {
  return z.int().min(least).max(most)
}

function bounded<K extends string>(bounds: Readonly<Record<K, Bounds>>) {
  const entries = Object.entries<Bounds>(bounds).map(([name, limits]) => [name, within(limits)])
  return Object.fromEntries(entries) as Record<K, ReturnType<typeof within>>
}
