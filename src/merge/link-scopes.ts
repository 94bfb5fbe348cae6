import type { serialization } from '@mergeapi/merge-node-client'

type Scope = serialization.hris.IndividualCommonModelScopeDeserializerRequest.Raw

/**
 * The models and fields that Merge may read (rule 3, merge.md trap 37). Unwanted ones are named too:
 * "Any model or field not specified will default to existing settings".
 */
const FIELDS: Readonly<Record<string, { readonly enabled: string; readonly disabled: string }>> = {
  Employee: {
    enabled:
      'employee_number company first_name last_name preferred_name groups work_email personal_email mobile_phone_number employments work_location manager start_date employment_status termination_date',
    disabled:
      'display_full_name username home_location team pay_group ssn gender ethnicity marital_status date_of_birth hire_date remote_created_at avatar custom_fields',
  },
  Employment: {
    enabled: 'employee effective_date employment_type',
    disabled: 'job_title pay_rate pay_period pay_frequency pay_currency pay_group flsa_status',
  },
  Company: { enabled: 'legal_name display_name', disabled: 'eins' },
  Group: { enabled: 'name type', disabled: 'parent_group is_commonly_used_as_team' },
  Location: {
    enabled: 'name state country location_type',
    disabled: 'phone_number street_1 street_2 city zip_code',
  },
}

const DISABLED_MODELS =
  'BankInfo Benefit Dependent EmployeePayrollRun EmployerBenefit PayGroup PayrollRun TimeOff TimeOffBalance TimesheetEntry'

export const LINK_SCOPES: readonly Scope[] = [
  ...Object.entries(FIELDS).map(([model_name, { enabled, disabled }]) => ({
    model_name,
    model_permissions: { READ: { is_enabled: true } },
    field_permissions: { enabled_fields: namesIn(enabled), disabled_fields: namesIn(disabled) },
  })),
  ...namesIn(DISABLED_MODELS).map((model_name) => ({
    model_name,
    model_permissions: { READ: { is_enabled: false } },
  })),
]

function namesIn(list: string): string[] {
  return list.split(' ').filter((name) => name !== '')
}
