import type { holds as english } from '../en/holds.ts'
import type { SameAs } from '../text.ts'

export const holds: SameAs<typeof english> = {
  'first-sync': {
    subject: {
      one: '{count} wijziging wacht op je goedkeuring',
      other: '{count} wijzigingen wachten op je goedkeuring',
    },
    what: 'Dit is de eerste synchronisatie met dit HR-systeem. Die wacht altijd op een beheerder.',
    causes: ['Alles is nieuw, dus je krijgt alles één keer te zien.'],
  },
  'too-many-leavers': {
    subject: {
      one: '{count} van {of} personen zou toegang verliezen: kijk er even naar',
      other: '{count} van {of} personen zouden toegang verliezen: kijk er even naar',
    },
    what: 'Met dit plan is in een paar dagen de toegang beëindigd van {count} van de {of} personen.',
    causes: [
      'Er gaan echt mensen weg: een team stopt, tijdelijke contracten lopen af, een onderdeel wordt verkocht.',
      'Een import of bulkwijziging in HR heeft veel mensen per ongeluk op inactief gezet of een einddatum gegeven.',
      'Door een wijziging in HR vallen mensen buiten het bedrijf of de entiteit waar we naar kijken.',
    ],
  },
  'too-many-joiners': {
    subject: {
      one: '{count} uitnodiging wacht op je goedkeuring',
      other: '{count} uitnodigingen wachten op je goedkeuring',
    },
    what: '{count} personen zouden in één keer worden uitgenodigd; nu hebben {of} personen toegang.',
    causes: [
      'Er begint een nieuw bedrijf, team of seizoen.',
      'HR laat ons nu mensen zien die eerst niet zichtbaar waren, bijvoorbeeld een ander bedrijf of externe krachten.',
      'De e-mailadressen in HR zijn veranderd, waardoor mensen niet meer bij hun gebruiker passen.',
    ],
  },
  'shrunken-read': {
    subject: {
      one: '{count} van {of} personen ontbreekt in HR: kijk er even naar',
      other: '{count} van {of} personen ontbreken in HR: kijk er even naar',
    },
    what: '{count} van de {of} personen staan niet meer in HR, en bij de tweede keer kijken nog steeds niet.',
    causes: [
      'Wie HR heeft gekoppeld, mag daar minder mensen zien dan voorheen: de rechten zijn ingeperkt.',
      'Een hele locatie, afdeling of bedrijf is in HR verwijderd of verborgen.',
      'Er zijn veel medewerkers tegelijk verwijderd of gearchiveerd.',
    ],
  },
  'identity-change': {
    subject: {
      one: '{count} van {of} personen heeft in HR een ander nummer: kijk er even naar',
      other: '{count} van {of} personen hebben in HR een ander nummer: kijk er even naar',
    },
    what: '{count} van de {of} personen staan nu onder een ander nummer in HR.',
    causes: [
      'HR is gemigreerd, of medewerkers zijn opnieuw geïmporteerd.',
      'HR is opnieuw gekoppeld met een andere omgeving, bijvoorbeeld een testsysteem.',
    ],
  },
  'settings-change': {
    subject: {
      one: '{count} van {of} personen zou toegang verliezen door nieuwe instellingen: kijk er even naar',
      other:
        '{count} van {of} personen zouden toegang verliezen door nieuwe instellingen: kijk er even naar',
    },
    what: 'De instellingen van deze koppeling zijn gewijzigd. Daardoor zouden {count} van de {of} personen hun toegang verliezen.',
    causes: [
      'Zo zijn de nieuwe instellingen bedoeld: keur het goed.',
      'Een regel of de verdeling over entiteiten raakt meer mensen dan de bedoeling was: wijs het af en pas de instellingen aan.',
    ],
  },
  'invite-approval': {
    subject: {
      one: '{count} uitnodiging wacht op je goedkeuring',
      other: '{count} uitnodigingen wachten op je goedkeuring',
    },
    what: '{count} personen kunnen worden uitgenodigd. Volgens je instellingen keur je elke uitnodiging eerst goed.',
    causes: [
      'Zo heb je het ingesteld. Wil je zonder goedkeuring uitnodigen? Pas dan de instellingen van deze koppeling aan.',
    ],
  },
  other: {
    subject: {
      one: '{count} wijziging wacht op jou: kijk er even naar',
      other: '{count} wijzigingen wachten op jou: kijk er even naar',
    },
    what: 'Het gaat om {count} van de {of} personen.',
    causes: ['Bekijk het plan zelf.'],
  },
}
