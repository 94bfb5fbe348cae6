import type { source as english } from '../en/source.ts'
import type { SameAs } from '../text.ts'

export const source: SameAs<typeof english> = {
  title: 'Ce qui ne va pas avec la connexion',
  issue: {
    permission: {
      what: 'Nous ne pouvons pas voir {what} dans {hr} : une autorisation y manque.',
      todo: 'Demandez à la personne qui gère {hr} de donner cette autorisation au compte utilisé pour la connexion. Reconnectez ensuite {hr}.',
    },
    credentials: {
      what: '{hr} refuse l’identifiant ou la clé de la connexion.',
      todo: 'Reconnectez {hr} avec un identifiant qui fonctionne.',
    },
    plan: {
      what: 'Votre contrat pour {hr} ne comprend pas l’accès par d’autres logiciels.',
      todo: 'Demandez à la personne qui gère {hr} de faire activer cet accès. Lancez ensuite une synchronisation.',
    },
    'rate-limit': {
      what: '{hr} limite la fréquence de nos demandes.',
      todo: 'Vous n’avez rien à faire. Cela reprend tout seul.',
    },
    outage: {
      what: '{hr} ne répond pas en ce moment.',
      todo: 'Vous n’avez rien à faire. Cela reprend tout seul.',
    },
    other: {
      what: 'Merge, le service qui relie les systèmes RH, signale un problème avec {hr}.',
      todo: 'Si cela dure, contactez l’assistance de {product} et citez le texte ci-dessous.',
    },
  },
  models: {
    employees: 'les personnes',
    employments: 'les postes',
    groups: 'les services et les groupes',
    locations: 'les lieux de travail',
    companies: 'les sociétés',
  },
  anything: 'une partie des données nécessaires',
  since: 'Depuis {time}',
  said: 'Texte de Merge : « {text} »',
  freshAsOf: 'Données RH datées de',
  changesTitle: 'Ce qui a été modifié dans la connexion',
  changesText: 'De telles modifications peuvent expliquer que moins de personnes soient visibles.',
  change: {
    scopes: 'Ce qui peut être lu a été modifié',
    'selective-sync': 'Le filtre qui écarte des personnes a été modifié',
    credentials: 'Les identifiants ont été saisis de nouveau, ou un lien pour le faire a été créé',
    'data-deleted': 'Des données ont été supprimées dans Merge',
    'switched-off': 'Une connexion a été désactivée dans Merge',
    'field-mapping': 'Une correspondance de champ a été modifiée',
  },
  changeOn: '{change}, le {time}',
  maybe: '{change}, le {time} (peut-être dans une autre connexion)',
  filtered:
    'Un filtre dans Merge écarte des personnes. Celles qu’il écarte ne sont pas visibles ici.',
  reading: 'Lecture',
  resync: 'Faire relire les RH par Merge',
  resyncBy: {
    never: 'jamais : nous lisons ce que Merge a collecté en dernier',
    'on-request': 'quand quelqu’un lance une synchronisation',
    'before-daily-read':
      'avant chaque synchronisation quotidienne, et quand quelqu’un en lance une',
  },
  resyncHint:
    'Une fois par heure au plus. Chaque fois consomme un crédit du contrat de {product} avec Merge, et la synchronisation attend que Merge ait lu.',
  notInPlan:
    'Merge l’a refusé le {time} : le contrat de {product} avec Merge ne le comprend pas. Nous lisons ce que Merge a collecté en dernier. Pour réessayer, désactivez puis réactivez ce réglage.',
  asked: 'La dernière demande de relecture à Merge date du {time}.',
}
