import { type Compilable, type Expression, type Kysely, ValueNode } from 'kysely'
import type { Value } from '../changes/statement.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'

/** What a caller gives on each call. A list of any length is bound as one parameter, in JSON. */
export type Given = Readonly<Record<string, Value | readonly (string | number)[] | undefined>>

/** Where a value that is given later belongs. Whatever else a statement says is part of its text. */
export class Marker<T> implements Expression<T> {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }

  get expressionType(): T | undefined {
    return undefined
  }

  toOperationNode(): ValueNode {
    return ValueNode.create(this)
  }
}

/** One marker for each value that is given. */
export type Markers<P> = { readonly [K in keyof P]: Marker<Exclude<P[K], undefined>> }

/**
 * A statement in Kysely's builder, compiled at its first call and bound at each, because building one takes
 * longer than a search by a key. `build` is called once for each shape: the set of values that are given.
 */
export function compiled<P extends Given, Row>(
  database: Database,
  build: (db: Kysely<Schema>, given: Markers<P>) => Compilable<Row>,
): (given: P) => Promise<readonly Row[]> {
  const shapes = new Map<string, Compiled>()
  return (given) => {
    const names = Object.keys(given).filter((name) => given[name] !== undefined)
    const shape = names.join()
    let known = shapes.get(shape)
    if (known === undefined) {
      known = compile(build(database.builder, markersOf<P>(names)))
      shapes.set(shape, known)
    }
    return database.rows<Row>(
      known.sql,
      known.names.map((name) => bound(given[name])),
    )
  }
}

interface Compiled {
  readonly sql: string
  /** The names of the values, in the order of the parameters. */
  readonly names: readonly string[]
}

function compile(statement: Compilable<unknown>): Compiled {
  const { sql, parameters } = statement.compile()
  const names = parameters.map((parameter) => {
    if (parameter instanceof Marker) return parameter.name
    throw new Error(`${sql}: a parameter without a name`)
  })
  return { sql, names }
}

function markersOf<P extends Given>(names: readonly string[]): Markers<P> {
  // The names are those of P: `given` is one.
  return Object.fromEntries(names.map((name) => [name, new Marker(name)])) as Markers<P>
}

function bound(value: Given[string]): Value {
  if (value === undefined) throw new Error('a statement was called with values of another shape')
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}
