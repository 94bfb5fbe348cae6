import type { portalMails as english } from '../en/portal-mails.ts'
import type { SameAs } from '../text.ts'

export const portalMails: SameAs<typeof english> = {
  title: 'E-mails non arrivés',
  lead: 'Chaque e-mail qui a échoué et qu’aucun autre, bien arrivé, n’a suivi.',
  none: 'Tous les e-mails sont arrivés',
  noneText: 'Les e-mails que le service d’envoi ne peut pas remettre figurent ici.',
  failed: 'Échec de l’invitation',
  recipient: 'Destinataire',
  mail: 'E-mail',
  why: 'Pourquoi',
  since: 'Depuis',
  lapsed: 'Une décision ne vaut plus',
  adminNotice: 'Un administrateur a fait quelque chose que les autres doivent savoir',
  portalInvitation: 'Une invitation à ces pages',
  person: 'Ouvrir la fiche',
  again: 'Envoyer de nouveau des e-mails ici',
  againText: 'Choisissez cela dès que l’adresse fonctionne. D’ici là, aucun e-mail n’y est envoyé.',
  blocked: 'Aucun e-mail n’est envoyé à cette adresse tant que vous ne le demandez pas.',
  viewer: 'Seul un administrateur peut faire reprendre les envois.',
  back: 'Retour à la vue d’ensemble',
}
