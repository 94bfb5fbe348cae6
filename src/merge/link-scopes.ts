import type { Merge } from '@mergeapi/merge-node-client'

type Scope = Merge.hris.IndividualCommonModelScopeDeserializerRequest

/**
 * What is asked of Merge (rule 3, merge.md trap 37). "Any model or field not specified will default
 * to existing settings", so what is not wanted is named too: enabling the rest would not turn it off.
 */
const FIELDS: Readonly<Record<string, { readonly use: string; readonly never: string }>> = {
  Employee: {
    use: 'employee_number company first_name last_name preferred_name groups work_email personal_email mobile_phone_number employments work_location manager start_date employment_status termination_date',
    never:
      'display_full_name username home_location team pay_group ssn gender ethnicity marital_status date_of_birth hire_date remote_created_at avatar custom_fields',
  },
  Employment: {
    use: 'employee effective_date employment_type',
    never: 'job_title pay_rate pay_period pay_frequency pay_currency pay_group flsa_status',
  },
  Company: { use: 'legal_name display_name', never: 'eins' },
  Group: { use: 'name type', never: 'parent_group is_commonly_used_as_team' },
  Location: {
    use: 'name state country location_type',
    never: 'phone_number street_1 street_2 city zip_code',
  },
}

const NEVER =
  'BankInfo Benefit Dependent EmployeePayrollRun EmployerBenefit PayGroup PayrollRun TimeOff TimeOffBalance TimesheetEntry'

export const LINK_SCOPES: readonly Scope[] = [
  ...Object.entries(FIELDS).map(([modelName, { use, never }]) => ({
    modelName,
    modelPermissions: { READ: { isEnabled: true } },
    fieldPermissions: { enabledFields: words(use), disabledFields: words(never) },
  })),
  ...words(NEVER).map((modelName) => ({
    modelName,
    modelPermissions: { READ: { isEnabled: false } },
  })),
]

function words(list: string): string[] {
  return list.split(' ').filter((word) => word !== '')
}
