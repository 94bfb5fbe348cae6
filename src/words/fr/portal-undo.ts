import type { portalUndo as english } from '../en/portal-undo.ts'
import type { SameAs } from '../text.ts'

export const portalUndo: SameAs<typeof english> = {
  title: 'Rendre l’accès',
  lead: 'Ce que cette synchronisation a retiré peut être rendu : l’accès, et les cartes que la synchronisation a bloquées. Cela reste ainsi jusqu’à un changement dans le système RH.',
  who: 'Qui a perdu son accès lors de cette synchronisation',
  one: 'Annuler',
  all: 'Annuler pour tout le monde',
  allText: {
    one: '{count} personne retrouve son accès.',
    many: 'Les {count} personnes retrouvent leur accès.',
    other: 'Les {count} personnes retrouvent leur accès.',
  },
  typed: 'Saisissez {count} pour confirmer',
  more: {
    one: '{count} autre personne n’est pas affichée ; « Annuler pour tout le monde » la concerne aussi.',
    many: '{count} autres personnes ne sont pas affichées ; « Annuler pour tout le monde » les concerne aussi.',
    other:
      '{count} autres personnes ne sont pas affichées ; « Annuler pour tout le monde » les concerne aussi.',
  },
  viewer: 'Seul un administrateur peut annuler cela.',
}
