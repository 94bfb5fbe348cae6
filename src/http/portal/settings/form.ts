import { z } from '@hono/zod-openapi'
import { BOUNDS, type BrakeSettings, type Settings } from '../../../core/facts/settings.ts'
import type { SettingsPatch } from '../../../sync/account/settings.ts'
import { settingsPatch } from '../../api/schema/settings.ts'
import { MAIL_KINDS } from '../../../core/facts/mail-kinds.ts'

/** Mails to administrators; an invitation goes to the person it is for. */
export const TOLD = MAIL_KINDS.filter((kind) => kind !== 'invitation')
export const LIMITS = Object.keys(BOUNDS.brake) as readonly (keyof BrakeSettings)[]
export interface Filled {
  readonly patch: SettingsPatch
  /** The part of the form that cannot be right; null where all is. */
  readonly wrong: string | null
}

/** What the form of the settings says, on top of the settings there are. */
export function filledOf(
  form: URLSearchParams,
  before: Settings,
  admins: readonly string[],
): Filled {
  const text = (name: string): string => (form.get(name) ?? '').trim()
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
    brake: Object.fromEntries(LIMITS.map((limit) => [limit, numberOf(text(`brake_${limit}`))])),
  }
  const parsed = settingsPatch.safeParse(given)
  const wrong = parsed.success ? null : String(parsed.error.issues[0]?.path[0] ?? '')
  const patch = (parsed.success ? parsed.data : {}) as SettingsPatch
  const notify = notifyOf(form, before.notify, admins)
  return { patch: { ...patch, notify }, wrong }
}

function numberOf(text: string): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/[\r\n,;]+/).map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
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
