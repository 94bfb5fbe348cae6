import type { holds as english } from '../en/holds.ts'
import type { SameAs } from '../text.ts'

export const holds: SameAs<typeof english> = {
  'first-sync': {
    subject: {
      one: '{count} medewerker wacht op je goedkeuring',
      other: '{count} medewerkers wachten op je goedkeuring',
    },
    what: {
      one: 'Dit is de eerste synchronisatie met dit HR-systeem. Die wacht altijd op een beheerder.',
      other:
        'Dit is de eerste synchronisatie met dit HR-systeem. Die wacht altijd op een beheerder.',
    },
    causes: ['Alles is nieuw, dus je ziet alles één keer.'],
  },
  'too-many-leavers': {
    subject: {
      one: '{count} van {of} medewerkers zou de toegang verliezen: kijk het even na',
      other: '{count} van {of} medewerkers zouden de toegang verliezen: kijk het even na',
    },
    what: {
      one: '{count} van de {of} medewerkers zou de toegang verliezen.',
      other: '{count} van de {of} medewerkers zouden de toegang verliezen.',
    },
    causes: [
      'Er gaan echt medewerkers weg: een team stopt, tijdelijke contracten lopen af, een onderdeel wordt verkocht.',
      'Door een import of bulkwijziging in HR zijn veel medewerkers per ongeluk inactief of hebben ze een laatste werkdag gekregen.',
      'Door een wijziging in HR horen medewerkers niet meer bij het bedrijf of de entiteit die we synchroniseren.',
    ],
  },
  'too-many-joiners': {
    subject: {
      one: '{count} uitnodiging wacht op je goedkeuring',
      other: '{count} uitnodigingen wachten op je goedkeuring',
    },
    what: {
      one: '{count} medewerker zou worden uitgenodigd. Nu hebben {of} medewerkers toegang.',
      other:
        '{count} medewerkers zouden in één keer worden uitgenodigd. Nu hebben {of} medewerkers toegang.',
    },
    causes: [
      'Er begint een nieuw bedrijf, team of seizoen.',
      'HR laat nu medewerkers zien die we eerst niet konden zien, bijvoorbeeld een ander bedrijf of externe krachten.',
      'De e-mailadressen in HR zijn veranderd, waardoor medewerkers niet meer bij hun gebruiker passen.',
    ],
  },
  'shrunken-read': {
    subject: {
      one: '{count} van {of} medewerkers ontbreekt in HR: kijk het even na',
      other: '{count} van {of} medewerkers ontbreken in HR: kijk het even na',
    },
    what: {
      one: '{count} van de {of} medewerkers staat volgens de laatste volledige lijst niet meer in HR.',
      other:
        '{count} van de {of} medewerkers staan volgens de laatste volledige lijst niet meer in HR.',
    },
    causes: [
      'Wie HR heeft gekoppeld, kan daar minder medewerkers zien dan eerst.',
      'Een hele werklocatie, afdeling of bedrijf is in HR verwijderd of verborgen.',
      'Er zijn veel medewerkers tegelijk verwijderd of gearchiveerd.',
    ],
  },
  'attribute-lost': {
    subject: {
      one: '{count} van {of} medewerkers wacht omdat HR een veld weglaat: kijk het even na',
      other: '{count} van {of} medewerkers wachten omdat HR een veld weglaat: kijk het even na',
    },
    what: {
      one: 'HR geeft een veld niet meer dat er eerst wel was. Wat daaruit zou volgen voor {count} van de {of} medewerkers, wacht.',
      other:
        'HR geeft een veld niet meer dat er eerst wel was. Wat daaruit zou volgen voor {count} van de {of} medewerkers, wacht.',
    },
    causes: [
      'Wie HR heeft gekoppeld, of de koppeling zelf, mag het veld niet meer lezen.',
      'Het HR-systeem of de koppeling is gewijzigd en geeft het veld niet meer door, of op een andere plek.',
      'Het veld is in HR bij bijna iedereen leeggemaakt.',
    ],
  },
  'identity-change': {
    subject: {
      one: '{count} van {of} medewerkers heeft een nieuw dossier in HR: kijk het even na',
      other: '{count} van {of} medewerkers hebben een nieuw dossier in HR: kijk het even na',
    },
    what: {
      one: '{count} van de {of} medewerkers heeft een nieuw dossiernummer in HR.',
      other: '{count} van de {of} medewerkers hebben een nieuw dossiernummer in HR.',
    },
    causes: [
      'HR is gemigreerd, of medewerkers zijn opnieuw geïmporteerd.',
      'HR is opnieuw gekoppeld met een andere omgeving, bijvoorbeeld een testsysteem.',
    ],
  },
  'identity-change-of-one': {
    subject: {
      one: '{count} dossier in HR is misschien van iemand anders: kijk het even na',
      other: '{count} dossiers in HR zijn misschien van iemand anders: kijk het even na',
    },
    what: {
      one: 'In HR heeft het dossier van {count} van de {of} medewerkers een andere naam en andere gegevens.',
      other:
        'In HR hebben de dossiers van {count} van de {of} medewerkers een andere naam en andere gegevens.',
    },
    causes: [
      'HR heeft het dossier van iemand die uit dienst is hergebruikt voor een nieuwe medewerker.',
      'Iemand heeft tegelijk een andere naam en een ander adres gekregen.',
    ],
  },
  reorganization: {
    subject: {
      one: 'Naam of telefoon van {count} van {of} medewerkers verandert: kijk het even na',
      other: 'Namen of telefoons van {count} van {of} medewerkers veranderen: kijk het even na',
    },
    what: {
      one: 'In HR is de naam of het telefoonnummer van {count} van de {of} medewerkers veranderd.',
      other:
        'In HR zijn de namen of telefoonnummers van {count} van de {of} medewerkers in één keer veranderd.',
    },
    causes: [
      'HR is opgeschoond: namen zijn anders gespeld, of het hele bedrijf heeft nieuwe nummers.',
      'Door een import staan waarden in de verkeerde rijen of kolommen.',
      'HR stuurt nu een andere naam, bijvoorbeeld de officiële naam in plaats van de roepnaam.',
    ],
  },
  'settings-change': {
    subject: {
      one: '{count} van {of} medewerkers zou de toegang verliezen door gewijzigde instellingen: kijk het even na',
      other:
        '{count} van {of} medewerkers zouden de toegang verliezen door gewijzigde instellingen: kijk het even na',
    },
    what: {
      one: 'De instellingen zijn gewijzigd. Daardoor zou {count} van de {of} medewerkers de toegang verliezen.',
      other:
        'De instellingen zijn gewijzigd. Daardoor zouden {count} van de {of} medewerkers de toegang verliezen.',
    },
    causes: [
      'Zo zijn de nieuwe instellingen bedoeld. Keur het dan goed.',
      'Een regel of de indeling per entiteit raakt meer medewerkers dan je bedoelde. Wijs het dan af en pas de instellingen aan.',
    ],
  },
  'invite-approval': {
    subject: {
      one: '{count} uitnodiging wacht op je goedkeuring',
      other: '{count} uitnodigingen wachten op je goedkeuring',
    },
    what: {
      one: '{count} medewerker kan worden uitgenodigd. Volgens je instellingen keur je elke uitnodiging eerst goed.',
      other:
        '{count} medewerkers kunnen worden uitgenodigd. Volgens je instellingen keur je elke uitnodiging eerst goed.',
    },
    causes: [
      'Zo heb je het ingesteld. Wil je uitnodigen zonder goedkeuring? Pas dan de instellingen van dit HR-systeem aan.',
    ],
  },
  other: {
    subject: {
      one: '{count} wijziging wacht op jou: kijk het even na',
      other: '{count} wijzigingen wachten op jou: kijk het even na',
    },
    what: {
      one: 'Het gaat om {count} van de {of} medewerkers.',
      other: 'Het gaat om {count} van de {of} medewerkers.',
    },
    causes: ['Bekijk het voorstel zelf.'],
  },
}
