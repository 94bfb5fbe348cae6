import type { holds as english } from '../en/holds.ts'
import type { SameAs } from '../text.ts'

export const holds: SameAs<typeof english> = {
  'first-sync': {
    subject: {
      one: '{count} modification attend votre approbation',
      many: '{count} de modifications attendent votre approbation',
      other: '{count} modifications attendent votre approbation',
    },
    what: 'C’est la première synchronisation avec ce système RH. Elle attend toujours un administrateur.',
    causes: ['Tout est nouveau : tout vous est donc montré une fois.'],
  },
  'too-many-leavers': {
    subject: {
      one: '{count} personne sur {of} perdrait son accès : à vérifier',
      many: '{count} de personnes sur {of} perdraient leur accès : à vérifier',
      other: '{count} personnes sur {of} perdraient leur accès : à vérifier',
    },
    what: 'Personnes qui, avec ce plan, auraient perdu leur accès en quelques jours : {count} sur {of}.',
    causes: [
      'Des personnes partent vraiment : une équipe qui s’arrête, des contrats saisonniers qui se terminent, une cession.',
      'Un import ou une modification en masse dans le système RH a rendu par erreur de nombreuses personnes inactives ou leur a donné une date de fin.',
      'Un changement dans le système RH a fait sortir des personnes de la société ou de l’entité que nous suivons.',
    ],
  },
  'too-many-joiners': {
    subject: {
      one: '{count} invitation attend votre approbation',
      many: '{count} d’invitations attendent votre approbation',
      other: '{count} invitations attendent votre approbation',
    },
    what: 'Nombre de personnes qui seraient invitées d’un coup : {count}. Nombre de personnes qui ont accès aujourd’hui : {of}.',
    causes: [
      'Une nouvelle société, une nouvelle équipe ou une saison commence.',
      'Le système RH nous montre maintenant des personnes qu’il ne montrait pas avant, par exemple une autre société ou des prestataires.',
      'Les adresses e-mail ont changé dans le système RH, et des personnes ne correspondent plus à leur utilisateur.',
    ],
  },
  'shrunken-read': {
    subject: {
      one: '{count} personne sur {of} manque dans le système RH : à vérifier',
      many: '{count} de personnes sur {of} manquent dans le système RH : à vérifier',
      other: '{count} personnes sur {of} manquent dans le système RH : à vérifier',
    },
    what: 'Nombre de personnes qui ne figurent plus dans le système RH, même après une seconde vérification : {count} sur {of}.',
    causes: [
      'La personne qui a connecté le système RH y voit moins de monde qu’avant : ses droits ont été réduits.',
      'Tout un site, un service ou une société a été supprimé ou masqué dans le système RH.',
      'Des fiches ont été supprimées ou archivées en masse.',
    ],
  },
  'identity-change': {
    subject: {
      one: '{count} personne sur {of} a une autre fiche dans le système RH : à vérifier',
      many: '{count} de personnes sur {of} ont une autre fiche dans le système RH : à vérifier',
      other: '{count} personnes sur {of} ont une autre fiche dans le système RH : à vérifier',
    },
    what: 'Nombre de personnes revenues sous un autre numéro de fiche dans le système RH : {count} sur {of}.',
    causes: [
      'Le système RH a été migré, ou les personnes ont été réimportées.',
      'Le système RH a été reconnecté avec un autre environnement, par exemple un système de test.',
    ],
  },
  'settings-change': {
    subject: {
      one: '{count} personne sur {of} perdrait son accès avec les nouveaux paramètres : à vérifier',
      many: '{count} de personnes sur {of} perdraient leur accès avec les nouveaux paramètres : à vérifier',
      other:
        '{count} personnes sur {of} perdraient leur accès avec les nouveaux paramètres : à vérifier',
    },
    what: 'Les paramètres de cette connexion ont été modifiés. Nombre de personnes qui perdraient ainsi leur accès : {count} sur {of}.',
    causes: [
      'Les nouveaux paramètres sont bien voulus ainsi : approuvez.',
      'Une règle ou la correspondance avec les entités touche plus de personnes que prévu : rejetez et corrigez les paramètres.',
    ],
  },
  'invite-approval': {
    subject: {
      one: '{count} invitation attend votre approbation',
      many: '{count} d’invitations attendent votre approbation',
      other: '{count} invitations attendent votre approbation',
    },
    what: 'Nombre de personnes prêtes à être invitées : {count}. Selon vos paramètres, chaque invitation doit être approuvée.',
    causes: [
      'C’est vous qui l’avez réglé ainsi. Pour inviter sans approbation, modifiez les paramètres de cette connexion.',
    ],
  },
  other: {
    subject: {
      one: '{count} modification vous attend : à vérifier',
      many: '{count} de modifications vous attendent : à vérifier',
      other: '{count} modifications vous attendent : à vérifier',
    },
    what: 'Nombre de personnes concernées : {count} sur {of}.',
    causes: ['Examinez le plan lui-même.'],
  },
}
