import type { looking as english } from '../en/looking.ts'
import type { SameAs } from '../text.ts'

export const looking: SameAs<typeof english> = {
  email: {
    subjectOne: '{name} a une autre adresse e-mail dans le système RH : rien n’a été modifié',
    subject: {
      one: '{count} adresse e-mail diffère du système RH : rien n’a été modifié',
      many: '{count} d’adresses e-mail diffèrent du système RH : rien n’a été modifié',
      other: '{count} adresses e-mail diffèrent du système RH : rien n’a été modifié',
    },
    subjectDomain: {
      one: '{count} adresse passée de {from} à {to} dans le système RH : rien n’a été modifié',
      many: '{count} d’adresses passées de {from} à {to} dans le système RH : rien n’a été modifié',
      other: '{count} adresses passées de {from} à {to} dans le système RH : rien n’a été modifié',
    },
    preheader: 'L’adresse sert à se connecter : c’est donc à vous de décider.',
    title: {
      one: 'Une adresse e-mail diffère',
      many: '{count} d’adresses e-mail diffèrent',
      other: '{count} adresses e-mail diffèrent',
    },
    lead: '{hr} a une autre adresse e-mail que {product}. Nous n’avons rien modifié : l’adresse sert à se connecter, et un changement dans le système RH seul ne doit jamais donner l’accès d’une personne à une autre.',
    domains: {
      one: '{count} adresse est passée de {from} à {to}. Cela ressemble à un nouveau domaine d’entreprise.',
      many: '{count} d’adresses sont passées de {from} à {to}. Cela ressemble à un nouveau domaine d’entreprise.',
      other:
        '{count} adresses sont passées de {from} à {to}. Cela ressemble à un nouveau domaine d’entreprise.',
    },
    here: 'Dans {product} : {email}',
    there: 'Dans {hr} : {email}',
    since: 'Depuis le {time}',
    collides:
      'Un autre utilisateur a déjà la nouvelle adresse. Cherchez qui est qui avant de modifier quoi que ce soit.',
    tagDiffers: 'Différente',
    tagCollides: 'Adresse déjà prise',
    todo: 'Si la nouvelle adresse est juste, modifiez-la dans {product}. Si elle est fausse, faites-la corriger dans {hr}. Nous signalons chaque différence une fois ; elle reste dans la liste jusqu’à ce qu’elle disparaisse.',
  },
  unmatched: {
    subject: {
      one: '{count} utilisateur de {product} n’est pas dans le système RH',
      many: '{count} d’utilisateurs de {product} ne sont pas dans le système RH',
      other: '{count} utilisateurs de {product} ne sont pas dans le système RH',
    },
    preheader: 'Rien n’a été modifié. Ces personnes doivent-elles avoir accès ?',
    title: {
      one: 'Un utilisateur absent du système RH',
      many: '{count} d’utilisateurs absents du système RH',
      other: '{count} utilisateurs absents du système RH',
    },
    lead: 'Personne dans {hr} n’a l’adresse e-mail de ces utilisateurs. Nous ne les modifions jamais.',
    isNew: 'Nouveau dans cette liste',
    known: 'Comme avant',
    todo: 'Les conseillers et les comptables n’ont pas à figurer dans le système RH. S’il s’agit d’un salarié, veillez à ce que {hr} ait la même adresse e-mail. Supprimez vous-même dans {product} les utilisateurs qui ne doivent pas avoir accès.',
  },
  attention: {
    subjectOne: '{name} : votre décision est nécessaire',
    subject: {
      one: '{count} personne attend une décision de votre part',
      many: '{count} de personnes attendent une décision de votre part',
      other: '{count} personnes attendent une décision de votre part',
    },
    topic: {
      one: 'RH : {count} point attend votre décision',
      many: 'RH : {count} de points attendent votre décision',
      other: 'RH : {count} points attendent votre décision',
    },
    topicTitle: {
      one: 'Un point demande votre attention',
      many: '{count} de points demandent votre attention',
      other: '{count} points demandent votre attention',
    },
    affected: 'Nouvellement concernés : {names}',
    preheader: 'Rien ne change pour elles tant que vous n’avez pas décidé.',
    title: {
      one: 'Une personne demande votre attention',
      many: '{count} de personnes demandent votre attention',
      other: '{count} personnes demandent votre attention',
    },
    lead: 'Le système RH et {product} ne concordent pas ici, et nous préférons ne rien faire plutôt que de nous tromper. Rien ne change pour ces personnes tant que vous n’avez pas décidé.',
    user: 'L’utilisateur dans {product} : {user}',
    what: 'Que faire : {advice}',
  },
  held: {
    subjectReminder: {
      one: 'En attente depuis {count} jour : {subject}',
      many: 'En attente depuis {count} de jours : {subject}',
      other: 'En attente depuis {count} jours : {subject}',
    },
    preheader: 'Rien ne se passe tant que vous n’avez pas décidé.',
    title: 'Ceci attend votre décision',
    reminder: {
      one: 'Ce plan attend depuis {count} jour. Rien ne se passe tant que vous n’avez pas décidé.',
      many: 'Ce plan attend depuis {count} de jours. Rien ne se passe tant que vous n’avez pas décidé.',
      other:
        'Ce plan attend depuis {count} jours. Rien ne se passe tant que vous n’avez pas décidé.',
    },
    lead: 'Une partie de la synchronisation avec {hr} attend votre décision. Vous voyez ci-dessous pourquoi, et quelles peuvent en être les causes.',
    limit: {
      one: 'La limite est de {count} personne.',
      many: 'La limite est de {count} de personnes.',
      other: 'La limite est de {count} personnes.',
    },
    already: {
      day: {
        one: '{count} autre personne a déjà perdu son accès dans les dernières 24 heures.',
        many: '{count} d’autres personnes ont déjà perdu leur accès dans les dernières 24 heures.',
        other: '{count} autres personnes ont déjà perdu leur accès dans les dernières 24 heures.',
      },
      week: {
        one: '{count} autre personne a déjà perdu son accès dans les 7 derniers jours.',
        many: '{count} d’autres personnes ont déjà perdu leur accès dans les 7 derniers jours.',
        other: '{count} autres personnes ont déjà perdu leur accès dans les 7 derniers jours.',
      },
    },
    wayOut: 'Approuvez le plan pour continuer, ou rejetez-le.',
    causesTitle: 'Causes possibles',
    peopleTitle: {
      one: '{count} personne en attente',
      many: '{count} de personnes en attente',
      other: '{count} personnes en attente',
    },
    wentOnTitle: 'Ce qui a été fait malgré tout',
    wentOnNothing: 'Rien d’autre n’était à faire.',
    decideTitle: 'Approuver ou rejeter',
    approve:
      'Si c’est juste, approuvez. Cette liste, et elle seule, est exécutée. Juste avant, nous vérifions encore une fois dans {hr} chaque personne qui part, et ne touchons pas à celles qui sont revenues.',
    reject:
      'Si c’est une erreur, rejetez. Rien ne change pour ces personnes jusqu’à un changement dans {hr}.',
    neither:
      'Si vous ne faites rien, rien ne se passe. Nous vous le rappelons après 1, 3 et 7 jours.',
  },
}
