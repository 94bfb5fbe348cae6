// What the reads of a day show the model: who is listed, who is asked for by id, and who is gone.
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
      onLeave: hr.account.originWords.get(row.id) === 'On leave',
      start: row.start_date?.slice(0, 10) ?? null,
      end: row.termination_date?.slice(0, 10) ?? null,
      place,
      night,
      looks: JSON.stringify({ ...row, modified_at: null }),
      ...ruled({ place, night }, settings.rule),
    }
  }

  /**
   * What a read shows of these people; `whole` also shows who is gone. A daily one, which knows what was
   * `before`, asks by id for the unclear. `resting`: whose next moment has not come.
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
      // Of whom nobody is linked to nothing follows, and nobody asks.
      const unclear = daily && links.has(name) && (clashed || asksRawStatus || ending)
      // Not listed, but HR answers for the id: what it says counts, and that the list says nothing (P13).
      const expected = was?.gone === 'no' || was?.gone === 'unsure'
      const hidden = whole && !asked && links.has(name) && expected
      // An end that no list of users has shown yet is asked about again, also of who has vanished.
      const anew = daily && !asked && typeof was?.gone === 'object' && isUnseen(name)
      if (exists.has(row) && (asked || (unclear && was?.gone === 'no') || hidden || anew)) {
        const seen = see(was, factOf(name), today(), at, whole && asked)
        const byId = (who !== 'all' && !daily) || hidden || anew
        const absent = typeof was?.gone === 'object' || was?.gone === 'found' || hidden
        // Whom no list shows is asked for a word a day later (P5), unless it is known from before; and not before
        // a list shows them, where a complete read had not.
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
    // A change of rules needs no read.
    for (const one of known.values()) Object.assign(one, ruled(one, settings.rule))
  }

  /** Not ended by us yet, or ended and not shown so by a list of users: asked for by id (rule 42). */
  function isEnding(
    one: Known,
    before: ReadonlyMap<string, Seat>,
    resting: ReadonlySet<string>,
  ): boolean {
    const userId = links.get(one.id) ?? ''
    const p = presence({ ...one, gone: 'no' }, today(), true)
    if (typeof p !== 'object') return false
    // Until the days of grace are over nothing more is to be done, and nothing to ask.
    const inGrace = settings.grace > 0 && today() <= plusDays(p.left, settings.grace)
    if (inGrace && resting.has(one.id)) return false
    const { mine, ended } = own.get(userId) ?? nothing()
    // What a hand gave back is nothing to end, and nothing to ask about.
    const has = before.get(userId)?.access.some((e) => ended.get(e) !== true) === true
    return has || isUnseen(one.id) || [...mine].some((e) => !ended.has(e))
  }

  function isUnseen(name: string): boolean {
    return [...(own.get(links.get(name) ?? '')?.ended.values() ?? [])].includes(false)
  }
}
