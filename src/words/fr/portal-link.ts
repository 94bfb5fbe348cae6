import type { portalLink as english } from '../en/portal-link.ts'
import type { SameAs } from '../text.ts'

export const portalLink: SameAs<typeof english> = {
  steps: {
    label: 'Étapes',
    agree: 'Accepter',
    choose: 'Choisir',
    connect: 'Connecter',
    read: 'Lire',
    review: 'Examiner',
  },

  agree: {
    title: 'Connectez votre système RH',
    lead: 'Désormais, les utilisateurs de {product} suivront le système RH : les personnes qui arrivent sont invitées, celles qui partent perdent leur accès. Rien n’arrive à personne tant que vous n’avez pas vu et approuvé le premier plan.',
    readsTitle: 'Ce qui est lu',
    reads: [
      'Nom, adresse e-mail professionnelle, téléphone, matricule',
      'Premier et dernier jour, statut et type de contrat',
      'Société, service, site et responsable',
    ],
    neverTitle: 'Ce qui n’est jamais demandé',
    never: [
      'Rémunération, compte bancaire et numéro de sécurité sociale',
      'Date de naissance, sexe et adresse personnelle',
      'Motifs d’absence ou de départ',
    ],
    entities: 'Pour quelles entités ?',
    entityTaken: 'suit déjà un autre système RH',
    consentTitle: 'Au nom de {organization}, vous acceptez que',
    consent: {
      read: 'les données RH soient lues, maintenant et chaque jour',
      sync: 'les utilisateurs de {product} soient tenus à jour d’après les salariés',
      map: 'les sociétés du système RH soient rattachées à vos entités',
      match: 'les utilisateurs existants soient associés d’après leur adresse e-mail',
    },
    agreement: 'Lire l’accord avec {product}',
    tick: 'J’accepte',
    written: 'Votre nom et l’heure sont conservés dans le journal.',
    go: 'Accepter et choisir le système RH',
    missing: 'Cochez la case pour continuer. Sans votre accord, rien n’est connecté.',
    noEntities: 'Choisissez au moins une entité.',
    allTaken: 'Chaque entité suit déjà un système RH',
    allTakenText:
      'Il ne reste rien à connecter. Pour utiliser un autre système, déconnectez d’abord le système actuel.',
  },

  choose: {
    title: 'Quel système RH utilisez-vous ?',
    lead: 'Les systèmes RH ne donnent pas tous les mêmes informations. Ce que le vôtre ne peut pas nous dire, vous le voyez avant de le connecter.',
    search: 'Rechercher par nom',
    find: 'Rechercher',
    none: 'Aucun système RH de ce nom',
    noneTodo: 'Vérifiez l’orthographe, ou choisissez-le à la page suivante.',
    unlisted: 'Mon système n’est pas dans la liste',
    unlistedText: 'La page suivante montre tout ce qui peut être connecté, y compris des fichiers.',
    pick: 'Choisir {name}',
    chosen: 'choisi',
    everything: 'tous les autres champs',
    lacks: {
      deletions: 'suppressions avec une option seulement',
      companies: 'pas de sociétés',
      phones: 'pas de numéros de téléphone',
      'termination-dates': 'pas de derniers jours',
      'start-dates': 'pas de premiers jours',
      status: 'pas de statut',
      'work-email': 'pas d’adresse e-mail professionnelle',
      groups: 'pas de services',
      locations: 'pas de sites',
    },
    sees: 'signale les suppressions',
    addOn:
      'Les suppressions ne sont signalées qu’avec une option payante de Merge, le service qui connecte les systèmes RH. Sans elle, mettez fin au contrat au lieu de supprimer des personnes.',
  },

  connect: {
    title: 'Avant de connecter {hr}',
    titleAny: 'Avant de connecter',
    lead: 'Deux points sont bien plus simples à régler maintenant que plus tard.',
    excludeTitle: 'Qui ne devons-nous pas voir du tout ?',
    exclude:
      'Nous lisons ce que le compte, la clé ou l’utilisateur qui sert à la connexion a le droit de voir dans {hr}. Donnez-lui le droit de voir toutes les personnes qui doivent suivre le système RH, et personne d’autre.',
    excludeHow: {
      bamboohr:
        'Dans BambooHR, une clé voit ce que voit l’utilisateur qui l’a créée. Créez-la avec un utilisateur dont le niveau d’accès couvre exactement ces personnes.',
      hibob:
        'Dans Hibob, créez un utilisateur de service, placez-le dans un groupe d’autorisations qui lui est propre et limitez l’accès de ce groupe aux données des personnes qu’il a le droit de voir.',
      workday:
        'Dans Workday, placez l’utilisateur d’intégration dans un groupe de sécurité limité aux organisations qu’il a le droit de voir.',
      sapsuccessfactors:
        'Dans SuccessFactors, donnez à l’utilisateur API un rôle d’autorisation dont la population cible couvre exactement ces personnes.',
    },
    excludeLater:
      'Ne réduisez pas ces droits par la suite : une personne qui n’est plus visible ressemble à une personne partie. Pour exclure des personnes plus tard, utilisez les règles des paramètres.',
    terminateTitle: 'Mettre fin au contrat, ne pas supprimer',
    terminate:
      'Quand quelqu’un part, indiquez son dernier jour dans {hr} au lieu de supprimer sa fiche. L’accès prend alors fin le bon jour.',
    cannotTitle: 'Ce que {hr} ne peut pas nous dire',
    needTitle: 'À prévoir',
    need: 'Une personne qui a des droits d’administrateur dans {hr}. Si ce n’est pas vous, invitez-la d’abord ; le lien vers la page suivante fonctionne aussi pour un collègue.',
    open: 'Continuer vers {hr}',
    openAny: 'Continuer et connecter',
    newTab: 'Rien ne s’ouvre ? Continuer sur la page de Merge',
    fetching:
      '{hr} a autorisé la connexion. Nous demandons la clé à Merge, le service qui connecte les systèmes RH. Si Merge ne répond pas, nous continuons d’essayer ; vous n’avez rien à faire.',
    failed: 'Le dernier essai n’a pas abouti',
    awayTitle: 'Comment revenir',
    away: 'Merge, le service qui connecte les systèmes RH, vous demande l’accès sur la page suivante. Quand vous avez terminé, vous revenez ici automatiquement. Si vous passez par la page de Merge elle-même, elle ne ramène pas ici : quand elle indique que vous avez terminé, revenez en arrière dans votre navigateur, ou rouvrez la synchronisation RH depuis {product}. Cette page reprend alors d’elle-même.',
    until: 'Le lien est valable jusqu’au {until}.',
    expired: 'Le lien a expiré',
    expiredText: 'Rien n’est perdu. Un nouveau lien mène au même endroit.',
    fresh: 'Obtenir un nouveau lien',
    another: 'Choisir un autre système RH',
    waiting: 'En attente de la connexion de {hr}. Cette page s’actualise automatiquement.',
    waitingAny: 'En attente de la connexion du système RH. Cette page s’actualise automatiquement.',
    plain: 'Actualiser',
  },

  window: {
    title: 'Connecter {hr}',
    lead: 'Merge connecte {product} à {hr}. Sa fenêtre s’ouvre sur cette page.',
    opening: 'Ouverture de la fenêtre de Merge…',
    openingNote: 'Si rien n’apparaît au bout d’une demi-minute, passez par la page de Merge.',
    open: 'Suivez les étapes dans la fenêtre. Quand vous avez terminé, vous revenez automatiquement.',
    closed: 'La fenêtre a été fermée, et rien n’est encore connecté.',
    again: 'La rouvrir',
    blocked: 'La fenêtre de Merge ne peut pas s’ouvrir ici',
    blockedText:
      'Quelque chose la bloque dans ce navigateur ou ce réseau, souvent un bloqueur de publicité ou un pare-feu. Vous pouvez connecter sur la page de Merge. Elle ne ramène pas ici : quand elle indique que vous avez terminé, revenez en arrière dans votre navigateur.',
    script:
      'JavaScript est désactivé dans ce navigateur, et la fenêtre de Merge en a besoin. Passez par la page de Merge.',
    plain: 'Continuer sur la page de Merge',
    back: 'Retour',
    sending: 'Terminé. Un instant…',
    used: {
      title: 'Cette fenêtre a déjà servi',
      text: 'Ce que vous y avez autorisé est arrivé. La page de la connexion montre où nous en sommes.',
    },
    over: {
      title: 'Cette fenêtre est restée ouverte trop longtemps',
      text: 'Rien n’est perdu. Revenez en arrière et rouvrez-la.',
    },
    signedOut: {
      title: 'Votre session est terminée',
      text: 'Cette fenêtre appartient à une session qui est terminée. Rouvrez la synchronisation RH depuis {product}. Si vous venez de terminer dans {hr}, nous l’apprenons en général quand même, et la connexion reprend automatiquement.',
    },
    unreadable: {
      title: 'Rien n’est arrivé',
      text: 'La fenêtre de Merge ne nous a pas dit comment cela s’est terminé. Revenez en arrière et rouvrez-la.',
    },
    onward: 'Continuer',
  },

  progress: {
    title: 'Lecture de {hr} en cours',
    lead: 'Vous pouvez suivre l’avancement, ou revenir plus tard : vous recevrez un e-mail quand le premier plan sera prêt. Personne n’est invité, modifié ni bloqué avant votre approbation.',
    connected: 'Connecté',
    connectedBy: 'par {name}, le {time}',
    collect: 'Tout est collecté depuis {hr}',
    collectNow:
      'La première fois, cela prend quelques minutes dans une petite entreprise et des heures dans une grande. Commencé le {time}.',
    read: 'Lecture de la liste',
    compare: 'Les personnes sont comparées aux utilisateurs de {product}',
    compareText: 'Elles sont rapprochées d’après l’adresse e-mail. Personne n’est encore invité.',
    plan: 'Le premier plan est prêt pour vous',
    planText: 'Vous voyez chaque personne par son nom, ce qui se passerait et pourquoi.',
    stuck: 'Cette étape a échoué',
    nextTry: 'Prochaine tentative : {time}',
    counts: {
      pages: 'Pages lues',
      employees: 'Personnes',
      companies: 'Sociétés',
      groups: 'Services et groupes',
      locations: 'Sites',
    },
    people: 'Voir les personnes lues jusqu’ici',
    route: 'Choisir les entités',
    routeText:
      'Il y a plusieurs entités, et personne n’a encore choisi qui appartient à laquelle. D’ici là, le premier plan est vide.',
    settings: 'Parcourir les paramètres en attendant',
    plain: 'Actualiser',
  },

  connection: {
    title: 'La connexion avec {hr}',
    status: 'État',
    entities: 'Entités',
    allEntities: 'Toutes les entités',
    linkedBy: 'Connecté par',
    consent: 'Consentement',
    consentBy: '{name}, le {time}',
    lastRead: 'Dernière lecture complète',
    cannot: 'Ce qu’il ne peut pas nous dire',
    nothing: 'Il fournit tout ce que nous utilisons',
    terminateTitle: 'Mettre fin au contrat, ne pas supprimer',
    relinkTitle: 'Reconnecter',
    relinkText:
      'À faire après un changement de mot de passe, de clé ou d’autorisation dans {hr}. Utilisez le même compte, avec au moins les mêmes droits. Tout est conservé, personne n’est invité une deuxième fois et personne ne perd son accès de ce fait.',
    relinkAgree:
      'En continuant, vous acceptez de nouveau que les données RH soient lues, que les utilisateurs soient tenus à jour, que les sociétés soient rattachées et que les utilisateurs soient associés.',
    relink: 'Reconnecter {hr}',
    disconnectTitle: 'Déconnecter',
    disconnectText:
      'La synchronisation s’arrête et l’accès à {hr} est abandonné. Personne n’est retiré et aucune carte n’est bloquée. Dès lors, les personnes qui partent gardent leur accès jusqu’à ce que vous le retiriez à la main.',
    disconnectType: 'Pour confirmer, saisissez {word}',
    disconnectWrong: 'Saisissez {word}, exactement comme ici.',
    disconnect: 'Déconnecter {hr}',
    goneTitle: '{hr} a été déconnecté le {time}',
    goneText:
      'Tous les utilisateurs restent tels quels. Vous pouvez reconnecter à tout moment ; chaque personne est alors de nouveau rapprochée de son utilisateur, et personne n’est invité une deuxième fois.',
    more: 'Connecter un autre système RH',
  },
}
