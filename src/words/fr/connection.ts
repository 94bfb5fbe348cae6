import type { connection as english } from '../en/connection.ts'
import type { SameAs } from '../text.ts'

export const connection: SameAs<typeof english> = {
  failed: {
    subject: 'Synchronisation avec {hr} arrêtée : {cause}',
    subjectOther: 'La synchronisation avec {hr} échoue encore, pour une autre raison : {cause}',
    subjectWeekly: 'La synchronisation avec {hr} ne fonctionne toujours pas : {cause}',
    preheader: 'En attendant, les personnes qui partent gardent leur accès.',
    title: 'La synchronisation avec {hr} ne fonctionne pas',
    warningTitle: 'En attendant, les personnes qui partent gardent leur accès',
    warning:
      'Tant que la synchronisation ne fonctionne pas, nous ne retirons personne et ne bloquons aucune carte. Si quelqu’un part, retirez son accès et bloquez ses cartes à la main dans {product}.',
    doTitle: 'Que faire',
    automatic: 'Nous continuons d’essayer et vous écrirons quand tout fonctionnera de nouveau.',
    waits:
      'Nous n’essayons plus de nous-mêmes. Lancez une synchronisation à la main une fois la cause réglée.',
    noNextTry: 'quand vous la lancerez à la main',
    relinkNext: 'quand {hr} sera reconnecté',
  },
  doubted: {
    subject: 'La dernière lecture de {hr} n’est pas tout à fait fiable : {cause}',
    subjectStill: 'Les lectures de {hr} ne sont toujours pas tout à fait fiables : {cause}',
    preheader: 'En attendant, les personnes qui disparaissent du système RH gardent leur accès.',
    title: 'La dernière lecture de {hr} n’est pas tout à fait fiable',
    warningTitle: 'En attendant, les personnes qui disparaissent du système RH gardent leur accès',
    warning:
      'Nous continuons de suivre ce que montre le système RH, même quand il montre que quelqu’un est parti. Mais personne ne perd son accès parce qu’il manque dans la liste. Si quelqu’un est parti sans dernier jour dans le système RH, retirez son accès et bloquez ses cartes à la main dans {product}.',
  },
  operator: {
    host: {
      subject: '{product} refuse la synchronisation',
      what: '{product} répond aux requêtes de Rollcall par 401 ou 403. Pour aucun client, personne n’est invité, modifié ni retiré.',
      todo: 'Vérifiez HOST_TOKEN et HOST_SECRET, et ce qui se trouve entre les deux. Redémarrez ensuite, ou lancez la synchronisation d’un compte.',
      over: '{product} accepte de nouveau la synchronisation',
    },
    merge: {
      subject: 'Merge refuse la clé',
      what: 'Merge n’accepte pas MERGE_API_KEY. Aucun système RH ne peut être lu, pour aucun client.',
      todo: 'Vérifiez MERGE_API_KEY et sa région. La commande doctor indique si elle est correcte.',
      over: 'Merge accepte de nouveau la clé',
    },
    mail: {
      subject: 'Le service d’envoi refuse la clé ou l’expéditeur',
      what: 'Le service d’envoi n’accepte pas RESEND_API_KEY ou MAIL_FROM. Les e-mails attendent jusqu’à trois jours.',
      todo: 'Vérifiez RESEND_API_KEY, et que le domaine de MAIL_FROM est validé. La commande doctor indique ce qui ne va pas.',
      over: 'Le service d’envoi fonctionne de nouveau',
    },
    nothingLost: 'Rien n’est perdu : ce qui devait être fait attend, et sera fait ensuite.',
    again:
      'Un nouvel essai est fait automatiquement. Vous recevrez un e-mail dès que cela fonctionne.',
    overLead: 'Cela n’a pas fonctionné du {time} au {until}.',
    since: 'Depuis',
    code: 'Code d’erreur',
  },
  recovered: {
    subject: 'La synchronisation avec {hr} fonctionne de nouveau',
    preheader: 'Ce qui a été manqué est en cours de rattrapage.',
    title: 'La synchronisation avec {hr} fonctionne de nouveau',
    lead: 'Elle ne fonctionnait plus depuis le {time}. La cause : {cause}.',
    next: 'Nous venons de tout relire depuis le début. Les personnes parties entre-temps perdent maintenant leur accès, dans les limites habituelles ; vous recevrez un e-mail pour chacune d’elles.',
  },
  connected: {
    subject: '{hr} est connecté à {product}',
    subjectAgain: '{hr} est de nouveau connecté à {product}',
    preheader: 'Rien n’arrive à personne avant votre approbation.',
    preheaderAgain:
      'Personne n’est invité une deuxième fois, et personne ne perd son accès de ce fait.',
    title: '{hr} est connecté',
    titleAgain: '{hr} est de nouveau connecté',
    lead: 'Nous lisons {hr} en ce moment. Vous recevrez ensuite le premier plan à examiner. Tant que vous ne l’avez pas approuvé, personne n’est invité, modifié ni bloqué.',
    leadAgain:
      'Nous relisons {hr} depuis le début et rapprochons de nouveau chaque personne de son utilisateur. Personne n’est invité une deuxième fois, et personne ne perd son accès du fait de cette reconnexion.',
    cannotTitle: 'Ce que {hr} ne peut pas nous dire',
    cannot: {
      deletions:
        'Qu’une fiche a été supprimée. Une personne qui y est seulement supprimée garde son accès ici : mettez plutôt fin à son contrat.',
      companies:
        'À quelle société une personne appartient. Vous pouvez choisir les entités d’après le service, le site ou le groupe.',
      phones: 'Les numéros de téléphone. Ceux de {product} restent tels quels.',
      'termination-dates':
        'Le dernier jour. L’accès prend fin quand {hr} montre la personne comme inactive.',
      'start-dates':
        'Le premier jour. Les personnes sont invitées dès que {hr} les montre comme actives.',
    },
    knowTitle: 'Bon à savoir',
    terminate:
      'Quand quelqu’un part, mettez fin à son contrat dans {hr} au lieu de supprimer sa fiche. Nous connaissons alors le dernier jour.',
    exclude: 'Pour exclure des personnes : {hint}',
    names:
      'Les noms et les numéros de téléphone suivent {hr}. Les adresses e-mail, jamais ; nous vous signalons les différences.',
    notYou: 'Vous ne vous y attendiez pas ? Déconnectez {hr} dans {product} et demandez à {by}.',
  },
  disconnected: {
    subject: '{hr} a été déconnecté de {product}',
    preheader: 'Personne n’a été retiré et aucune carte n’a été bloquée.',
    title: '{hr} a été déconnecté',
    lead: 'Personne n’a été retiré et aucune carte n’a été bloquée. Tous les utilisateurs restent exactement tels quels.',
    linked: {
      one: '{count} personne était associée à {hr} et n’est plus mise à jour.',
      many: '{count} de personnes suivaient {hr} et ne le suivent plus.',
      other: '{count} personnes étaient associées à {hr} et ne sont plus mises à jour.',
    },
    warningTitle: 'Désormais, les personnes qui partent gardent leur accès',
    warning:
      'Nous ne voyons plus qui arrive ni qui part. Retirez à la main, dans {product}, l’accès des personnes qui partent et bloquez leurs cartes.',
    again:
      'Vous pouvez reconnecter {hr} à tout moment. Chaque personne est alors de nouveau rapprochée de son utilisateur, et personne n’est invité une deuxième fois.',
  },
}
