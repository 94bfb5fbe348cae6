import { addPerson, type AttributeCounts } from '../../../core/people/attributes/lost-attributes.ts'
import type { Employee } from '../../../core/people/employee.ts'
import {
  attributesOf,
  type GroupTypes,
  remember,
  type Remembered,
} from '../../../core/people/attributes/remembered.ts'
import type { EmployeeRow } from '../../../ports/records.ts'
import type { StepContext } from '../../step/context.ts'
import { days, later } from '../../step/durations.ts'
import { NEVER_READ } from '../../step/ids.ts'
import { entitiesOf } from '../../step/entity-names.ts'
import { isLost } from '../../step/people/counted.ts'
import { isInUse } from './in-use.ts'

/** How long a value is remembered of which no loss was found: a key may lose its rights over several reads. */
const REMEMBERED_FOR = days(7)

/** Remembers what the people of a page have lost, and counts who has what (rule 15). */
export function attributeLook(ctx: StepContext, groupTypes: GroupTypes, at: string) {
  const { account, run, organization } = ctx
  const isGroup = entitiesOf(account, organization).length > 1
  const oldest = later(ctx.now, -REMEMBERED_FOR)
  const counts: Record<string, Record<string, { has: number; lost: number }>> = {}
  return {
    remembered(row: EmployeeRow | null, employee: Employee): Remembered {
      const stored = row === null || row.hash === NEVER_READ ? null : row.employee
      return remember(row?.remembered ?? {}, stored, employee, {
        run: run.seq,
        at,
        groupTypes,
        isKept: (attribute, entry) =>
          isInUse(account, attribute) && (entry.at >= oldest || isLost(account, attribute)),
      })
    },
    /** People who have left are no measure of what HR gives. */
    count({ state, entityIds }: EmployeeRow, employee: Employee, remembered: Remembered): void {
      if (state === 'left' || employee.ignored || employee.deleted) return
      const has = attributesOf(employee, groupTypes, ctx.now.slice(0, 10)).keys()
      addPerson(counts, isGroup ? entityIds : [], [...has], Object.keys(remembered))
    },
    counts: (): AttributeCounts => counts,
  }
}
