import type { QueryContext } from '../statements/context.ts'
import { forgetPlace, linkPlace, linkTokenPlace, tokenPlace } from '../changes/sealed-places.ts'
import { answerPlace } from './idempotency.ts'
import { CHECK_PLACE } from './instance.ts'
import type { SealedPlace } from '../seal.ts'
import { rowsOf } from '../statements/rows.ts'
import { statement } from '../changes/statement.ts'

interface Sealed {
  readonly id: string
  readonly organization: string
  readonly secret: string
}

/** How many secrets were sealed, and where those are that no key opens. */
export interface Rotated {
  readonly sealed: number
  readonly unopened: readonly string[]
}

/**
 * Seals every secret again with the newest key. Then the older keys can be removed, except the last of the list (see
 * `keyedHash`). A row that was written meanwhile is left as it is, and so is one that no key opens.
 */
export async function rotateKeys({ database, seal }: QueryContext): Promise<Rotated> {
  let rotated = 0
  const unopened: string[] = []
  const again = async (
    rows: readonly Sealed[],
    placeOf: (row: Sealed) => SealedPlace,
    sql: string,
  ) => {
    for (const row of rows) {
      const place = placeOf(row)
      const resealed = await seal.reseal(row.secret, place).catch(() => 'unopened' as const)
      if (resealed === 'unopened') unopened.push(`${place.column} of ${place.row}`)
      if (resealed === null || resealed === 'unopened') continue
      await database.batch([statement(sql, resealed, row.id, row.secret)])
      rotated++
    }
  }
  await again(
    await rowsOf<Sealed>(
      database,
      'select id, organization, token as secret from accounts where token is not null',
    ),
    tokenPlace,
    'update accounts set token = ? where id = ? and token = ?',
  )
  await again(
    await rowsOf<Sealed>(
      database,
      'select id, organization, link_url as secret from accounts where link_url is not null',
    ),
    linkPlace,
    'update accounts set link_url = ? where id = ? and link_url = ?',
  )
  await again(
    await rowsOf<Sealed>(database, "select id, '' as organization, token as secret from forgets"),
    forgetPlace,
    'update forgets set token = ? where id = ? and token = ?',
  )
  await again(
    await rowsOf<Sealed>(
      database,
      'select hash as id, organization, token as secret from link_tokens where token is not null',
    ),
    ({ id, organization }) => linkTokenPlace({ hash: id, organization }),
    'update link_tokens set token = ? where hash = ? and token = ?',
  )
  await again(
    await rowsOf<Sealed>(
      database,
      `select key as id, '' as organization, body as secret from idempotency
       where body is not null`,
    ),
    ({ id }) => answerPlace(id),
    'update idempotency set body = ? where key = ? and body = ?',
  )
  const secrets = rotated
  await again(
    await rowsOf<Sealed>(
      database,
      `select name as id, '' as organization, value as secret from instance where name = 'secrets'`,
    ),
    () => CHECK_PLACE,
    'update instance set value = ? where name = ? and value = ?',
  )
  return { sealed: secrets, unopened }
}
