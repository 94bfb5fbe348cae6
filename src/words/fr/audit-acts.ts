import type { auditActs as english } from '../en/audit-acts.ts'
import type { SameAs } from '../text.ts'

export const auditActs: SameAs<typeof english> = {
  'organization.create': 'Organisation créée',
  'organization.replace': 'Organisation mise à jour',
  'plan.approve': 'Plan approuvé',
  'plan.reject': 'Plan rejeté',
  'settings.change': 'Paramètres modifiés',
  'link.consent': 'Consentement donné pour connecter un système RH',
  'link.agree': 'Consentement donné de nouveau',
  'link.choose': 'Système RH choisi',
  'account.disconnect': 'Système RH déconnecté',
  'sync.request': 'Synchronisation lancée',
  'employee.erase': 'Personne effacée',
  'attribute.accept': 'A accepté que le système RH omette un champ',
  'mail.again': 'A fait de nouveau envoyer des e-mails à une adresse',
  'portal.enter': 'Session ouverte',
  'portal.leave': 'Session fermée',
  'portal.invite': 'Invitation au portail créée',
  'portal.withdraw': 'Invitation au portail retirée',
  'portal.end-sessions': 'Sessions d’une personne fermées',
}
