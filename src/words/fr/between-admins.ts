import type { betweenAdmins as english } from '../en/between-admins.ts'
import type { SameAs } from '../text.ts'

export const betweenAdmins: SameAs<typeof english> = {
  notice: {
    preheader: 'Vous recevez cet e-mail parce que vous administrez {organization}.',
    subject: {
      'approve-ends': '{by} a approuvé la fin d’accès de certaines personnes',
      'reject-ends': '{by} a décidé que certaines personnes gardent leur accès',
      'change-settings': '{by} a modifié le fonctionnement de la synchronisation RH',
      'accept-loss': '{by} accepte que les RH ne fournissent plus un champ',
      'invite-admin': '{by} a invité {about} à la synchronisation RH',
      'sign-out-admin': '{by} a déconnecté {about} de la synchronisation RH',
      'erase-organization': 'La synchronisation RH de {organization} a été effacée',
    },
    text: {
      'approve-ends':
        'Un plan a été approuvé. Pour toutes les personnes qui y figurent et que les RH indiquent toujours comme parties, l’accès prend fin et les cartes sont bloquées.',
      'reject-ends':
        'Un plan a été refusé. Les personnes qui y figurent gardent leur accès et leurs cartes tant que les RH ne disent rien d’autre à leur sujet.',
      'change-settings':
        'Ces réglages décident qui perd son accès, ce qui attend une approbation et qui est prévenu.',
      'accept-loss':
        'Un champ vide compte désormais comme vide. Si quelqu’un devait perdre son accès pour cette raison, les limites habituelles s’appliquent.',
      'invite-admin':
        'Le lien est envoyé par e-mail à {about} et à personne d’autre. Il fonctionne une seule fois, pendant sept jours.',
      'sign-out-admin':
        'Toutes les sessions de cette personne ont pris fin et ses liens inutilisés ne s’ouvrent plus. Elle peut se reconnecter depuis {product}.',
      'erase-organization':
        'Tout ce qui était enregistré est supprimé : personnes, plans, historique et réglages. Personne n’a perdu son accès à {product} et aucune carte n’a été bloquée. Désormais, plus personne ne suit les RH.',
    },
    people: { one: '{count} personne', many: '{count} de personnes', other: '{count} personnes' },
    facts: {
      people: 'Personnes',
      settings: 'Réglages',
    },
    setting: {
      routing: 'entités',
      scope: 'qui est concerné',
      protected: 'personnes jamais retirées',
      grace_days: 'jours d’accès supplémentaires',
      block_cards: 'moment du blocage des cartes',
      inactive_beats_future_date: 'personnes inactives pour les RH',
      unblock_on_rehire: 'cartes des personnes qui reviennent',
      status_map: 'statuts d’emploi',
      brake: 'limites d’approbation',
      notify: 'destinataires des e-mails',
    },
    doTitle: 'Vous ne vous y attendiez pas ?',
    do: 'Demandez à {by}. Si ce n’était pas cette personne, déconnectez-la sous « Accès au portail » dans la synchronisation RH et retirez-lui ses droits dans {product}.',
    doErased: 'Contactez immédiatement l’assistance de {product}.',
  },
  invitation: {
    subject: '{by} vous invite à la synchronisation RH de {organization}',
    preheader: 'Le lien fonctionne une seule fois, jusqu’au {until}.',
    title: 'Vous avez reçu une invitation à la synchronisation RH de {organization}',
    what: '{by} vous demande votre aide pour la synchronisation RH de {organization} dans {product}.',
    role: {
      admin: 'Vous pouvez tout consulter et décider.',
      viewer: 'Vous pouvez tout consulter, mais rien modifier.',
    },
    button: 'Ouvrir la synchronisation RH',
    valid:
      'Le lien est pour vous seul. Il fonctionne une seule fois, jusqu’au {until}, et demande encore un clic.',
    notYou: 'Vous ne vous y attendiez pas ? N’ouvrez pas le lien et demandez à {by}.',
  },
}
