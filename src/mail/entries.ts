import type { CardLine, PersonLine, SkippedLine } from '../core/tell/notices.ts'
import type { Block, MailContext, Entry, Tone } from './blocks.ts'

/** A person in a list: name, address, entity, then notes. */
export function person(
  who: Pick<PersonLine, 'name' | 'email'> & { readonly entityName?: string },
  context: MailContext,
  rest: {
    readonly tag?: Entry['tag']
    readonly beside?: readonly (string | null)[]
    readonly notes?: readonly (string | null)[]
  } = {},
): Entry {
  const address = isGiven(who.email) ? who.email : context.words.texts.labels.noEmail
  const named = isGiven(who.name)
  const where = [who.entityName, ...(rest.beside ?? [])].filter(isGiven)
  // Address and entity share a line, unless there is more to add to the entity.
  const lines =
    where.length > 1
      ? [named ? address : null, where.join(' · ')]
      : [[named ? address : null, ...where].filter(isGiven).join(' · ')]
  return {
    title: named ? who.name : address,
    tag: rest.tag ?? null,
    lines: lines.filter(isGiven),
    notes: (rest.notes ?? []).filter(isGiven),
  }
}

const CARD_TONES: Readonly<Record<CardLine['status'], Tone>> = {
  active: 'bad',
  blocked: 'good',
  closed: 'calm',
}

/** A card: enough to recognise it, never its number. */
export function card(line: CardLine, context: MailContext): Entry {
  const { words } = context
  const labels = words.texts.labels.card
  const details = [
    words.say(labels.number, { last4: line.last4 }),
    typeOf(line, labels),
    line.recurring ? labels.recurring : null,
  ]
  return {
    title: line.label,
    tag: { text: line.words?.status ?? labels.status[line.status], tone: CARD_TONES[line.status] },
    lines: [details.filter(isGiven).join(' · ')],
    notes: [],
  }
}

function typeOf({ type, words }: CardLine, labels: { physical: string; virtual: string }) {
  return words?.type ?? (type === 'other' ? null : labels[type])
}

/** A card in one line, for lists in which people are the entries. */
export function cardInLine(line: CardLine, context: MailContext): string {
  const { words } = context
  const labels = words.texts.labels.card
  const ending = words.say(labels.number, { last4: line.last4 })
  const parts = [ending, typeOf(line, labels), line.recurring ? labels.recurring : null].filter(
    isGiven,
  )
  return `${line.label} (${parts.join(', ')})${words.colon} ${labels.status[line.status]}`
}

/** At most `most` entries of a list of people; the others are only counted. */
export function people<T>(
  all: readonly T[],
  more: number,
  most: number,
  context: MailContext,
  entry: (one: T) => Entry,
): readonly Block[] {
  if (all.length === 0 && more === 0) return []
  const left = Math.max(0, all.length - most) + more
  const { morePeople } = context.words.texts.labels
  return [
    {
      kind: 'entries',
      entries: all.slice(0, most).map(entry),
      more: left === 0 ? null : context.words.many(morePeople, left),
    },
  ]
}

export function isGiven(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text !== ''
}

/** People who were not added, each with the reason. */
export function skipped(
  lines: readonly SkippedLine[],
  context: MailContext,
  most: number,
): readonly Block[] {
  return people(lines, 0, most, context, (line) => {
    const because = context.words.because(line.reason, context.reader)
    // Not about one person.
    if (line.name === '') return { title: because, tag: null, lines: [], notes: [] }
    return person(line, context, { notes: [because] })
  })
}
