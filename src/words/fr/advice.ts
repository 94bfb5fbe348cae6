import type { advice as english } from '../en/advice.ts'
import type { SameAs } from '../text.ts'

export const advice: SameAs<typeof english> = {
  'needs-attention':
    'Cherchez cette personne dans {hr}. Si elle est partie, choisissez « Retirer maintenant » dans {product}. Sinon, choisissez « Conserver ».',
  'date-conflict': 'Corrigez le statut ou le dernier jour dans {hr}, pour qu’ils concordent.',
  'unreadable-record':
    'Vérifiez ce champ dans {hr}. S’il y est correct, adressez-vous à l’assistance de {product}.',
  'date-conflict-old':
    'Corrigez le dernier jour dans {hr}, ou décidez sur la page de cette personne si elle garde l’accès.',
  'unreadable-dates':
    'Faites en sorte que {hr} donne ces dates sous la forme année, mois et jour (ISO 8601).',
  'unreadable-date':
    'Faites en sorte que {hr} donne cette date sous la forme année, mois et jour (ISO 8601).',
  'status-word':
    'Indiquez une fois ce que ce statut signifie, dans les paramètres de ce système RH.',
  'unknown-status': 'Indiquez ce que ce statut signifie, dans les paramètres de ce système RH.',
  refused:
    'Réglez le problème dans {product}, par exemple en désignant d’abord un autre administrateur ou propriétaire.',
  'refused-joining':
    'Faites de la place dans {product} : une place libre, ou un abonnement plus grand. Cette personne sera ensuite ajoutée d’elle-même.',
  'refused-change':
    'Faites la modification vous-même dans {product}, ou demandez à l’assistance de {product} pourquoi elle est refusée.',
  'protected-leaver':
    'Si l’accès doit prendre fin, retirez cette personne de la liste des personnes protégées.',
  'left-with-access':
    'Retirez l’accès sur la page de cette personne dans {product}, ou indiquez-y qu’il reste en place ou que l’utilisateur est quelqu’un d’autre.',
  'identity-change':
    'Vérifiez dans {hr} à qui est la fiche. Indiquez ensuite sur la page de cette personne dans {product} s’il s’agit de la même personne ou de quelqu’un d’autre.',
  'matched-but-inactive':
    'Décidez si l’utilisateur doit garder son accès. Si oui, corrigez le statut dans {hr}.',
  'match-unclear':
    'Dites dans {product} s’il s’agit de la même personne : sur la page de la personne, ou pour toutes à la fois lors de la vérification.',
  'ambiguous-match': 'Faites en sorte qu’un seul utilisateur de {product} ait cette adresse.',
  'duplicate-email': 'Faites en sorte qu’une seule personne dans {hr} ait cette adresse.',
  'email-conflict': 'Cherchez qui utilise l’adresse et corrigez-la dans {hr} ou dans {product}.',
  'email-differs': 'Modifiez l’adresse dans {product} ou faites-la corriger dans {hr}.',
  'no-email': 'Ajoutez une adresse e-mail professionnelle dans {hr}.',
  'unmapped-entity':
    'Choisissez une entité pour cette valeur, dans les paramètres de ce système RH.',
  'unreadable-email':
    'Ne laissez que l’adresse dans le champ e-mail de {hr} : ni nom, ni parenthèses, ni seconde adresse.',
  'unreadable-phone': 'Corrigez le numéro de téléphone dans {hr}, avec l’indicatif du pays.',
  'unreadable-user':
    'Demandez à l’assistance de {product} de corriger cela : la synchronisation ne peut pas le lire.',
  'not-done':
    'Cherchez cette personne dans {product} et faites-le là-bas à la main. La synchronisation redemande chaque jour.',
  'removed-by-hand':
    'Si cette personne doit revenir, choisissez « Inviter à nouveau » dans {product}.',
  'rehire-unclear':
    'Dites dans {product}, sur la page de la personne, s’il s’agit de la même personne ou de quelqu’un d’autre. D’ici là, l’accès de l’utilisateur reste.',
  'cards-still-blocked': 'Débloquez dans {product} les cartes nécessaires.',
  'no-longer-synced':
    'Si cette personne doit être synchronisée, modifiez les règles ou les entités dans les paramètres.',
  'ignored-in-merge':
    'Si cette personne doit être synchronisée, demandez à l’assistance de {product} de ne plus ignorer la fiche.',
  'kept-by-override': 'Vérifiez si cette décision est toujours la bonne.',
  'start-moved': 'Vérifiez si cette personne doit avoir accès avant son premier jour.',
  'manager-dropped': 'Corrigez le responsable dans {hr} ou choisissez-en un dans {product}.',
  'attribute-lost':
    'Vérifiez dans {hr} que la connexion peut encore lire ce champ. S’il est omis volontairement, acceptez-le dans {product}.',
  'external-user': 'Si cet utilisateur ne doit pas avoir accès, supprimez-le dans {product}.',
  'mail-failed':
    'Corrigez l’adresse dans {hr} et dans {product}. Choisissez ensuite « Inviter à nouveau » sur la page de la personne, ou faites de nouveau envoyer les e-mails à l’adresse d’un administrateur.',
  other: 'Cherchez cette personne dans {product} et dans {hr}.',
}
