import { MAIL_DOMAIN } from '../../hr/company.ts'
import type { Quirk } from '../quirk.ts'

/** Addresses, phones and countries as people type them. */
export const CONTACTS: readonly Quirk[] = [
  {
    key: 'invisible-characters',
    title: 'Invisible characters in an address',
    text: 'Zoë’s address has a zero-width space in it, Hugo’s a soft hyphen, and Teun’s begins with “mailto:”.',
    see: 'They are the users they were: nobody is invited twice, and no address is said to differ.',
    look: 'people',
    people: {
      '1004': () => ({ work_email: `zoe.\u200Bvermeulen@${MAIL_DOMAIN}` }),
      '1054': () => ({ work_email: `hugo.linden\u00ADberg@${MAIL_DOMAIN}` }),
      '1005': () => ({ work_email: `mailto:teun.hoogland@${MAIL_DOMAIN}` }),
    },
  },
  {
    key: 'name-in-address',
    title: 'A name inside an address',
    text: 'Mirjam’s address reads “Mirjam Weerts <mirjam.weerts@…>”, Lieke’s lost half a bracket.',
    see: 'The portal says that the two addresses cannot be read; nobody gets a second user.',
    look: 'review',
    people: {
      '1058': () => ({ work_email: `Mirjam Weerts <mirjam.weerts@${MAIL_DOMAIN}>` }),
      '1042': () => ({ work_email: `(lieke.smit@${MAIL_DOMAIN}` }),
    },
  },
  {
    key: 'country-in-words',
    title: 'A country in words',
    text: 'The Dry Dock has moved to Antwerp. Its country reads “België”, and three of its people have a phone without a prefix.',
    see: 'Their phones become Belgian, +32, and not Dutch ones that belong to somebody else.',
    look: 'host',
    location: ({ remote_id }) =>
      remote_id === 'loc-rtm'
        ? { name: 'Antwerp, the Dry Dock', city: 'Antwerpen', country: 'België' }
        : {},
    people: {
      '1017': () => ({ phone: '0470 12 34 17' }),
      '1019': () => ({ phone: '0470 12 34 19' }),
      '1037': () => ({ phone: '0470 12 34 37' }),
    },
  },
  {
    key: 'renumbered-country',
    title: 'A renumbered country',
    text: 'Ivanka has a Mexican phone. HR writes it without the 1 that Mexico has dropped, the product still with it.',
    see: 'Nothing is written, and Ivanka need not verify her phone again: it is the same number.',
    look: 'host',
    people: { '1008': () => ({ phone: '+52 55 1234 5678' }) },
    user: ({ email }) =>
      email === `ivanka.petrova@${MAIL_DOMAIN}` ? { phone: '+5215512345678' } : {},
  },
]
