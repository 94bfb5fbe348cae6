import type { factWords as english } from '../en/fact-words.ts'
import type { SameAs } from '../text.ts'

export const factWords: SameAs<typeof english> = {
  decision: {
    keep: 'conserver l’accès',
    postpone: 'retirer l’accès plus tard',
    now: 'retirer l’accès maintenant',
    end: 'retirer l’accès maintenant',
    'leave-out': 'exclure',
    'invite-again': 'inviter à nouveau',
    link: 'associer à un utilisateur',
    unlink: 'supprimer l’association',
    'accept-email': 'ignorer la différence',
    undo: 'rendre l’accès',
    'not-this-person': 'cet utilisateur est quelqu’un d’autre',
    'keeps-access': 'laisser l’accès',
    rejected: 'rejeter le plan',
  },
  actor: {
    admin: 'un administrateur',
    api: 'le produit',
    schedule: 'la synchronisation',
    command: 'l’exploitant',
  },
  why: {
    last_admin: 'le dernier administrateur ne peut pas être retiré',
    owner: 'le propriétaire ne peut pas être retiré',
    group_admin: 'un administrateur de tout le groupe ne peut pas être retiré ici',
    protected: 'cet utilisateur est protégé dans le produit',
    unknown_user: 'le produit ne connaît pas cet utilisateur',
    not_supported: 'le produit ne prend pas cela en charge',
    not_blocked_by_rollcall: 'les cartes n’avaient pas été bloquées par la synchronisation',
    seat_limit: 'il ne reste plus de places',
    plan_limit: 'l’abonnement n’en permet pas plus',
    'user-exists': 'un utilisateur avec cette adresse e-mail existe déjà',
    'unreadable-user': 'le produit a un utilisateur avec cette adresse qui est illisible',
    'no answer in time': 'le produit n’a pas répondu à temps',
  },
  failure: {
    bounced: 'l’adresse n’existe pas ou n’accepte pas d’e-mails',
    complained: 'le destinataire l’a signalé comme indésirable',
    suppressed: 'le service d’envoi n’envoie plus rien à cette adresse',
    failed: 'le service d’envoi n’a pas pu l’envoyer',
    refused: 'le service d’envoi ne l’a pas accepté',
    'given-up': 'il n’a pas pu être envoyé pendant trois jours',
  },
  /** A word that is not ours: a status or department of HR, a code of the product. */
  quoted: '« {text} »',
  noWord: 'aucun',
  unknownReason: 'Une raison qui ne peut pas être affichée ici',
}
