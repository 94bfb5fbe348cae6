import type { looking as english } from '../en/looking.ts'
import type { SameAs } from '../text.ts'

export const looking: SameAs<typeof english> = {
  email: {
    subjectOne: '{name} heeft in HR een ander e-mailadres: er is niets gewijzigd',
    subject: {
      one: '{count} e-mailadres wijkt af van HR: er is niets gewijzigd',
      other: '{count} e-mailadressen wijken af van HR: er is niets gewijzigd',
    },
    subjectDomain: {
      one: '{count} adres ging in HR van {from} naar {to}: er is niets gewijzigd',
      other: '{count} adressen gingen in HR van {from} naar {to}: er is niets gewijzigd',
    },
    preheader: 'Met een e-mailadres log je in, dus beslis jij.',
    title: { one: 'Een e-mailadres wijkt af', other: '{count} e-mailadressen wijken af' },
    lead: 'In {hr} staat een ander e-mailadres dan in {product}. We hebben niets gewijzigd: met het adres log je in, en een wijziging in HR alleen mag nooit iemands toegang aan een ander geven.',
    domains: {
      one: '{count} adres ging van {from} naar {to}. Dat lijkt op een nieuw bedrijfsdomein.',
      other: '{count} adressen gingen van {from} naar {to}. Dat lijkt op een nieuw bedrijfsdomein.',
    },
    here: 'In {product}: {email}',
    there: 'In {hr}: {email}',
    since: 'Sinds {time}',
    collides:
      'Een andere gebruiker heeft het nieuwe adres al. Zoek uit wie wie is voordat je iets wijzigt.',
    tagDiffers: 'Wijkt af',
    tagCollides: 'Adres al in gebruik',
    todo: 'Klopt het nieuwe adres? Wijzig het dan in {product}. Klopt het niet? Laat het in {hr} verbeteren. We melden elk verschil één keer; het blijft in de lijst staan tot het weg is.',
  },
  unmatched: {
    subject: {
      one: '{count} gebruiker van {product} staat niet in HR',
      other: '{count} gebruikers van {product} staan niet in HR',
    },
    preheader: 'Er is niets gewijzigd. Horen deze mensen toegang te hebben?',
    title: {
      one: 'Een gebruiker die niet in HR staat',
      other: '{count} gebruikers die niet in HR staan',
    },
    lead: 'Geen medewerker in {hr} heeft het e-mailadres van deze gebruikers. Uit onszelf wijzigen we ze nooit.',
    isNew: 'Nieuw in deze lijst',
    known: 'Stond er al',
    todo: 'Adviseurs en accountants staan terecht niet in HR. Is het een medewerker? Zorg dan dat in {hr} hetzelfde e-mailadres staat. Wie geen toegang hoort te hebben, verwijder je met de hand in {product}.',
  },
  attention: {
    subjectOne: 'Jouw beslissing is nodig over {name}',
    subject: {
      one: 'Jouw beslissing is nodig over {count} persoon',
      other: 'Jouw beslissing is nodig over {count} personen',
    },
    preheader: 'Er gebeurt niets met hen tot iemand heeft gekeken.',
    title: { one: 'Eén persoon vraagt je aandacht', other: '{count} personen vragen je aandacht' },
    lead: 'HR en {product} zijn het hier niet eens, en gokken kan kwaad. Tot iemand heeft gekeken, blijft alles bij hen zoals het is.',
    what: 'Wat je kunt doen: {advice}',
  },
  held: {
    subjectReminder: {
      one: 'Wacht al {count} dag: {subject}',
      other: 'Wacht al {count} dagen: {subject}',
    },
    preheader: 'Er gebeurt niets met hen tot je het goedkeurt of afwijst.',
    title: 'Dit wacht op je beslissing',
    reminder: {
      one: 'Dit plan wacht al {count} dag. Het wordt nooit vanzelf uitgevoerd, hoe lang het ook wacht.',
      other:
        'Dit plan wacht al {count} dagen. Het wordt nooit vanzelf uitgevoerd, hoe lang het ook wacht.',
    },
    lead: 'De synchronisatie met {hr} wil meer tegelijk doen dan gebruikelijk is. Vaak klopt dat, soms is het een vergissing in HR. Daarom wacht dit deel op een mens.',
    limit: {
      one: 'De grens is {count} medewerker.',
      other: 'De grens is {count} medewerkers.',
    },
    already: {
      day: {
        one: 'In de afgelopen 24 uur heeft ook al {count} medewerker de toegang verloren.',
        other: 'In de afgelopen 24 uur hebben ook al {count} medewerkers de toegang verloren.',
      },
      week: {
        one: 'In de afgelopen 7 dagen heeft ook al {count} medewerker de toegang verloren.',
        other: 'In de afgelopen 7 dagen hebben ook al {count} medewerkers de toegang verloren.',
      },
    },
    wayOut: 'Keur het voorstel goed om door te gaan, of wijs het af.',
    causesTitle: 'Wat het meestal is',
    peopleTitle: { one: '{count} persoon die wacht', other: '{count} personen die wachten' },
    wentOnTitle: 'Wat wel gewoon doorging',
    wentOnNothing: 'Verder was er niets te doen.',
    decideTitle: 'Goedkeuren of afwijzen',
    approve:
      'Klopt het? Keur het dan goed: precies deze lijst wordt uitgevoerd. Vlak daarvoor wordt iedereen nog één keer gelezen in {hr}, en wie terug is, laten we met rust.',
    reject:
      'Klopt het niet? Wijs het dan af: bij deze mensen blijft alles zoals het is tot {hr} iets nieuws over hen zegt.',
    neither:
      'Doe je niets, dan gebeurt er niets met hen. We herinneren je eraan na 1, 3 en 7 dagen.',
  },
}
