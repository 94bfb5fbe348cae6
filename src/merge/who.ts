import { z } from 'zod'
import type { Who } from '../ports/source.ts'
import { emailOf } from './normalise.ts'
import { plainText } from './plain-text.ts'
import { text } from './wire.ts'

const names = z.object({
  first_name: text,
  last_name: text,
  preferred_name: text,
  work_email: text,
  personal_email: text,
})

const NOBODY: Who = {
  firstName: null,
  lastName: null,
  preferredName: null,
  workEmail: null,
  personalEmail: null,
}

/** Whose a record is that is set aside, as far as that can be read of it. */
export function whoOf(record: unknown): Who {
  const read = names.safeParse(record).data
  if (read === undefined) return NOBODY
  return {
    firstName: plainText(read.first_name),
    lastName: plainText(read.last_name),
    preferredName: plainText(read.preferred_name),
    workEmail: emailOf(read.work_email).address,
    personalEmail: emailOf(read.personal_email).address,
  }
}
