import { endsMembership, type Action } from '../../core/facts/action.ts'
import { waitsForLoss } from '../../core/decide/doubt/attribute-lost.ts'
import type { HoldCode } from '../../core/facts/hold-codes.ts'
import type { DecisionContext } from '../read/decision-context.ts'
import type { PersonContext } from './situations.ts'

/** Codes that the brake needs to know about one action besides the counts (rules 21, 36 and 37). */
export function marksOf(
  { account, look }: DecisionContext,
  person: PersonContext,
  action: Action,
): readonly HoldCode[] {
  const marks: HoldCode[] = []
  const { row, situation, lacks, leftByMemory } = person
  if (waitsForLoss(situation, action, { lacks, leftByMemory })) marks.push('attribute-lost')
  if (row.massAbsence && (action.purpose === 'leave' || action.purpose === 'move'))
    marks.push('shrunken-read')
  // What an admin ended is about the user, whoever the record is (rule 35).
  if (situation.perhapsAnother && action.purpose !== 'decision') marks.push('identity-change')
  const { plannedSettingsAt, settingsAt } = account
  const changed = plannedSettingsAt !== null && plannedSettingsAt !== settingsAt
  // An end of employment comes from HR. A move may come from the settings even if HR changed the record too.
  const bySettings = action.purpose === 'move' || row.versionRun < look.seq
  if (changed && endsMembership(action) && bySettings) marks.push('settings-change')
  return marks
}
