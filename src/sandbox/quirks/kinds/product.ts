import { MAIL_DOMAIN } from '../../hr/company.ts'
import { NEWCOMER } from '../newcomer.ts'
import type { Quirk } from '../quirk.ts'

const address = (name: string): string => `${name}@${MAIL_DOMAIN}`

/** What the product, the mail service and the clock do. */
export const PRODUCT: readonly Quirk[] = [
  {
    key: 'done-and-nothing',
    title: 'The product says “done” and does nothing',
    text: 'Hannes left yesterday. The product answers “done”, and keeps his access and his cards.',
    see: 'The portal says that the product’s list contradicts its answer, and asks again each day without a mail each day.',
    look: 'people',
    takes: 'a day',
    people: { '1023': ({ day }) => ({ termination_date: day(-1), status: 'INACTIVE' }) },
    pretends: ['cards.block', 'user.deactivate'],
  },
  {
    key: 'unknown-kinds',
    title: 'Cards of a type nobody knows',
    text: 'One card of Ivanka’s is “single_use”, one is “frozen”; Zoë’s role is “accountant”, Anaïs’s status “suspended”.',
    see: 'All three stay readable and linked; a card whose state nobody knows counts as open.',
    look: 'host',
    user: ({ email, cards }) => {
      const [first, second, ...rest] = cards
      switch (email.toLowerCase()) {
        case address('ivanka.petrova'):
          return first && second
            ? {
                cards: [{ ...first, type: 'single_use' }, { ...second, status: 'frozen' }, ...rest],
              }
            : {}
        case address('zoe.vermeulen'):
          return { role: 'accountant' }
        case address('anais.lefevreokafor'):
          return { status: 'suspended' }
        default:
          return {}
      }
    },
  },
  {
    key: 'invitation-bounces',
    title: 'An invitation bounces',
    text: 'Lotte Regen starts today, with a typing error in her address. The mail service takes her invitation, and then it bounces.',
    see: 'The portal shows that the invitation did not reach her and offers to send another; the inbox shows the mail that bounced.',
    look: 'people',
    more: ({ day }) => [
      {
        ...NEWCOMER,
        remote_id: '3003',
        number: '3003',
        first_name: 'Lotte',
        last_name: 'Regen',
        work_email: address('lotte.regne'),
        start_date: day(0),
      },
    ],
    bounces: address('lotte.regne'),
  },
  {
    key: 'admin-off-the-list',
    title: 'An admin is taken off the list',
    text: 'The product no longer names Bo as an admin. Open the portal as Bo first, and leave it open.',
    see: 'Bo’s open portal ends with the next click, and his links do not open it again.',
    look: 'host',
    withoutAdmin: address('bo'),
  },
  {
    key: 'clock-ahead',
    title: 'A clock that runs ahead',
    text: 'The clock of the machine on which Rollcall runs is 30 hours ahead, until you switch this off.',
    see: 'Once the clock is right again, what is read then counts: nothing waits for a day that is not there yet.',
    look: 'people',
    clockAheadMs: 30 * 3_600_000,
  },
]
