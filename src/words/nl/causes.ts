import type { causes as english } from '../en/causes.ts'
import type { SameAs } from '../text.ts'

export const causes: SameAs<typeof english> = {
  'shrunken-read': {
    short: 'veel minder mensen dan eerst',
    what: '{hr} liet ineens veel minder mensen zien dan eerst. We hebben dat niet geloofd, dus er is niemand verwijderd.',
    todo: 'Controleer of degene die {hr} heeft gekoppeld daar nog iedereen mag zien. Zijn er echt zoveel mensen weg? Dan hoef je niets te doen: de volgende synchronisatie kijkt opnieuw en vraagt het je eerst.',
  },
  'empty-read': {
    short: 'HR liet niemand zien',
    what: '{hr} gaf een lege lijst. We hebben dat niet geloofd, dus er is niemand verwijderd.',
    todo: 'Controleer of degene die {hr} heeft gekoppeld daar nog medewerkers mag zien.',
  },
  'host-list-incomplete': {
    short: 'de lijst met gebruikers was niet compleet',
    what: '{product} gaf een lijst met gebruikers die leeg was of veel korter dan de vorige. Zonder volledige lijst doen we niets.',
    todo: 'Meestal hoef je niets te doen. Blijft het zo? Vraag het dan aan de support van {product}.',
  },
  'needs-relink': {
    short: 'de koppeling moet worden vernieuwd',
    what: '{hr} laat ons niet meer binnen: daar is een wachtwoord, sleutel of recht gewijzigd of verlopen.',
    todo: 'Koppel {hr} opnieuw. Dat duurt een minuutje, en niemand krijgt een tweede uitnodiging.',
  },
  'token-missed': {
    short: 'het koppelen is niet afgerond',
    what: 'De koppeling met {hr} is gemaakt, maar de sleutel ervan heeft ons nooit bereikt.',
    todo: 'Koppel {hr} nog een keer. Er is tot nu toe niets gelezen of gewijzigd.',
  },
  unauthorized: {
    short: 'de toegang tot HR is geweigerd',
    what: '{hr} weigerde ons de toegang.',
    todo: 'Controleer in {hr} of de koppeling nog de juiste rechten heeft, of koppel opnieuw.',
  },
  'rate-limited': {
    short: 'HR vraagt ons het rustiger aan te doen',
    what: 'We mochten {hr} niet vaak genoeg bevragen om alles te lezen.',
    todo: 'Je hoeft niets te doen: we wachten zo lang als nodig is en gaan dan verder.',
  },
  'source-unreachable': {
    short: 'HR is niet bereikbaar',
    what: 'We konden {hr} niet bereiken.',
    todo: 'Meestal hoef je niets te doen. Blijft het zo? Kijk dan of {hr} een storing heeft.',
  },
  'source-error': {
    short: 'HR geeft een foutmelding',
    what: '{hr} gaf een foutmelding.',
    todo: 'Meestal hoef je niets te doen. Blijft het zo? Vraag het dan aan de support van {product}.',
  },
  'malformed-page': {
    short: 'een deel van het antwoord was onleesbaar',
    what: 'Een deel van wat {hr} stuurde, was onleesbaar. Daarom telt de hele lijst niet.',
    todo: 'Meestal hoef je niets te doen. Blijft het zo? Vraag het dan aan de support van {product}.',
  },
  'cursor-loop': {
    short: 'er kwam geen einde aan de lijst',
    what: 'De lijst met mensen uit {hr} bleef in een kring rondgaan. Daarom telt hij niet.',
    todo: 'Meestal hoef je niets te doen. Blijft het zo? Vraag het dan aan de support van {product}.',
  },
  'cursor-expired': {
    short: 'het lezen is onderbroken',
    what: 'Het lezen duurde te lang, waardoor {hr} niet meer wist waar we waren. De volgende poging begint vooraan.',
    todo: 'Je hoeft niets te doen.',
  },
  'empty-page': {
    short: 'er ontbrak een deel van de lijst',
    what: 'Midden in de lijst uit {hr} was een stuk leeg. Daarom telt de hele lijst niet.',
    todo: 'Meestal hoef je niets te doen. Blijft het zo? Vraag het dan aan de support van {product}.',
  },
  'sync-not-finished': {
    short: 'HR wordt nog ingelezen',
    what: 'De mensen uit {hr} worden nog verzameld. Tot dat klaar is, nemen we niets voor zeker aan.',
    todo: 'Je hoeft niets te doen. De eerste keer kan dit bij een groot bedrijf uren duren.',
  },
  'sync-failed-at-source': {
    short: 'het ophalen uit HR is mislukt',
    what: 'De mensen uit {hr} konden niet worden opgehaald.',
    todo: 'Controleer of de koppeling medewerkers mag lezen. Blijft het zo? Koppel {hr} dan opnieuw.',
  },
  'sync-stale': {
    short: 'wat HR laat zien, is verouderd',
    what: 'Wat we van {hr} te zien krijgen, is dagen oud. We werken mensen bij, maar verwijderen niemand omdat hij of zij ontbreekt.',
    todo: 'Blijft het zo? Koppel {hr} dan opnieuw of vraag het aan de support van {product}.',
  },
  'sync-moved': {
    short: 'HR veranderde terwijl we lazen',
    what: '{hr} werd ververst terwijl we lazen, zodat niet te zeggen was wie er echt ontbreekt.',
    todo: 'Je hoeft niets te doen: we lezen alles opnieuw.',
  },
  'account-incomplete': {
    short: 'de koppeling is niet compleet',
    what: 'De koppeling met {hr} is begonnen, maar niet afgemaakt.',
    todo: 'Maak het koppelen van {hr} af.',
  },
  'host-unreachable': {
    short: '{product} is niet bereikbaar',
    what: 'We konden {product} niet bereiken om de gebruikers te zien.',
    todo: 'Meestal hoef je niets te doen. We proberen het zelf opnieuw.',
  },
  'host-error': {
    short: '{product} geeft een foutmelding',
    what: '{product} gaf een foutmelding toen we om de gebruikers vroegen.',
    todo: 'Meestal hoef je niets te doen. Blijft het zo? Vraag het dan aan de support van {product}.',
  },
  'deletions-unseen': {
    short: 'we zien niet wie in HR is verwijderd',
    what: 'Al een week hebben we geen volledige lijst uit {hr} gekregen. Van wie daar is verwijderd in plaats van uit dienst gemeld, merken we niets.',
    todo: 'Beëindig het dienstverband in {hr} in plaats van mensen te verwijderen. Blijft het zo? Koppel {hr} dan opnieuw.',
  },
  disconnected: {
    short: 'HR is ontkoppeld',
    what: 'De koppeling is verbroken in {hr} of bij de dienst die het leest.',
    todo: 'Was dit niet de bedoeling? Koppel {hr} dan opnieuw.',
  },
  internal: {
    short: 'een fout aan onze kant',
    what: 'Er ging iets mis aan onze kant.',
    todo: 'Je hoeft niets te doen. Blijft het zo? Vraag het dan aan de support van {product} en noem het nummer van de synchronisatie.',
  },
}
