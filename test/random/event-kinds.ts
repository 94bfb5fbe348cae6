// Kinds of events of a scenario: the facts of each as plain data, and the function that applies it.
import fc from 'fast-check'

/** `{ kind: 'terminate', who: 3, day: -1 }`. */
export type ScenarioEvent = { readonly kind: string }

/** `Context`: a company or a group in which a scenario runs. */
export interface EventKind<Context> {
  readonly facts: fc.Arbitrary<object>
  readonly happens: (ctx: Context, facts: object) => void | Promise<void>
}
export type EventKinds<Context> = Readonly<Record<string, EventKind<Context>>>

export function kind<Context, Facts extends object>(
  facts: fc.Arbitrary<Facts>,
  happens: (ctx: Context, facts: Facts) => void | Promise<void>,
): EventKind<Context> {
  return { facts, happens: (ctx, one) => happens(ctx, one as Facts) }
}

/** An event of one of these kinds; the kinds in `often` are three times as frequent. */
export function eventOf<Context>(
  kinds: EventKinds<Context>,
  often: ReadonlySet<string>,
): fc.Arbitrary<ScenarioEvent> {
  return fc.oneof(
    ...Object.entries(kinds).map(([name, { facts }]) => ({
      weight: often.has(name) ? 3 : 1,
      arbitrary: facts.map((known): ScenarioEvent => ({ ...known, kind: name })),
    })),
  )
}

export async function applyEvent<Context>(
  kinds: EventKinds<Context>,
  ctx: Context,
  happening: ScenarioEvent,
): Promise<void> {
  const found = kinds[happening.kind]
  if (found === undefined) throw new Error(`nothing is called ${happening.kind}`)
  await found.happens(ctx, happening)
}

/** `terminate {"who":3,"day":-1}`. */
export function eventText({ kind: name, ...facts }: ScenarioEvent): string {
  return Object.keys(facts).length === 0 ? name : `${name} ${JSON.stringify(facts)}`
}
