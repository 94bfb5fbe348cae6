import { CONTACTS } from './dirt/contacts.ts'
import { DATES } from './dirt/dates.ts'
import type { Dirt } from './dirt/dirt.ts'
import { DONE_AND_NOTHING, RECORDS } from './dirt/records.ts'
import { WORDS } from './dirt/words.ts'

const EVERY_KIND: readonly Dirt[] = [...WORDS, ...DATES, ...RECORDS, ...CONTACTS, DONE_AND_NOTHING]

/** Every second kind of dirt: with all of them at 5 % nobody of a company would be clean. The next company gets the others. */
export function kindsFor(company: number): readonly Dirt[] {
  return EVERY_KIND.filter((_, n) => n % 2 === company % 2)
}
