import type { causes as english } from '../en/causes.ts'
import type { SameAs } from '../text.ts'

export const causes: SameAs<typeof english> = {
  'shrunken-read': {
    short: 'beaucoup moins de personnes qu’avant',
    what: '{hr} a soudain montré beaucoup moins de personnes qu’avant. Nous n’y avons pas cru : personne n’a donc été retiré.',
    todo: 'Vérifiez que la personne qui a connecté {hr} peut encore y voir tout le monde. Si ces départs sont réels, ne faites rien : la prochaine synchronisation vérifiera de nouveau et vous demandera d’abord.',
  },
  'empty-read': {
    short: 'le système RH n’a montré personne',
    what: '{hr} a répondu par une liste vide. Nous n’y avons pas cru : personne n’a donc été retiré.',
    todo: 'Vérifiez que la personne qui a connecté {hr} peut encore y voir des salariés.',
  },
  'host-list-incomplete': {
    short: 'la liste des utilisateurs était incomplète',
    what: '{product} a donné une liste d’utilisateurs vide ou bien plus courte que la précédente. Sans liste complète, nous ne faisons rien.',
    todo: 'En général, vous n’avez rien à faire. Si cela dure, contactez l’assistance de {product}.',
  },
  'needs-relink': {
    short: 'la connexion doit être renouvelée',
    what: '{hr} ne nous laisse plus entrer : un mot de passe, une clé ou une autorisation y a été modifié ou a expiré.',
    todo: 'Reconnectez {hr}. Cela prend une minute, et personne ne sera invité une deuxième fois.',
  },
  'token-missed': {
    short: 'la connexion n’a pas été achevée',
    what: 'La connexion avec {hr} a été établie, mais sa clé ne nous est jamais parvenue.',
    todo: 'Connectez {hr} encore une fois. Jusqu’ici, rien n’a été lu ni modifié.',
  },
  unauthorized: {
    short: 'l’accès au système RH a été refusé',
    what: '{hr} nous a refusé l’accès.',
    todo: 'Vérifiez dans {hr} que la connexion a toujours ses droits, ou reconnectez-le.',
  },
  'rate-limited': {
    short: 'le système RH nous demande de ralentir',
    what: '{hr} nous a accordé trop peu de requêtes pour terminer la lecture.',
    todo: 'Vous n’avez rien à faire : nous attendons le temps demandé, puis nous reprenons.',
  },
  'source-unreachable': {
    short: 'le système RH est injoignable',
    what: 'Nous n’avons pas pu joindre {hr}.',
    todo: 'En général, vous n’avez rien à faire. Si cela dure, vérifiez si {hr} est en panne.',
  },
  'source-error': {
    short: 'le système RH répond par une erreur',
    what: '{hr} a répondu par une erreur.',
    todo: 'En général, vous n’avez rien à faire. Si cela dure, contactez l’assistance de {product}.',
  },
  'malformed-page': {
    short: 'une partie de la réponse était illisible',
    what: 'Une partie de ce que {hr} a envoyé était illisible : toute la liste est donc écartée.',
    todo: 'En général, vous n’avez rien à faire. Si cela dure, contactez l’assistance de {product}.',
  },
  'cursor-loop': {
    short: 'la liste ne finissait jamais',
    what: 'La liste des personnes de {hr} tournait en rond : elle est donc écartée.',
    todo: 'En général, vous n’avez rien à faire. Si cela dure, contactez l’assistance de {product}.',
  },
  'cursor-expired': {
    short: 'la lecture a été interrompue',
    what: 'La lecture a duré trop longtemps, et {hr} a oublié où nous en étions. La prochaine tentative repartira du début.',
    todo: 'Vous n’avez rien à faire.',
  },
  'empty-page': {
    short: 'une partie de la liste manquait',
    what: 'Une partie au milieu de la liste de {hr} était vide : toute la liste est donc écartée.',
    todo: 'En général, vous n’avez rien à faire. Si cela dure, contactez l’assistance de {product}.',
  },
  'sync-not-finished': {
    short: 'la lecture du système RH est encore en cours',
    what: 'Les personnes de {hr} sont encore en cours de collecte. D’ici là, nous ne tenons rien pour acquis.',
    todo: 'Vous n’avez rien à faire. La première fois, cela peut prendre des heures dans une grande entreprise.',
  },
  'sync-failed-at-source': {
    short: 'la collecte depuis le système RH a échoué',
    what: 'Les personnes de {hr} n’ont pas pu être collectées.',
    todo: 'Vérifiez que la connexion a le droit de lire les salariés. Si cela dure, reconnectez {hr}.',
  },
  'sync-stale': {
    short: 'les informations du système RH sont périmées',
    what: 'Ce qui nous est montré de {hr} date de plusieurs jours. Nous mettons à jour les personnes, mais aucune n’est retirée parce qu’elle est absente.',
    todo: 'Si cela dure, reconnectez {hr} ou contactez l’assistance de {product}.',
  },
  'sync-moved': {
    short: 'le système RH a changé pendant la lecture',
    what: '{hr} était en cours d’actualisation pendant notre lecture : impossible de savoir qui manque vraiment.',
    todo: 'Vous n’avez rien à faire : nous relisons tout.',
  },
  'account-incomplete': {
    short: 'la connexion n’est pas complète',
    what: 'La connexion avec {hr} a été commencée, mais pas achevée.',
    todo: 'Terminez la connexion de {hr}.',
  },
  'host-unreachable': {
    short: '{product} était injoignable',
    what: 'Nous n’avons pas pu joindre {product} pour voir ses utilisateurs.',
    todo: 'En général, vous n’avez rien à faire. Nous réessayons de nous-mêmes.',
  },
  'host-error': {
    short: '{product} répond par une erreur',
    what: '{product} a répondu par une erreur quand nous avons demandé ses utilisateurs.',
    todo: 'En général, vous n’avez rien à faire. Si cela dure, contactez l’assistance de {product}.',
  },
  'deletions-unseen': {
    short: 'les suppressions dans le système RH ne sont pas vues',
    what: 'Depuis une semaine, nous n’avons pas obtenu de liste complète de {hr}. Nous ne remarquons pas les personnes qui y sont supprimées sans que leur départ soit enregistré.',
    todo: 'Mettez fin au contrat dans {hr} au lieu de supprimer des personnes. Si cela dure, reconnectez {hr}.',
  },
  disconnected: {
    short: 'le système RH a été déconnecté',
    what: 'La connexion a été interrompue dans {hr} ou auprès du service qui le lit.',
    todo: 'Si ce n’était pas voulu, reconnectez {hr}.',
  },
  internal: {
    short: 'une erreur de notre côté',
    what: 'Un problème est survenu de notre côté.',
    todo: 'Vous n’avez rien à faire. Si cela dure, contactez l’assistance de {product} en indiquant le numéro de la synchronisation.',
  },
}
