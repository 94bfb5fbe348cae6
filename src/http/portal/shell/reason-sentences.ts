import type { Reason } from '../../../core/facts/reasons.ts'
import { namesOf } from '../../../words/reason-sentence.ts'
import type { RequestContext } from '../request/request-context.ts'

/** Reasons as sentences in the reader's language; a sentence that repeats is shown once. */
export function reasonSentences(
  { words, organization }: Pick<RequestContext, 'words' | 'organization'>,
  reasons: readonly Reason[],
): readonly string[] {
  const names = namesOf(organization)
  return [...new Set(reasons.map((reason) => words.because(reason, names)))]
}
