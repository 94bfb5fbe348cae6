import type { portalLost as english } from '../en/portal-lost.ts'
import type { SameAs } from '../text.ts'

export const portalLost: SameAs<typeof english> = {
  title: 'Champs que le système RH omet',
  lead: 'Le système RH donnait ces champs et ne les donne presque plus à personne. La dernière valeur connue reste valable, et personne n’est invité, déplacé ou retiré parce qu’un champ est vide.',
  none: 'Le système RH donne tous les champs',
  noneText: 'Les champs que le système RH omet soudain figurent ici.',
  since: 'Constaté le {time}',
  accept: 'Accepter : vide est correct',
  acceptText:
    'Vérifiez d’abord dans le système RH si la connexion peut encore lire ce champ. Si vous acceptez, les dernières valeurs connues sont oubliées, et ce qui découle du champ vide passe par le plan.',
  viewer: 'Seul un administrateur peut accepter cela.',
  back: 'Retour à la vue d’ensemble',
}
