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

/**
 * Seals every secret again with the newest key, and returns how many it sealed. Then the older keys can be
 * removed, except the last of the list (see `keyedHash`). A row that was written meanwhile is left as it is.
 */
export async function rotateKeys({ database, seal }: QueryContext): Promise<number> {
  let rotated = 0
  const again = async (
    rows: readonly Sealed[],
    placeOf: (row: Sealed) => SealedPlace,
    sql: string,
  ) => {
    for (const row of rows) {
      const resealed = await seal.reseal(row.secret, placeOf(row))
      if (resealed === null) continue
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
  return secrets
}
