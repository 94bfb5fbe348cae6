import { canonical } from '../../../core/facts/canonical.ts'
import type { Dimension } from '../../../core/people/employee.ts'
import type { FoundPrint } from '../../../ports/store/page-prints.ts'
import type { OpenPage, PageAnswer } from '../../../ports/source.ts'
import { idOf } from '../../step/ids.ts'
import type { StepContext } from '../../step/context.ts'

/**
 * The number of the way in which a record is read and compared. A test pins the files to it: who changes what a read
 * makes of a record raises it, and each page is read anew.
 */
export const READING = 1

/** By what a page is read: settings, places and the program's way. The page and what is stored of its people come on top. */
export function readAs(
  { account, organization }: Pick<StepContext, 'account' | 'organization'>,
  dimensions: readonly Dimension[],
): string {
  const { settings, entityIds, lostAttributes } = account
  const { timezone, entities } = organization
  const all = { READING, settings, entityIds, lostAttributes, timezone, entities, dimensions }
  return idOf('as', canonical(all))
}

/** How a page came as it was: byte for byte, or with the same content. */
export type AsBefore = 'same-bytes' | 'same-content'

/** Whether a read of this page would change nothing, and count what it counted before; null: it has to be read. */
export async function asBefore(
  answer: PageAnswer,
  print: FoundPrint,
  way: string,
): Promise<AsBefore | null> {
  const { requestedAt } = answer
  const isValid = print.readAs === way && print.at <= requestedAt && requestedAt < print.until
  if (!isValid || print.stored !== print.storedNow) return null
  if (print.print === (await answer.print())) return 'same-bytes'
  const page = answer.open()
  if (print.content !== (await page.content())) return null
  return isNoneOlder(page, print) ? 'same-content' : null
}

/** An older record than the stored one does not count (rule 43). */
function isNoneOlder(page: OpenPage, print: FoundPrint): boolean {
  const stored = print.changedAt()
  return page.changed().every(({ sourceId, modifiedAt }) => {
    const known = stored.get(sourceId)
    return known === undefined || modifiedAt === null || modifiedAt >= known
  })
}
