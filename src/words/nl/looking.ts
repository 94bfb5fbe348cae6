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
    preheader: 'Met het adres meldt iemand zich aan, dus jij beslist.',
    title: { one: 'Een e-mailadres wijkt af', other: '{count} e-mailadressen wijken af' },
    lead: 'In {hr} staat een ander e-mailadres dan in {product}. We hebben niets gewijzigd. Met het adres meldt iemand zich aan, dus een wijziging in HR alleen mag nooit iemands toegang aan een ander geven.',
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
    preheader: 'Er is niets gewijzigd. Horen deze gebruikers toegang te hebben?',
    title: {
      one: 'Een gebruiker die niet in HR staat',
      other: '{count} gebruikers die niet in HR staan',
    },
    lead: 'Niemand in {hr} heeft het e-mailadres van deze gebruikers. We wijzigen ze nooit.',
    isNew: 'Nieuw in deze lijst',
    known: 'Stond er al',
    todo: 'Adviseurs en accountants hoeven niet in HR te staan. Is het een medewerker? Zorg dan dat {hr} hetzelfde e-mailadres heeft. Gebruikers die geen toegang horen te hebben, verwijder je zelf in {product}.',
  },
  attention: {
    subjectOne: '{name} heeft een beslissing van je nodig',
    subject: {
      one: '{count} medewerker heeft een beslissing van je nodig',
      other: '{count} medewerkers hebben een beslissing van je nodig',
    },
    topic: {
      one: 'HR: {count} punt vraagt een beslissing',
      other: 'HR: {count} punten vragen een beslissing',
    },
    topicTitle: {
      one: 'Eén punt vraagt aandacht',
      other: '{count} punten vragen aandacht',
    },
    affected: 'Nieuw hierbij: {names}',
    preheader: 'Voor hen verandert er niets tot jij beslist.',
    title: {
      one: 'Eén medewerker vraagt je aandacht',
      other: '{count} medewerkers vragen je aandacht',
    },
    lead: 'HR en {product} zijn het hier niet eens, en we doen liever niets dan iets verkeerds. Voor deze medewerkers verandert er niets tot jij beslist.',
    user: 'De gebruiker in {product}: {user}',
    what: 'Wat je kunt doen: {advice}',
  },
  held: {
    subjectReminder: {
      one: 'Wacht al {count} dag: {subject}',
      other: 'Wacht al {count} dagen: {subject}',
    },
    preheader: 'Er gebeurt niets tot jij beslist.',
    title: 'Dit wacht op je beslissing',
    reminder: {
      one: 'Dit voorstel wacht al {count} dag. Er gebeurt niets tot jij beslist.',
      other: 'Dit voorstel wacht al {count} dagen. Er gebeurt niets tot jij beslist.',
    },
    lead: 'Een deel van de synchronisatie met {hr} wacht op je beslissing. Hieronder zie je waarom, en wat de oorzaak kan zijn.',
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
    causesTitle: 'Mogelijke oorzaken',
    peopleTitle: { one: '{count} medewerker wacht', other: '{count} medewerkers wachten' },
    wentOnTitle: 'Wat wel gewoon doorging',
    wentOnNothing: 'Verder was er niets te doen.',
    decideTitle: 'Goedkeuren of afwijzen',
    approve:
      'Klopt het? Keur het dan goed. Precies deze lijst wordt uitgevoerd. Vlak daarvoor controleren we iedereen die weggaat nog één keer in {hr}, en wie terug is, laten we met rust.',
    reject:
      'Klopt het niet? Wijs het dan af. Voor deze medewerkers verandert er niets tot er in {hr} iets verandert.',
    neither: 'Doe je niets, dan gebeurt er niets. We herinneren je eraan na 1, 3 en 7 dagen.',
  },
}
