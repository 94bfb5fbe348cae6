import type { Settings } from '../facts/settings.ts'
import type { EmployeeField } from '../people/employee.ts'

/** The fields by which these settings place somebody in an entity, or choose the address of an invitation. */
export function placeFields(
  settings: Pick<Settings, 'routing' | 'scope' | 'email_source'>,
): ReadonlySet<EmployeeField> {
  const { by } = settings.routing
  const conditions = settings.scope.flatMap(({ where }) => where.map(({ field }) => field))
  return new Set<EmployeeField>([
    'workEmail',
    ...(by === 'single' ? [] : [ROUTED[by]]),
    ...conditions.map(fieldOfCondition),
  ])
}

const ROUTED = {
  company: 'companyId',
  department: 'groupIds',
  group: 'groupIds',
  work_location: 'workLocationId',
  field: 'custom',
} as const satisfies Record<string, EmployeeField>

/** The field that a condition of a scope rule looks at. */
export function fieldOfCondition(field: string): EmployeeField {
  switch (field) {
    case 'employment_type':
      return 'employmentType'
    case 'email_domain':
      return 'workEmail'
    case 'department':
    case 'group':
      return 'groupIds'
    case 'work_location':
      return 'workLocationId'
    default:
      return 'custom'
  }
}
