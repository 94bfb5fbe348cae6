import { OPEN_FAILURE, STILL_INVITED } from '../../reads/mails/mail-conditions.ts'
import { AMONG, list } from '../statement.ts'
import { set, type SetsOf } from './set.ts'

export const MAIL_SETS: SetsOf<'mails.'> = {
  'mails.put-off-looks': ({ now, until }) => [
    set(['outbox'], 'update outbox set look_at = ? where look_at <= ?', until, now),
  ],
  'mails.close-invitation': ({ account, employee, before, at }) => [
    set(
      ['outbox'],
      `update outbox set closed_at = ?
       where account = ? and subject = ? and kind = 'invitation' and created_at <= ?
         and ${OPEN_FAILURE}`,
      at,
      account,
      employee,
      before,
    ),
  ],
  'mails.close-accepted': ({ account, at }) => [
    set(
      ['outbox', 'links', 'host_users'],
      `update outbox set closed_at = ?
       where account = ? and kind = 'invitation' and ${OPEN_FAILURE} and not ${STILL_INVITED}`,
      at,
      account,
    ),
  ],
  'mails.close-before': ({ organization, recipientKey, before, at }) => [
    set(
      ['outbox'],
      `update outbox set closed_at = ?
       where organization = ? and recipient_key = ? and kind <> 'invitation' and created_at <= ?
         and failure <> 'complained' and ${OPEN_FAILURE}`,
      at,
      organization,
      recipientKey,
      before,
    ),
  ],
  'mails.close-at': ({ organization, recipientKey, at }) => [
    set(
      ['outbox'],
      `update outbox set closed_at = ?
       where organization = ? and recipient_key = ? and ${OPEN_FAILURE}`,
      at,
      organization,
      recipientKey,
    ),
  ],
  'mails.erase': ({ organization, employee, addresses }) => [
    set(
      ['outbox'],
      `delete from outbox where organization = ? and (subject = ? or lower(recipient) in ${AMONG})`,
      organization,
      employee,
      list(addresses),
    ),
  ],
  'mails.drop-closed-invitations': ({ organization }) => [
    set(
      ['outbox', 'portal_tokens'],
      `update outbox set state = 'dropped', next_try_at = null, reason = 'link-closed',
         notice = '{}', frame = '{}', rendered = null
       where organization = ? and kind = 'portal-invitation' and state = 'waiting'
         and not exists (select 1 from portal_tokens t
           where t.hash = outbox.subject and t.used_at is null and t.revoked_at is null)`,
      organization,
    ),
  ],
}
