import type { factWords as englishFactWords, reasons as english } from '../en/reasons.ts'
import type { SameAs } from '../text.ts'

export const reasons: SameAs<typeof english> = {
  active: 'Le système RH indique que cette personne est active',
  leaving:
    'Selon le système RH, le dernier jour est le {date} ; l’accès prend fin à l’issue de ce jour',
  'left-terminated': 'Selon le système RH, le contrat a pris fin le {date}',
  'left-inactive':
    'Le système RH indique que cette personne est inactive, avec le terme « {word} »',
  'left-inactive-plain': 'Le système RH indique que cette personne est inactive, sans date',
  'left-not-found':
    'Le système RH ne montre plus cette personne depuis le {since} et ne connaissait plus sa fiche quand nous l’avons demandée le {date}',
  'left-agreed':
    'Le système RH ne montre plus cette personne depuis le {since}, ce que la lecture complète du {date} a confirmé',
  'left-flagged':
    'Cette personne a été supprimée du système RH, comme l’a montré la lecture complète du {since}',
  'left-conflict-confirmed':
    'Le système RH indique que cette personne est active, avec le {date} pour dernier jour, et le disait encore plus tard',
  'left-by-decision': '{actor} a décidé de retirer l’accès maintenant',
  scheduled: 'Selon le système RH, cette personne commence le {date}',
  'scheduled-undated': 'Selon le système RH, cette personne n’a pas encore commencé, sans date',
  missing:
    'Cette personne manquait dans la lecture complète du {since} ; ce n’est pas encore confirmé, donc rien n’est fait',
  'missing-unconfirmed':
    'Le système RH ne connaissait pas cette personne quand nous l’avons demandée le {since} ; la prochaine lecture complète décidera',
  'found-by-id':
    'Cette personne manquait dans la liste du {since}, mais le système RH connaît encore sa fiche quand nous la demandons',
  'unknown-status':
    'Le système RH donne un statut que la synchronisation ne connaît pas, « {word} » ; tout reste en l’état',
  'date-conflict':
    'Le système RH indique que cette personne est active, bien que le dernier jour, le {date}, soit passé',
  'ignored-in-merge': 'Un réglage dans Merge fait ignorer cette fiche',
  rehired: 'Selon le système RH, cette personne travaille de nouveau depuis le {date}',
  'word-pending':
    'Le système RH indique que cette personne est inactive ; nous demandons d’abord le terme qu’il emploie lui-même',
  'no-email': 'Le système RH n’a pas d’adresse e-mail professionnelle pour cette personne',
  'unmapped-entity':
    'Le système RH rattache cette personne à « {value} », qui ne correspond à aucune entité',
  unrouted: 'Rien dans le système RH ne permet de déterminer l’entité',
  'left-out': 'Selon la correspondance, « {value} » n’appartient à aucune entité',
  'excluded-by-rule': 'Une règle dans les paramètres exclut cette personne',
  'not-invited-by-rule': 'Les personnes de l’entité {entity} sont mises à jour, mais pas invitées',
  'starts-later': 'Invitation {days} jours avant le premier jour, le {date}',
  matched: 'Un utilisateur avec cette adresse e-mail existe',
  'external-user': 'Aucun salarié dans le système RH n’a cette adresse',
  'ambiguous-match': '{count} utilisateurs ont cette adresse e-mail',
  'duplicate-email': '{count} salariés dans le système RH ont cette adresse e-mail',
  'newcomer-duplicate': 'Cette adresse e-mail appartient à quelqu’un qui est déjà associé',
  'link-moved': 'La même personne a une nouvelle fiche dans le système RH',
  'matched-but-inactive':
    'Un utilisateur a l’adresse d’un salarié qui est inactif dans le système RH',
  'removed-by-hand': 'L’utilisateur a été supprimé à la main et n’est pas réinvité automatiquement',
  'rehire-unclear':
    'Une nouvelle fiche a l’adresse d’une personne qui est partie, mais le nom diffère',
  joined: 'Cette personne figure dans le système RH et aucun utilisateur n’a l’adresse',
  'entity-added': 'Le système RH rattache cette personne à l’entité {entity}',
  moved: 'Le système RH a fait passer cette personne de {from} à {to}',
  'name-changed': 'Le système RH a un autre nom',
  'phone-changed': 'Le système RH a un autre numéro de téléphone ; il doit être vérifié de nouveau',
  'cards-of-leaver': 'Les cartes d’une personne qui part sont bloquées, jamais fermées',
  reactivated:
    'Le système RH indique que cette personne est de nouveau active, et c’est la synchronisation qui avait retiré l’accès',
  'invited-again': 'La première invitation n’a jamais été acceptée',
  'by-decision': '{actor} en a décidé ainsi : {decision}',
  'cards-returned':
    'Selon les paramètres, les cartes bloquées par la synchronisation sont débloquées quand la personne revient',
  'email-differs':
    'Le système RH a une autre adresse e-mail ; elle n’est jamais modifiée automatiquement',
  'email-conflict':
    'Le système RH a une autre adresse e-mail, et un autre utilisateur a déjà cette adresse',
  'unreadable-phone': 'Le numéro de téléphone dans le système RH est illisible et n’est pas repris',
  'impossible-date': 'Le système RH donne une date qui n’existe pas ({field}) ; elle est ignorée',
  refused: 'Ceci a été refusé : {why}',
  failed: 'Ceci a échoué, avec la réponse : {why}',
  'attribute-lost':
    'Le système RH ne donne plus « {field} » pour {count} des {of} personnes qui l’avaient',
  'manager-dropped':
    'Le responsable indiqué dans le système RH n’est pas un utilisateur de cette entité, ou dépend de cette personne',
  'no-longer-synced':
    'Personne associée, mais désormais hors périmètre : conservée, sans autre synchronisation ({why})',
  'start-moved': 'Invitation déjà envoyée, et le système RH a déplacé le premier jour au {date}',
  'kept-by-override':
    'Accès conservé sur décision de {actor}, jusqu’à un changement dans le système RH',
  'protected-leaver':
    'Départ indiqué dans le système RH, mais personne protégée ici : rien n’est fait',
  'cards-still-blocked': '{count} cartes restent bloquées après le retour',
  'needs-attention': 'Quelqu’un doit vérifier ceci : {why}',
  'reactivated-by-hand':
    'Quelqu’un a rendu l’accès à la main ; c’est respecté jusqu’à un changement dans le système RH',
  rejected: '{actor} a rejeté ceci, jusqu’à un changement dans le système RH',
  'record-set-aside': 'La fiche dans le système RH est illisible ({why})',
}

export const factWords: SameAs<typeof englishFactWords> = {
  decision: {
    keep: 'conserver cette personne',
    postpone: 'reporter',
    now: 'retirer l’accès maintenant',
    'invite-again': 'inviter à nouveau',
    link: 'associer à un utilisateur',
    unlink: 'mettre fin à l’association',
    'accept-email': 'accepter la nouvelle adresse',
    undo: 'annuler',
  },
  why: {
    last_admin: 'le dernier administrateur ne peut pas être retiré',
    owner: 'le propriétaire ne peut pas être retiré',
    group_admin: 'un administrateur de tout le groupe ne peut pas être retiré ici',
  },
}
