import type { Block, Body, MailContext, Entry } from './blocks.ts'

const WIDTH = 72

/** The text part, from the same blocks as the HTML. */
export function textPart(body: Body, context: MailContext): string {
  const { names } = context
  const parts = [
    names.organization === names.product
      ? names.product
      : `${names.product} · ${names.organization}`,
    underlined(body.title, '='),
    ...body.blocks.filter((one) => one.kind !== 'address').map((one) => block(one, context)),
    ['-- ', ...footer(body, context).flatMap((line) => wrapped(line))].join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Why the reader gets this mail, when it was written, and which run it is about; the HTML has the same. */
export function footer(body: Body, context: MailContext): readonly string[] {
  const { frame, words, names } = context
  const { footer: texts } = words.texts.labels
  const written = words.say(texts.written, { time: words.moment(frame.at, frame.timezone) })
  if (body.audience === 'person') return [words.say(texts.person, names), written]
  if (body.audience === 'operator') return [texts.operator, written]
  const run = frame.runId === null ? null : words.say(texts.run, { id: frame.runId })
  return [words.say(texts.admin, names), run === null ? written : `${written} · ${run}`]
}

/** The fallback address is left out: in plain text the button is an address already. */
function block(
  one: Exclude<Block, { readonly kind: 'address' }>,
  { words: { colon } }: MailContext,
): string {
  switch (one.kind) {
    case 'paragraph':
      return wrapped(one.text).join('\n')
    case 'heading':
      return underlined(one.text, '-')
    case 'figures':
      return one.figures.map(({ value, label }) => `  ${value.padStart(6)}  ${label}`).join('\n')
    case 'facts':
      return aligned(one.rows, colon).join('\n')
    case 'entries':
      return [...one.entries.map(entry), ...(one.more === null ? [] : [one.more])].join('\n\n')
    case 'list':
      return one.points.map((point) => hanging(point, '- ')).join('\n')
    case 'callout':
      return [hanging(one.title, '! '), ...one.lines.map((line) => hanging(line, '  '))].join('\n')
    case 'button':
      return `${one.label}${colon}\n${one.url}`
  }
}

function entry(one: Entry): string {
  const title = one.tag === null ? one.title : `${one.title} [${one.tag.text}]`
  return [
    hanging(title, '* '),
    ...[...one.lines, ...one.notes].map((line) => hanging(line, '  ')),
  ].join('\n')
}

function aligned(rows: readonly (readonly [string, string])[], colon: string): readonly string[] {
  const width = Math.max(...rows.map(([label]) => label.length)) + colon.length + 1
  return rows.map(([label, value]) => `${(label + colon).padEnd(width)}${value}`)
}

function underlined(text: string, line: string): string {
  return [...wrapped(text), line.repeat(Math.min(WIDTH, text.length))].join('\n')
}

/** The first line begins with `mark`; the others stand under its text. */
function hanging(text: string, mark: string): string {
  const indent = ' '.repeat(mark.length)
  return wrapped(text, WIDTH - mark.length)
    .map((line, index) => (index === 0 ? mark : indent) + line)
    .join('\n')
}

/** Breaks at spaces only, so that addresses stay whole. */
function wrapped(text: string, width = WIDTH): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}
