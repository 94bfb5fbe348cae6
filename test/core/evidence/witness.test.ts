// What each kind of sighting does to evidence.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Evidence, Missing } from '../../../src/core/evidence/evidence.ts'
import { presence } from '../../../src/core/evidence/presence.ts'
import type {
  NotFoundById,
  ReadTimes,
  Sighting,
  UnreadableSighting,
} from '../../../src/core/evidence/sighting.ts'
import { anEmployee, evidenceOf, gone } from '../people.ts'
import { anyEvidence } from './any.ts'
import { after, at, listed, readAt, seen } from './looks.ts'

const ANA = anEmployee()
const DELETED = anEmployee({ deleted: true })
const READ = readAt(6)

function notFound(facts: Partial<NotFoundById>): NotFoundById {
  const where = { at: at(6, 9).at, sourceSyncedAt: at(6, 6).at }
  return { kind: 'not-found-by-id', ...where, absentFrom: null, control: 'not-asked', ...facts }
}
function foundById(absentFrom: ReadTimes | null, flagged = false): Sighting {
  const record = flagged ? DELETED : ANA
  return { ...listed(record, ANA, at(6, 9)), kind: 'found-by-id', absentFrom, flagged }
}

function unreadable(
  kind: UnreadableSighting['kind'],
  facts: Partial<UnreadableSighting> = {},
): Sighting {
  const field = 'terminationDate'
  return { kind, stored: ANA, field, at: at(6, 9).at, absentFrom: null, ...facts }
}

const answered = { at: at(4).at }
/** Every way of being missing, by name. */
const STATES = {
  there: null,
  unlisted: gone({ how: 'unlisted' }).missing,
  absent: gone().missing,
  found: gone({ reread: { ...answered, answer: 'found' } }).missing,
  silent: gone({ reread: { ...answered, answer: 'none' } }).missing,
  'not found': gone({ reread: { ...answered, answer: 'not-found' } }).missing,
  agreed: gone({ reread: { ...answered, answer: 'none' }, agreedAt: at(5).at }).missing,
  flagged: gone({ how: 'flagged' }).missing,
  'flagged, gone': gone({ how: 'flagged', reread: { ...answered, answer: 'flagged' } }).missing,
} satisfies Record<string, Missing | null>

const SIGHTINGS = {
  listed: listed(ANA, ANA, at(6)),
  'listed as deleted': listed(DELETED, ANA, at(6)),
  'listed, unreadable': unreadable('listed-unreadable'),
  'listed, unreadable, deleted before': unreadable('listed-unreadable', { stored: DELETED }),
  'flagged as deleted': { kind: 'flagged-deleted', read: READ },
  'not listed': { kind: 'not-listed', read: READ },
  'still not listed': { kind: 'still-not-listed', read: READ },
  'found by id': foundById(null),
  'found by id, not on the list': foundById(READ),
  'not found by id': notFound({}),
  'not found by id, control found': notFound({ control: 'found' }),
  'not found by id, no control': notFound({ control: 'none' }),
  'not on the list nor by id': notFound({ absentFrom: READ, control: 'found' }),
  'flagged by id': foundById(null, true),
  'unreadable by id': unreadable('unreadable-by-id'),
  'unreadable by id, not on the list': unreadable('unreadable-by-id', { absentFrom: READ }),
  'no answer': { kind: 'no-answer', at: at(6, 9).at },
  'the word': { kind: 'raw-status', word: 'Left', version: 'v1', undated: true, ...at(6) },
  'the read is over': { kind: 'read-completed', read: READ },
} satisfies Record<string, Sighting>

/** For each sighting: how somebody is missing after it, by how they were before. `=`: nothing changes. */
const TABLE = `
                                    there      unlisted   absent         found          silent         not found  agreed     flagged         flagged, gone
listed                              =          there      there          there          there          there      there      there           there
listed as deleted                   =          =          =              absent         =              =          =          =               =
listed, unreadable                  =          there      there          there          there          there      there      there           there
listed, unreadable, deleted before  =          =          =              =              =              =          =          =               =
flagged as deleted                  flagged    flagged    =              =              =              =          =          =               =
not listed                          absent     absent     =              =              =              =          =          =               =
still not listed                    =          =          =              =              agreed         =          =          =               =
found by id                         =          there      found          found          found          found      found      flagged, found  flagged, found
found by id, not on the list        found      found      found          found          found          found      found      flagged, found  flagged, found
not found by id                     unlisted   =          =              =              =              =          =          =               =
not found by id, control found      unlisted   unlisted   not found      not found      not found      =          =          flagged, gone   =
not found by id, no control         unlisted   unlisted   silent         silent         silent         =          =          flagged         =
not on the list nor by id           not found  unlisted   not found      not found      not found      =          =          flagged, gone   =
flagged by id                       =          =          not found      not found      not found      =          =          flagged, gone   =
unreadable by id                    =          there      found          found          found          found      found      flagged, found  flagged, found
unreadable by id, not on the list   found      found      found          found          found          found      found      flagged, found  flagged, found
no answer                           =          unlisted   silent         silent         silent         =          =          flagged         =
the word                            =          =          =              =              =              =          =          =               =
the read is over                    =          =          =              =              =              =          =          =               =
`
const [STATE_NAMES = [], ...LINES] = TABLE.split('\n')
  .filter((line) => line !== '')
  .map((line) => line.trim().split(/ {2,}/))
const CELLS = LINES.flatMap(([name = '', ...cells]) =>
  cells.map((expected, n) => [name, STATE_NAMES[n] ?? '', expected] as const),
)

describe('the table', () => {
  test('has a line for each sighting, and a column for each way of being missing', () => {
    expect(LINES.map(([name]) => name)).toEqual(Object.keys(SIGHTINGS))
    expect(STATE_NAMES).toEqual(Object.keys(STATES))
    expect(CELLS).toHaveLength(LINES.length * STATE_NAMES.length)
  })

  test.each(CELLS)('%s, %s before: %s', (name, state, expected) => {
    const sighting = new Map<string, Sighting>(Object.entries(SIGHTINGS)).get(name)
    const missing = new Map<string, Missing | null>(Object.entries(STATES)).get(state)
    if (sighting === undefined || missing === undefined) throw new Error(`no ${name} or ${state}`)
    const next = after(evidenceOf({ missing }), sighting).missing
    if (expected === '=') expect(next).toEqual(missing)
    else expect(stateOf(next)).toBe(expected)
  })
})

describe('an absence', () => {
  test('begins with the complete read that shows it, and remembers when Merge had last synced', () => {
    for (const kind of ['not-listed', 'flagged-deleted'] as const) {
      const { missing } = seen({ kind, read: READ })
      expect(missing).toMatchObject({ since: READ.beganAt, sourceSyncedAt: READ.sourceSyncedAt })
    }
    const { missing } = seen(notFound({ absentFrom: READ, control: 'found' }))
    expect(missing).toMatchObject({ since: READ.beganAt, reread: { at: at(6, 9).at } })
  })

  test('without a complete read begins with the request by id (P14)', () => {
    const { missing } = seen(notFound({}))
    expect(missing).toMatchObject({ since: at(6, 9).at, sourceSyncedAt: at(6, 6).at })
  })

  test('without an answer by id is agreed by a later read over a later sync of Merge only (P13)', () => {
    const silent = seen({ kind: 'not-listed', read: READ }, { kind: 'no-answer', at: at(6, 9).at })
    const agreedAt = (beganAt: string, sourceSyncedAt: string | null) => {
      const sighting = { kind: 'still-not-listed', read: { beganAt, sourceSyncedAt } } as const
      return after(silent, sighting).missing?.agreedAt
    }
    expect(agreedAt(at(7).at, at(7, 6).at)).toBe(at(7).at)
    expect(agreedAt(at(7).at, READ.sourceSyncedAt)).toBeNull()
    expect(agreedAt(at(7).at, null)).toBeNull()
    expect(agreedAt(READ.beganAt, at(7, 6).at)).toBeNull()
    const unknown = evidenceOf({ missing: STATES.silent })
    const read = { beganAt: at(7).at, sourceSyncedAt: null }
    expect(after(unknown, { kind: 'still-not-listed', read }).missing?.agreedAt).toBe(at(7).at)
  })

  test('is agreed once: the first read that agrees stays the one', () => {
    const once = after(evidenceOf({ missing: STATES.silent }), SIGHTINGS['still not listed'])
    expect(after(once, { kind: 'still-not-listed', read: readAt(9) })).toBe(once)
  })
})

describe('a record that cannot be read (rule 52)', () => {
  const later = (kind: UnreadableSighting['kind']) =>
    unreadable(kind, { at: at(7, 9).at, field: 'status' })

  test('is remembered with its first day, the field of now and the last request by id', () => {
    const first = seen(SIGHTINGS['listed, unreadable'])
    const one = { since: at(6, 9).at, field: 'terminationDate', askedAt: null }
    expect(first.unreadable).toEqual(one)
    const asked = after(first, later('unreadable-by-id'))
    expect(asked.unreadable).toEqual({ ...one, field: 'status', askedAt: at(7, 9).at })
    const listedAgain = unreadable('listed-unreadable', { at: at(8).at, field: 'status' })
    expect(after(asked, listedAgain)).toBe(asked)
  })

  test('ends with a record that can be read, listed or by id', () => {
    const evidence = seen(SIGHTINGS['listed, unreadable'])
    for (const sighting of [listed(ANA, ANA, at(7)), foundById(null)])
      expect(after(evidence, sighting).unreadable).toBeNull()
  })

  test('does not end by id where the deleted flag is what cannot be read (P12)', () => {
    const evidence = seen(unreadable('listed-unreadable', { field: 'deleted' }))
    expect(after(evidence, foundById(null)).unreadable).toEqual(evidence.unreadable)
    expect(after(evidence, listed(ANA, ANA, at(7))).unreadable).toBeNull()
  })
})

describe('the word (P5)', () => {
  test('is kept for the version it was asked for, and dates an end that has no date yet', () => {
    const next = seen(SIGHTINGS['the word'])
    expect(next.word).toEqual({ forVersion: 'v1', word: 'Left', askedAt: at(6).at })
    expect(next.terminationSeen).toEqual({ date: '', on: at(6).today })
  })

  test('does not move a day that is known', () => {
    const terminationSeen = { date: '', on: at(2).today }
    const next = after(evidenceOf({ terminationSeen }), SIGHTINGS['the word'])
    expect(next.terminationSeen).toEqual(terminationSeen)
  })

  test('begins an end without a day where the day that was known counts no longer', () => {
    const known = evidenceOf({ terminationSeen: { date: at(1).today, on: at(1).today } })
    const next = after(known, SIGHTINGS['the word'])
    expect(next.terminationSeen).toEqual({ date: '', on: at(6).today })
    const dated = { ...SIGHTINGS['the word'], undated: false }
    expect(after(known, dated).terminationSeen).toEqual(known.terminationSeen)
  })
})

describe('another word for the same version (P5)', () => {
  const word = (text: string, when: ReturnType<typeof at>) =>
    ({ kind: 'raw-status', word: text, version: 'v1', undated: true, ...when }) as const

  test.each(['Parental leave', 'K7', 'Active', 'Not terminated'])(
    'an end after %s begins on the day of the new word',
    (text) => {
      const before = seen(word(text, at(2)))
      expect(before.terminationSeen?.on).toBe(at(2).today)
      expect(after(before, word('Terminated', at(9))).terminationSeen?.on).toBe(at(9).today)
    },
  )

  test('a second word for an end moves no day, and a word that gets a meaning neither', () => {
    const before = seen(word('Left', at(2)))
    expect(after(before, word('Terminated', at(9))).terminationSeen?.on).toBe(at(2).today)
    const mapped = after(seen(word('K7', at(2))), word('K7', at(9)), { k7: 'INACTIVE' })
    expect(mapped.terminationSeen?.on).toBe(at(2).today)
  })
})

const anySighting = fc.constantFrom<Sighting[]>(...Object.values(SIGHTINGS))
const RUNS = { numRuns: 3000 }

/** What the record of somebody who works, with this evidence, amounts to. */
function verdictOn(evidence: Evidence) {
  return presence({
    employee: ANA,
    evidence,
    versionHash: 'v1',
    now: { instant: at(28).at, zone: 'UTC', zones: [], today: at(28).today },
    read: { beganAt: at(28).at, complete: false },
    settings: { status_map: {}, inactive_beats_future_date: false },
    linked: true,
  }).presence
}

describe('whatever was known', () => {
  test('the same sighting twice changes nothing', () => {
    fc.assert(
      fc.property(anyEvidence, anySighting, (evidence, sighting) => {
        const once = after(evidence, sighting)
        expect(after(once, sighting)).toEqual(once)
      }),
      RUNS,
    )
  })

  test('what was proven is not taken back, until HR shows the record', () => {
    const shows = new Set(['listed', 'listed-unreadable', 'unreadable-by-id', 'found-by-id'])
    fc.assert(
      fc.property(anyEvidence, anySighting, (evidence, sighting) => {
        fc.pre(!shows.has(sighting.kind) && verdictOn(evidence).kind === 'left')
        expect(verdictOn(after(evidence, sighting)).kind).toBe('left')
      }),
      RUNS,
    )
  })

  test('nobody leaves by absence unless a complete read has shown it (doctrine 2)', () => {
    const complete = (sighting: Sighting) =>
      'read' in sighting || ('absentFrom' in sighting && sighting.absentFrom !== null)
    const others = Object.values(SIGHTINGS).filter((each) => !complete(each))
    expect(others.length).toBeGreaterThan(8)
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Sighting[]>(...others)), (sightings) => {
        expect(verdictOn(seen(...sightings)).kind).not.toBe('left')
      }),
      RUNS,
    )
  })

  test('an absence says nothing about the record', () => {
    const about = new Set(['listed', 'found-by-id', 'raw-status', 'read-completed'])
    const absences = Object.values(SIGHTINGS).filter(({ kind }) => !about.has(kind))
    expect(absences.length).toBeGreaterThan(8)
    fc.assert(
      fc.property(anyEvidence, fc.constantFrom<Sighting[]>(...absences), (evidence, sighting) => {
        const next = after(evidence, sighting)
        const { missing, unreadable } = evidence
        expect({ ...next, missing, unreadable }).toEqual(evidence)
      }),
      RUNS,
    )
  })

  test('what a newer program has stored beside it is kept', () => {
    const newer = { ...evidenceOf({ missing: STATES.silent }), newer: { than: 'this' } }
    for (const sighting of Object.values<Sighting>(SIGHTINGS))
      expect(after(newer, sighting)).toMatchObject({ newer: { than: 'this' } })
  })
})

/** The name of the state; `unlisted` with any answer by id is one. */
function stateOf(missing: Missing | null): string {
  if (missing === null) return 'there'
  const { how, reread, agreedAt } = missing
  const answer = reread?.answer
  const isGone = answer === 'not-found' || answer === 'flagged'
  if (how === 'unlisted') return 'unlisted'
  if (how === 'flagged') {
    if (answer === 'found') return 'flagged, found'
    return isGone ? 'flagged, gone' : 'flagged'
  }
  if (answer === undefined) return 'absent'
  if (agreedAt !== null && answer === 'none') return 'agreed'
  if (isGone) return 'not found'
  return answer === 'found' ? 'found' : 'silent'
}
