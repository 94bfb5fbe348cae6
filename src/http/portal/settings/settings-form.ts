import { NARROWED_MAILS } from '../../../core/facts/mail-kinds.ts'
import { BOUNDS, type BrakeSettings, type Settings } from '../../../core/facts/settings.ts'
import type { SettingsPatch } from '../../../sync/account/settings.ts'
import { settingsPatch } from '../../api/schema/settings.ts'

export interface SubmittedSettings {
  readonly patch: SettingsPatch
  /** The first setting whose value cannot be used; null where all can. */
  readonly wrong: string | null
}

export const LIMITS = Object.keys(BOUNDS.brake) as readonly (keyof BrakeSettings)[]

/** The settings in a submitted form, as a patch. */
export function submittedSettings(
  form: URLSearchParams,
  before: Settings,
  admins: readonly string[],
): SubmittedSettings {
  const text = (name: string): string => (form.get(name) ?? '').trim()
  const given = {
    invite: text('invite'),
    invite_days_before_start: toNumber(text('invite_days_before_start')),
    email_source: text('email_source'),
    name_source: text('name_source'),
    grace_days: toNumber(text('grace_days')),
    block_cards: text('block_cards'),
    inactive_beats_future_date: form.get('inactive_beats_future_date') === 'yes',
    resync: text('resync'),
    unblock_on_rehire: form.get('unblock_on_rehire') === 'yes',
    protected: toLines(text('protected')),
    brake: Object.fromEntries(LIMITS.map((limit) => [limit, toNumber(text(`brake_${limit}`))])),
  }
  const parsed = settingsPatch.safeParse(given)
  const wrong = parsed.success ? null : String(parsed.error.issues[0]?.path[0] ?? '')
  const patch = (parsed.success ? parsed.data : {}) as SettingsPatch
  return { patch: { ...patch, notify: recipients(form, before.notify, admins) }, wrong }
}

function toNumber(text: string): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
}

function toLines(text: string): readonly string[] {
  const lines = text.split(/[\r\n,;]+/).map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}

/** Ticking no admin, or all of them, means all admins, also those that the host names later. */
function recipients(
  form: URLSearchParams,
  before: Settings['notify'],
  admins: readonly string[],
): Settings['notify'] {
  const kinds = NARROWED_MAILS.flatMap((kind): (readonly [string, string[] | undefined])[] => {
    const listed = new Set([...admins, ...(before[kind] ?? [])])
    const given = new Set(form.getAll(`notify_${kind}`))
    const ticked = [...listed].filter((email) => given.has(email))
    const all = ticked.length === 0 || admins.every((email) => ticked.includes(email))
    if (!all) return [[kind, ticked]]
    // `undefined` removes the narrower list that is stored.
    return before[kind] === undefined ? [] : [[kind, undefined]]
  })
  return Object.fromEntries(kinds) as Settings['notify']
}
