// What every dictionary must hold: the keys of English, its facts, and the plural forms of its language.
import { describe, expect, test } from 'vitest'
import { REASONS, type ReasonCode } from '../../src/core/facts/reasons.ts'
import { LANGUAGES } from '../../src/words/words.ts'
import { factsOf, leavesOf } from './leaves.ts'

const english = leavesOf(LANGUAGES.en)
const dictionaries = Object.entries(LANGUAGES)

describe.each(dictionaries)('%s', (code, dictionary) => {
  const texts = new Map(leavesOf(dictionary).map((leaf) => [leaf.path, leaf]))
  const all = [...texts.values()].flatMap(({ path, templates }) =>
    templates.map((text) => [path, text] as const),
  )

  test('has every text of English, and none beside', () => {
    expect([...texts.keys()].toSorted()).toEqual(english.map(({ path }) => path).toSorted())
  })

  test('has as many points in every list as English', () => {
    for (const { path, templates, forms } of english.filter((leaf) => leaf.forms === null))
      expect([path, texts.get(path)?.templates.length, forms]).toEqual([
        path,
        templates.length,
        null,
      ])
  })

  test('uses the facts of English in every text and every plural form', () => {
    for (const { path, templates, forms } of english) {
      const own = texts.get(path)
      if (forms === null || own?.forms == null) {
        const facts = own?.templates.map(factsOf)
        expect([path, facts]).toEqual([path, templates.map(factsOf)])
        continue
      }
      for (const [at, form] of own.forms.entries()) {
        const model = forms.includes(form) ? form : 'other'
        const wanted = factsOf(templates[forms.indexOf(model)] ?? '')
        expect([path, form, beside(own.templates[at], form)]).toEqual([
          path,
          form,
          beside(wanted.map((fact) => `{${fact}}`).join(), form),
        ])
      }
    }
  })

  test('has the plural forms that Intl.PluralRules asks for, and zero where English has it', () => {
    const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions()
    for (const { path, forms } of english) {
      if (forms === null) continue
      const wanted = new Set([...pluralCategories, ...(forms.includes('zero') ? ['zero'] : [])])
      expect([path, texts.get(path)?.forms]).toEqual([path, [...wanted].toSorted()])
    }
  })

  test('leaves no text empty, doubled in its spaces, or in straight quotes', () => {
    for (const [path, text] of all)
      expect([path, text]).not.toEqual([path, expect.stringMatching(/^$| {2}|^ | $|["<>]|[\r\n]/)])
  })

  test('has a sentence for every reason, with the facts of core/facts/reasons.ts', () => {
    for (const [reason, names] of Object.entries(REASONS)) {
      const text = dictionary.reasons[reason as ReasonCode]
      const templates = typeof text === 'string' ? text : Object.values(text).join(' ')
      expect([reason, factsOf(templates)]).toEqual([reason, names.toSorted()])
    }
  })
})

/** The facts of one form; for none and for one the number itself may be left out. */
function beside(template: string | undefined, form: string): readonly string[] {
  const facts = factsOf(template ?? '')
  const isFew = form === 'zero' || form === 'one'
  return isFew ? facts.filter((fact) => fact !== 'count' && fact !== 'days') : facts
}

/** Texts that happen to be the same as in English. */
const SAME = {
  nl: [
    '.labels.button.open',
    '.leaving.moved.fromTo',
    '.looking.email.here',
    '.looking.email.there',
    '.portal.menu',
    '.portalPeople.column.state',
    '.portalPeople.field.status',
    '.portalMapping.statuses.word',
  ],
  de: [
    '.labels.fact.name',
    '.leaving.deactivated.roles.admin',
    '.leaving.moved.fromTo',
    '.looking.email.here',
    '.looking.email.there',
    '.portal.access.admin',
    '.portal.access.whom',
    '.portalLink.connection.status',
    '.portalPeople.column.product',
    '.portalReview.person',
  ],
  fr: [
    '.labels.eyebrow.invitation',
    '.leaving.moved.fromTo',
    '.portal.menu',
    '.portalHome.action.user.invite',
  ],
  es: ['.labels.card.virtual', '.leaving.moved.fromTo'],
} as const

test.each(Object.entries(SAME))('%s differs from English in nearly every text', (code, known) => {
  const dictionary = LANGUAGES[code as keyof typeof SAME]
  const texts = new Map(leavesOf(dictionary).map(({ path, templates }) => [path, templates.join()]))
  const same = english.filter(({ path, templates }) => texts.get(path) === templates.join())
  expect(same.map(({ path }) => path)).toEqual(known)
})

/** What a language’s typography forbids: foreign quotes, missing narrow spaces, missing opening marks. */
const WRONG = {
  de: /”|“(?=[\p{L}{])|(?<=[\p{L}}.])„|[«»]/u,
  fr: /[^\u202f][:;!?»](?!\/)|«[^\u202f]|[“”„]|\u202f[,.]/u,
  es: /^[^¿]*\?|^[^¡]*!|[“”„]|RR\. |\.\.$/u,
  nl: /[“”„«»]/u,
} as const

test.each(Object.entries(WRONG))('%s has its own marks and spaces', (code, wrong) => {
  const dictionary = LANGUAGES[code as keyof typeof WRONG]
  for (const { path, templates } of leavesOf(dictionary))
    for (const text of templates)
      expect([path, text]).not.toEqual([path, expect.stringMatching(wrong)])
})

/** A name in the quotation marks of any language. */
const QUOTED = /[„«“‘]\u202f?([^„«“‘”’]+?)\u202f?[“»”’]/g

function namedIn(text: string): (string | undefined)[] {
  return Array.from(text.matchAll(QUOTED), ([, name]) => name)
}

/** Mails tell people to choose a button; it must have that name. */
test.each(dictionaries)('%s: the buttons that mails name are there', (_code, dictionary) => {
  const { advice, leaving, portalPeople } = dictionary
  const mails = [...Object.values(advice), leaving.deactivated.undo, leaving.soon.keep].join(' ')
  const named = namedIn(mails)
  expect(new Set(named).size).toBe(5)
  expect(Object.values(portalPeople.decision)).toEqual(expect.arrayContaining(named))
})

test.each(dictionaries)('%s: a page names a choice as the page that offers it', (_code, texts) => {
  const { portalMapping, portalPeople, portalReview, portalUndo } = texts
  const { careful, meaning } = portalMapping.statuses
  expect(namedIn(careful).map((name) => name?.toLowerCase())).toEqual([meaning.INACTIVE])
  expect(namedIn(portalReview.ownText)).toEqual([portalPeople.decision.keep])
  expect(namedIn(portalUndo.more.other)).toEqual([portalUndo.all])
})
