/** A person in the HR system. `status` is Merge's; `word` is HR's raw status where it differs. */
export type Person = {
  remote_id: string
  number: string | null
  first_name: string
  last_name: string | null
  preferred_name: string | null
  work_email: string | null
  personal_email: string | null
  phone: string | null
  company: string
  department: string
  team: string | null
  location: string
  manager: string | null
  job_title: string
  employment_type: string
  start_date: string | null
  termination_date: string | null
  status: string
  word: string | null
  /** 0: not deleted, 1: listed as deleted, 2: not listed any more. */
  deleted: number
}
