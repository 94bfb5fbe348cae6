import { COMPANY_NAME } from '../hr/company.ts'
import type { Person } from '../hr/person.ts'

/** Somebody new in Amsterdam, without a name, an address and a number of their own. */
export const NEWCOMER: Person = {
  remote_id: '',
  number: null,
  first_name: '',
  last_name: null,
  preferred_name: null,
  work_email: null,
  personal_email: null,
  phone: null,
  company: 'nl',
  department: 'dep-shops',
  team: null,
  location: 'loc-ams',
  manager: '1006',
  job_title: `New at ${COMPANY_NAME}`,
  employment_type: 'FULL_TIME',
  start_date: null,
  termination_date: null,
  status: 'ACTIVE',
  word: null,
  deleted: 0,
}
