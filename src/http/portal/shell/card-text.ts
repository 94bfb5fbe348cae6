import type { Card } from '../../../core/people/user.ts'
import type { Words } from '../../../words/words.ts'

/** A payment card as a text: label, last four digits, type, and whether a subscription runs on it. */
export function cardText(
  words: Words,
  { label, last4, type, recurring, words: own }: Card,
): string {
  const { card } = words.texts.labels
  const number = words.say(card.number, { last4: last4.slice(-4) })
  const kind = own?.type ?? (type === 'other' ? null : card[type])
  return [
    `${label} ${number}`,
    ...(kind === null ? [] : [kind]),
    ...(recurring ? [card.recurring] : []),
  ].join(', ')
}
