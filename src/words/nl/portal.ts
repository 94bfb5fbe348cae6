import type { portal as english } from '../en/portal.ts'
import type { SameAs } from '../text.ts'

export const portal: SameAs<typeof english> = {
  skip: 'Naar de inhoud',
  portalOf: 'HR-koppeling',
  places: 'Pagina’s',
  place: {
    home: 'Overzicht',
    review: 'Beoordelen',
    people: 'Medewerkers',
    runs: 'Synchronisaties',
    settings: 'Instellingen',
    connection: 'Koppeling',
    access: 'Toegang',
    audit: 'Logboek',
  },
  waiting: 'wacht op jou',
  menu: 'Menu',
  you: 'Aangemeld als {name}',
  viewer: 'Je kunt kijken, niets wijzigen',
  back: 'Terug naar {product}',
  signOut: 'Afmelden',
  language: 'Taal',
  choose: 'Wijzig',
  help: 'Vragen? Neem contact op met de support van {product}.',
  time: 'Tijden zijn in {zone}',
  account: 'HR-systeem',
  otherAccounts: 'Je gekoppelde HR-systemen',
  never: 'nog nooit',

  enter: {
    title: 'Welkom',
    invited: 'Je bent uitgenodigd',
    lead: 'Hiermee open je de HR-koppeling van {organization} in {product}.',
    invitedBy:
      '{by} vraagt je mee te kijken naar de HR-koppeling van {organization} in {product}. De link werkt één keer, tot {until}.',
    as: 'Ga verder als {name}',
    whyClick:
      'Waarom nog een klik? Sommige mailprogramma’s openen links om ze te controleren. Alleen een klik verbruikt de link, dus hij werkt nog.',
    stay: 'Ga verder als {name}',
    notYou: 'Ben je niet {email}? Sluit dan deze pagina.',
  },

  problem: {
    back: 'Terug naar het overzicht',
    number: 'Vraag je om hulp, noem dan dit nummer: {id}',
    signedOut: {
      title: 'Je sessie is afgelopen',
      text: 'Voor de veiligheid eindigt een sessie na een uur zonder klik, en uiterlijk na acht uur. Open deze pagina opnieuw vanuit {product}.',
    },
    adminNoMore: {
      title: 'Je bent hier geen beheerder meer',
      text: '{product} noemt je niet meer als beheerder van {organization}, of je toegang tot {product} is beëindigd. Daarom ben je uitgelogd en werken links die voor jou zijn gemaakt niet meer. Wat je eerder hebt goedgekeurd, blijft gelden. Is dit een vergissing? Vraag het een andere beheerder van {organization}.',
    },
    used: {
      title: 'Deze link is al gebruikt',
      text: 'Elke link werkt één keer. Was jij het zelf? Dan staat je pagina misschien nog open in een ander tabblad. Open anders de HR-koppeling opnieuw vanuit {product}.',
    },
    over: {
      title: 'Deze link is verlopen',
      text: 'Links werken een paar minuten, uitnodigingen zeven dagen. Open de HR-koppeling opnieuw vanuit {product}, of vraag een nieuwe uitnodiging.',
    },
    makerGone: {
      title: 'Deze uitnodiging geldt niet meer',
      text: 'Wie je uitnodigde, is geen beheerder meer van {organization} in {product}. Open de HR-koppeling zelf vanuit {product}, of vraag een andere beheerder om een nieuwe uitnodiging.',
    },
    otherPerson: {
      title: 'Deze link is voor iemand anders',
      text: 'Hij is gestuurd naar {email}, en jij bent aangemeld als {other}. De link is niet verbruikt. Stuur de mail aan niemand door; is de link voor jou, meld je dan eerst af en open hem opnieuw.',
    },
    unknownLink: {
      title: 'Deze link kennen we niet',
      text: 'Hij is oud, ingetrokken of niet volledig. Er is niets gewijzigd. Kijk na of je de hele link hebt gekopieerd, of open de HR-koppeling opnieuw vanuit {product}.',
    },
    notFound: {
      title: 'Deze pagina bestaat niet',
      text: 'Misschien is die verwijderd, of het adres is niet volledig.',
    },
    forbidden: {
      title: 'Je kunt kijken, niets wijzigen',
      text: 'Je kunt dit alleen bekijken. Vraag een beheerder van {organization} om dit te doen.',
    },
    foreign: {
      title: 'We wisten niet zeker of jij het was',
      text: 'Het formulier kwam niet van deze portal, of het is te oud. Er is niets gewijzigd. Ga terug, ververs de pagina en probeer het opnieuw.',
    },
    conflict: {
      title: 'Nu niet mogelijk',
      text: 'Er is iets veranderd sinds deze pagina werd geopend. Ververs de pagina en kijk opnieuw; er is niets gedaan.',
      running: 'Er loopt een synchronisatie. Wacht tot die klaar is en probeer het opnieuw.',
      busy: 'Het HR-systeem wordt op dit moment gelezen. Probeer het over een paar seconden opnieuw.',
      linked: 'Voor deze entiteit is al een HR-systeem gekoppeld.',
    },
    invalid: {
      title: 'Er ontbreekt iets of er klopt iets niet',
      text: 'Kijk na wat je hebt ingevuld; er is niets gewijzigd.',
    },
    tooLarge: {
      title: 'Dat was te veel tegelijk',
      text: 'Het formulier was groter dan we aannemen. Er is niets gewijzigd.',
    },
    tooMany: {
      title: 'Te veel in korte tijd',
      text: 'Wacht een minuut en probeer het dan opnieuw. Er is niets gewijzigd.',
    },
    later: {
      title: 'Nu niet mogelijk',
      text: 'Een dienst die we nodig hebben, antwoordt niet. Probeer het over een minuut opnieuw; er is niets gewijzigd.',
    },
    source: {
      title: 'De koppeling met HR weigerde dit',
      text: 'De dienst die HR-systemen koppelt, nam de vraag niet aan. Neem contact op met de support van {product}.',
    },
    broken: {
      title: 'Er ging bij ons iets mis',
      text: 'We hebben de fout vastgelegd. Probeer het over een minuut opnieuw.',
    },
  },

  flash: {
    'loss-accepted': 'Opgeslagen. Leeg is vanaf nu leeg, en er begint een synchronisatie.',
    'mails-again': 'Er gaan weer mails naar dit adres.',
    'plan-approved': 'Goedgekeurd. De wijzigingen worden nu uitgevoerd.',
    'plan-rejected': 'Afgewezen. Voor deze medewerkers verandert er niets.',
    decided: 'Opgeslagen. De volgende synchronisatie houdt er rekening mee, en begint nu.',
    'decided-end':
      'Opgeslagen. De toegang eindigt nu en de kaarten worden geblokkeerd. Dat duurt even.',
    withdrawn: 'Opgeslagen. HR wordt weer gevolgd, en er begint nu een synchronisatie.',
    saved: 'Opgeslagen.',
    'language-changed': 'Vanaf nu in het Nederlands.',
    'sync-started': 'De synchronisatie is begonnen. Je kunt blijven of verdergaan.',
    'sync-running': 'Er loopt al een synchronisatie.',
    disconnected: 'Ontkoppeld. Niemand is verwijderd en er is geen kaart geblokkeerd.',
    undone: 'De toegang wordt teruggegeven. Dat duurt even.',
    'undo-not-typed': 'Het aantal klopt niet. Er is niets ongedaan gemaakt.',
    'sessions-ended': 'Deze beheerder is overal afgemeld.',
    'invitation-sent': 'De uitnodiging is per mail onderweg.',
    'invitation-withdrawn': 'De uitnodiging werkt niet meer.',
  },

  access: {
    title: 'Wie zich kan aanmelden',
    lead: 'De beheerders die {product} noemt voor {organization}. Zij komen binnen vanuit {product}, of met een uitnodiging van hier.',
    admin: 'Beheerder',
    role: 'Mag',
    roles: { admin: 'Kijken en beslissen', viewer: 'Alleen kijken' },
    seen: 'Laatst gezien',
    notSeen: 'niet in de laatste uren',
    end: 'Overal afmelden',
    endOwn: 'Mij overal afmelden',
    invite: 'Nodig iemand uit',
    inviteLead:
      'We mailen deze beheerder een link en tonen die aan niemand anders. Hij werkt één keer, zeven dagen lang.',
    whom: 'Beheerder',
    make: 'Verstuur de uitnodiging',
    notListed:
      'Alleen beheerders die {product} noemt voor {organization}, kunnen anderen uitnodigen.',
    letInBy: 'binnengelaten door {by}',
    nobody: 'Je bent de enige beheerder',
    nobodyTodo: 'Voeg er een toe in {product}; dan kun je die hier uitnodigen.',
    open: 'Openstaande uitnodigingen',
    openUntil: 'werkt tot {until}',
    withdraw: 'Trek in',
  },
}
