import type { Row } from '../../src/core/decide/table/row.ts'

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
