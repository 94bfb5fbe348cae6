import type { portalUndo as english } from '../en/portal-undo.ts'
import type { SameAs } from '../text.ts'

export const portalUndo: SameAs<typeof english> = {
  title: 'Toegang teruggeven',
  lead: 'Wat deze synchronisatie heeft weggenomen, kan terug: de toegang, en de kaarten die daarbij zijn geblokkeerd. Dat blijft zo tot HR iets nieuws over de persoon zegt.',
  who: 'Wie door deze synchronisatie toegang verloor',
  one: 'Ongedaan maken',
  all: 'Voor iedereen ongedaan maken',
  allText: {
    one: '{count} persoon krijgt de toegang terug.',
    other: 'Alle {count} personen krijgen hun toegang terug.',
  },
  typed: 'Typ {count} om te bevestigen',
  more: {
    one: 'Nog {count} persoon staat hier niet; “Voor iedereen ongedaan maken” geldt ook voor die persoon.',
    other:
      'Nog {count} personen staan hier niet; “Voor iedereen ongedaan maken” geldt ook voor hen.',
  },
  viewer: 'Een beheerder kan dit ongedaan maken.',
}
