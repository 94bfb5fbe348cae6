import type { portalUndo as english } from '../en/portal-undo.ts'
import type { SameAs } from '../text.ts'

export const portalUndo: SameAs<typeof english> = {
  title: 'Toegang teruggeven',
  lead: 'Je kunt teruggeven wat deze synchronisatie heeft weggenomen: de toegang, en de kaarten die daarbij zijn geblokkeerd. Dat blijft zo tot er in HR iets verandert.',
  who: 'Wie door deze synchronisatie toegang verloor',
  one: 'Ongedaan maken',
  all: 'Voor iedereen ongedaan maken',
  allText: {
    one: '{count} medewerker krijgt de toegang terug.',
    other: 'Alle {count} medewerkers krijgen hun toegang terug.',
  },
  typed: 'Typ {count} om te bevestigen',
  more: {
    one: 'Nog {count} medewerker staat hier niet; ‘Voor iedereen ongedaan maken’ geldt ook voor die medewerker.',
    other:
      'Nog {count} medewerkers staan hier niet; ‘Voor iedereen ongedaan maken’ geldt ook voor hen.',
  },
  viewer: 'Alleen een beheerder kan dit ongedaan maken.',
}
