import type { NamedAct } from '../../core/facts/audit-act.ts'

/** What an entry of the audit log says was done. */
export const auditActs = {
  'organization.create': 'Set up the organization',
  'organization.replace': 'Updated the organization',
  'plan.approve': 'Approved a plan',
  'plan.reject': 'Rejected a plan',
  'settings.change': 'Changed settings',
  'link.consent': 'Consented to connect an HR system',
  'link.agree': 'Consented again',
  'link.choose': 'Chose an HR system',
  'account.disconnect': 'Disconnected an HR system',
  'sync.request': 'Started a sync',
  'employee.erase': 'Erased a person',
  'attribute.accept': 'Accepted that HR leaves out a field',
  'mail.again': 'Sent mails to an address again',
  'portal.enter': 'Signed in',
  'portal.leave': 'Signed out',
  'portal.invite': 'Invited somebody',
  'portal.withdraw': 'Withdrew an invitation',
  'portal.end-sessions': 'Signed somebody out everywhere',
} as const satisfies Readonly<Record<NamedAct, string>>
