import type { SourceChange, SourceIssue } from '../core/facts/source/source-state.ts'
import type { Words } from './words.ts'

export interface IssueNames {
  readonly hr: string
  readonly product: string
  /** The zone of the times. */
  readonly zone: string
}

/** An issue of the source in words: what is missing, who has to do what, since when, and the source's own text. */
export function issueTexts(issue: SourceIssue, words: Words, { hr, product, zone }: IssueNames) {
  const t = words.texts.source
  // A stored notice may name a kind that a newer version no longer has.
  const text = Object.hasOwn(t.issue, issue.kind) ? t.issue[issue.kind] : t.issue.other
  const models = issue.models.map((model) => t.models[model])
  const what = models.length === 0 ? t.anything : words.list(models)
  const facts = { hr, product, what }
  return {
    what: words.say<keyof typeof facts>(text.what, facts),
    todo: words.say<keyof typeof facts>(text.todo, facts),
    since: words.say(t.since, { time: words.moment(issue.since, zone) }),
    said: words.say(t.said, { text: issue.said }),
  }
}

export function changeText({ kind, at, ours }: SourceChange, words: Words, zone: string): string {
  const t = words.texts.source
  const facts = { change: t.change[kind], time: words.moment(at, zone) }
  return words.say(ours ? t.changeOn : t.maybe, facts)
}
