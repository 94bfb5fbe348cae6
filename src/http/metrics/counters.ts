import type { ActionKind, OutcomeState } from '../../core/facts/action.ts'
import { metricFamily, type Samples } from './metric-family.ts'

const KINDS: readonly ActionKind[] = [
  'user.invite',
  'user.update',
  'user.deactivate',
  'user.reactivate',
  'cards.block',
  'cards.unblock',
]
const OUTCOMES: readonly OutcomeState[] = ['done', 'already', 'refused', 'failed']

/** Counters of the store, by name. Those that are there from the beginning start at zero, so that a rate is seen. */
const COUNTERS: Readonly<
  Record<string, { readonly help: string; readonly zeros: readonly string[] }>
> = {
  actions_total: {
    help: 'Actions that the product answered, by kind and outcome.',
    zeros: KINDS.flatMap((kind) =>
      OUTCOMES.map((outcome) => `{kind="${kind}",outcome="${outcome}"}`),
    ),
  },
  failures_total: {
    help: 'Failures by where they happened (merge, host, mail, store) and what they were.',
    zeros: [
      '{where="host",code="host-unauthorized"}',
      '{where="merge",code="unauthorized"}',
      '{where="mail",code="mail-unauthorized"}',
      '{where="store",code="SQLITE_FULL"}',
    ],
  },
  webhooks_accepted_total: {
    help: 'Webhooks of Merge that were stored, by what they are about.',
    zeros: [],
  },
  mail_reports_total: { help: 'Webhooks of the mail service, by what they say.', zeros: [] },
}

/** The store's counters carry their labels in their names: `webhooks_accepted_total{kind="linked"}`. */
export function counterFamilies(counters: Samples): readonly string[] {
  const families = new Map<string, Record<string, number>>()
  for (const [name, { zeros }] of Object.entries(COUNTERS))
    families.set(name, Object.fromEntries(zeros.map((labels) => [labels, 0])))
  for (const [counter, value] of Object.entries(counters).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    const [, name = counter, labels = ''] = /^(\w+)(\{.*\})?$/.exec(counter) ?? []
    families.set(name, { ...families.get(name), [labels]: value })
  }
  return [...families].flatMap(([name, samples]) =>
    metricFamily(name, 'counter', helpOf(name), samples),
  )
}

function helpOf(name: string): string {
  return (Object.hasOwn(COUNTERS, name) ? COUNTERS[name]?.help : undefined) ?? OF_ANOTHER_VERSION
}

const OF_ANOTHER_VERSION = 'Counted by another version of Rollcall.'
