import { MAIL_DOMAIN } from '../../hr/company.ts'
import { NEWCOMER } from '../newcomer.ts'
import type { Quirk } from '../quirk.ts'

/** Which record is which person. */
export const IDENTITIES: readonly Quirk[] = [
  {
    key: 'overwritten',
    title: 'A record is overwritten by another person',
    text: 'Somebody typed the new colleague Omar Nassar over Mihai’s record: other name, address and first day, the same number.',
    see: 'Mihai’s user is neither renamed nor given to Omar; an admin is asked who this is.',
    look: 'review',
    people: {
      '1013': ({ day }) => ({
        first_name: 'Omar',
        last_name: 'Nassar',
        work_email: `omar.nassar@${MAIL_DOMAIN}`,
        start_date: day(0),
      }),
    },
  },
  {
    key: 'somebody-elses-address',
    title: 'A hire gets the address of somebody else',
    text: 'Tim Young is hired with the address of Pieternel Krook, the accountant who is not in HR.',
    see: 'Pieternel’s user is not renamed and does not become Tim’s; switch this off and it is not ended either.',
    look: 'review',
    more: ({ day }) => [
      {
        ...NEWCOMER,
        remote_id: '3001',
        number: '3001',
        first_name: 'Tim',
        last_name: 'Young',
        work_email: 'pieternel@krook-accountants.test',
        start_date: day(0),
      },
    ],
  },
  {
    key: 'spelt-differently',
    title: 'A second record of the same person, spelt differently',
    text: 'Jürgen Weiß is transferred: his old record has ended, a new one calls him Jurgen Weiss, with the same address.',
    see: 'Jürgen goes on working with the user he has: no end, and no second invitation.',
    look: 'people',
    people: {
      '1007': ({ day }) => ({ status: 'INACTIVE', termination_date: day(-3) }),
    },
    more: ({ day }) => [
      {
        ...NEWCOMER,
        remote_id: '3002',
        number: '3002',
        first_name: 'Jurgen',
        last_name: 'Weiss',
        work_email: `jurgen.weiss@${MAIL_DOMAIN}`,
        company: 'de',
        department: 'dep-weather',
        location: 'loc-ber',
        manager: '1001',
        job_title: 'Head of the Weather Desk',
        start_date: day(-2),
      },
    ],
  },
]
