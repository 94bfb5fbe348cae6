// What the reads of a day tell the model: who is listed, who is read by id, and who is gone.
import type { Hr } from '../world/hr.ts'
import { nothing, type Own } from './overrides.ts'
import { plusDays, ruled, type Fact, type Known, type Seat } from './facts.ts'
import { lastDay, presence, see } from './model.ts'

interface ReadingState {
  readonly known: Map<string, Known>
  readonly links: Map<string, string>
  readonly own: Map<string, Own>
  readonly hr: Hr
  readonly today: () => string
  readonly settings: { readonly rule: string; readonly grace: number }
}

export function reading({ known, links, own, hr, today, settings }: ReadingState) {
  return { factOf, reads }

  function factOf(name: string): Fact {
    const row = hr.row(name)
    const { employment_status: status } = row
    const night = row.groups.includes('night')
    const entity = row.company?.replace('company-', '') ?? ''
    const place = entity === 'nl' || entity === 'de' ? entity : null
    return {
      id: name,
      address: row.work_email ?? '',
      who: `${row.work_email}/${row.first_name} ${row.last_name}`,
      status:
        status === 'ACTIVE' || status === 'INACTIVE' || status === 'PENDING' ? status : 'other',
      onLeave: hr.account.rawStatuses.get(row.id) === 'On leave',
      start: row.start_date?.slice(0, 10) ?? null,
      end: row.termination_date?.slice(0, 10) ?? null,
      place,
      night,
      looks: JSON.stringify({ ...row, modified_at: null }),
      ...ruled({ place, night }, settings.rule),
    }
  }

  /**
   * Takes over what a read shows of these people; a `whole` read also shows who is gone. A daily read gets the
   * access `before` it, and reads unclear people by id. `resting`: people whose next date has not come.
   */
  function reads(
    who: 'all' | readonly string[],
    whole: boolean,
    before: ReadonlyMap<string, Seat> | null = null,
    resting: ReadonlySet<string> = new Set(),
  ): void {
    const [at, daily] = [Date.now(), before !== null]
    const exists = new Set(hr.account.people)
    const day = new Date(at).toISOString().slice(0, 10)
    for (const [name, row] of hr.rows) {
      const was = known.get(name)
      const asked = who === 'all' || who.includes(name)
      const clash = was?.clash ?? null
      const clashed = clash?.agreed === false && at - clash.since >= 3_600_000
      const asksRawStatus = was?.looks === ''
      const ending = before !== null && was !== undefined && isEnding(was, before, resting)
      // A person without a linked user is not read by id: nothing would follow.
      const unclear = daily && links.has(name) && (clashed || asksRawStatus || ending)
      // Not listed, but found by id: the record counts, and so does the absence from the list (P13).
      const expected = was?.gone === 'no' || was?.gone === 'unsure'
      const hidden = whole && !asked && links.has(name) && expected
      // An end that no list of users has shown yet is read by id again, also for people who vanished.
      const anew = daily && !asked && typeof was?.gone === 'object' && isUnseen(name)
      if (exists.has(row) && (asked || (unclear && was?.gone === 'no') || hidden || anew)) {
        const seen = see(was, factOf(name), today(), at, whole && asked)
        const byId = (who !== 'all' && !daily) || hidden || anew
        const absent = typeof was?.gone === 'object' || was?.gone === 'found' || hidden
        // For somebody who is not listed, the raw status is read a day later (P5), unless it is known already; if a
        // complete read did not show them, it is read only once a list does.
        const late = asked ? byId && absent : !asksRawStatus
        const pending =
          late && was?.looks !== seen.looks && seen.status === 'INACTIVE' && lastDay(seen) === null
        const heard = pending ? { ...seen, onLeave: true, looks: '' } : seen
        known.set(name, byId && absent ? { ...heard, gone: 'found' } : heard)
      } else if (was === undefined || typeof was.gone === 'object' || was.gone === 'found') continue
      else if (whole) was.gone = exists.has(row) ? 'unsure' : { since: day }
      else if (exists.has(row)) continue
      else if ((asked && who !== 'all') || unclear) was.gone = 'unsure'
    }
    // A changed scope rule applies without a read.
    for (const one of known.values()) Object.assign(one, ruled(one, settings.rule))
  }

  /** Has left, and the end is not done yet or no list of users has shown it: read by id (rule 42). */
  function isEnding(
    one: Known,
    before: ReadonlyMap<string, Seat>,
    resting: ReadonlySet<string>,
  ): boolean {
    const userId = links.get(one.id) ?? ''
    const p = presence({ ...one, gone: 'no' }, today(), true)
    if (typeof p !== 'object') return false
    // During the grace period there is nothing to do and nothing to read.
    const inGrace = settings.grace > 0 && today() <= plusDays(p.left, settings.grace)
    if (inGrace && resting.has(one.id)) return false
    const { mine, ended } = own.get(userId) ?? nothing()
    // Access given back by hand is not ended, so it needs no read.
    const has = before.get(userId)?.access.some((e) => ended.get(e) !== true) === true
    return has || isUnseen(one.id) || [...mine].some((e) => !ended.has(e))
  }

  function isUnseen(name: string): boolean {
    return [...(own.get(links.get(name) ?? '')?.ended.values() ?? [])].includes(false)
  }
}
