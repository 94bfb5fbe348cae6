import type { joining as english } from '../en/joining.ts'
import type { SameAs } from '../text.ts'

export const joining: SameAs<typeof english> = {
  invitation: {
    subject: '{organization} vous invite à rejoindre {product}',
    preheader: 'Un clic et vous pouvez commencer.',
    title: 'Bienvenue dans {product}',
    greeting: 'Bonjour {name},',
    what: '{organization} utilise {product} et a créé un compte pour vous. Acceptez l’invitation pour commencer.',
    why: 'Pourquoi maintenant ? Vous figurez dans le système RH de {organization}, {hr}, et toutes les personnes de {entity} y reçoivent un compte.',
    from: 'Ces données viennent du système RH : {fields}. Si quelque chose est faux, demandez à votre service RH de le corriger là-bas.',
    fields: {
      name: 'nom',
      email: 'adresse e-mail professionnelle',
      phone: 'numéro de téléphone',
      department: 'service',
    },
    valid:
      'L’invitation n’est destinée qu’à vous : merci de ne pas transférer cet e-mail. Si elle ne fonctionne plus, demandez-en une nouvelle à un administrateur chez {organization}.',
    noLink: 'Demandez votre lien personnel à un administrateur chez {organization}.',
    notYou:
      'Ce n’est pas vous, ou vous ne savez pas de quoi il s’agit ? Alors ne faites rien, et signalez à {organization} que l’adresse dans son système RH est erronée.',
  },
  review: {
    subject: 'Votre première synchronisation avec {hr} est prête : à examiner',
    preheader: 'Personne n’a été invité, modifié ni bloqué. Vous décidez d’abord.',
    title: 'Votre première synchronisation est prête à être examinée',
    lead: 'Nous avons lu {hr} et établi ce qui se passerait. Rien ne s’est encore passé : personne n’a été invité, modifié ni bloqué, et rien ne le sera avant votre approbation.',
    blockedTitle: 'Il manque une chose avant que vous puissiez approuver',
    approve:
      'Parcourez la liste et approuvez-la. Seul ce que vous voyez est fait, et rien d’autre.',
    lookTitle: 'À regarder de plus près',
    terminate:
      'Quand quelqu’un part, mettez fin à son contrat dans {hr} au lieu de supprimer sa fiche. Nous connaissons alors le dernier jour.',
  },
  counts: {
    employees: {
      one: 'personne dans le système RH',
      many: 'de personnes dans le système RH',
      other: 'personnes dans le système RH',
    },
    matched: {
      one: 'a déjà un utilisateur',
      many: 'ont déjà un utilisateur',
      other: 'ont déjà un utilisateur',
    },
    toInvite: { one: 'à inviter', many: 'à inviter', other: 'à inviter' },
    external: {
      one: 'utilisateur absent du système RH',
      many: 'd’utilisateurs absents du système RH',
      other: 'utilisateurs absents du système RH',
    },
    needsLook: {
      one: 'demande votre attention',
      many: 'demandent votre attention',
      other: 'demandent votre attention',
    },
    changed: { one: 'à mettre à jour', many: 'à mettre à jour', other: 'à mettre à jour' },
    leaving: {
      one: 'va perdre l’accès',
      many: 'vont perdre l’accès',
      other: 'vont perdre l’accès',
    },
    invited: { one: 'arrivée', many: 'd’arrivées', other: 'arrivées' },
    updated: { one: 'mise à jour', many: 'de mises à jour', other: 'mises à jour' },
    left: { one: 'accès retiré', many: 'd’accès retirés', other: 'accès retirés' },
  },
  report: {
    subject: {
      one: 'Première synchronisation avec {hr} terminée : {count} arrivée',
      many: 'Première synchronisation avec {hr} terminée : {count} d’arrivées',
      other: 'Première synchronisation avec {hr} terminée : {count} arrivées',
    },
    preheader: 'Qui est arrivé, qui était déjà utilisateur et qui n’est pas dans le système RH.',
    title: 'Votre première synchronisation est terminée',
    lead: 'Vos utilisateurs suivent maintenant {hr}. Désormais, nous vérifions chaque jour et ne vous signalons que ce qui a changé.',
    addedTitle: 'Ajouts',
    externalTitle: 'Utilisateurs absents du système RH',
    external:
      'Nous ne modifions jamais ces utilisateurs. Ce sont peut-être des conseillers ou des comptables, ou leur adresse est différente dans le système RH. Supprimez vous-même ceux qui ne doivent plus avoir accès.',
    skippedTitle: 'Non ajoutées',
    nextTitle: 'Bon à savoir',
    next: 'La prochaine synchronisation est prévue le {time}.',
    exclude: 'Pour exclure des personnes, ajoutez une règle dans les paramètres de ce système RH.',
    stop: 'Pour arrêter, déconnectez {hr} dans {product}. Cela ne retire personne et ne bloque aucune carte.',
    terminate:
      'Quand quelqu’un part, mettez fin à son contrat dans {hr} au lieu de supprimer sa fiche.',
    unseen:
      '{hr} ne nous signale pas les fiches supprimées. Une personne qui y est seulement supprimée garde son accès ici : mettez plutôt fin à son contrat.',
  },
  added: {
    subjectOne: '{name} : ajout dans {product}',
    subject: {
      one: '{count} personne a été ajoutée à {product}',
      many: '{count} de personnes ont été ajoutées à {product}',
      other: '{count} personnes ont été ajoutées à {product}',
    },
    subjectWaiting: {
      one: '{count} personne n’a pas encore pu être ajoutée à {product}',
      many: '{count} de personnes n’ont pas encore pu être ajoutées à {product}',
      other: '{count} personnes n’ont pas encore pu être ajoutées à {product}',
    },
    preheader: 'Nouveau dans {hr} : {names}.',
    title: 'Nouvelles personnes dans {hr}',
    lead: 'Elles figurent dans {hr} et n’avaient pas encore accès. Vous n’avez rien à faire, sauf si quelque chose est signalé ci-dessous.',
    skippedTitle: 'Non ajoutées',
    skipped:
      'Ces personnes figurent aussi dans {hr}. La raison pour laquelle elles n’ont pas été ajoutées est indiquée à côté ; nous vérifions de nouveau à chaque synchronisation.',
  },
  back: {
    subjectOne: '{name} a de nouveau accès',
    subject: {
      one: '{count} personne a de nouveau accès',
      many: '{count} de personnes ont de nouveau accès',
      other: '{count} personnes ont de nouveau accès',
    },
    subjectCardsOne: 'Les cartes de {name} sont débloquées',
    subjectCards: {
      one: 'Les cartes de {count} personne sont débloquées',
      many: 'Les cartes de {count} de personnes sont débloquées',
      other: 'Les cartes de {count} personnes sont débloquées',
    },
    subjectInvitedOne: '{name} : nouvelle invitation envoyée',
    subjectInvited: {
      one: '{count} personne a été invitée à nouveau',
      many: '{count} de personnes ont été invitées à nouveau',
      other: '{count} personnes ont été invitées à nouveau',
    },
    subjectWaiting: {
      one: '{count} personne n’a pas encore pu retrouver son accès',
      many: '{count} de personnes n’ont pas encore pu retrouver leur accès',
      other: '{count} personnes n’ont pas encore pu retrouver leur accès',
    },
    preheader: 'Qui a de nouveau accès, pourquoi, et qui l’a décidé.',
    title: 'Accès rendu',
    returnedTitle: 'De nouveau en poste selon {hr}',
    returned:
      'Selon {hr}, ces personnes sont de nouveau en poste. La synchronisation leur avait retiré l’accès et le leur a rendu.',
    givenBackTitle: 'Rendu par une décision',
    givenBack:
      'La fin de l’accès a été annulée par {by}. L’accès reste en place jusqu’à un changement dans {hr}, où ces personnes peuvent encore figurer comme parties.',
    invitedAgainTitle: 'Nouvelle invitation',
    invitedAgain: 'Ces personnes ont été invitées à nouveau. La décision a été prise par {by}.',
    cardsTitle: 'Cartes débloquées',
    cards:
      'Ces personnes ont accès. Les cartes que la synchronisation avait bloquées ont été débloquées.',
    by: 'Décidé par {name}',
    unblocked: {
      one: '{count} carte débloquée',
      many: '{count} de cartes débloquées',
      other: '{count} cartes débloquées',
    },
    state: 'Accès rendu',
    cardsState: 'Cartes débloquées',
  },
  state: {
    invited: 'Invitation envoyée',
    added: 'Accès donné',
    already: 'Accès déjà existant',
    retrying: 'Nouvel essai prévu',
    refused: 'Refus',
    failed: 'Échec',
  },
}
