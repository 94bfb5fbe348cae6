import type { leaving as english } from '../en/leaving.ts'
import type { SameAs } from '../text.ts'

export const leaving: SameAs<typeof english> = {
  deactivated: {
    subject: 'L’accès de {name} a été retiré',
    subjectCards: {
      one: 'L’accès de {name} a été retiré, {count} carte bloquée',
      many: 'L’accès de {name} a été retiré, {count} de cartes bloquées',
      other: 'L’accès de {name} a été retiré, {count} cartes bloquées',
    },
    subjectInvited: 'L’invitation de {name} a été retirée',
    subjectFailed: 'Départ de {name} : tout n’a pas pu être fait, à vérifier',
    preheader: '{entity}. Ce que dit le système RH, quelles cartes, et comment annuler.',
    title: '{name} n’a plus accès',
    titleInvited: 'L’invitation de {name} a été retirée',
    titleFailed: 'Départ de {name} : tout n’a pas pu être fait',
    lead: '{hr} indique le départ de {name}. Nous avons retiré l’accès à {entity} dans {product} et bloqué les cartes qui s’y trouvaient.',
    leadNoCards:
      '{hr} indique le départ de {name}. Nous avons retiré l’accès à {entity} dans {product}. Il n’y avait pas de carte.',
    leadInvited:
      '{hr} indique le départ de {name}. L’invitation à rejoindre {entity} n’avait pas été acceptée : elle a donc été retirée.',
    leadFailed:
      '{hr} indique le départ de {name}, mais ce qui suit n’a pas fonctionné. Merci de vous en occuper aujourd’hui.',
    failedTitle: 'Ce qui n’a pas fonctionné',
    whyTitle: 'Pourquoi',
    cardsTitle: { one: '{count} carte', many: '{count} de cartes', other: '{count} cartes' },
    cardsNote:
      'Les cartes sont bloquées, jamais fermées : vous pouvez les débloquer. Les paiements récurrents sur une carte bloquée échoueront.',
    manager: 'D’autres personnes ont celle-ci pour responsable : donnez-leur-en un autre.',
    admin: 'Cette personne avait le rôle d’administrateur.',
    roles: {
      manager: 'Responsable',
      admin: 'Administrateur',
      both: 'Administrateur et responsable',
    },
    undoTitle: 'Est-ce une erreur ?',
    undo: 'Ouvrez la synchronisation dans {product}, cherchez {name} et choisissez « Annuler ». L’accès et les cartes bloquées avec lui reviennent aussitôt, jusqu’à un changement dans {hr}.',
    undoHr:
      'Si l’information dans {hr} est erronée, corrigez-la là aussi : dès que {name} y figurera de nouveau comme personne active, l’accès reviendra de lui-même.',
    subjectDecidedFailed: 'L’accès de {name} n’a pas pu être entièrement retiré, à vérifier',
    preheaderDecided: '{entity}. Qui l’a décidé, quelles cartes, et comment annuler.',
    titleDecidedFailed: 'L’accès de {name} n’a pas pu être entièrement retiré',
    leadDecided:
      '{actor} a décidé de retirer l’accès de {name}. Nous avons retiré l’accès à {entity} dans {product} et bloqué les cartes qui s’y trouvaient.',
    leadDecidedNoCards:
      '{actor} a décidé de retirer l’accès de {name}. Nous avons retiré l’accès à {entity} dans {product}. Il n’y avait pas de carte.',
    leadDecidedInvited:
      '{actor} a décidé de retirer l’accès de {name}. L’invitation à rejoindre {entity} n’avait pas été acceptée : elle a donc été retirée.',
    leadDecidedFailed:
      '{actor} a décidé de retirer l’accès de {name}, mais ce qui suit n’a pas fonctionné. Merci de vous en occuper aujourd’hui.',
    undoDecided:
      'La décision vaut jusqu’à ce que quelqu’un choisisse « Suivre de nouveau le système RH » sur la page de {name}. Ensuite, l’accès revient si {name} est une personne active dans {hr}.',
  },
  moved: {
    subjectOne: '{name} passe de {from} à {to}',
    subject: {
      one: '{count} personne a changé d’entité',
      many: '{count} de personnes ont changé d’entité',
      other: '{count} personnes ont changé d’entité',
    },
    preheader: 'L’accès suit la nouvelle entité ; les cartes de l’ancienne sont bloquées.',
    title: {
      one: 'Un changement d’entité',
      many: '{count} de changements d’entité',
      other: '{count} changements d’entité',
    },
    lead: '{hr} rattache ces personnes à une autre entité. L’accès à la nouvelle a d’abord été donné ; ensuite, l’accès à l’ancienne a été retiré et les cartes qui s’y trouvaient ont été bloquées.',
    fromTo: '{from} → {to}',
    noCards: 'Aucune carte chez {from}.',
    failed: 'Non effectué : {why}',
    complete: 'Changement effectué',
    incomplete: 'Incomplet',
    undo: 'Si quelqu’un doit garder les deux, ouvrez la synchronisation dans {product} et choisissez « Annuler » à côté du nom.',
  },
  soon: {
    subjectOne: 'L’accès de {name} prend fin le {date}',
    subject: {
      one: 'L’accès de {count} personne va prendre fin',
      many: 'L’accès de {count} de personnes va prendre fin',
      other: 'L’accès de {count} personnes va prendre fin',
    },
    subjectWithdrawn: {
      one: '{name} reste finalement',
      many: '{count} de personnes restent finalement',
      other: '{count} personnes restent finalement',
    },
    preheader:
      'Quand l’accès prend fin, ce qu’il advient des cartes, et comment le conserver plus longtemps.',
    title: {
      one: 'Un accès qui va prendre fin',
      many: 'Des accès qui vont prendre fin',
      other: 'Des accès qui vont prendre fin',
    },
    titleWithdrawn: 'Restent finalement',
    lead: 'D’après {hr}, les personnes ci-dessous partent ou sont parties. À côté de chaque nom figurent la fin de l’accès et ce qu’il advient des cartes.',
    ends: 'Prend fin le {date}',
    withdrawnTitle: 'Restent finalement',
    withdrawn: 'Nous l’avions annoncé, mais {hr} est revenu dessus. L’accès est maintenu.',
    stays: 'Reste',
    keep: 'Si quelqu’un doit garder son accès plus longtemps, ouvrez la page de cette personne dans {product} et choisissez « Conserver » ou « Reporter ».',
  },
  lapsed: {
    subjectOne: 'Votre décision sur {name} n’est plus en vigueur',
    subject: {
      one: 'Votre décision sur {count} personne n’est plus en vigueur',
      many: '{count} de vos décisions ne sont plus en vigueur',
      other: '{count} de vos décisions ne sont plus en vigueur',
    },
    preheader: 'Ce que vous aviez décidé, ce qui a changé et ce qui en découle.',
    title: {
      one: 'Une de vos décisions n’est plus en vigueur',
      many: '{count} de vos décisions ne sont plus en vigueur',
      other: '{count} de vos décisions ne sont plus en vigueur',
    },
    lead: 'Vos décisions sur les personnes ci-dessous ne sont plus en vigueur, car quelque chose a changé. Pour elles, {product} suit de nouveau {hr}.',
    decided: 'Votre décision du {date} : {decision}',
    follows: {
      ended: 'Accès retiré',
      given: 'Accès donné',
      waits: 'En attente d’approbation',
      'not-yet': 'Pas encore fait',
      'ends-later': 'Accès retiré plus tard',
      nothing: 'Aucun changement pour l’instant',
    },
    again: 'Pour décider de nouveau, ouvrez la page de cette personne dans {product}.',
  },
}
