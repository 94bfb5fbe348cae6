import type { Names } from '../words/reason-sentence.ts'
import type { Words } from '../words/words.ts'
import type { NoticeFrame } from '../core/tell/notices.ts'

/**
 * What a mail's body is made of. Each block is rendered twice, as HTML (html.ts) and as text (text.ts),
 * so the two parts of a mail cannot say different things. All strings are single lines of plain text.
 */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly quiet?: boolean }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'entries'; readonly entries: readonly Entry[]; readonly more: string | null }
  | { readonly kind: 'list'; readonly points: readonly string[] }
  | {
      readonly kind: 'callout'
      readonly tone: Tone
      readonly title: string
      readonly lines: readonly string[]
    }
  | { readonly kind: 'button'; readonly label: string; readonly url: string }
  /** An address shown as text, for readers whose mail client shows no button. */
  | { readonly kind: 'address'; readonly label: string; readonly url: string }

export type Tone = 'calm' | 'good' | 'warn' | 'bad'

export interface Figure {
  readonly value: string
  readonly label: string
}

/** A person or a card: a title, a tag at the right, quiet lines that identify it, and notes about it. */
export interface Entry {
  readonly title: string
  readonly tag: { readonly text: string; readonly tone: Tone } | null
  readonly lines: readonly string[]
  readonly notes: readonly string[]
}

/** What one kind of mail says; the frame around it is the same for all. */
export interface Body {
  readonly subject: string
  readonly preheader: string
  readonly eyebrow: { readonly text: string; readonly tone: Tone }
  readonly title: string
  readonly blocks: readonly Block[]
  readonly audience: 'admin' | 'person' | 'operator'
}

/** What every body is made from. */
export interface MailContext {
  readonly frame: NoticeFrame
  readonly words: Words
  /** Names for the ids in reasons, and the zone for their times. */
  readonly reader: Names
  /** The names that most texts mention. */
  readonly names: { readonly product: string; readonly hr: string; readonly organization: string }
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

export function quiet(text: string): Block {
  return { kind: 'paragraph', text, quiet: true }
}

export function heading(text: string): Block {
  return { kind: 'heading', text }
}

/** A heading with its blocks; nothing where there are no blocks. */
export function section(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(title), ...blocks]
}

export function list(points: readonly string[]): readonly Block[] {
  return points.length === 0 ? [] : [{ kind: 'list', points }]
}

/** Facts whose value is null are left out. */
export function facts(rows: readonly (readonly [string, string | null])[]): readonly Block[] {
  const known = rows.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]))
  return known.length === 0 ? [] : [{ kind: 'facts', rows: known }]
}

export function callout(tone: Tone, title: string, ...lines: readonly string[]): Block {
  return { kind: 'callout', tone, title, lines }
}
