// The query parameters of Merge's API description. Merge ignores all others silently, typos included.

const LISTING = ['cursor', 'page_size']
const WINDOW = ['created_after', 'created_before', 'modified_after', 'modified_before']
const EXTRAS = ['include_remote_data', 'include_shell_data']
const ORIGINS = ['remote_fields', 'show_enum_origins']
const MODEL = [...LISTING, ...WINDOW, ...EXTRAS, 'include_deleted_data', 'remote_id']

const EMPLOYEE_FILTERS = [
  'company_id',
  'display_full_name',
  'employee_number',
  'employment_status',
  'employment_type',
  'first_name',
  'groups',
  'home_location_id',
  'job_title',
  'last_name',
  'manager_id',
  'pay_group_id',
  'personal_email',
  'started_after',
  'started_before',
  'team_id',
  'terminated_after',
  'terminated_before',
  'work_email',
  'work_location_id',
]

const KNOWN: Record<string, string[]> = {
  employees: [...MODEL, ...ORIGINS, ...EMPLOYEE_FILTERS, 'expand', 'include_sensitive_fields'],
  'employees/{id}': [...EXTRAS, ...ORIGINS, 'expand', 'include_sensitive_fields'],
  companies: MODEL,
  'companies/{id}': EXTRAS,
  groups: [...MODEL, ...ORIGINS, 'expand', 'is_commonly_used_as_team', 'names', 'types'],
  'groups/{id}': [...EXTRAS, ...ORIGINS, 'expand'],
  locations: [...MODEL, ...ORIGINS, 'location_type'],
  'locations/{id}': [...EXTRAS, ...ORIGINS],
  employments: [...MODEL, ...ORIGINS, 'employee_id', 'expand', 'order_by'],
  'employments/{id}': [...EXTRAS, ...ORIGINS, 'expand'],
  'sync-status': LISTING,
  'account-details': [],
}

const EXPANDABLE: Record<string, string[]> = {
  employees: [
    'company',
    'employments',
    'groups',
    'home_location',
    'manager',
    'pay_group',
    'team',
    'work_location',
  ],
  employments: ['employee', 'pay_group'],
  groups: ['parent_group'],
}

/** The problems of these parameters as texts; empty if there are none. */
export function faultsOf(resource: string, single: boolean, query: URLSearchParams): string[] {
  const faults: string[] = []
  const known = KNOWN[single ? `${resource}/{id}` : resource]
  for (const name of new Set(query.keys())) {
    if (!known?.includes(name)) faults.push(`unknown parameter ${name}`)
    if (query.getAll(name).length > 1) faults.push(`${name} is repeated instead of a comma list`)
  }
  for (const part of expandsOf(query)) {
    if (!EXPANDABLE[resource]?.includes(part)) faults.push(`cannot expand ${part}`)
    if (part === 'home_location') faults.push('a home address was asked for')
  }
  if (query.get('include_sensitive_fields') === 'true') faults.push('sensitive fields asked for')
  if (query.get('include_remote_data') === 'true') faults.push('raw remote data asked for')
  const size = query.get('page_size')
  if (size !== null && !(Number(size) >= 1 && Number(size) <= 100))
    faults.push(`page_size ${size} is outside 1 to 100`)
  return faults.map((fault) => `${resource}: ${fault}`)
}

export function expandsOf(query: URLSearchParams): string[] {
  return query.get('expand')?.split(',').filter(Boolean) ?? []
}
