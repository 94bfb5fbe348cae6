/**
 * What an HR system lacks. Capitalised: Merge has no such model for the system. Lower case: Merge never
 * fills this field of Employee.
 */
export type Lack =
  | 'Company'
  | 'Group'
  | 'Location'
  | 'company'
  | 'groups'
  | 'work_location'
  | 'mobile_phone_number'
  | 'termination_date'
  | 'start_date'
  | 'employment_status'
  | 'work_email'

/** Systems in which Merge sees deleted employees at each sync. The other 78 need Merge's paid detection. */
export const SEES_DELETIONS: readonly string[] = [
  'BambooHR',
  'Freshteam',
  'Google Workspace',
  'Microsoft Entra ID',
  'Officient',
]

/**
 * The 83 HR systems from which Merge reads people, and what each cannot deliver, by Merge's support
 * matrix in its OpenAPI description of August 2026 (merge.md 9). It has no slugs. What a system
 * delivers may still be blank, or withheld by the customer.
 */
export const HR_SYSTEMS: readonly (readonly [name: string, ...lacks: Lack[]])[] = [
  ['7shifts', 'work_location', 'termination_date'],
  ['ADP DECIDIUM', 'Company', 'company', 'mobile_phone_number'],
  ['ADP Next Gen', 'Company', 'company'],
  ['ADP RUN', 'Company', 'company'],
  ['ADP Workforce Now'],
  ['AllianceHCM', 'Company', 'company', 'work_location', 'start_date'],
  ['Altera Payroll', 'work_location', 'start_date'],
  ['BambooHR', 'Company', 'company'],
  ['Breathe'],
  ['Cezanne HR', 'company'],
  ['Charlie'],
  ['ChartHop'],
  [
    'ClayHR',
    'Company',
    'company',
    'groups',
    'work_location',
    'mobile_phone_number',
    'termination_date',
    'work_email',
  ],
  ['CoolCare', 'Company', 'company', 'work_location', 'work_email'],
  ['CyberArk', 'Company', 'Location', 'company', 'work_location', 'start_date'],
  ['Darwinbox'],
  ['Dayforce', 'Company', 'company'],
  ['Deel', 'mobile_phone_number'],
  ['Employment Hero'],
  ['Factorial', 'Company', 'company'],
  ['Folks HR', 'Company', 'company'],
  ['Fourth', 'mobile_phone_number'],
  ['Freshteam', 'Company', 'company'],
  ['Generic SFTP'],
  ['Google Workspace', 'Company', 'company', 'start_date'],
  ['Gusto'],
  ['Hailey HR'],
  ['Hibob'],
  ['HR Cloud', 'Company', 'company'],
  ['HR Partner'],
  ['HRWorks', 'Company', 'company'],
  ['Humaans'],
  ['Humi', 'Company', 'Group', 'company', 'groups'],
  ['Insperity Premier'],
  ['IntelliHR'],
  ['IRIS Cascade', 'Company', 'company'],
  ['ISolved', 'groups'],
  ['JumpCloud', 'start_date'],
  ['Justworks'],
  ['Kallidus', 'Company', 'company'],
  ['Keka', 'Company', 'company'],
  ['Kenjo', 'termination_date'],
  [
    'Lano',
    'Company',
    'Group',
    'Location',
    'company',
    'groups',
    'work_location',
    'mobile_phone_number',
    'termination_date',
    'start_date',
  ],
  ['Leapsome', 'Company', 'company', 'mobile_phone_number', 'employment_status'],
  ['Lucca'],
  ['Microsoft Entra ID', 'Company', 'company'],
  ['Namely'],
  ['Nmbrs', 'Group', 'groups', 'work_location', 'employment_status'],
  ['Officient', 'work_location'],
  ['Okta', 'company', 'work_location', 'start_date'],
  ['OneLogin', 'Location', 'work_location', 'start_date'],
  ['Oracle Cloud Human Capital Management (HCM)', 'Company', 'company'],
  ['OysterHR', 'work_location'],
  ['PayCaptain', 'Group', 'groups'],
  ['Paychex'],
  ['Paycom'],
  ['Paycor'],
  ['PayFit', 'work_location'],
  ['Paylocity'],
  ['PeopleHR'],
  ['Personio', 'Company', 'company', 'mobile_phone_number'],
  ['PingOne', 'Company', 'company', 'work_location', 'mobile_phone_number', 'start_date'],
  ['Planday', 'company', 'work_location', 'work_email'],
  ['PrismHR', 'Company', 'company'],
  ['Proliant'],
  ['Remote', 'Company', 'company', 'termination_date'],
  ['Revolut People', 'mobile_phone_number'],
  ['Rippling', 'mobile_phone_number'],
  ['Sage HR', 'Company', 'company', 'work_location'],
  ['Sage People', 'Company', 'company', 'mobile_phone_number', 'termination_date', 'start_date'],
  ['SAP SuccessFactors'],
  ['Sesame', 'work_location', 'termination_date', 'start_date'],
  ['Shapes', 'Company', 'company', 'work_location'],
  ['Simployer'],
  [
    'Square Payroll',
    'Company',
    'Group',
    'company',
    'groups',
    'work_location',
    'mobile_phone_number',
    'termination_date',
    'start_date',
    'work_email',
  ],
  ['TriNet', 'mobile_phone_number'],
  ['TriNet HR Platform'],
  ['UKG Pro'],
  [
    'UKG Pro Workforce Management',
    'Company',
    'company',
    'mobile_phone_number',
    'termination_date',
    'start_date',
  ],
  ['UKG Ready', 'work_location'],
  ['Workday'],
  ['Zelt'],
  ['Zoho People', 'Company', 'company', 'work_location', 'termination_date'],
]
