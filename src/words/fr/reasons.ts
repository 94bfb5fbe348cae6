import type { reasons as english } from '../en/reasons.ts'
import type { SameAs } from '../text.ts'

export const reasons: SameAs<typeof english> = {
  active: 'Personne active dans le système RH',
  leaving: 'Le dernier jour dans le système RH est le {date}',
  'ends-with-last-day':
    'L’accès prend fin et les cartes sont bloquées à la fin de la journée du {date}',
  'ends-after-grace': {
    one: 'L’accès prend fin et les cartes sont bloquées à la fin de la journée du {until}, {days} jour après le dernier jour, le {date}',
    many: 'L’accès prend fin et les cartes sont bloquées à la fin de la journée du {until}, {days} de jours après le dernier jour, le {date}',
    other:
      'L’accès prend fin et les cartes sont bloquées à la fin de la journée du {until}, {days} jours après le dernier jour, le {date}',
  },
  'cards-end-first': {
    one: 'Les cartes sont bloquées à la fin de la journée du {date}. L’accès prend fin {days} jour plus tard, à la fin de la journée du {until}',
    many: 'Les cartes sont bloquées à la fin de la journée du {date}. L’accès prend fin {days} de jours plus tard, à la fin de la journée du {until}',
    other:
      'Les cartes sont bloquées à la fin de la journée du {date}. L’accès prend fin {days} jours plus tard, à la fin de la journée du {until}',
  },
  'ends-when-postponed':
    '{actor} a décidé que l’accès ne prend fin et que les cartes ne sont bloquées qu’après le {until}',
  'left-terminated': 'Selon le système RH, le contrat a pris fin le {date}',
  'left-inactive': 'Personne inactive dans le système RH. Le statut indiqué est {word}',
  'left-inactive-plain': 'Personne inactive dans le système RH, sans dernier jour',
  'left-not-found':
    'Absente de la liste du système RH depuis le {since}. Interrogé de nouveau le {date}, le système RH n’avait aucune fiche pour cette personne',
  'left-agreed':
    'Absente de la liste du système RH depuis le {since}. La liste complète du {date} l’a confirmé',
  'left-flagged': 'Supprimée du système RH, comme l’a montré la liste complète du {since}',
  'left-conflict-confirmed':
    'Le dernier jour dans le système RH était le {date}. Le statut y est encore actif, mais une seconde vérification a donné le même dernier jour',
  'left-by-decision': '{actor} a décidé de retirer l’accès maintenant',
  scheduled: 'Selon le système RH, le premier jour est le {date}',
  'scheduled-undated':
    'Selon le système RH, cette personne n’a pas encore commencé. Aucun premier jour n’est indiqué',
  missing:
    'Absente de la liste complète du système RH du {since}. Rien ne se passe tant qu’une seconde vérification ne l’a pas confirmé',
  'missing-unconfirmed':
    'Le système RH n’avait aucune fiche pour cette personne le {since}. Rien ne se passe tant que la prochaine liste complète ne l’a pas confirmé',
  'found-by-id': 'Absente de la liste du système RH du {since}, mais la fiche y existe encore',
  'unknown-status':
    'Le système RH donne un statut dont la signification n’est pas claire ici : {word}. Rien ne change tant qu’un administrateur ne l’a pas précisée',
  'status-word': {
    one: '{count} personne a dans le système RH un statut dont la signification n’est pas claire ici : {word}. Rien ne change tant qu’un administrateur ne l’a pas précisée',
    many: '{count} de personnes ont dans le système RH un statut dont la signification n’est pas claire ici : {word}. Rien ne change tant qu’un administrateur ne l’a pas précisée',
    other:
      '{count} personnes ont dans le système RH un statut dont la signification n’est pas claire ici : {word}. Rien ne change tant qu’un administrateur ne l’a pas précisée',
  },
  'on-leave': 'Personne absente dans le système RH : {word}. L’accès reste tel quel',
  'date-conflict':
    'Personne active dans le système RH, mais le dernier jour indiqué était le {date}',
  'date-conflict-old':
    'Personne active dans le système RH, mais avec un dernier jour qui était passé depuis longtemps quand il est apparu : {date}',
  'ignored-in-merge':
    'Merge, le service qui connecte les systèmes RH, est réglé pour ignorer cette fiche',
  rehired: 'Selon le système RH, cette personne travaille de nouveau ici depuis le {date}',
  'word-pending':
    'Personne inactive dans le système RH. Nous demandons d’abord le statut exact, car il peut s’agir d’un congé',
  'no-email': 'Le système RH n’a pas d’adresse e-mail professionnelle pour cette personne',
  'unmapped-entity': 'Le système RH place cette personne dans {value}, qui n’a pas encore d’entité',
  unrouted: 'Rien dans le système RH n’indique à quelle entité cette personne appartient',
  'left-out': 'Les paramètres excluent toutes les personnes de {value}',
  'excluded-by-rule': 'Une règle des paramètres exclut cette personne',
  'not-invited-by-rule':
    'Selon une règle des paramètres, les personnes de {entity} ne sont pas invitées',
  'starts-later': {
    zero: 'L’invitation part le premier jour, le {date}',
    one: 'L’invitation part {days} jour avant le premier jour, le {date}',
    many: 'L’invitation part {days} de jours avant le premier jour, le {date}',
    other: 'L’invitation part {days} jours avant le premier jour, le {date}',
  },
  matched: 'Un utilisateur a la même adresse e-mail',
  'external-user': 'Personne dans le système RH n’a cette adresse e-mail',
  'match-unclear':
    'L’utilisateur qui a cette adresse s’appelle {value}, et ce nom n’a aucun mot en commun avec celui du système RH. Personne n’est associé ni invité tant que vous n’avez pas dit s’il s’agit de la même personne',
  'match-incomparable':
    'L’utilisateur qui a cette adresse s’appelle {value}, dans une autre écriture que dans le système RH, donc les noms ne peuvent pas être comparés. Personne n’est associé ni invité tant que vous n’avez pas dit s’il s’agit de la même personne',
  'matches-unclear': {
    one: '{count} personne a dans le système RH l’adresse d’un utilisateur qui porte un autre nom. Personne n’est associé ni invité tant que vous n’avez pas dit s’il s’agit de la même personne',
    many: '{count} de personnes ont dans le système RH l’adresse d’un utilisateur qui porte un autre nom. Personne n’est associé ni invité tant que vous n’avez pas dit s’il s’agit des mêmes personnes',
    other:
      '{count} personnes ont dans le système RH l’adresse d’un utilisateur qui porte un autre nom. Personne n’est associé ni invité tant que vous n’avez pas dit s’il s’agit des mêmes personnes',
  },
  'matches-incomparable': {
    one: '{count} nom est écrit dans une autre écriture dans le système RH que dans le produit et ne peut pas être comparé. Personne n’est associé ni invité tant que vous n’avez pas dit s’il s’agit de la même personne',
    many: '{count} de noms sont écrits dans une autre écriture dans le système RH que dans le produit et ne peuvent pas être comparés. Personne n’est associé ni invité tant que vous n’avez pas dit s’il s’agit des mêmes personnes',
    other:
      '{count} noms sont écrits dans une autre écriture dans le système RH que dans le produit et ne peuvent pas être comparés. Personne n’est associé ni invité tant que vous n’avez pas dit s’il s’agit des mêmes personnes',
  },
  'ambiguous-match': {
    one: '{count} utilisateur a cette adresse e-mail',
    many: '{count} d’utilisateurs ont cette adresse e-mail',
    other: '{count} utilisateurs ont cette adresse e-mail',
  },
  'duplicate-email': {
    one: '{count} personne dans le système RH a cette adresse e-mail',
    many: '{count} de personnes dans le système RH ont cette adresse e-mail',
    other: '{count} personnes dans le système RH ont cette adresse e-mail',
  },
  'newcomer-duplicate':
    'Cette adresse e-mail est celle d’une autre personne, déjà associée à un utilisateur',
  'left-with-access': {
    zero: 'Selon le système RH, cette personne est partie le {date} et a encore un accès',
    one: 'Selon le système RH, cette personne est partie le {date} et a encore un accès et {count} carte : {cards}',
    many: 'Selon le système RH, cette personne est partie le {date} et a encore un accès et {count} de cartes : {cards}',
    other:
      'Selon le système RH, cette personne est partie le {date} et a encore un accès et {count} cartes : {cards}',
  },
  'left-with-cards': {
    one: 'Selon le système RH, cette personne est partie le {date}, et {count} carte est encore utilisable : {cards}',
    many: 'Selon le système RH, cette personne est partie le {date}, et {count} de cartes sont encore utilisables : {cards}',
    other:
      'Selon le système RH, cette personne est partie le {date}, et {count} cartes sont encore utilisables : {cards}',
  },
  'matched-but-inactive':
    'Cet utilisateur a l’adresse e-mail d’une personne inactive dans le système RH',
  'unreadable-user':
    'L’utilisateur {value} du produit est illisible : {field} manque ou a une forme inconnue. Personne n’est invité à côté de cet utilisateur',
  'users-unreadable': {
    one: '{count} utilisateur du produit est illisible : {field} manque ou a une forme inconnue. Personne n’est invité à côté de cet utilisateur',
    many: '{count} d’utilisateurs du produit sont illisibles pour la même raison : {field} manque ou a une forme inconnue. Personne n’est invité à côté de ces utilisateurs',
    other:
      '{count} utilisateurs du produit sont illisibles pour la même raison : {field} manque ou a une forme inconnue. Personne n’est invité à côté de ces utilisateurs',
  },
  'unreadable-nameless':
    'Un utilisateur du produit n’a ni identifiant ni adresse e-mail lisible ; on ne sait pas de qui il s’agit',
  'user-unreadable':
    'Le produit a un utilisateur avec cette adresse qui est illisible, personne n’est donc invité',
  'removed-by-hand':
    'Quelqu’un a supprimé cet utilisateur à la main : aucune nouvelle invitation n’est envoyée',
  'not-this-person':
    'L’utilisateur qui a cette adresse e-mail est quelqu’un d’autre, comme un administrateur l’a décidé : personne n’est invité à cette adresse',
  'identity-change':
    'Dans le système RH, la fiche a maintenant un autre nom et d’autres données que l’utilisateur associé. C’est peut-être celle de quelqu’un d’autre. Rien n’est renommé, donné ou retiré tant qu’un administrateur n’a pas décidé',
  'left-overwritten':
    'Un administrateur a décidé que la fiche du système RH est maintenant celle de quelqu’un d’autre',
  'rehire-unclear':
    'Une nouvelle fiche du système RH a l’adresse e-mail d’une personne partie, mais un autre nom',
  'rehire-of-several':
    'Plusieurs fiches actives du système RH ont l’adresse e-mail et le nom d’une personne partie',
  'rehire-unsure':
    'Une nouvelle fiche du système RH a l’adresse e-mail et le nom d’une personne partie, et ne dit pas clairement si elle travaille',
  'rehire-by-text':
    'Une nouvelle fiche du système RH contient l’adresse e-mail d’une personne partie, mais au milieu d’un autre texte. Il n’est donc pas certain que ce soit la sienne',
  'end-waits-for-rehire':
    'Une autre fiche du système RH, celle de quelqu’un qui travaille ou travaille peut-être, a l’adresse e-mail de cet utilisateur. L’accès reste tant que vous n’avez pas dit s’il s’agit de la même personne',
  'end-waits-for-word':
    'Une autre fiche du système RH avec l’adresse e-mail de cet utilisateur est inactive. Nous demandons d’abord au système RH le statut exact, qui peut être un congé',
  joined: 'Présente dans le système RH, et aucun utilisateur n’avait cette adresse e-mail',
  'entity-added': 'Le système RH place cette personne dans {entity}',
  moved: 'Le système RH a fait passer cette personne de {from} à {to}',
  'name-changed': 'Le système RH a un autre nom',
  'phone-changed':
    'Le système RH a un autre numéro de téléphone. Il devra être vérifié de nouveau à la prochaine connexion',
  'cards-of-leaver': 'Quand une personne part, ses cartes sont bloquées, jamais fermées',
  reactivated:
    'De nouveau active dans le système RH, et c’est la synchronisation qui avait retiré l’accès',
  'invited-again': 'La première invitation n’a jamais été acceptée',
  'by-decision': '{actor} a décidé : {decision}',
  'cards-returned':
    'Selon les paramètres, une personne qui revient récupère les cartes que la synchronisation avait bloquées',
  'asked-again': 'Le produit a déjà dit que c’était fait, mais sa liste ne le montre pas',
  'not-done-access': 'Elle montre encore un accès',
  'not-done-cards': 'Elle montre encore une carte qui fonctionne',
  'not-done-change': 'Elle montre l’ancien nom ou l’ancien téléphone',
  'not-done-invitation': 'Elle ne montre pas la personne invitée',
  'not-done-given': 'Elle ne montre pas l’accès donné',
  'not-done': 'Le produit dit que c’est fait, mais sa liste dit autre chose. {because}',
  'email-differs':
    'Le système RH a une autre adresse e-mail. La synchronisation ne modifie jamais une adresse',
  'email-conflict':
    'Le système RH a une autre adresse e-mail, et un autre utilisateur a déjà celle-là',
  'unreadable-dates': {
    one: 'Le système RH donne le champ {field} de {count} personnes sous une forme illisible ; rien n’en est donc déduit',
    many: 'Le système RH donne le champ {field} de {count} personnes sous une forme illisible ; rien n’en est donc déduit',
    other:
      'Le système RH donne le champ {field} de {count} personnes sous une forme illisible ; rien n’en est donc déduit',
  },
  'unreadable-date':
    'Le système RH donne le champ {field} sous une forme illisible ; rien n’en est donc déduit',
  'unreadable-email':
    'Le champ e-mail du système RH ne contient pas une adresse et une seule, donc personne n’est invité avec ce champ',
  'emails-unreadable': {
    one: 'Le champ e-mail de {count} personne du système RH ne contient pas une adresse et une seule, donc personne n’est invité avec ce champ',
    many: 'Les champs e-mail de {count} de personnes du système RH ne contiennent pas chacun une adresse et une seule, donc personne n’est invité avec ces champs',
    other:
      'Les champs e-mail de {count} personnes du système RH ne contiennent pas chacun une adresse et une seule, donc personne n’est invité avec ces champs',
  },
  'unreadable-phone':
    'Le numéro de téléphone du système RH est illisible : celui d’ici reste inchangé',
  'phones-without-country': {
    one: '{count} numéro de téléphone n’a pas d’indicatif de pays, et le pays où travaille cette personne n’est pas connu. Il est illisible, celui d’ici est donc conservé',
    many: '{count} de numéros de téléphone n’ont pas d’indicatif de pays, et le pays où travaillent ces personnes n’est pas connu. Ils sont illisibles, ceux d’ici sont donc conservés',
    other:
      '{count} numéros de téléphone n’ont pas d’indicatif de pays, et le pays où travaillent ces personnes n’est pas connu. Ils sont illisibles, ceux d’ici sont donc conservés',
  },
  'phones-of-unknown-country': {
    one: '{count} numéro de téléphone n’a pas d’indicatif de pays, et le pays du lieu de travail, {word}, n’est pas connu ici. Il est illisible, celui d’ici est donc conservé',
    many: '{count} de numéros de téléphone n’ont pas d’indicatif de pays, et le pays du lieu de travail, {word}, n’est pas connu ici. Ils sont illisibles, ceux d’ici sont donc conservés',
    other:
      '{count} numéros de téléphone n’ont pas d’indicatif de pays, et le pays du lieu de travail, {word}, n’est pas connu ici. Ils sont illisibles, ceux d’ici sont donc conservés',
  },
  'phones-unreadable': {
    one: '{count} numéro de téléphone sur {of} est illisible dans un même pays, celui d’ici est donc conservé',
    many: '{count} de numéros de téléphone sur {of} sont illisibles dans un même pays, ceux d’ici sont donc conservés',
    other:
      '{count} numéros de téléphone sur {of} sont illisibles dans un même pays, ceux d’ici sont donc conservés',
  },
  'unreadable-record':
    'La fiche du système RH est illisible ({field}). Ce qu’elle disait avant reste valable',
  'unreadable-newcomer':
    'Le système RH contient une nouvelle fiche illisible ({field}) : personne n’est encore invité',
  'unreadable-field': 'Le système RH donne une valeur illisible ({field}). Elle n’est pas utilisée',
  refused: 'Ceci a été refusé : {why}. {message}. {because}',
  'refused-joining': 'L’accès n’a pas pu être donné : {why}. {message}. {because}',
  'refused-change': 'La modification a été refusée : {why}. {message}. {because}',
  'asks-again': 'La demande sera refaite le {until}',
  'refused-before': 'Le produit l’avait refusé, et la demande lui est refaite',
  failed: 'Ceci n’a pas fonctionné : {why}',
  'attribute-lost': {
    one: 'Le système RH ne donne plus le champ {field} pour {count} des {of} personnes qui l’avaient',
    many: 'Le système RH ne donne plus le champ {field} pour {count} des {of} personnes qui l’avaient',
    other:
      'Le système RH ne donne plus le champ {field} pour {count} des {of} personnes qui l’avaient',
  },
  'manager-dropped':
    'Le responsable indiqué dans le système RH n’est pas un utilisateur de cette entité, ou dépend lui-même de cette personne',
  'no-longer-synced': 'Garde son accès, mais n’est plus synchronisée. {because}',
  'start-moved': 'Invitation déjà envoyée, mais le système RH a déplacé le premier jour au {date}',
  'start-undated':
    'Invitation déjà envoyée, mais le système RH indique maintenant un début à venir, sans premier jour',
  'kept-by-override':
    '{actor} a décidé de conserver l’accès, jusqu’à un changement dans le système RH',
  'kept-while-absent': {
    one: '{actor} a décidé de conserver l’accès il y a {days} jour. Cette personne est toujours absente du système RH',
    many: '{actor} a décidé de conserver l’accès il y a {days} de jours. Cette personne est toujours absente du système RH',
    other:
      '{actor} a décidé de conserver l’accès il y a {days} jours. Cette personne est toujours absente du système RH',
  },
  'protected-leaver': 'Partie selon le système RH, mais protégée ici : rien ne se passe',
  'cards-still-blocked': {
    one: '{count} carte est encore bloquée après le retour',
    many: '{count} de cartes sont encore bloquées après le retour',
    other: '{count} cartes sont encore bloquées après le retour',
  },
  'mail-failed': 'L’e-mail d’invitation a échoué le {date} : {failure}',
  'admin-mail-failed': 'Les e-mails envoyés à {actor} n’arrivent pas : {failure}',
  'needs-attention': 'Quelqu’un doit vérifier ceci',
  'reactivated-by-hand':
    'Quelqu’un a rendu l’accès à la main. Il reste en place jusqu’à un changement dans le système RH',
  rejected: '{actor} a rejeté ceci. Rien ne se passe jusqu’à un changement dans le système RH',
  'left-out-by-decision':
    '{actor} a exclu cette personne. Aucune invitation ne part tant que la décision n’est pas retirée',
  'ended-by-decision':
    'Un administrateur a retiré cet accès. Il n’est rendu que si quelqu’un le décide',
  'decision-lapsed': 'Décision de {actor} : {decision}. Elle n’est plus en vigueur. {because}',
  'hr-last-day': 'Le dernier jour indiqué dans le système RH est maintenant le {date}',
  'hr-last-day-gone': 'Le système RH n’indique plus de dernier jour. C’était le {date}',
  'hr-first-day': 'Le premier jour indiqué dans le système RH est maintenant le {date}',
  'hr-first-day-gone': 'Le système RH n’indique plus de premier jour. C’était le {date}',
  'hr-new-start': 'Le système RH indique un nouveau début le {date}',
  'hr-now-active': 'Le système RH indique maintenant une personne active',
  'hr-now-inactive': 'Le système RH indique maintenant une personne inactive',
  'hr-now-pending': 'Le système RH indique maintenant un début à venir',
  'hr-now-on-leave': 'Le système RH indique maintenant un congé',
  'hr-other-status': 'Le système RH donne maintenant un autre statut : {word}',
  'hr-not-listed': 'Cette personne n’est plus dans le système RH',
  'hr-listed-again': 'Cette personne est de nouveau dans le système RH',
  'given-back-by-hand': 'Quelqu’un a rendu l’accès à la main',
}
