import type { portalReports as english } from '../en/portal-reports.ts'
import type { SameAs } from '../text.ts'

export const portalReports: SameAs<typeof english> = {
  'email-differs': {
    one: '{count} adresse e-mail diffère du système RH',
    many: '{count} d’adresses e-mail diffèrent du système RH',
    other: '{count} adresses e-mail diffèrent du système RH',
  },
  'email-conflict': {
    one: '{count} adresse du système RH appartient à un autre utilisateur',
    many: '{count} d’adresses appartiennent déjà à d’autres utilisateurs',
    other: '{count} adresses du système RH appartiennent à d’autres utilisateurs',
  },
  'mail-failed': {
    one: '{count} e-mail n’est pas arrivé',
    many: '{count} d’e-mails ne sont pas arrivés',
    other: '{count} e-mails ne sont pas arrivés',
  },
  'external-user': {
    one: '{count} utilisateur absent du système RH',
    many: '{count} d’utilisateurs absents du système RH',
    other: '{count} utilisateurs absents du système RH',
  },
  'match-unclear': {
    one: '{count} personne n’est peut-être pas l’utilisateur qui a son adresse',
    many: '{count} de personnes ne sont peut-être pas les utilisateurs qui ont leur adresse',
    other: '{count} personnes ne sont peut-être pas les utilisateurs qui ont leur adresse',
  },
  'ambiguous-match': {
    one: '{count} adresse a plusieurs utilisateurs',
    many: '{count} d’adresses ont plusieurs utilisateurs',
    other: '{count} adresses ont plusieurs utilisateurs',
  },
  'duplicate-email': {
    one: '{count} personne partage son adresse avec une autre dans le système RH',
    many: '{count} de personnes partagent leur adresse avec une autre dans le système RH',
    other: '{count} personnes partagent leur adresse avec une autre dans le système RH',
  },
  'no-email': {
    one: '{count} personne sans adresse e-mail professionnelle',
    many: '{count} de personnes sans adresse e-mail professionnelle',
    other: '{count} personnes sans adresse e-mail professionnelle',
  },
  'unmapped-entity': {
    one: '{count} personne n’appartient encore à aucune entité',
    many: '{count} de personnes n’appartiennent encore à aucune entité',
    other: '{count} personnes n’appartiennent encore à aucune entité',
  },
  'status-word': {
    one: '{count} statut du système RH n’a pas encore de signification',
    many: '{count} de statuts du système RH n’ont pas encore de signification',
    other: '{count} statuts du système RH n’ont pas encore de signification',
  },
  'unknown-status': {
    one: '{count} personne a un statut sans signification ici',
    many: '{count} de personnes ont un statut sans signification ici',
    other: '{count} personnes ont un statut sans signification ici',
  },
  'date-conflict': {
    one: 'Pour {count} personne, le dernier jour contredit le statut',
    many: 'Pour {count} de personnes, le dernier jour contredit le statut',
    other: 'Pour {count} personnes, le dernier jour contredit le statut',
  },
  'unreadable-record': {
    one: '{count} fiche illisible dans le système RH',
    many: '{count} de fiches illisibles dans le système RH',
    other: '{count} fiches illisibles dans le système RH',
  },
  'unreadable-date': {
    one: '{count} date illisible dans le système RH',
    many: '{count} de dates illisibles dans le système RH',
    other: '{count} dates illisibles dans le système RH',
  },
  'unreadable-email': {
    one: '{count} adresse e-mail illisible dans le système RH',
    many: '{count} d’adresses e-mail illisibles dans le système RH',
    other: '{count} adresses e-mail illisibles dans le système RH',
  },
  'unreadable-phone': {
    one: '{count} numéro de téléphone illisible',
    many: '{count} de numéros de téléphone illisibles',
    other: '{count} numéros de téléphone illisibles',
  },
  'left-with-access': {
    one: '{count} personne est partie et a encore un accès',
    many: '{count} de personnes sont parties et ont encore un accès',
    other: '{count} personnes sont parties et ont encore un accès',
  },
  'identity-change': {
    one: '{count} fiche du système RH est peut-être celle de quelqu’un d’autre',
    many: '{count} de fiches du système RH sont peut-être celles de quelqu’un d’autre',
    other: '{count} fiches du système RH sont peut-être celles de quelqu’un d’autre',
  },
  'matched-but-inactive': {
    one: '{count} utilisateur est inactif dans le système RH',
    many: '{count} d’utilisateurs sont inactifs dans le système RH',
    other: '{count} utilisateurs sont inactifs dans le système RH',
  },
  'unreadable-user': {
    one: '{count} utilisateur du produit est illisible',
    many: '{count} d’utilisateurs du produit sont illisibles',
    other: '{count} utilisateurs du produit sont illisibles',
  },
  'not-done': {
    one: '{count} changement est fait selon le produit, mais pas sur sa liste',
    many: '{count} de changements sont faits selon le produit, mais pas sur sa liste',
    other: '{count} changements sont faits selon le produit, mais pas sur sa liste',
  },
  'removed-by-hand': {
    one: '{count} personne supprimée à la main est active dans le système RH',
    many: '{count} de personnes supprimées à la main sont actives dans le système RH',
    other: '{count} personnes supprimées à la main sont actives dans le système RH',
  },
  refused: {
    one: '{count} modification a été refusée',
    many: '{count} de modifications ont été refusées',
    other: '{count} modifications ont été refusées',
  },
  'attribute-lost': {
    one: 'Le système RH ne donne plus {count} champ',
    many: 'Le système RH ne donne plus {count} de champs',
    other: 'Le système RH ne donne plus {count} champs',
  },
  'manager-dropped': {
    one: '{count} responsable n’a pas pu être renseigné',
    many: '{count} de responsables n’ont pas pu être renseignés',
    other: '{count} responsables n’ont pas pu être renseignés',
  },
  'no-longer-synced': {
    one: '{count} utilisateur n’est plus synchronisé',
    many: '{count} d’utilisateurs ne sont plus synchronisés',
    other: '{count} utilisateurs ne sont plus synchronisés',
  },
  'rehire-unclear': {
    one: '{count} retour à clarifier',
    many: '{count} de retours à clarifier',
    other: '{count} retours à clarifier',
  },
  'start-moved': {
    one: '{count} premier jour déplacé après l’invitation',
    many: '{count} de premiers jours déplacés après l’invitation',
    other: '{count} premiers jours déplacés après l’invitation',
  },
  'ignored-in-merge': {
    one: '{count} fiche est réglée pour être ignorée',
    many: '{count} de fiches sont réglées pour être ignorées',
    other: '{count} fiches sont réglées pour être ignorées',
  },
  'kept-by-override': {
    one: '{count} personne garde son accès sur décision',
    many: '{count} de personnes conservées sur décision',
    other: '{count} personnes gardent leur accès sur décision',
  },
  'protected-leaver': {
    one: '{count} personne protégée est partie selon le système RH',
    many: '{count} de personnes protégées sont parties selon le système RH',
    other: '{count} personnes protégées sont parties selon le système RH',
  },
  'cards-still-blocked': {
    one: '{count} personne est revenue et a encore des cartes bloquées',
    many: '{count} de personnes sont revenues et ont encore des cartes bloquées',
    other: '{count} personnes sont revenues et ont encore des cartes bloquées',
  },
  'needs-attention': {
    one: '{count} personne attend une décision',
    many: '{count} de personnes attendent une décision',
    other: '{count} personnes attendent une décision',
  },
}
