// Reasons, holds and problems in words: in the reader's language, with names for ids, and nothing left open.
import { describe, expect, test } from 'vitest'
import type { FailureCause } from '../../src/core/facts/failure-cause.ts'
import { HOLD_CODES } from '../../src/core/facts/hold-codes.ts'
import {
  reason,
  REASONS,
  type Reason,
  type ReasonCode,
  type ReasonFacts,
} from '../../src/core/facts/reasons.ts'
import { REPORT_CODES } from '../../src/core/tell/report-catalogue.ts'
import { causes as englishCauses } from '../../src/words/en/causes.ts'
import { holdText } from '../../src/words/hold-text.ts'
import { holdMessage, problemMessage, reasonMessage } from '../../src/words/message.ts'
import type { Names } from '../../src/words/reason-sentence.ts'
import { ended } from '../../src/words/text.ts'
import { LANGUAGES, wordsFor, type LanguageCode } from '../../src/words/words.ts'

const NAMES: Names = {
  zone: 'Europe/Sofia',
  entities: { e1nl: 'Acme Netherlands', e2de: 'Acme Deutschland', e3be: 'Acme Belgium' },
}

/** Facts as they occur, for every name. */
const FACTS: ReasonFacts = {
  date: '2026-05-03',
  since: '2026-05-02T22:30:00.000Z',
  until: '2026-05-09',
  count: 2,
  of: 12_345,
  days: 30,
  entity: 'e1nl',
  from: 'e2de',
  to: ['e1nl', 'e3be'],
  actor: 'iris@acme.test',
  decision: 'invite-again',
  word: 'Ausgeschieden',
  value: 'Büro Köln',
  cards: ['Travel 4242', 'Fuel 0042'],
  field: 'workEmail',
  why: 'last_admin',
  message: 'Ask Florin for seats.',
  failure: 'bounced',
  because: { code: 'not-invited-by-rule', facts: { entity: 'e1nl' } },
}

/** What names and numbers make of the facts, so that the rest of a sentence is the language's own. */
const FOREIGN =
  /Acme (Netherlands|Deutschland|Belgium)|iris@acme\.test|Ausgeschieden|Büro Köln|Merge|Florin|Hibob/g

function everyReason(): readonly Reason[] {
  return Object.entries(REASONS).flatMap(([code, names]) => {
    const facts = Object.fromEntries(names.map((name) => [name, FACTS[name]]))
    const whole = { code: code as ReasonCode, facts }
    const counted = names.filter((name) => name === 'count' || name === 'days')
    const counts = counted.flatMap((name) =>
      [0, 1].map((count) => ({ ...whole, facts: { ...facts, [name]: count } })),
    )
    return [whole, ...counts]
  })
}

/** Every sentence about people and their plan that a page, a mail or the API may show, in one language. */
function sentencesIn(code: LanguageCode): readonly (readonly [what: string, text: string])[] {
  const words = wordsFor(code)
  const { causes, advice, portalReports } = words.texts
  const names = { hr: 'Hibob', product: 'Florin' }
  const reasons = everyReason().map((one) => [one.code, words.because(one, NAMES)] as const)
  const reports = REPORT_CODES.flatMap((report) =>
    [1, 2].map((count) => [report, words.many(portalReports[report], count)] as const),
  )
  const advices = Object.entries(advice).map(([report, text]) => [report, words.say(text, names)])
  const holds = [...HOLD_CODES, 'of-another-version'].flatMap((hold) => {
    const facts = { code: hold, count: 4, of: 39, limit: 3, already: 1, span: 'week' } as const
    const { subject, what, more, causes: likely } = holdText(facts, words)
    return [subject, what, ...more, ...likely].map((text) => [hold, text])
  })
  const problems = Object.entries(causes).flatMap(([problem, { short, what, todo }]) =>
    [short, what, todo].map((text) => [problem, words.say(text, names)]),
  )
  return [...reasons, ...reports, ...advices, ...holds, ...problems] as [string, string][]
}

const CODES = new Set(
  [...Object.keys(REASONS), ...REPORT_CODES, ...HOLD_CODES, ...Object.keys(englishCauses)].filter(
    (code) => code.includes('-'),
  ),
)

/** Words that every English sentence here has one of, and that are no words of another language here. */
const ENGLISH = /\b(the|this|with|has|have|were|people|your|they|from|who|to|and|that|it)\b/i

describe.each(Object.keys(LANGUAGES) as LanguageCode[])('%s', (code) => {
  const sentences = sentencesIn(code)

  test('no sentence has a fact left open, a code, an id, or nothing in it', () => {
    for (const [what, text] of sentences) {
      expect([what, text]).not.toEqual([what, expect.stringMatching(/[{}]|undefined|NaN|^$/)])
      expect([what, text]).not.toEqual([what, expect.stringMatching(/\b[a-z]+_[a-z]+\b/)])
      const raw = (text.match(/[a-z]+(-[a-z]+)+/g) ?? []).filter((word) => CODES.has(word))
      expect([what, text, raw]).toEqual([what, text, []])
      expect([what, text]).not.toEqual([what, expect.stringMatching(/e\d(nl|de|be)/)])
      expect([what, text]).not.toEqual([what, expect.stringMatching(/\d{4}-\d\d/)])
    }
  })

  test('no sentence ends in a mark that waits for more', () => {
    for (const [what, text] of sentences)
      expect([what, text]).not.toEqual([what, expect.stringMatching(/[:;,\s(]$/)])
  })

  test.skipIf(code === 'en')('no sentence is English', () => {
    for (const [what, text] of sentences) {
      const own = text.replaceAll(FOREIGN, '')
      expect([what, own]).not.toEqual([what, expect.stringMatching(ENGLISH)])
    }
  })
})

test('nearly every English sentence is recognised as one', () => {
  const sentences = sentencesIn('en').filter(([, text]) => text.split(' ').length > 7)
  const missed = sentences.filter(([, text]) => !ENGLISH.test(text))
  expect(missed.length).toBeLessThan(sentences.length / 20)
})

describe('the facts of a reason', () => {
  test('dates are written out, times in the zone', () => {
    const left = reason('left-terminated', { date: '2026-05-03' })
    expect(wordsFor('en').because(left, NAMES)).toBe(
      'According to HR, employment ended on 3 May 2026',
    )
    expect(wordsFor('nl').because(left, NAMES)).toBe(
      'Volgens HR is het dienstverband geëindigd op 3 mei 2026',
    )
    const missing = reason('missing', { since: '2026-05-03T22:30:00.000Z' })
    expect(wordsFor('en').because(missing, NAMES)).toContain('4 May 2026, 01:30 (Europe/Sofia)')
  })

  test('entities have their names, also in a list that was stored as one text', () => {
    const moved = (to: string | readonly string[]): Reason => ({
      code: 'moved',
      facts: { from: 'e2de', to },
    })
    const text = 'HR moved this person from Acme Deutschland to Acme Netherlands and Acme Belgium'
    expect(wordsFor('en').because(moved(['e1nl', 'e3be']), NAMES)).toBe(text)
    expect(wordsFor('en').because(moved('e1nl, e3be'), NAMES)).toBe(text)
    expect(wordsFor('en').because(moved(['constructor']), NAMES)).toContain('to constructor')
  })

  test('who decided is an address, or words for what is no person', () => {
    const by = (actor: string) => wordsFor('nl').because(reason('rejected', { actor }), NAMES)
    expect(by('iris@acme.test')).toMatch(/^iris@acme\.test heeft/)
    expect(by('api')).toMatch(/^Het product heeft/)
  })

  test('words of a closed set are translated, those of others quoted', () => {
    const refused = (why: string) =>
      wordsFor('nl').because(reason('refused', { why, message: '', because: null }), NAMES)
    expect(refused('owner')).toBe('Dit is geweigerd: de eigenaar kan niet worden verwijderd')
    expect(refused('budget_closed')).toBe('Dit is geweigerd: ‘budget_closed’')
    expect(refused('HTTP 422 no_card')).toBe('Dit is geweigerd: HTTP 422 (‘no_card’)')
    expect(refused('HTTP 200, no readable outcome')).toBe('Dit is geweigerd: HTTP 200')
    const inactive = reason('left-inactive', { word: 'owner' })
    expect(wordsFor('nl').because(inactive, NAMES)).toContain('‘owner’')
    expect(wordsFor('en').because(reason('unknown-status', { word: '' }), NAMES)).toContain(
      'not clear here: none.',
    )
  })

  test('a reason behind a reason is its second sentence; one stored as English text is left out', () => {
    const because = reason('excluded-by-rule')
    const whole = reason('no-longer-synced', { because })
    expect(wordsFor('en').because(whole, NAMES)).toBe(
      'Keeps access, but is no longer synced. A rule in the settings leaves this person out',
    )
    const old: Reason = { code: 'no-longer-synced', facts: { why: 'a scope rule leaves out' } }
    const bare = 'Keeps access, but is no longer synced'
    expect(wordsFor('en').because(old, NAMES)).toBe(bare)
    expect(wordsFor('en').because(reason('no-longer-synced', { because: null }), NAMES)).toBe(bare)
  })

  test('an empty fact leaves no dangling colon', () => {
    expect(
      wordsFor('en').because(reason('refused', { why: '', message: '', because: null }), NAMES),
    ).toBe('This was refused')
  })

  test('a sentence that ends in an abbreviation gets no second full stop', () => {
    const said = wordsFor('es').because(reason('rejected', { actor: 'api' }), NAMES)
    expect(ended(said)).toMatch(/RR\.\u00a0HH\.$/)
    expect(ended('Es verdad')).toBe('Es verdad.')
  })

  test('a code of another version has words of its own', () => {
    const strange = { code: 'toString', facts: {} } as unknown as Reason
    expect(wordsFor('nl').because(strange, NAMES)).toBe(
      'Een reden die hier niet kan worden getoond',
    )
  })
})

describe('the message of the API', () => {
  test('is the English of pages and mails, with ids, and without people', () => {
    expect(reasonMessage(reason('entity-added', { entity: 'nl' }))).toBe(
      'HR places this person in nl',
    )
    for (const one of everyReason()) expect(reasonMessage(one)).not.toContain('@')
    expect(reasonMessage(reason('rejected', { actor: 'iris@acme.test' }))).toMatch(
      /^An administrator rejected this/,
    )
    expect(reasonMessage(reason('rejected', { actor: 'schedule' }))).toMatch(/^The sync rejected/)
  })

  test('of a hold has the fact, the limit and the way out', () => {
    const hold = { code: 'too-many-leavers', entityId: 'nl', count: 2, of: 4, limit: 1 } as const
    expect(holdMessage(hold)).toBe(
      'nl: 2 of 4 people would lose access. The limit is 1 person. Approve the plan to continue, or reject it.',
    )
  })

  test.each(Object.keys(englishCauses))('of the problem %s says what happened', (code) => {
    expect(problemMessage(code as FailureCause)).toMatch(/^[A-Z][^{}]+\.$/)
  })
})
