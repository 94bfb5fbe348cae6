import { z } from '@hono/zod-openapi'
import { MAIL_KINDS } from '../../core/notices.ts'
import { BOUNDS, type BrakeSettings, type ScopeRule, type Settings } from '../../core/settings.ts'
import type { SettingsPatch } from '../../sync/change-settings.ts'
import { settingsPatch } from '../api/settings-schema.ts'

export const MOST_RULES = 50
export const ROUTED_BY = [
  'single',
  'company',
  'department',
  'group',
  'work_location',
  'field',
] as const
export const OPERATORS = ['is', 'is_not', 'in', 'not_in'] as const
/** Mails to administrators; an invitation goes to the person it is for. */
export const TOLD = MAIL_KINDS.filter((kind) => kind !== 'invitation')
export const LIMITS = Object.keys(BOUNDS.brake) as readonly (keyof BrakeSettings)[]
/** What stands in a select for "no entity on purpose"; '' is "not decided". */
export const NO_ENTITY = '-'

export interface Filled {
  readonly patch: SettingsPatch
  /** The part of the form that cannot be right; null where all is. */
  readonly wrong: string | null
  /** What routing goes by is another than the form showed values of: they must be shown first. */
  readonly rerouted: boolean
}

/** What the form of the settings says, on top of the settings there are. */
export function filledOf(
  form: URLSearchParams,
  before: Settings,
  admins: readonly string[],
): Filled {
  const text = (name: string): string => (form.get(name) ?? '').trim()
  const by = ROUTED_BY.find((one) => one === text('by')) ?? before.routing.by
  const field = by === 'group' || by === 'field' ? text('field') || null : null
  const rerouted =
    by !== 'single' && (text('shown_by') !== by || text('shown_field') !== (field ?? ''))
  const given = {
    invite: text('invite'),
    invite_days_before_start: numberOf(text('invite_days_before_start')),
    email_source: text('email_source'),
    name_source: text('name_source'),
    grace_days: numberOf(text('grace_days')),
    block_cards: text('block_cards'),
    inactive_beats_future_date: form.get('inactive_beats_future_date') === 'yes',
    unblock_on_rehire: form.get('unblock_on_rehire') === 'yes',
    protected: linesOf(text('protected')),
    routing: {
      by,
      field,
      entity_id: by === 'single' ? text('entity_id') || null : null,
      map: by === 'single' || rerouted ? {} : mapOf(form),
    },
    scope: rulesOf(form, before.scope),
    brake: Object.fromEntries(LIMITS.map((limit) => [limit, numberOf(text(`brake_${limit}`))])),
  }
  const parsed = settingsPatch.safeParse(given)
  const wrong = parsed.success ? null : String(parsed.error.issues[0]?.path[0] ?? '')
  const patch = (parsed.success ? parsed.data : {}) as SettingsPatch
  const notify = notifyOf(form, before.notify, admins)
  return { patch: { ...patch, notify }, wrong, rerouted }
}

function numberOf(text: string): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/[\r\n,;]+/).map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}

function mapOf(form: URLSearchParams): Record<string, string | null> {
  const entities = form.getAll('route_entity')
  const rows = form.getAll('route_value').flatMap((value, i): [string, string | null][] => {
    const entity = entities[i] ?? ''
    return entity === '' ? [] : [[value, entity === NO_ENTITY ? null : entity]]
  })
  return Object.fromEntries(rows)
}

/** A row is a rule with one condition; longer rules stay unless they are ticked to go. */
function rulesOf(form: URLSearchParams, before: readonly ScopeRule[]): readonly ScopeRule[] {
  return Array.from({ length: MOST_RULES }, (_, i) => i).flatMap((i): readonly ScopeRule[] => {
    const part = (name: string): string => (form.get(`scope_${i}_${name}`) ?? '').trim()
    const kept = before[Number(part('keep') || Number.NaN)]
    if (kept !== undefined) return part('drop') === 'yes' ? [] : [kept]
    const value = linesOf(part('value'))
    const op = OPERATORS.find((one) => one === part('op')) ?? 'is'
    if (value.length === 0) return []
    const where = [{ field: part('field'), op, value }]
    return [{ entity_id: part('entity') || '*', invite: part('invite') !== 'no', where }]
  })
}

/** Nobody or every administrator is everybody: then the list follows the administrators. */
function notifyOf(
  form: URLSearchParams,
  before: Settings['notify'],
  admins: readonly string[],
): Settings['notify'] {
  const emails = z.array(z.email()).max(1000)
  const kinds = TOLD.flatMap((kind): (readonly [string, string[] | undefined])[] => {
    const ticked = emails.safeParse(form.getAll(`notify_${kind}`)).data ?? []
    const all = ticked.length === 0 || admins.every((email) => ticked.includes(email))
    if (!all) return [[kind, ticked]]
    // Said as "not there", which takes the narrower list away.
    return before[kind] === undefined ? [] : [[kind, undefined]]
  })
  return Object.fromEntries(kinds) as Settings['notify']
}
