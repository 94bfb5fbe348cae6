import { z } from 'zod'
import { DEFAULT_SETTINGS, type Settings } from '../../../core/facts/settings.ts'
import { KNOWN_STATUS } from '../people/employee.ts'

const BRAKE = DEFAULT_SETTINGS.brake

/**
 * `accounts.settings`. A setting that was added after the account was stored gets its default; one that only
 * a newer version of the program knows is kept as it is.
 */
export const SETTINGS = z.looseObject({
  invite: z.enum(['auto', 'approve']).default(DEFAULT_SETTINGS.invite),
  invite_days_before_start: z.number().default(DEFAULT_SETTINGS.invite_days_before_start),
  email_source: z.enum(['work', 'work_then_personal']).default(DEFAULT_SETTINGS.email_source),
  name_source: z.enum(['legal', 'preferred']).default(DEFAULT_SETTINGS.name_source),
  routing: z
    .looseObject({
      by: z.enum(['single', 'company', 'department', 'group', 'work_location', 'field']),
      field: z.string().nullable().default(null),
      entity_id: z.string().nullable().default(null),
      map: z.record(z.string(), z.string().nullable()).default({}),
    })
    .default({ ...DEFAULT_SETTINGS.routing, map: {} }),
  scope: z
    .array(
      z.looseObject({
        entity_id: z.string(),
        invite: z.boolean(),
        where: z.array(
          z.looseObject({
            field: z.string(),
            op: z.enum(['is', 'is_not', 'in', 'not_in']),
            value: z.array(z.string()),
          }),
        ),
      }),
    )
    .default([]),
  protected: z.array(z.string()).default([]),
  grace_days: z.number().default(DEFAULT_SETTINGS.grace_days),
  block_cards: z.enum(['immediately', 'with_deactivation']).default(DEFAULT_SETTINGS.block_cards),
  inactive_beats_future_date: z.boolean().default(DEFAULT_SETTINGS.inactive_beats_future_date),
  unblock_on_rehire: z.boolean().default(DEFAULT_SETTINGS.unblock_on_rehire),
  status_map: z.record(z.string(), KNOWN_STATUS).default({}),
  resync: z.enum(['never', 'on-request', 'before-daily-read']).default(DEFAULT_SETTINGS.resync),
  brake: z
    .looseObject({
      leavers_min: z.number().default(BRAKE.leavers_min),
      leavers_percent: z.number().default(BRAKE.leavers_percent),
      leavers_max: z.number().default(BRAKE.leavers_max),
      small_min: z.number().default(BRAKE.small_min),
      small_percent: z.number().default(BRAKE.small_percent),
      window_percent: z.number().default(BRAKE.window_percent),
      joiners_min: z.number().default(BRAKE.joiners_min),
      joiners_percent: z.number().default(BRAKE.joiners_percent),
      identity_min: z.number().default(BRAKE.identity_min),
      identity_percent: z.number().default(BRAKE.identity_percent),
      shrink_percent: z.number().default(BRAKE.shrink_percent),
    })
    .prefault({}),
  notify: z.record(z.string(), z.array(z.string())).default({}),
}) satisfies z.ZodType<Settings>
