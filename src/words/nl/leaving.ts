import type { leaving as english } from '../en/leaving.ts'
import type { SameAs } from '../text.ts'

export const leaving: SameAs<typeof english> = {
  deactivated: {
    subject: 'De toegang van {name} is beëindigd',
    subjectCards: {
      one: 'De toegang van {name} is beëindigd, {count} kaart geblokkeerd',
      other: 'De toegang van {name} is beëindigd, {count} kaarten geblokkeerd',
    },
    subjectInvited: 'De uitnodiging van {name} is ingetrokken',
    subjectFailed: '{name} is uit dienst, maar niet alles is gelukt: kijk er even naar',
    preheader: '{entity}. Wat HR zegt, om welke kaarten het gaat en hoe je het terugdraait.',
    title: '{name} heeft geen toegang meer',
    titleInvited: 'De uitnodiging van {name} is ingetrokken',
    titleFailed: '{name} is uit dienst, maar niet alles is gelukt',
    lead: 'Volgens {hr} is {name} uit dienst. We hebben de toegang tot {entity} in {product} beëindigd en de kaarten daar geblokkeerd.',
    leadNoCards:
      'Volgens {hr} is {name} uit dienst. We hebben de toegang tot {entity} in {product} beëindigd. Er waren geen kaarten.',
    leadInvited:
      'Volgens {hr} is {name} uit dienst. De uitnodiging voor {entity} was nog niet geaccepteerd en is daarom ingetrokken.',
    leadFailed:
      'Volgens {hr} is {name} uit dienst, maar het onderstaande is niet gelukt. Kijk er vandaag nog naar.',
    failedTitle: 'Wat niet is gelukt',
    whyTitle: 'Waarom',
    cardsTitle: { one: '{count} kaart', other: '{count} kaarten' },
    cardsNote:
      'Kaarten worden geblokkeerd, nooit gesloten: je kunt de blokkering weer opheffen. Terugkerende betalingen op een geblokkeerde kaart mislukken.',
    manager: 'Anderen hebben deze medewerker als leidinggevende: wijs een nieuwe aan.',
    admin: 'Deze medewerker was beheerder.',
    roles: { manager: 'Leidinggevende', admin: 'Beheerder', both: 'Beheerder en leidinggevende' },
    undoTitle: 'Klopt dit niet?',
    undo: 'Open de synchronisatie in {product}, zoek {name} op en kies ‘Ongedaan maken’. Toegang en de kaarten die daarbij zijn geblokkeerd, komen meteen terug, en blijven tot er in {hr} iets verandert.',
    undoHr:
      'Heeft {hr} het mis? Verbeter het daar ook: zodra {name} er weer als actief in staat, komt de toegang vanzelf terug.',
    subjectDecidedFailed: 'De toegang van {name} is niet helemaal beëindigd: kijk er even naar',
    preheaderDecided:
      '{entity}. Wie het heeft besloten, om welke kaarten het gaat en hoe je het terugdraait.',
    titleDecidedFailed: 'De toegang van {name} is niet helemaal beëindigd',
    leadDecided:
      '{actor} heeft besloten de toegang van {name} te beëindigen. We hebben de toegang tot {entity} in {product} beëindigd en de kaarten daar geblokkeerd.',
    leadDecidedNoCards:
      '{actor} heeft besloten de toegang van {name} te beëindigen. We hebben de toegang tot {entity} in {product} beëindigd. Er waren geen kaarten.',
    leadDecidedInvited:
      '{actor} heeft besloten de toegang van {name} te beëindigen. De uitnodiging voor {entity} was nog niet geaccepteerd en is daarom ingetrokken.',
    leadDecidedFailed:
      '{actor} heeft besloten de toegang van {name} te beëindigen, maar het onderstaande is niet gelukt. Kijk er vandaag nog naar.',
    undoDecided:
      'Het besluit geldt tot iemand op de pagina van {name} kiest voor ‘HR weer volgen’. Daarna komt de toegang terug als {name} in {hr} als actief staat.',
  },
  moved: {
    subjectOne: '{name} is overgeplaatst van {from} naar {to}',
    subject: {
      one: '{count} medewerker is overgeplaatst naar een andere entiteit',
      other: '{count} medewerkers zijn overgeplaatst naar een andere entiteit',
    },
    preheader: 'De toegang gaat mee naar de nieuwe entiteit; kaarten van de oude zijn geblokkeerd.',
    title: { one: 'Een overplaatsing', other: '{count} overplaatsingen' },
    lead: 'In {hr} horen zij nu bij een andere entiteit. Eerst is toegang tot de nieuwe gegeven; daarna is de toegang tot de oude beëindigd en zijn de kaarten daar geblokkeerd.',
    fromTo: '{from} → {to}',
    noCards: 'Geen kaarten bij {from}.',
    failed: 'Niet gelukt: {why}',
    complete: 'Overgeplaatst',
    incomplete: 'Niet compleet',
    undo: 'Moet iemand beide houden? Open dan de synchronisatie in {product} en kies ‘Ongedaan maken’ naast de naam.',
  },
  soon: {
    subjectOne: 'De toegang van {name} eindigt op {date}',
    subject: {
      one: 'De toegang van {count} medewerker gaat eindigen',
      other: 'De toegang van {count} medewerkers gaat eindigen',
    },
    subjectWithdrawn: { one: '{name} blijft toch', other: '{count} medewerkers blijven toch' },
    preheader: 'Wanneer de toegang eindigt, wat er met de kaarten gebeurt en hoe je ingrijpt.',
    title: { one: 'Toegang die gaat eindigen', other: 'Toegang die gaat eindigen' },
    titleWithdrawn: 'Blijven toch',
    lead: 'Volgens {hr} gaan de medewerkers hieronder uit dienst, of zijn ze dat al. Bij elke naam staat wanneer de toegang eindigt en wat er met de kaarten gebeurt.',
    ends: 'Eindigt {date}',
    withdrawnTitle: 'Blijven toch',
    withdrawn:
      'We hadden dit aangekondigd, maar {hr} heeft het teruggenomen. Hun toegang loopt door.',
    stays: 'Blijft',
    keep: 'Moet iemand langer toegang houden? Open die medewerker dan in {product} en kies ‘Behouden’ of ‘Uitstellen’.',
  },
  lapsed: {
    subjectOne: 'Je besluit over {name} geldt niet meer',
    subject: {
      one: 'Je besluit over {count} medewerker geldt niet meer',
      other: '{count} van je besluiten gelden niet meer',
    },
    preheader: 'Wat je had besloten, wat er is veranderd en wat er nu gebeurt.',
    title: {
      one: 'Een besluit van jou geldt niet meer',
      other: '{count} van je besluiten gelden niet meer',
    },
    lead: 'Je besluiten over de medewerkers hieronder gelden niet meer, omdat er iets is veranderd. {product} volgt voor hen weer {hr}.',
    decided: 'Je besluit van {date}: {decision}',
    follows: {
      ended: 'Toegang beëindigd',
      given: 'Toegang gegeven',
      waits: 'Wacht op goedkeuring',
      'not-yet': 'Nog niet gedaan',
      'ends-later': 'Toegang eindigt later',
      nothing: 'Verandert nu niets',
    },
    again: 'Wil je opnieuw besluiten? Open dan die medewerker in {product}.',
  },
}
