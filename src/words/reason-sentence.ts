import type { FactValue, Reason, ReasonFacts } from '../core/facts/reasons.ts'
import type { Formats } from './formats.ts'
import type { Dictionary } from './en.ts'
import { fill, sentence, type Fact, type Forms } from './text.ts'

/** For one reader: names for the ids in reasons, and the zone for their times. */
export interface Names {
  /** IANA zone in which times are written. */
  readonly zone: string
  /** Entity names by id. An id without a name is written as it is. */
  readonly entities: Readonly<Record<string, string>>
}

/** The names for an organization's own readers. */
export function namesOf(organization: {
  readonly timezone: string
  readonly entities: readonly { readonly id: string; readonly name: string }[]
}): Names {
  const entities = Object.fromEntries(organization.entities.map(({ id, name }) => [id, name]))
  return { zone: organization.timezone, entities }
}

/** The parts of a language that a reason needs. */
interface Language {
  readonly texts: Dictionary
  readonly formats: Formats
  readonly formOf: (text: Forms, count: number) => string
  readonly write: (value: Fact) => string
}

export function reasonSentence({ code, facts }: Reason, names: Names, language: Language): string {
  const { texts, formOf, write } = language
  // A stored reason may have a code of another version of Rollcall.
  if (!Object.hasOwn(texts.reasons, code)) return texts.factWords.unknownReason
  const text: string | Forms = texts.reasons[code]
  const count = facts['count'] ?? facts['days']
  const template =
    typeof text === 'string' ? text : formOf(text, typeof count === 'number' ? count : Number.NaN)
  // Older versions stored `because` as English text under another name. An empty one is cut off at the end.
  const written: Record<string, Fact> = { because: '', message: '' }
  for (const [name, value] of Object.entries(facts))
    written[name] = factText(name as keyof ReasonFacts, value, names, language)
  return sentence(withoutGaps(fill(template, written, write)))
}

/** Where a fact between two sentences is empty, the full stop after it goes too. */
function withoutGaps(text: string): string {
  return text.replace(/(?<=[:.]) \.(?= |$)/gu, '')
}

/** A fact as the reader knows it: a name for an id, a written date, words for a code. */
function factText(
  name: keyof ReasonFacts,
  value: FactValue,
  names: Names,
  language: Language,
): Fact {
  if (value === null) return ''
  if (typeof value === 'number') return value
  // Older versions stored a list of ids as one text.
  if (typeof value !== 'string' && !isList(value)) return reasonSentence(value, names, language)
  const { texts, formats } = language
  const { factWords } = texts
  const entityName = (id: string) => ownText(names.entities, id) ?? id
  if (isList(value)) return formats.list(name === 'cards' ? value : value.map(entityName))
  switch (name) {
    case 'date':
    case 'since':
    case 'until':
      return dateOrMoment(value, names.zone, formats)
    case 'entity':
    case 'from':
      return entityName(value)
    case 'to':
      return formats.list(value.split(', ').map(entityName))
    case 'actor':
      return actorName(value, texts)
    case 'decision':
      return ownText(factWords.decision, value) ?? value
    case 'field':
      return ownText(texts.portalPeople.field, value) ?? value
    case 'word':
    case 'value':
      return value === '' ? factWords.noWord : quoted(value, language)
    case 'message':
      return value === '' ? '' : quoted(value.replace(/[.\s]+$/u, ''), language)
    case 'failure':
      return ownText(factWords.failure, value) ?? value
    case 'why':
      return ownText(factWords.why, value) ?? answerText(value, language)
    // A text where this version stores another type: stored by another version.
    case 'count':
    case 'of':
    case 'days':
    case 'because':
    case 'cards':
      return value
  }
}

export function actorName(actor: string, { factWords }: Dictionary): string {
  return ownText(factWords.actor, actor) ?? actor
}

/** An unknown code of the host, quoted; or an HTTP status, without the English text that our adapter adds. */
function answerText(why: string, language: Language): string {
  const [status, word] = /^HTTP \d{3}(?: ([\w.-]+)$)?/.exec(why) ?? []
  if (status === undefined) return why === '' ? '' : quoted(why, language)
  return word === undefined ? status : `${status.slice(0, 8)} (${quoted(word, language)})`
}

function quoted(text: string, { texts, write }: Language): string {
  return fill(texts.factWords.quoted, { text }, write)
}

function dateOrMoment(value: string, zone: string, formats: Formats): string {
  return value.includes('T') ? formats.moment(value, zone) : formats.date(value)
}

function ownText(texts: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined
}

function isList(value: FactValue): value is readonly string[] {
  return Array.isArray(value)
}
