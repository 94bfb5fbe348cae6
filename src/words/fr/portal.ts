import type { portal as english } from '../en/portal.ts'
import type { SameAs } from '../text.ts'

export const portal: SameAs<typeof english> = {
  skip: 'Aller au contenu',
  portalOf: 'Synchronisation RH',
  places: 'Pages du portail',
  place: {
    home: 'Vue d’ensemble',
    review: 'Examen du plan',
    people: 'Personnes',
    runs: 'Synchronisations',
    settings: 'Paramètres',
    connection: 'Connexion',
    access: 'Accès au portail',
    audit: 'Journal',
  },
  waiting: 'vous attend',
  menu: 'Menu',
  you: 'Session de {name}',
  viewer: 'Vous pouvez tout consulter, sans rien modifier',
  back: 'Retour à {product}',
  signOut: 'Se déconnecter',
  language: 'Langue',
  choose: 'Modifier',
  help: 'Des questions ? Contactez l’assistance de {product}.',
  time: 'Fuseau horaire : {zone}',
  account: 'Système RH',
  otherAccounts: 'Vos systèmes RH connectés',
  never: 'encore jamais',

  enter: {
    title: 'Bienvenue',
    invited: 'Vous avez reçu une invitation',
    lead: 'Vous allez ouvrir la synchronisation RH de {organization} dans {product}.',
    invitedBy:
      '{by} vous demande votre aide pour la synchronisation RH de {organization} dans {product}. Le lien fonctionne une seule fois, jusqu’au {until}.',
    as: 'Continuer en tant que {name}',
    whyClick:
      'Pourquoi un clic de plus ? Certains logiciels de messagerie ouvrent les liens pour les contrôler. Seul un clic utilise le lien : il est donc toujours valable.',
    stay: 'Continuer en tant que {name}',
    notYou: 'Si {email} n’est pas votre adresse, fermez cette page.',
  },

  problem: {
    back: 'Retour à la vue d’ensemble',
    number: 'Si vous demandez de l’aide, indiquez ce numéro : {id}',
    signedOut: {
      title: 'Votre session est terminée',
      text: 'Pour votre sécurité, une session se termine après une heure sans clic, et au plus tard après huit heures. Rouvrez cette page depuis {product}.',
    },
    adminNoMore: {
      title: 'Vous n’êtes plus administrateur ici',
      text: '{product} ne vous désigne plus comme administrateur de {organization}, ou votre accès à {product} a pris fin. Vous avez donc été déconnecté de ces pages, et les liens créés pour vous ne s’ouvrent plus. Ce que vous avez approuvé auparavant reste valable. S’il s’agit d’une erreur, adressez-vous à un autre administrateur de {organization}.',
    },
    used: {
      title: 'Ce lien a déjà servi',
      text: 'Chaque lien fonctionne une fois. Si c’était vous, votre page est peut-être encore ouverte dans un autre onglet. Sinon, rouvrez la synchronisation RH depuis {product}.',
    },
    over: {
      title: 'Ce lien a expiré',
      text: 'Les liens sont valables quelques minutes, les invitations sept jours. Rouvrez la synchronisation RH depuis {product}, ou demandez une nouvelle invitation.',
    },
    makerGone: {
      title: 'Cette invitation n’est plus valable',
      text: 'La personne qui vous a invité n’administre plus {organization} dans {product}. Ouvrez vous-même la synchronisation RH depuis {product}, ou demandez une nouvelle invitation à un autre administrateur.',
    },
    otherPerson: {
      title: 'Ce lien est destiné à quelqu’un d’autre',
      text: 'Il a été envoyé à {email}, et vous êtes connecté en tant que {other}. Le lien n’a pas été utilisé. Ne transférez pas l’e-mail ; si le lien est pour vous, déconnectez-vous d’abord, puis ouvrez-le de nouveau.',
    },
    unknownLink: {
      title: 'Nous ne connaissons pas ce lien',
      text: 'Il est ancien, a été retiré ou n’est pas complet. Rien n’a été modifié. Vérifiez que vous l’avez copié en entier, ou rouvrez la synchronisation RH depuis {product}.',
    },
    notFound: {
      title: 'Cette page n’existe pas',
      text: 'Elle a peut-être été supprimée, ou l’adresse n’est pas complète.',
    },
    forbidden: {
      title: 'Vous pouvez tout consulter, sans rien modifier',
      text: 'Vous pouvez seulement consulter. Demandez à un administrateur de {organization} de le faire.',
    },
    foreign: {
      title: 'Nous n’avons pas pu vérifier que c’était vous',
      text: 'Le formulaire ne venait pas de ce portail, ou il est trop ancien. Rien n’a été modifié. Revenez en arrière, actualisez la page et réessayez.',
    },
    conflict: {
      title: 'Impossible pour le moment',
      text: 'Quelque chose a changé depuis l’ouverture de cette page. Actualisez-la et vérifiez ; rien n’a été fait.',
      running: 'Une synchronisation est en cours. Attendez qu’elle soit terminée et réessayez.',
      busy: 'Le système RH est en cours de lecture. Réessayez dans quelques secondes.',
      linked: 'Un système RH est déjà connecté pour cette entité.',
    },
    invalid: {
      title: 'Une information manque ou est inexacte',
      text: 'Vérifiez votre saisie ; rien n’a été modifié.',
    },
    tooLarge: {
      title: 'C’était trop à la fois',
      text: 'Le formulaire dépasse la taille que nous acceptons. Rien n’a été modifié.',
    },
    tooMany: {
      title: 'Trop de demandes en peu de temps',
      text: 'Patientez une minute, puis réessayez. Rien n’a été modifié.',
    },
    later: {
      title: 'Impossible pour le moment',
      text: 'Un service dont nous dépendons ne répond pas. Réessayez dans une minute ; rien n’a été modifié.',
    },
    source: {
      title: 'La connexion RH a refusé cette demande',
      text: 'Le service qui connecte les systèmes RH n’a pas accepté la demande. Contactez l’assistance de {product}.',
    },
    broken: {
      title: 'Un problème est survenu de notre côté',
      text: 'Nous avons enregistré l’erreur. Réessayez dans une minute.',
    },
  },

  flash: {
    'loss-accepted': 'Accepté. Vide signifie vide désormais, et une synchronisation commence.',
    'mails-again': 'Les e-mails sont de nouveau envoyés à cette adresse.',
    'plan-approved': 'Approuvé. Les modifications sont en cours.',
    'plan-rejected': 'Rejeté. Rien ne change pour ces personnes.',
    decided: 'Enregistré. La prochaine synchronisation en tient compte et commence maintenant.',
    'decided-end':
      'Enregistré. L’accès est retiré maintenant et les cartes sont bloquées. Cela prend un instant.',
    withdrawn:
      'Enregistré. Le système RH est de nouveau suivi, et une synchronisation commence maintenant.',
    saved: 'Modifications enregistrées.',
    'language-changed': 'Désormais en français.',
    'sync-started': 'La synchronisation a démarré. Vous pouvez rester ici ou poursuivre ailleurs.',
    'sync-running': 'Une synchronisation est déjà en cours.',
    disconnected: 'Système RH déconnecté. Personne n’a été retiré et aucune carte n’a été bloquée.',
    undone: 'L’accès est en cours de restitution. Cela prend un instant.',
    'undo-not-typed': 'Le nombre n’est pas le bon. Rien n’a été annulé.',
    'sessions-ended': 'Cette personne est déconnectée partout.',
    'invitation-sent': 'L’invitation part par e-mail.',
    'invitation-withdrawn': 'L’invitation n’est plus valable.',
  },

  access: {
    title: 'Qui peut se connecter',
    lead: 'Les administrateurs que {product} désigne pour {organization}. Ils viennent de {product}, ou d’une invitation envoyée d’ici.',
    admin: 'Administrateur',
    role: 'Droits',
    roles: { admin: 'Consulter et décider', viewer: 'Consulter seulement' },
    seen: 'Dernière visite',
    notSeen: 'pas au cours des dernières heures',
    end: 'Déconnecter partout',
    endOwn: 'Me déconnecter partout',
    invite: 'Inviter quelqu’un',
    inviteLead:
      'Nous envoyons un lien par e-mail à cette personne et ne le montrons à personne d’autre. Il fonctionne une seule fois, pendant sept jours.',
    whom: 'Administrateur',
    make: 'Envoyer l’invitation',
    notListed:
      'Seuls les administrateurs que {product} désigne pour {organization} peuvent en inviter d’autres.',
    letInBy: 'accès donné par {by}',
    nobody: 'Il n’y a pas d’autre administrateur que vous',
    nobodyTodo: 'Désignez-en un autre dans {product} ; vous pourrez ensuite l’inviter ici.',
    open: 'Invitations en attente',
    openUntil: 'valable jusqu’au {until}',
    withdraw: 'Retirer l’invitation',
  },
}
