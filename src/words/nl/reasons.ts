import type { reasons as english } from '../en/reasons.ts'
import type { SameAs } from '../text.ts'

export const reasons: SameAs<typeof english> = {
  active: 'Staat in HR als actief',
  leaving: 'De laatste werkdag in HR is {date}',
  'ends-with-last-day':
    'Aan het eind van {date} eindigt de toegang en worden de kaarten geblokkeerd',
  'ends-after-grace': {
    one: 'Aan het eind van {until} eindigt de toegang en worden de kaarten geblokkeerd, {days} dag na de laatste werkdag, {date}',
    other:
      'Aan het eind van {until} eindigt de toegang en worden de kaarten geblokkeerd, {days} dagen na de laatste werkdag, {date}',
  },
  'cards-end-first': {
    one: 'Aan het eind van {date} worden de kaarten geblokkeerd. De toegang eindigt {days} dag later, aan het eind van {until}',
    other:
      'Aan het eind van {date} worden de kaarten geblokkeerd. De toegang eindigt {days} dagen later, aan het eind van {until}',
  },
  'ends-when-postponed':
    '{actor} heeft besloten dat de toegang pas na {until} eindigt en de kaarten dan pas worden geblokkeerd',
  'left-terminated': 'Volgens HR is het dienstverband geëindigd op {date}',
  'left-inactive': 'Staat in HR als inactief. De status daar is {word}',
  'left-inactive-plain': 'Staat in HR als inactief, zonder laatste werkdag',
  'left-not-found':
    'Staat sinds {since} niet meer in de lijst van HR. Toen we het op {date} nog eens vroegen, kende HR deze medewerker niet',
  'left-agreed':
    'Staat sinds {since} niet meer in de lijst van HR. De volledige lijst van {date} bevestigde dat',
  'left-flagged': 'Is in HR verwijderd, zo bleek uit de volledige lijst van {since}',
  'left-conflict-confirmed':
    'De laatste werkdag in HR was {date}. De status is daar nog actief, maar een tweede controle gaf dezelfde laatste werkdag',
  'left-by-decision': '{actor} heeft besloten de toegang nu te beëindigen',
  scheduled: 'Volgens HR is de eerste werkdag {date}',
  'scheduled-undated': 'Is volgens HR nog niet begonnen. HR geeft geen eerste werkdag',
  missing:
    'Stond niet in de volledige lijst van HR van {since}. Er gebeurt niets tot een tweede controle dat bevestigt',
  'missing-unconfirmed':
    'HR kende deze medewerker niet op {since}. Er gebeurt niets tot de volgende volledige lijst dat bevestigt',
  'found-by-id': 'Stond niet in de lijst van HR van {since}, maar staat nog wel in HR',
  'unknown-status':
    'HR geeft een status waarvan hier niet duidelijk is wat die betekent: {word}. Er verandert niets tot een beheerder dat zegt',
  'status-word': {
    one: '{count} medewerker heeft in HR een status waarvan hier niet duidelijk is wat die betekent: {word}. Er verandert niets tot een beheerder dat zegt',
    other:
      '{count} medewerkers hebben in HR een status waarvan hier niet duidelijk is wat die betekent: {word}. Er verandert niets tot een beheerder dat zegt',
  },
  'on-leave': 'Staat in HR als afwezig: {word}. De toegang blijft zoals die is',
  'date-conflict': 'Staat in HR als actief, maar de laatste werkdag daar was {date}',
  'date-conflict-old':
    'Staat in HR als actief, maar met een laatste werkdag die al lang voorbij was toen die voor het eerst verscheen: {date}',
  'ignored-in-merge':
    'Merge, de dienst die HR-systemen koppelt, is ingesteld om deze medewerker te negeren',
  rehired: 'Werkt hier volgens HR weer sinds {date}',
  'word-pending':
    'Staat in HR als inactief. We vragen HR eerst naar de precieze status, want dat kan ook verlof zijn',
  'no-email': 'Heeft in HR geen zakelijk e-mailadres',
  'unmapped-entity': 'Hoort in HR bij {value}, en dat heeft nog geen entiteit',
  unrouted: 'Uit HR blijkt niet bij welke entiteit deze medewerker hoort',
  'left-out': 'Volgens de instellingen doet niemand uit {value} mee',
  'excluded-by-rule': 'Doet niet mee door een regel in de instellingen',
  'not-invited-by-rule':
    'Volgens een regel in de instellingen worden medewerkers van {entity} niet uitgenodigd',
  'starts-later': {
    zero: 'De uitnodiging gaat weg op de eerste werkdag, {date}',
    one: 'De uitnodiging gaat {days} dag voor de eerste werkdag weg, {date}',
    other: 'De uitnodiging gaat {days} dagen voor de eerste werkdag weg, {date}',
  },
  matched: 'Er is een gebruiker met hetzelfde e-mailadres',
  'external-user': 'Niemand in HR heeft dit e-mailadres',
  'match-unclear':
    'De gebruiker met dit adres heet {value}, en die naam heeft geen woord gemeen met die in HR. Er wordt niemand gekoppeld of uitgenodigd tot je zegt of het dezelfde persoon is',
  'match-incomparable':
    'De gebruiker met dit adres heet {value}, in een ander schrift dan in HR, dus de namen zijn niet te vergelijken. Er wordt niemand gekoppeld of uitgenodigd tot je zegt of het dezelfde persoon is',
  'matches-unclear': {
    one: '{count} medewerker heeft in HR het adres van een gebruiker met een andere naam. Er wordt niemand gekoppeld of uitgenodigd tot je zegt of het dezelfde persoon is',
    other:
      '{count} medewerkers hebben in HR het adres van een gebruiker met een andere naam. Er wordt niemand gekoppeld of uitgenodigd tot je zegt of het dezelfde personen zijn',
  },
  'matches-incomparable': {
    one: '{count} naam staat in HR in een ander schrift dan in het product en is dus niet te vergelijken. Er wordt niemand gekoppeld of uitgenodigd tot je zegt of het dezelfde persoon is',
    other:
      '{count} namen staan in HR in een ander schrift dan in het product en zijn dus niet te vergelijken. Er wordt niemand gekoppeld of uitgenodigd tot je zegt of het dezelfde personen zijn',
  },
  'ambiguous-match': {
    one: '{count} gebruiker heeft dit e-mailadres',
    other: '{count} gebruikers hebben dit e-mailadres',
  },
  'duplicate-email': {
    one: '{count} medewerker in HR heeft dit e-mailadres',
    other: '{count} medewerkers in HR hebben dit e-mailadres',
  },
  'newcomer-duplicate':
    'Dit e-mailadres is van iemand anders, die al aan een gebruiker gekoppeld is',
  'left-with-access': {
    zero: 'Volgens HR uit dienst sinds {date}, en heeft nog toegang',
    one: 'Volgens HR uit dienst sinds {date}, en heeft nog toegang en {count} kaart: {cards}',
    other: 'Volgens HR uit dienst sinds {date}, en heeft nog toegang en {count} kaarten: {cards}',
  },
  'left-with-cards': {
    one: 'Volgens HR uit dienst sinds {date}, en {count} kaart is nog te gebruiken: {cards}',
    other: 'Volgens HR uit dienst sinds {date}, en {count} kaarten zijn nog te gebruiken: {cards}',
  },
  'matched-but-inactive': 'Deze gebruiker heeft het e-mailadres van iemand die in HR inactief is',
  'unreadable-user':
    'De gebruiker {value} van het product is onleesbaar: {field} ontbreekt of heeft een onbekende vorm. Naast deze gebruiker wordt niemand uitgenodigd',
  'users-unreadable': {
    one: '{count} gebruiker van het product is onleesbaar: {field} ontbreekt of heeft een onbekende vorm. Naast deze gebruiker wordt niemand uitgenodigd',
    other:
      '{count} gebruikers van het product zijn om dezelfde reden onleesbaar: {field} ontbreekt of heeft een onbekende vorm. Naast deze gebruikers wordt niemand uitgenodigd',
  },
  'unreadable-nameless':
    'Een gebruiker van het product heeft geen leesbare id en geen leesbaar e-mailadres; wie het is, is onbekend',
  'user-unreadable':
    'Het product heeft een gebruiker met dit adres die onleesbaar is, dus er wordt niemand uitgenodigd',
  'removed-by-hand':
    'Iemand heeft deze gebruiker met de hand verwijderd, dus er gaat geen nieuwe uitnodiging weg',
  'not-this-person':
    'De gebruiker met dit e-mailadres is iemand anders, zoals een beheerder heeft besloten. Daarom gaat er geen uitnodiging naar dit adres',
  'identity-change':
    'Het dossier in HR heeft nu een andere naam en andere gegevens dan de gebruiker waaraan het gekoppeld is. Misschien is het van iemand anders. Tot een beheerder beslist, wordt er niets hernoemd, gegeven of beëindigd',
  'left-overwritten': 'Een beheerder heeft besloten dat het dossier in HR nu van iemand anders is',
  'rehire-unclear':
    'Een nieuwe medewerker in HR heeft het e-mailadres van iemand die uit dienst is, maar een andere naam',
  'rehire-of-several':
    'HR heeft meerdere actieve records met het e-mailadres en de naam van iemand die uit dienst is',
  'rehire-unsure':
    'Een nieuwe medewerker in HR heeft het e-mailadres en de naam van iemand die uit dienst is, en HR zegt niet duidelijk of die persoon werkt',
  'rehire-by-text':
    'Een nieuwe medewerker in HR heeft het e-mailadres van iemand die uit dienst is, maar tussen andere tekst, dus het is niet zeker van wie het is',
  'end-waits-for-rehire':
    'Een andere medewerker in HR, die werkt of misschien werkt, heeft het e-mailadres van deze gebruiker. De toegang blijft tot je zegt of het dezelfde persoon is',
  'end-waits-for-word':
    'Een andere medewerker in HR met het e-mailadres van deze gebruiker is inactief. We vragen HR eerst naar de exacte status, want die kan verlof zijn',
  joined: 'Staat in HR, en geen gebruiker had dit e-mailadres',
  'entity-added': 'Hoort volgens HR bij {entity}',
  moved: 'Is in HR overgeplaatst van {from} naar {to}',
  'name-changed': 'Heeft in HR een andere naam',
  'phone-changed':
    'Heeft in HR een ander telefoonnummer. Dat moet bij de volgende aanmelding opnieuw worden geverifieerd',
  'cards-of-leaver': 'Als iemand uit dienst gaat, worden de kaarten geblokkeerd, nooit gesloten',
  reactivated: 'Is in HR weer actief, en de synchronisatie had de toegang beëindigd',
  'invited-again': 'De eerste uitnodiging is nooit geaccepteerd',
  'by-decision': '{actor} heeft besloten: {decision}',
  'cards-returned':
    'Volgens de instellingen krijgt wie terugkomt de kaarten terug die de synchronisatie had geblokkeerd',
  'asked-again': 'Het product zei eerder dat dit gedaan was, maar zijn lijst laat het niet zien',
  'not-done-access': 'Die toont nog toegang',
  'not-done-cards': 'Die toont nog een kaart die werkt',
  'not-done-change': 'Die toont de oude naam of het oude telefoonnummer',
  'not-done-invitation': 'Die toont de uitgenodigde persoon niet',
  'not-done-given': 'Die toont de gegeven toegang niet',
  'not-done': 'Het product zegt dat het gedaan is, maar zijn lijst zegt iets anders. {because}',
  'email-differs':
    'Heeft in HR een ander e-mailadres. De synchronisatie wijzigt nooit een e-mailadres',
  'email-conflict': 'Heeft in HR een ander e-mailadres, en dat heeft een andere gebruiker al',
  'unreadable-dates': {
    one: 'HR geeft het veld {field} van {count} medewerkers in een vorm die niet te lezen is; er volgt daarom niets uit',
    other:
      'HR geeft het veld {field} van {count} medewerkers in een vorm die niet te lezen is; er volgt daarom niets uit',
  },
  'unreadable-date':
    'HR geeft het veld {field} in een vorm die niet te lezen is; er volgt daarom niets uit',
  'unreadable-email':
    'Het e-mailveld in HR bevat niet precies één adres, dus wordt er niemand mee uitgenodigd',
  'emails-unreadable': {
    one: 'Het e-mailveld van {count} medewerker bevat in HR niet precies één adres, dus wordt er niemand mee uitgenodigd',
    other:
      'De e-mailvelden van {count} medewerkers bevatten in HR niet elk precies één adres, dus wordt er niemand mee uitgenodigd',
  },
  'unreadable-phone': 'Het telefoonnummer in HR is onleesbaar, dus het nummer hier blijft staan',
  'phones-without-country': {
    one: '{count} telefoonnummer heeft geen landnummer, en het land waar deze persoon werkt is niet bekend. Het is onleesbaar, dus het nummer hier blijft staan',
    other:
      '{count} telefoonnummers hebben geen landnummer, en het land waar deze mensen werken is niet bekend. Ze zijn onleesbaar, dus de nummers hier blijven staan',
  },
  'phones-of-unknown-country': {
    one: '{count} telefoonnummer heeft geen landnummer, en het land van de werklocatie, {word}, is hier niet bekend. Het is onleesbaar, dus het nummer hier blijft staan',
    other:
      '{count} telefoonnummers hebben geen landnummer, en het land van de werklocatie, {word}, is hier niet bekend. Ze zijn onleesbaar, dus de nummers hier blijven staan',
  },
  'phones-unreadable': {
    one: '{count} van de {of} telefoonnummers in één land is onleesbaar, dus het nummer hier blijft staan',
    other:
      '{count} van de {of} telefoonnummers in één land zijn onleesbaar, dus de nummers hier blijven staan',
  },
  'unreadable-record':
    'De gegevens van deze medewerker in HR zijn onleesbaar ({field}). Wat er eerder stond, blijft gelden',
  'unreadable-newcomer':
    'HR heeft een nieuwe medewerker van wie de gegevens onleesbaar zijn ({field}). Er gaat nog geen uitnodiging uit',
  'unreadable-field': 'HR geeft een onleesbare waarde ({field}). Die wordt niet gebruikt',
  refused: 'Dit is geweigerd: {why}. {message}. {because}',
  'refused-joining': 'Toegang geven lukte niet: {why}. {message}. {because}',
  'refused-change': 'De wijziging is geweigerd: {why}. {message}. {because}',
  'asks-again': 'Op {until} wordt het opnieuw gevraagd',
  'refused-before': 'Het product had dit eerder geweigerd, en wordt opnieuw gevraagd',
  failed: 'Dit is niet gelukt: {why}',
  'attribute-lost': {
    one: 'HR geeft het veld {field} niet meer voor {count} van de {of} medewerkers die dat hadden',
    other:
      'HR geeft het veld {field} niet meer voor {count} van de {of} medewerkers die dat hadden',
  },
  'manager-dropped':
    'De leidinggevende in HR is geen gebruiker in deze entiteit, of valt zelf onder deze medewerker',
  'no-longer-synced': 'Houdt toegang, maar wordt niet meer bijgewerkt. {because}',
  'start-moved': 'Is al uitgenodigd, maar HR heeft de eerste werkdag verzet naar {date}',
  'start-undated':
    'Is al uitgenodigd, maar staat in HR nu als nog niet begonnen, zonder eerste werkdag',
  'kept-by-override': '{actor} heeft besloten de toegang te behouden, tot er in HR iets verandert',
  'kept-while-absent': {
    one: '{actor} heeft {days} dag geleden besloten de toegang te behouden. Deze medewerker staat nog steeds niet in HR',
    other:
      '{actor} heeft {days} dagen geleden besloten de toegang te behouden. Deze medewerker staat nog steeds niet in HR',
  },
  'protected-leaver': 'Is volgens HR uit dienst, maar hier beschermd, dus er gebeurt niets',
  'cards-still-blocked': {
    one: '{count} kaart is na de terugkeer nog geblokkeerd',
    other: '{count} kaarten zijn na de terugkeer nog geblokkeerd',
  },
  'mail-failed': 'De uitnodigingsmail is op {date} mislukt: {failure}',
  'admin-mail-failed': 'Mails aan {actor} komen niet aan: {failure}',
  'needs-attention': 'Iemand moet hiernaar kijken',
  'reactivated-by-hand':
    'Iemand heeft de toegang met de hand teruggegeven. Dat blijft zo tot er in HR iets verandert',
  rejected: '{actor} heeft dit afgewezen. Er gebeurt niets tot er in HR iets verandert',
  'left-out-by-decision':
    '{actor} heeft deze persoon weggelaten. Er gaat geen uitnodiging uit tot het besluit is ingetrokken',
  'ended-by-decision':
    'Een beheerder heeft deze toegang beëindigd. Ze komt alleen terug als iemand dat beslist',
  'decision-lapsed': 'Besluit van {actor}: {decision}. Dat geldt niet meer. {because}',
  'hr-last-day': 'De laatste werkdag in HR is nu {date}',
  'hr-last-day-gone': 'HR geeft geen laatste werkdag meer. Dat was {date}',
  'hr-first-day': 'De eerste werkdag in HR is nu {date}',
  'hr-first-day-gone': 'HR geeft geen eerste werkdag meer. Dat was {date}',
  'hr-new-start': 'Begint volgens HR opnieuw op {date}',
  'hr-now-active': 'Staat in HR nu als actief',
  'hr-now-inactive': 'Staat in HR nu als inactief',
  'hr-now-pending': 'Staat in HR nu als nog niet begonnen',
  'hr-now-on-leave': 'Staat in HR nu als met verlof',
  'hr-other-status': 'Heeft in HR nu een andere status: {word}',
  'hr-not-listed': 'Staat niet meer in HR',
  'hr-listed-again': 'Staat weer in HR',
  'given-back-by-hand': 'Iemand heeft de toegang met de hand teruggegeven',
}
