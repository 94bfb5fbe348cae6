import type { joining as english } from '../en/joining.ts'
import type { SameAs } from '../text.ts'

export const joining: SameAs<typeof english> = {
  invitation: {
    subject: '{organization} nodigt je uit voor {product}',
    preheader: 'Eén klik en je kunt beginnen.',
    title: 'Welkom bij {product}',
    greeting: 'Hallo {name},',
    what: '{organization} werkt met {product} en heeft een account voor je gemaakt. Accepteer de uitnodiging om te beginnen.',
    why: 'Waarom nu? Je staat in het HR-systeem van {organization}, {hr}, en iedereen daar die bij {entity} hoort, krijgt een account.',
    from: 'Dit komt uit het HR-systeem: {fields}. Klopt er iets niet? Vraag je HR-afdeling dan om het daar te verbeteren.',
    fields: {
      name: 'naam',
      email: 'zakelijk e-mailadres',
      phone: 'telefoonnummer',
      department: 'afdeling',
    },
    valid:
      'De uitnodiging is alleen voor jou bedoeld, dus stuur deze mail niet door. Werkt de uitnodiging niet meer? Vraag een beheerder van {organization} om een nieuwe.',
    noLink: 'Vraag een beheerder van {organization} om je persoonlijke link.',
    notYou:
      'Ben jij dit niet, of zegt dit je niets? Doe dan niets en laat {organization} weten dat het adres in het HR-systeem niet klopt.',
  },
  review: {
    subject: 'Je eerste synchronisatie met {hr} staat klaar om te bekijken',
    preheader: 'Er is nog niemand uitgenodigd, gewijzigd of geblokkeerd. Jij beslist eerst.',
    title: 'Je eerste synchronisatie staat klaar',
    lead: 'We hebben {hr} gelezen en uitgezocht wat er zou gebeuren. Er is nog niets gebeurd: niemand is uitgenodigd, gewijzigd of geblokkeerd, en dat blijft zo tot je het goedkeurt.',
    blockedTitle: 'Eén ding is nodig voordat je kunt goedkeuren',
    approve:
      'Bekijk de lijst en keur die goed. Precies wat je ziet, wordt gedaan, en niets anders.',
    lookTitle: 'Hier mag je even naar kijken',
    terminate:
      'Gaat iemand weg? Beëindig dan het dienstverband in {hr} in plaats van de medewerker te verwijderen. Dan kennen we de laatste werkdag.',
  },
  counts: {
    employees: { one: 'medewerker in HR', other: 'medewerkers in HR' },
    matched: { one: 'is al gebruiker', other: 'zijn al gebruiker' },
    toInvite: { one: 'uit te nodigen', other: 'uit te nodigen' },
    external: { one: 'gebruiker niet in HR', other: 'gebruikers niet in HR' },
    needsLook: { one: 'vraagt aandacht', other: 'vragen aandacht' },
    changed: { one: 'bij te werken', other: 'bij te werken' },
    leaving: { one: 'verliest toegang', other: 'verliezen toegang' },
    invited: { one: 'erbij gekomen', other: 'erbij gekomen' },
    updated: { one: 'bijgewerkt', other: 'bijgewerkt' },
    left: { one: 'toegang beëindigd', other: 'toegang beëindigd' },
  },
  report: {
    subject: {
      one: 'Eerste synchronisatie met {hr} klaar: {count} medewerker erbij',
      other: 'Eerste synchronisatie met {hr} klaar: {count} medewerkers erbij',
    },
    preheader: 'Wie erbij kwam, wie al gebruiker was en wie niet in HR staat.',
    title: 'Je eerste synchronisatie is klaar',
    lead: 'Je gebruikers volgen vanaf nu {hr}. We kijken elke dag en melden alleen wat er is veranderd.',
    addedTitle: 'Toegevoegd',
    externalTitle: 'Gebruikers die niet in HR staan',
    external:
      'Deze gebruikers wijzigen we nooit. Het kunnen adviseurs of accountants zijn, of hun adres in HR is anders. Wie geen toegang meer hoort te hebben, verwijder je zelf.',
    skippedTitle: 'Niet toegevoegd',
    nextTitle: 'Goed om te weten',
    next: 'De volgende synchronisatie is gepland op {time}.',
    exclude:
      'Wil je medewerkers overslaan? Voeg dan een regel toe in de instellingen van dit HR-systeem.',
    stop: 'Wil je stoppen? Ontkoppel {hr} in {product}. Daarmee wordt niemand verwijderd en geen kaart geblokkeerd.',
    terminate:
      'Gaat iemand weg? Beëindig dan het dienstverband in {hr} in plaats van de medewerker te verwijderen.',
    unseen:
      '{hr} laat ons niet weten dat een medewerker is verwijderd. Wie daar alleen wordt verwijderd, houdt hier toegang. Beëindig dus liever het dienstverband.',
  },
  added: {
    subjectOne: '{name} is toegevoegd aan {product}',
    subject: {
      one: '{count} medewerker is toegevoegd aan {product}',
      other: '{count} medewerkers zijn toegevoegd aan {product}',
    },
    subjectWaiting: {
      one: '{count} medewerker kon nog niet worden toegevoegd aan {product}',
      other: '{count} medewerkers konden nog niet worden toegevoegd aan {product}',
    },
    preheader: 'Nieuw in {hr}: {names}.',
    title: 'Nieuwe medewerkers uit {hr}',
    lead: 'Ze staan in {hr} en hadden nog geen toegang. Je hoeft niets te doen, tenzij hieronder iets is gemarkeerd.',
    skippedTitle: 'Niet toegevoegd',
    skipped:
      'Ook deze medewerkers staan in {hr}. Waarom ze niet zijn toegevoegd, staat erbij; bij elke synchronisatie kijken we opnieuw.',
  },
  back: {
    subjectOne: '{name} heeft weer toegang',
    subject: {
      one: '{count} medewerker heeft weer toegang',
      other: '{count} medewerkers hebben weer toegang',
    },
    subjectCardsOne: 'De kaarten van {name} zijn gedeblokkeerd',
    subjectCards: {
      one: 'De kaarten van {count} medewerker zijn gedeblokkeerd',
      other: 'De kaarten van {count} medewerkers zijn gedeblokkeerd',
    },
    subjectInvitedOne: '{name} is opnieuw uitgenodigd',
    subjectInvited: {
      one: '{count} medewerker is opnieuw uitgenodigd',
      other: '{count} medewerkers zijn opnieuw uitgenodigd',
    },
    subjectWaiting: {
      one: '{count} medewerker kon de toegang nog niet terugkrijgen',
      other: '{count} medewerkers konden de toegang nog niet terugkrijgen',
    },
    preheader: 'Wie weer toegang heeft, waarom, en wie dat heeft besloten.',
    title: 'Toegang teruggegeven',
    returnedTitle: 'Weer in dienst volgens {hr}',
    returned:
      'Deze medewerkers staan in {hr} weer als actief. De synchronisatie had hun toegang beëindigd en heeft die teruggegeven.',
    givenBackTitle: 'Teruggegeven door een besluit',
    givenBack:
      'Het einde van de toegang is ongedaan gemaakt door {by}. De toegang blijft tot er in {hr} iets verandert; daar kunnen deze medewerkers nog als uit dienst staan.',
    invitedAgainTitle: 'Opnieuw uitgenodigd',
    invitedAgain: 'Deze medewerkers zijn opnieuw uitgenodigd. Dat is besloten door {by}.',
    cardsTitle: 'Kaarten gedeblokkeerd',
    cards:
      'Deze medewerkers hebben toegang. Kaarten die de synchronisatie had geblokkeerd, zijn gedeblokkeerd.',
    by: 'Besloten door {name}',
    unblocked: {
      one: '{count} kaart gedeblokkeerd',
      other: '{count} kaarten gedeblokkeerd',
    },
    state: 'Heeft weer toegang',
    cardsState: 'Kaarten gedeblokkeerd',
  },
  state: {
    invited: 'Uitgenodigd',
    added: 'Toegevoegd',
    already: 'Had al toegang',
    retrying: 'Nieuwe poging volgt',
    refused: 'Geweigerd',
    failed: 'Mislukt',
  },
}
