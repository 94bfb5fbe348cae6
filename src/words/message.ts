import type { FailureCause } from '../core/facts/failure-cause.ts'
import type { FactValue, Reason } from '../core/facts/reasons.ts'
import type { Hold } from '../core/plan/hold.ts'
import type { SourceChange, SourceIssue } from '../core/facts/source/source-state.ts'
import { changeText, issueTexts } from './source-text.ts'
import { ended } from './text.ts'
import { holdText } from './hold-text.ts'
import type { Names } from './reason-sentence.ts'
import { createWords, type Words } from './create-words.ts'
import { en } from './en.ts'

/**
 * The `message` beside a code: in `/v1`, in requests to the host, on the command line. It is the English of
 * pages and mails, with ids for entities, times in UTC, and no name, address or phone of a person (rule 48).
 */
export function reasonMessage(reason: Reason): string {
  return english().because(withoutPeople(reason), PLAIN_NAMES)
}

export function holdMessage(hold: Hold): string {
  const { what, more } = holdText(hold, english())
  const where = hold.entityId === null ? '' : `${hold.entityId}: `
  return [`${where}${what}`, ...more, english().texts.looking.held.wayOut].join(' ')
}

export function problemMessage(code: FailureCause): string {
  return english().say(english().texts.causes[code].what, { hr: 'HR', product: 'The product' })
}

export function issueMessage(issue: SourceIssue): string {
  const { what, todo, since } = issueTexts(issue, english(), {
    hr: 'HR',
    product: 'The product',
    zone: PLAIN_NAMES.zone,
  })
  return `${what} ${todo} ${ended(since)}`
}

export function changeMessage(change: SourceChange): string {
  return ended(changeText(change, english(), PLAIN_NAMES.zone))
}

let made: Words | null = null
/** English, made when it is first needed. */
export function english(): Words {
  return (made ??= createWords('en', en))
}

export const PLAIN_NAMES: Names = { zone: 'UTC', entities: {} }

/** An actor who is a person is stored as their e-mail address; `api`, `schedule` and `command` are not people. */
function withoutPeople({ code, facts }: Reason): Reason {
  const actor: FactValue | undefined = facts['actor']
  const isPerson = typeof actor === 'string' && actor.includes('@')
  return isPerson ? { code, facts: { ...facts, actor: 'admin' } } : { code, facts }
}
