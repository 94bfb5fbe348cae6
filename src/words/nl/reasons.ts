import type { factWords as englishFactWords, reasons as english } from '../en/reasons.ts'
import type { SameAs } from '../text.ts'

export const reasons: SameAs<typeof english> = {
  active: 'Staat in HR als actief',
  leaving: 'Volgens HR is {date} de laatste dag; de toegang eindigt na afloop van die dag',
  'left-terminated': 'Volgens HR is het dienstverband geëindigd op {date}',
  'left-inactive': 'Staat in HR als inactief, daar genoteerd als ‘{word}’',
  'left-inactive-plain': 'Staat in HR als inactief, zonder datum',
  'left-not-found':
    'Staat sinds {since} niet meer in HR; toen we er op {date} los naar vroegen, kende HR deze persoon niet meer',
  'left-agreed':
    'Staat sinds {since} niet meer in HR, en de volledige synchronisatie van {date} bevestigt dat',
  'left-flagged': 'Is in HR verwijderd, zo bleek toen op {since} alles is gelezen',
  'left-conflict-confirmed':
    'Staat in HR als actief met {date} als laatste dag, en dat was later nog steeds zo',
  'left-by-decision': '{actor} heeft besloten dat de toegang nu eindigt',
  scheduled: 'Begint volgens HR op {date}',
  'scheduled-undated': 'Is volgens HR nog niet begonnen, zonder datum',
  missing:
    'Stond er niet bij toen op {since} alles is gelezen; nog niet bevestigd, dus er gebeurt niets',
  'missing-unconfirmed':
    'HR kende deze persoon niet toen we er op {since} naar vroegen; de volgende volledige synchronisatie beslist',
  'found-by-id':
    'Niet in de lijst van {since}, maar HR kent deze persoon nog wel als we er los naar vragen',
  'unknown-status':
    'HR geeft een status die de synchronisatie niet kent, ‘{word}’; alles blijft zoals het was',
  'date-conflict': 'Staat in HR als actief, hoewel de laatste dag, {date}, voorbij is',
  'ignored-in-merge': 'Is in Merge ingesteld om over te slaan',
  rehired: 'Werkt er volgens HR weer sinds {date}',
  'word-pending': 'Staat in HR als inactief; we vragen eerst hoe het HR-systeem het zelf noemt',
  'no-email': 'Heeft in HR geen zakelijk e-mailadres',
  'unmapped-entity': 'Hoort in HR bij ‘{value}’, waar geen entiteit aan is toegewezen',
  unrouted: 'In HR staat niets waaruit de entiteit blijkt',
  'left-out': 'Volgens de verdeling hoort ‘{value}’ bij geen enkele entiteit',
  'excluded-by-rule': 'Wordt overgeslagen door een regel in de instellingen',
  'not-invited-by-rule': 'Mensen van entiteit {entity} worden bijgewerkt, maar niet uitgenodigd',
  'starts-later': 'Wordt {days} dagen voor de eerste werkdag ({date}) uitgenodigd',
  matched: 'Er is een gebruiker met dit e-mailadres',
  'external-user': 'Geen medewerker in HR heeft dit adres',
  'ambiguous-match': '{count} gebruikers hebben dit e-mailadres',
  'duplicate-email': '{count} medewerkers in HR hebben dit e-mailadres',
  'newcomer-duplicate': 'Dit e-mailadres is van iemand die al gekoppeld is',
  'link-moved': 'Dezelfde persoon heeft in HR een nieuw nummer',
  'matched-but-inactive': 'Een gebruiker heeft het adres van een medewerker die in HR inactief is',
  'removed-by-hand':
    'De gebruiker is met de hand verwijderd en wordt niet vanzelf opnieuw uitgenodigd',
  'rehire-unclear':
    'Een nieuwe medewerker heeft het adres van iemand die weg is, maar de naam is anders',
  joined: 'Staat in HR, en geen gebruiker heeft dit adres',
  'entity-added': 'Hoort in HR bij entiteit {entity}',
  moved: 'Is in HR overgeplaatst van {from} naar {to}',
  'name-changed': 'Heeft in HR een andere naam',
  'phone-changed': 'Heeft in HR een ander telefoonnummer; dat moet opnieuw worden geverifieerd',
  'cards-of-leaver': 'Kaarten van wie uit dienst gaat, worden geblokkeerd, nooit gesloten',
  reactivated: 'Staat in HR weer als actief, en de synchronisatie had de toegang beëindigd',
  'invited-again': 'De eerste uitnodiging is nooit geaccepteerd',
  'by-decision': '{actor} heeft dit besloten: {decision}',
  'cards-returned':
    'Volgens de instellingen komen kaarten die de synchronisatie heeft geblokkeerd terug als iemand terugkeert',
  'email-differs': 'Heeft in HR een ander e-mailadres; dat wordt nooit vanzelf gewijzigd',
  'email-conflict': 'Heeft in HR een ander e-mailadres, en een andere gebruiker heeft dat adres al',
  'unreadable-phone': 'Het telefoonnummer in HR is onleesbaar en blijft ongemoeid',
  'impossible-date': 'HR geeft een datum die niet bestaat ({field}); die telt niet mee',
  refused: 'Dit is geweigerd: {why}',
  failed: 'Dit is mislukt, met als antwoord: {why}',
  'attribute-lost': 'HR geeft ‘{field}’ niet meer voor {count} van de {of} personen die het hadden',
  'manager-dropped':
    'De leidinggevende in HR is geen gebruiker van deze entiteit, of valt zelf onder deze persoon',
  'no-longer-synced':
    'Gekoppeld, maar hoort er nu niet meer bij: blijft bestaan en wordt niet meer bijgewerkt ({why})',
  'start-moved': 'Is al uitgenodigd, en HR heeft de eerste werkdag verzet naar {date}',
  'kept-by-override': 'Blijft omdat {actor} dat heeft besloten, tot er in HR iets verandert',
  'protected-leaver': 'Is in HR uit dienst, maar hier beschermd: er gebeurt niets',
  'cards-still-blocked': '{count} kaarten blijven geblokkeerd na de terugkeer',
  'needs-attention': 'Hier moet iemand naar kijken: {why}',
  'reactivated-by-hand':
    'Iemand heeft de toegang met de hand teruggegeven; dat blijft zo tot er in HR iets verandert',
  rejected: '{actor} heeft dit afgewezen, tot er in HR iets verandert',
  'record-set-aside': 'De gegevens in HR zijn onleesbaar ({why})',
}

export const factWords: SameAs<typeof englishFactWords> = {
  decision: {
    keep: 'deze persoon behouden',
    postpone: 'uitstellen',
    now: 'de toegang nu beëindigen',
    'invite-again': 'opnieuw uitnodigen',
    link: 'koppelen aan een gebruiker',
    unlink: 'de koppeling beëindigen',
    'accept-email': 'het nieuwe adres accepteren',
    undo: 'ongedaan maken',
  },
  why: {
    last_admin: 'de laatste beheerder kan niet worden verwijderd',
    owner: 'de eigenaar kan niet worden verwijderd',
    group_admin: 'een beheerder van de hele groep kan hier niet worden verwijderd',
  },
}
