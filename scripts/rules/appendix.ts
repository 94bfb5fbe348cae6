import type { Row } from '../../src/core/decide/table/row.ts'

const BEGIN = '<!-- rows: begin -->'
const END = '<!-- rows: end -->'

/** The rows as a table in Markdown, in their order. */
export function appendixOf(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ rule, says, want, state, by, act, tell }) =>
      `| [${rule}](#rule-${rule}) | ${want} | ${memberships(state, by)} | ${says} | ${act} | ${tell ?? ''} |`,
  )
  const head = '| rule | want | membership | says | act | told |\n|---|---|---|---|---|---|'
  return [head, ...lines].join('\n')
}

function memberships(state: Row['state'], by: Row['by']): string {
  if (state === undefined) return 'any'
  return by === undefined ? state : `${state} by ${by}`
}

/** The document with this table between its two marks. */
export function withAppendix(document: string, table: string): string {
  const begin = document.indexOf(BEGIN)
  const end = document.indexOf(END)
  if (begin < 0 || end < begin) throw new Error(`docs/rules.md has no ${BEGIN} … ${END}`)
  return `${document.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${document.slice(end)}`
}

/** The table as the document has it. */
export function appendixIn(document: string): string {
  return document.slice(document.indexOf(BEGIN) + BEGIN.length, document.indexOf(END)).trim()
}
