import type { auditActs as english } from '../en/audit-acts.ts'
import type { SameAs } from '../text.ts'

export const auditActs: SameAs<typeof english> = {
  'organization.create': 'Organisation angelegt',
  'organization.replace': 'Organisation aktualisiert',
  'plan.approve': 'Plan genehmigt',
  'plan.reject': 'Plan abgelehnt',
  'settings.change': 'Einstellungen geändert',
  'link.consent': 'Dem Verbinden eines HR-Systems zugestimmt',
  'link.agree': 'Erneut zugestimmt',
  'link.choose': 'HR-System ausgewählt',
  'account.disconnect': 'HR-System getrennt',
  'sync.request': 'Synchronisierung gestartet',
  'employee.erase': 'Person gelöscht',
  'attribute.accept': 'Hat angenommen, dass das HR-System ein Feld weglässt',
  'mail.again': 'Ließ wieder E-Mails an eine Adresse senden',
  'portal.enter': 'Angemeldet',
  'portal.leave': 'Abgemeldet',
  'portal.invite': 'Jemanden eingeladen',
  'portal.withdraw': 'Einladung zurückgezogen',
  'portal.end-sessions': 'Jemanden überall abgemeldet',
}
