import { fieldOf } from '../../../core/people/attributes/remembered.ts'
import { reason } from '../../../core/facts/reasons.ts'
import type { Report } from '../../../core/facts/report.ts'
import type { LostAttribute } from '../../../core/people/attributes/lost-attributes.ts'
import type { Write } from '../../../ports/store/write.ts'
import { decisionContext } from '../../read/decision-context.ts'
import type { StepContext } from '../../step/context.ts'
import { reportId } from '../../step/ids.ts'
import { openedReport } from '../reports.ts'

/** Opens a report for each attribute that is lost, and closes those that are back or accepted (rule 15). */
export async function attributeWrites(ctx: StepContext): Promise<Write[]> {
  const { deps, account, run } = ctx
  const { store } = deps
  const open = await store.openReports(account.id, { code: 'attribute-lost' })
  const ended = new Map(open.map((row) => [row.id, row]))
  const writes: Write[] = []
  for (const loss of account.lostAttributes.filter((one) => isTold(one, account.lostAttributes))) {
    const report = reportOf(loss)
    const id = await reportId(report)
    const known = ended.get(id)
    ended.delete(id)
    writes.push(
      store.putReport(
        known === undefined ? openedReport(decisionContext(ctx), id, report) : { ...known, report },
      ),
    )
  }
  if (ended.size > 0)
    writes.push(store.closeReports(account.id, [...ended.keys()], run.seq, 'ended'))
  return writes
}

/** With all groups, those of each type are lost too. That is one fact. */
function isTold({ attribute, entity }: LostAttribute, all: readonly LostAttribute[]): boolean {
  if (attribute === 'employedAgainFrom') return false
  const isOfType = attribute.startsWith('groups:')
  return !isOfType || !all.some((one) => one.attribute === 'groupIds' && one.entity === entity)
}

function reportOf({ attribute, entity, count, of }: LostAttribute): Report {
  return {
    code: 'attribute-lost',
    employeeId: null,
    userId: null,
    reason: reason('attribute-lost', { field: nameOf(attribute), count, of }),
    detail: { attribute, ...(entity === null ? {} : { entity }) },
  }
}

/** Our name of the field; of a mapped field, or of a type of groups, HR's own. */
function nameOf(attribute: string): string {
  const [, name] = attribute.split(':')
  if (name === undefined || attribute === 'groups:department')
    return fieldOf(attribute) ?? attribute
  return decodeURIComponent(name)
}
