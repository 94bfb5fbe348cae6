import { CONTACTS } from './kinds/contacts.ts'
import { DATES } from './kinds/dates.ts'
import { IDENTITIES } from './kinds/identities.ts'
import { LISTS } from './kinds/lists.ts'
import { PRODUCT } from './kinds/product.ts'
import { WORDS } from './kinds/words.ts'
import type { Quirk } from './quirk.ts'

type Group = { key: string; title: string; text: string; quirks: readonly Quirk[] }

/** Every quirk that the page can switch on, in the order of the page. */
export const GROUPS: readonly Group[] = [
  {
    key: 'people',
    title: 'Who is who',
    text: 'Records are reused, repeated and mixed up.',
    quirks: IDENTITIES,
  },
  {
    key: 'words',
    title: 'Words for “not here”',
    text: 'INACTIVE can mean gone, on leave, or not here yet.',
    quirks: WORDS,
  },
  {
    key: 'dates',
    title: 'First and last days',
    text: 'A date is not always a date, and not always the day it seems to be.',
    quirks: DATES,
  },
  {
    key: 'lists',
    title: 'Lists and records',
    text: 'What is missing need not be gone, and what is there need not be readable.',
    quirks: LISTS,
  },
  {
    key: 'contacts',
    title: 'Addresses, phones, countries',
    text: 'The same thing, written in another way.',
    quirks: CONTACTS,
  },
  {
    key: 'product',
    title: 'The product, the mail and the clock',
    text: 'HR is not the only one who can be wrong.',
    quirks: PRODUCT,
  },
]

export const QUIRKS: readonly Quirk[] = GROUPS.flatMap((group) => group.quirks)
