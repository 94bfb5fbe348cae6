import type { causes as english } from '../en/causes.ts'
import type { SameAs } from '../text.ts'

export const causes: SameAs<typeof english> = {
  'shrunken-read': {
    short: 'beaucoup moins de personnes qu’avant',
    what: '{hr} a soudain montré beaucoup moins de personnes qu’avant. C’est peut-être une erreur : nous n’avons donc retiré personne.',
    todo: 'Vérifiez que la personne qui a connecté {hr} peut encore y voir tout le monde. Si ces personnes sont vraiment parties, ne faites rien : la prochaine synchronisation vérifie de nouveau et vous demande d’abord.',
  },
  'empty-read': {
    short: 'le système RH n’a montré personne',
    what: '{hr} a envoyé une liste vide. Cela ne peut pas être juste : nous n’avons donc retiré personne.',
    todo: 'Vérifiez que la personne qui a connecté {hr} peut encore y voir des salariés.',
  },
  'host-list-incomplete': {
    short: 'la liste des utilisateurs était incomplète',
    what: 'La liste des utilisateurs de {product} était vide ou bien plus courte que la précédente. Sans liste complète, nous ne faisons rien.',
    todo: 'En général, vous n’avez rien à faire. Si cela dure, contactez l’assistance de {product}.',
  },
  'needs-relink': {
    short: 'la connexion doit être renouvelée',
    what: '{hr} ne nous laisse plus entrer : un mot de passe, une clé ou une autorisation y a été modifié ou a expiré.',
    todo: 'Reconnectez {hr}. Cela prend une minute, et personne ne sera invité une deuxième fois.',
  },
  'token-missed': {
    short: 'la connexion n’a pas été achevée',
    what: '{hr} a été connecté, mais nous n’avons jamais reçu la clé pour le lire.',
    todo: 'Connectez {hr} encore une fois. Jusqu’ici, rien n’a été lu ni modifié.',
  },
  'credentials-in-use': {
    short: 'ces identifiants sont déjà connectés',
    what: 'Rien n’a été connecté : le compte ou la clé de {hr} qui a été saisi appartient déjà à une autre connexion.',
    todo: 'Recommencez avec un autre compte ou une autre clé de {hr}. Si l’autre connexion est une ancienne des vôtres, déconnectez-la d’abord.',
  },
  'link-expired': {
    short: 'la connexion a pris trop de temps',
    what: '{hr} a autorisé la connexion, mais l’autorisation a expiré avant que nous puissions l’utiliser.',
    todo: 'Connectez {hr} encore une fois. Jusqu’ici, rien n’a été lu ni modifié.',
  },
  unauthorized: {
    short: 'notre clé a été refusée',
    what: 'Merge, le service qui connecte les systèmes RH, n’accepte pas notre clé.',
    todo: 'Vous n’avez rien à faire dans {hr}. Si cela dure, contactez l’assistance de {product}.',
  },
  'rate-limited': {
    short: 'le système RH nous demande de ralentir',
    what: '{hr} limite le nombre de nos demandes : nous n’avons donc pas pu finir de lire.',
    todo: 'Vous n’avez rien à faire. Nous attendons le temps demandé, puis nous reprenons.',
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
    what: 'Une partie de ce que {hr} a envoyé était illisible : nous n’utilisons donc pas cette liste.',
    todo: 'En général, vous n’avez rien à faire. Si cela dure, contactez l’assistance de {product}.',
  },
  'cursor-loop': {
    short: 'la liste ne finissait jamais',
    what: 'La liste des personnes de {hr} ne finissait jamais : nous ne l’utilisons donc pas.',
    todo: 'En général, vous n’avez rien à faire. Si cela dure, contactez l’assistance de {product}.',
  },
  'cursor-expired': {
    short: 'la lecture a été interrompue',
    what: 'La lecture de {hr} a duré trop longtemps et a été interrompue. La prochaine tentative repart du début.',
    todo: 'Vous n’avez rien à faire.',
  },
  'empty-page': {
    short: 'une partie de la liste manquait',
    what: 'Une partie au milieu de la liste de {hr} était vide : nous n’utilisons donc pas cette liste.',
    todo: 'En général, vous n’avez rien à faire. Si cela dure, contactez l’assistance de {product}.',
  },
  'sync-not-finished': {
    short: 'les données RH sont encore en cours de collecte',
    what: 'Les personnes de {hr} sont encore en cours de collecte. Tant que ce n’est pas fini, nous ne décidons rien.',
    todo: 'Vous n’avez rien à faire. Dans une grande entreprise, la première fois peut prendre des heures.',
  },
  'sync-failed-at-source': {
    short: 'la collecte depuis le système RH a échoué',
    what: 'La collecte des personnes de {hr} a échoué avant d’arriver jusqu’à nous.',
    todo: 'Vérifiez que la connexion peut lire les salariés dans {hr}. Si cela dure, reconnectez {hr}.',
  },
  'sync-stale': {
    short: 'les données du système RH sont périmées',
    what: 'Ce que nous voyons de {hr} date de plusieurs jours. Nous mettons à jour les personnes, mais ne retirons aucune personne absente de la liste.',
    todo: 'Si cela dure, reconnectez {hr} ou contactez l’assistance de {product}.',
  },
  'sync-moved': {
    short: 'le système RH a changé pendant la lecture',
    what: 'Les données de {hr} ont été actualisées pendant notre lecture : nous n’avons pas pu voir qui manque vraiment.',
    todo: 'Vous n’avez rien à faire. Nous relisons.',
  },
  'account-incomplete': {
    short: 'la connexion n’est pas complète',
    what: 'La connexion de {hr} a été commencée, mais pas terminée.',
    todo: 'Terminez la connexion de {hr}.',
  },
  'host-unreachable': {
    short: '{product} était injoignable',
    what: 'Nous n’avons pas pu joindre {product} pour voir ses utilisateurs.',
    todo: 'En général, vous n’avez rien à faire. Nous continuons d’essayer.',
  },
  'host-error': {
    short: '{product} répond par une erreur',
    what: '{product} a répondu par une erreur quand nous avons demandé ses utilisateurs.',
    todo: 'En général, vous n’avez rien à faire. Si cela dure, contactez l’assistance de {product}.',
  },
  'host-unauthorized': {
    short: '{product} refuse la synchronisation',
    what: '{product} n’accepte pas la synchronisation pour le moment. D’ici là, personne n’est invité, modifié ni retiré.',
    todo: 'Il n’y a rien à faire dans {hr}. Si quelqu’un doit perdre son accès aujourd’hui, retirez-le vous-même dans {product}. Pour le reste, contactez l’assistance de {product}.',
  },
  'deletions-unseen': {
    short: 'les suppressions dans le système RH ne sont pas vues',
    what: 'Depuis une semaine, nous n’avons pas reçu de liste complète de {hr}. Nous ne remarquons pas les personnes qui y ont été supprimées sans dernier jour.',
    todo: 'Mettez fin au contrat dans {hr} au lieu de supprimer des personnes. Si cela dure, reconnectez {hr}.',
  },
  disconnected: {
    short: 'le système RH a été déconnecté',
    what: 'La connexion a été interrompue dans {hr}, ou dans Merge, le service qui connecte les systèmes RH.',
    todo: 'Si ce n’était pas voulu, reconnectez {hr}.',
  },
  'forget-waiting': {
    short: 'l’accès aux RH n’est pas encore abandonné',
    what: '{hr} est déconnecté et n’est plus lu. Mais Merge, le service qui relie les systèmes RH, n’a pas encore confirmé la suppression de son accès à {hr}.',
    todo: 'Vous n’avez rien à faire : nous redemandons jusqu’à la confirmation. Pour en être sûr dès aujourd’hui, retirez à Merge son accès dans {hr}.',
  },
  internal: {
    short: 'une erreur de notre côté',
    what: 'Un problème est survenu de notre côté.',
    todo: 'Vous n’avez rien à faire. Si cela dure, contactez l’assistance de {product} et donnez le numéro de la synchronisation.',
  },
}
