import type { holds as english } from '../en/holds.ts'
import type { SameAs } from '../text.ts'

export const holds: SameAs<typeof english> = {
  'first-sync': {
    subject: {
      one: '{count} personne attend votre approbation',
      many: '{count} de personnes attendent votre approbation',
      other: '{count} personnes attendent votre approbation',
    },
    what: {
      one: 'C’est la première synchronisation avec ce système RH. Elle attend toujours un administrateur.',
      many: 'C’est la première synchronisation avec ce système RH. Elle attend toujours un administrateur.',
      other:
        'C’est la première synchronisation avec ce système RH. Elle attend toujours un administrateur.',
    },
    causes: ['Tout est nouveau : vous voyez donc tout une fois.'],
  },
  'too-many-leavers': {
    subject: {
      one: '{count} personne sur {of} perdrait son accès : à vérifier',
      many: '{count} de personnes sur {of} perdraient leur accès : à vérifier',
      other: '{count} personnes sur {of} perdraient leur accès : à vérifier',
    },
    what: {
      one: '{count} personne sur {of} perdrait son accès.',
      many: '{count} de personnes sur {of} perdraient leur accès.',
      other: '{count} personnes sur {of} perdraient leur accès.',
    },
    causes: [
      'Des personnes partent vraiment : une équipe qui s’arrête, des contrats saisonniers qui se terminent, une cession.',
      'Un import ou une modification en masse dans le système RH a rendu par erreur de nombreuses personnes inactives ou leur a donné un dernier jour.',
      'Un changement dans le système RH a fait sortir des personnes de la société ou de l’entité que nous synchronisons.',
    ],
  },
  'too-many-joiners': {
    subject: {
      one: '{count} invitation attend votre approbation',
      many: '{count} d’invitations attendent votre approbation',
      other: '{count} invitations attendent votre approbation',
    },
    what: {
      one: '{count} personne serait invitée. {of} personnes ont accès aujourd’hui.',
      many: '{count} de personnes seraient invitées d’un coup. {of} personnes ont accès aujourd’hui.',
      other: '{count} personnes seraient invitées d’un coup. {of} personnes ont accès aujourd’hui.',
    },
    causes: [
      'Une nouvelle société, une nouvelle équipe ou une saison commence.',
      'Le système RH nous montre maintenant des personnes que nous ne pouvions pas voir avant, par exemple une autre société ou des prestataires.',
      'Les adresses e-mail ont changé dans le système RH, et des personnes ne correspondent plus à leur utilisateur.',
    ],
  },
  'shrunken-read': {
    subject: {
      one: '{count} personne sur {of} manque dans le système RH : à vérifier',
      many: '{count} de personnes sur {of} manquent dans le système RH : à vérifier',
      other: '{count} personnes sur {of} manquent dans le système RH : à vérifier',
    },
    what: {
      one: '{count} personne sur {of} ne figure plus dans le système RH, d’après la dernière liste complète.',
      many: '{count} de personnes sur {of} ne figurent plus dans le système RH, d’après la dernière liste complète.',
      other:
        '{count} personnes sur {of} ne figurent plus dans le système RH, d’après la dernière liste complète.',
    },
    causes: [
      'La personne qui a connecté le système RH y voit moins de monde qu’avant.',
      'Tout un site, un service ou une société a été supprimé ou masqué dans le système RH.',
      'De nombreuses fiches ont été supprimées ou archivées en même temps.',
    ],
  },
  'attribute-lost': {
    subject: {
      one: '{count} personne sur {of} attend, car le système RH omet un champ : à vérifier',
      many: '{count} de personnes sur {of} attendent, car le système RH omet un champ : à vérifier',
      other: '{count} personnes sur {of} attendent, car le système RH omet un champ : à vérifier',
    },
    what: {
      one: 'Le système RH ne donne plus un champ qu’il donnait avant. Ce qui en découlerait pour {count} personne sur {of} attend.',
      many: 'Le système RH ne donne plus un champ qu’il donnait avant. Ce qui en découlerait pour {count} de personnes sur {of} attend.',
      other:
        'Le système RH ne donne plus un champ qu’il donnait avant. Ce qui en découlerait pour {count} personnes sur {of} attend.',
    },
    causes: [
      'La personne qui a connecté le système RH, ou la connexion elle-même, n’a plus le droit de lire ce champ.',
      'Le système RH ou la connexion a changé et n’envoie plus ce champ, ou l’envoie ailleurs.',
      'Le champ a été vidé dans le système RH pour presque tout le monde.',
    ],
  },
  'identity-change': {
    subject: {
      one: '{count} personne sur {of} a une nouvelle fiche dans le système RH : à vérifier',
      many: '{count} de personnes sur {of} ont une nouvelle fiche dans le système RH : à vérifier',
      other: '{count} personnes sur {of} ont une nouvelle fiche dans le système RH : à vérifier',
    },
    what: {
      one: '{count} personne sur {of} a un nouveau numéro de fiche dans le système RH.',
      many: '{count} de personnes sur {of} ont un nouveau numéro de fiche dans le système RH.',
      other: '{count} personnes sur {of} ont un nouveau numéro de fiche dans le système RH.',
    },
    causes: [
      'Le système RH a été migré, ou les personnes ont été réimportées.',
      'Le système RH a été reconnecté avec un autre environnement, par exemple un système de test.',
    ],
  },
  'identity-change-of-one': {
    subject: {
      one: '{count} fiche du système RH est peut-être celle de quelqu’un d’autre : à vérifier',
      many: '{count} de fiches du système RH sont peut-être celles de quelqu’un d’autre : à vérifier',
      other: '{count} fiches du système RH sont peut-être celles de quelqu’un d’autre : à vérifier',
    },
    what: {
      one: 'Dans le système RH, la fiche de {count} personne sur {of} a un autre nom et d’autres données.',
      many: 'Dans le système RH, les fiches de {count} de personnes sur {of} ont un autre nom et d’autres données.',
      other:
        'Dans le système RH, les fiches de {count} personnes sur {of} ont un autre nom et d’autres données.',
    },
    causes: [
      'La fiche d’une personne partie a été réutilisée pour une nouvelle recrue.',
      'Une personne a changé à la fois de nom et d’adresse.',
    ],
  },
  reorganization: {
    subject: {
      one: 'Le nom ou le téléphone de {count} personne sur {of} change : à vérifier',
      many: 'Les noms ou téléphones de {count} de personnes sur {of} changent : à vérifier',
      other: 'Les noms ou téléphones de {count} personnes sur {of} changent : à vérifier',
    },
    what: {
      one: 'Dans le système RH, le nom ou le téléphone de {count} personne sur {of} a changé.',
      many: 'Dans le système RH, les noms ou téléphones de {count} de personnes sur {of} ont changé d’un coup.',
      other:
        'Dans le système RH, les noms ou téléphones de {count} personnes sur {of} ont changé d’un coup.',
    },
    causes: [
      'Le système RH a été nettoyé : des noms sont écrits autrement, ou toute la société a de nouveaux numéros.',
      'Un import a mis des valeurs dans les mauvaises lignes ou colonnes.',
      'Le système RH envoie maintenant un autre nom, par exemple le nom légal au lieu du prénom d’usage.',
    ],
  },
  'settings-change': {
    subject: {
      one: '{count} personne sur {of} perdrait son accès car les paramètres ont changé : à vérifier',
      many: '{count} de personnes sur {of} perdraient leur accès car les paramètres ont changé : à vérifier',
      other:
        '{count} personnes sur {of} perdraient leur accès car les paramètres ont changé : à vérifier',
    },
    what: {
      one: 'Les paramètres ont changé. De ce fait, {count} personne sur {of} perdrait son accès.',
      many: 'Les paramètres ont changé. De ce fait, {count} de personnes sur {of} perdraient leur accès.',
      other:
        'Les paramètres ont changé. De ce fait, {count} personnes sur {of} perdraient leur accès.',
    },
    causes: [
      'C’est bien ce que les nouveaux paramètres doivent faire. Dans ce cas, approuvez.',
      'Une règle ou le choix des entités touche plus de personnes que prévu. Dans ce cas, rejetez et corrigez les paramètres.',
    ],
  },
  'invite-approval': {
    subject: {
      one: '{count} invitation attend votre approbation',
      many: '{count} d’invitations attendent votre approbation',
      other: '{count} invitations attendent votre approbation',
    },
    what: {
      one: '{count} personne peut être invitée. Selon vos paramètres, chaque invitation doit être approuvée.',
      many: '{count} de personnes peuvent être invitées. Selon vos paramètres, chaque invitation doit être approuvée.',
      other:
        '{count} personnes peuvent être invitées. Selon vos paramètres, chaque invitation doit être approuvée.',
    },
    causes: [
      'C’est vous qui l’avez réglé ainsi. Pour inviter sans approbation, modifiez les paramètres de ce système RH.',
    ],
  },
  other: {
    subject: {
      one: '{count} modification vous attend : à vérifier',
      many: '{count} de modifications vous attendent : à vérifier',
      other: '{count} modifications vous attendent : à vérifier',
    },
    what: {
      one: 'Cela concerne {count} personne sur {of}.',
      many: 'Cela concerne {count} de personnes sur {of}.',
      other: 'Cela concerne {count} personnes sur {of}.',
    },
    causes: ['Examinez le plan lui-même.'],
  },
}
