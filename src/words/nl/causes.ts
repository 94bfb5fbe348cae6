import type { causes as english } from '../en/causes.ts'
import type { SameAs } from '../text.ts'

export const causes: SameAs<typeof english> = {
  'shrunken-read': {
    short: 'veel minder medewerkers dan eerst',
    what: '{hr} liet ineens veel minder medewerkers zien dan eerst. Dat kan een vergissing zijn, dus we hebben niemand verwijderd.',
    todo: 'Controleer of degene die {hr} heeft gekoppeld daar nog iedereen kan zien. Zijn deze medewerkers echt uit dienst? Dan hoef je niets te doen: de volgende synchronisatie controleert het opnieuw en vraagt het je eerst.',
  },
  'empty-read': {
    short: 'HR liet niemand zien',
    what: '{hr} stuurde een lege lijst. Dat kan niet kloppen, dus we hebben niemand verwijderd.',
    todo: 'Controleer of degene die {hr} heeft gekoppeld daar nog medewerkers kan zien.',
  },
  'host-list-incomplete': {
    short: 'de lijst met gebruikers was niet compleet',
    what: 'De lijst met gebruikers van {product} was leeg of veel korter dan de vorige. Zonder volledige lijst doen we niets.',
    todo: 'Meestal hoef je niets te doen. Blijft het zo? Neem dan contact op met de support van {product}.',
  },
  'needs-relink': {
    short: 'de koppeling moet worden vernieuwd',
    what: '{hr} laat ons niet meer binnen: daar is een wachtwoord, sleutel of recht gewijzigd of verlopen.',
    todo: 'Koppel {hr} opnieuw. Dat duurt een minuutje, en niemand krijgt een tweede uitnodiging.',
  },
  'token-missed': {
    short: 'het koppelen is niet afgerond',
    what: '{hr} is gekoppeld, maar we hebben de sleutel om het te lezen nooit ontvangen.',
    todo: 'Koppel {hr} nog een keer. Er is tot nu toe niets gelezen of gewijzigd.',
  },
  'credentials-in-use': {
    short: 'deze inloggegevens zijn al gekoppeld',
    what: 'Er is niets gekoppeld: het account of de sleutel van {hr} die is ingevuld, hoort al bij een andere koppeling.',
    todo: 'Koppel opnieuw met een ander account of een andere sleutel van {hr}. Is de andere koppeling een oude van jullie zelf, verbreek die dan eerst.',
  },
  'link-expired': {
    short: 'het koppelen duurde te lang',
    what: '{hr} heeft de koppeling toegestaan, maar de toestemming verliep voordat we die konden gebruiken.',
    todo: 'Koppel {hr} nog een keer. Er is tot nu toe niets gelezen of gewijzigd.',
  },
  unauthorized: {
    short: 'onze sleutel is geweigerd',
    what: 'Merge, de dienst die HR-systemen koppelt, accepteert onze sleutel niet.',
    todo: 'Je hoeft niets te doen in {hr}. Blijft het zo? Neem dan contact op met de support van {product}.',
  },
  'rate-limited': {
    short: 'HR vraagt ons het rustiger aan te doen',
    what: '{hr} beperkt hoe vaak we iets mogen vragen, dus we konden niet alles lezen.',
    todo: 'Je hoeft niets te doen. We wachten zo lang als nodig is en gaan dan verder.',
  },
  'source-unreachable': {
    short: 'HR is niet bereikbaar',
    what: 'We konden {hr} niet bereiken.',
    todo: 'Meestal hoef je niets te doen. Blijft het zo? Kijk dan of {hr} een storing heeft.',
  },
  'source-error': {
    short: 'HR geeft een foutmelding',
    what: '{hr} gaf een foutmelding.',
    todo: 'Meestal hoef je niets te doen. Blijft het zo? Neem dan contact op met de support van {product}.',
  },
  'malformed-page': {
    short: 'een deel van het antwoord was onleesbaar',
    what: 'Een deel van wat {hr} stuurde, was onleesbaar. Daarom gebruiken we deze lijst niet.',
    todo: 'Meestal hoef je niets te doen. Blijft het zo? Neem dan contact op met de support van {product}.',
  },
  'cursor-loop': {
    short: 'er kwam geen einde aan de lijst',
    what: 'Er kwam geen einde aan de lijst met medewerkers uit {hr}. Daarom gebruiken we die niet.',
    todo: 'Meestal hoef je niets te doen. Blijft het zo? Neem dan contact op met de support van {product}.',
  },
  'cursor-expired': {
    short: 'het lezen is onderbroken',
    what: 'Het lezen van {hr} duurde te lang en is onderbroken. De volgende poging begint vooraan.',
    todo: 'Je hoeft niets te doen.',
  },
  'empty-page': {
    short: 'er ontbrak een deel van de lijst',
    what: 'Midden in de lijst uit {hr} was een stuk leeg. Daarom gebruiken we deze lijst niet.',
    todo: 'Meestal hoef je niets te doen. Blijft het zo? Neem dan contact op met de support van {product}.',
  },
  'sync-not-finished': {
    short: 'de gegevens uit HR worden nog opgehaald',
    what: 'De medewerkers uit {hr} worden nog opgehaald. Tot dat klaar is, beslissen we niets.',
    todo: 'Je hoeft niets te doen. In een groot bedrijf kan de eerste keer uren duren.',
  },
  'sync-failed-at-source': {
    short: 'het ophalen uit HR is mislukt',
    what: 'Het ophalen van de medewerkers uit {hr} mislukte voordat ze bij ons aankwamen.',
    todo: 'Controleer of de koppeling medewerkers kan lezen in {hr}. Blijft het zo? Koppel {hr} dan opnieuw.',
  },
  'sync-stale': {
    short: 'de gegevens uit HR zijn verouderd',
    what: 'Wat we van {hr} zien, is een paar dagen oud. We werken medewerkers bij, maar verwijderen niemand die in de lijst ontbreekt.',
    todo: 'Blijft het zo? Koppel {hr} dan opnieuw of neem contact op met de support van {product}.',
  },
  'sync-moved': {
    short: 'HR veranderde terwijl we lazen',
    what: 'De gegevens uit {hr} werden ververst terwijl we ze lazen, dus we konden niet zien wie er echt ontbreekt.',
    todo: 'Je hoeft niets te doen. We lezen het opnieuw.',
  },
  'account-incomplete': {
    short: 'de koppeling is niet compleet',
    what: 'Het koppelen van {hr} is begonnen, maar niet afgerond.',
    todo: 'Maak het koppelen van {hr} af.',
  },
  'host-unreachable': {
    short: '{product} is niet bereikbaar',
    what: 'We konden {product} niet bereiken om de gebruikers te zien.',
    todo: 'Meestal hoef je niets te doen. We blijven het proberen.',
  },
  'host-error': {
    short: '{product} geeft een foutmelding',
    what: '{product} gaf een foutmelding toen we om de gebruikers vroegen.',
    todo: 'Meestal hoef je niets te doen. Blijft het zo? Neem dan contact op met de support van {product}.',
  },
  'host-unauthorized': {
    short: '{product} laat de synchronisatie niet toe',
    what: '{product} laat de synchronisatie op dit moment niet toe. Tot dat weer kan, wordt niemand uitgenodigd, gewijzigd of verwijderd.',
    todo: 'In {hr} hoef je niets te doen. Moet iemand vandaag nog geen toegang meer hebben, beëindig die dan zelf in {product}. Neem voor al het andere contact op met de support van {product}.',
  },
  'deletions-unseen': {
    short: 'we zien niet wie in HR is verwijderd',
    what: 'Al een week hebben we geen volledige lijst uit {hr} gekregen. We merken het niet als iemand daar is verwijderd zonder laatste werkdag.',
    todo: 'Beëindig het dienstverband in {hr} in plaats van medewerkers te verwijderen. Blijft het zo? Koppel {hr} dan opnieuw.',
  },
  disconnected: {
    short: 'HR is ontkoppeld',
    what: 'De koppeling is verbroken in {hr}, of in Merge, de dienst die HR-systemen koppelt.',
    todo: 'Was dit niet de bedoeling? Koppel {hr} dan opnieuw.',
  },
  'forget-waiting': {
    short: 'de toegang tot HR is nog niet opgegeven',
    what: '{hr} is ontkoppeld en wordt niet meer gelezen. Maar Merge, de dienst die HR-systemen koppelt, heeft nog niet bevestigd dat de toegang tot {hr} daar is verwijderd.',
    todo: 'Je hoeft niets te doen: we blijven het vragen tot het bevestigd is. Wil je het vandaag zeker weten? Trek dan in {hr} de toegang van Merge in.',
  },
  internal: {
    short: 'een fout aan onze kant',
    what: 'Er ging iets mis aan onze kant.',
    todo: 'Je hoeft niets te doen. Blijft het zo? Neem dan contact op met de support van {product} en geef het nummer van de synchronisatie door.',
  },
}
