import type { portalSettings as english } from '../en/portal-settings.ts'
import type { SameAs } from '../text.ts'

export const portalSettings: SameAs<typeof english> = {
  title: 'Paramètres',
  lead: 'Ce que {product} fait des données de {hr}. Un changement ici s’applique dès la prochaine synchronisation.',
  viewer: 'Seul un administrateur peut modifier les paramètres.',
  try: 'Montrer ce qui se passerait',
  save: 'Enregistrer',
  tryHint:
    'L’aperçu n’enregistre rien. Une modification qui retirerait un accès à quelqu’un attend toujours une approbation.',
  tried: 'Avec ces paramètres',
  triedText:
    'Voici ce qui se passerait avec les dernières données lues. Rien n’est encore enregistré.',
  wrong: 'Ceci n’est pas encore correct : {what}. Rien n’a été enregistré.',

  joining: 'Invitations des arrivants',
  invite: 'Les nouvelles recrues sont invitées',
  inviteBy: { auto: 'automatiquement', approve: 'après approbation par un administrateur' },
  days: 'Jours avant le premier jour',
  email: 'Adresse utilisée',
  emailBy: {
    work: 'uniquement l’adresse e-mail professionnelle',
    work_then_personal: 'l’adresse e-mail professionnelle, à défaut la personnelle',
  },
  name: 'Prénom utilisé',
  nameBy: { legal: 'le prénom officiel', preferred: 'le prénom usuel' },
  leaving: 'Départs',
  grace: 'Jours de délai après le dernier jour',
  cards: 'Blocage des cartes',
  cardsBy: {
    immediately: 'à l’issue du dernier jour',
    with_deactivation: 'quand l’accès prend fin',
  },
  inactive: 'Inactif dans le système RH signifie parti, même si le dernier jour est encore à venir',
  unblock: 'Au retour d’une personne, débloquer les cartes que la synchronisation a bloquées',
  protected: 'Personnes qui ne sont jamais retirées',
  protectedHint: 'Une adresse e-mail par ligne.',

  brake: 'Quand un plan attend une approbation',
  brakeHint: 'Vous pouvez modifier ces limites dans un cadre fixe, mais pas les désactiver.',
  bounds: 'de {least} à {most}',
  limit: {
    leavers_min: 'Départs, à partir de ce nombre',
    leavers_percent: 'Départs, en % de l’ensemble',
    leavers_max: 'Départs, plus que ce nombre en un jour',
    small_min: 'Départs dans une entité, à partir de ce nombre',
    small_percent: 'Départs dans une entité, en %',
    window_percent: 'Départs en sept jours, en %',
    joiners_min: 'Invitations, à partir de ce nombre',
    joiners_percent: 'Invitations, en % de l’ensemble',
    identity_min: 'Numéros de fiche modifiés, à partir de ce nombre',
    identity_percent: 'Numéros de fiche modifiés, en %',
    shrink_percent: 'Personnes qui manquent dans le système RH, en %',
  },

  notify: 'Qui reçoit quel e-mail',
  notifyHint:
    'Si personne n’est coché, tout le monde reçoit l’e-mail, car quelqu’un doit être informé.',
  mail: {
    'first-sync-review': 'Le premier plan est prêt',
    'first-sync-report': 'La première synchronisation est terminée',
    'added-summary': 'Des personnes ont été ajoutées',
    deactivated: 'Un accès a été retiré',
    moved: 'Quelqu’un a changé d’entité',
    'leaving-soon': 'Quelqu’un part bientôt',
    'email-differs': 'Une adresse e-mail diffère',
    'unmatched-users': 'Utilisateurs absents du système RH',
    held: 'Un plan attend une approbation',
    'sync-failed': 'La synchronisation ne fonctionne pas',
    'sync-recovered': 'La synchronisation fonctionne de nouveau',
    'needs-attention': 'Quelque chose demande votre attention',
    connected: 'Un système RH a été connecté',
    disconnected: 'Un système RH a été déconnecté',
  },
}
