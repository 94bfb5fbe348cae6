import type { portalLink as english } from '../en/portal-link.ts'
import type { SameAs } from '../text.ts'

export const portalLink: SameAs<typeof english> = {
  steps: {
    label: 'Stappen',
    agree: 'Instemmen',
    choose: 'Kiezen',
    connect: 'Koppelen',
    read: 'Inlezen',
    review: 'Beoordelen',
  },

  agree: {
    title: 'Koppel je HR-systeem',
    lead: 'Vanaf dan volgen de gebruikers van {product} HR: wie in dienst komt, wordt uitgenodigd; wie weggaat, verliest de toegang. Er gebeurt met niemand iets tot je het eerste voorstel hebt gezien en goedgekeurd.',
    readsTitle: 'Wat wordt gelezen',
    reads: [
      'Naam, zakelijk e-mailadres, telefoon, personeelsnummer',
      'Eerste en laatste werkdag, status en soort dienstverband',
      'Bedrijf, afdeling, werklocatie en leidinggevende',
    ],
    neverTitle: 'Waar nooit om wordt gevraagd',
    never: [
      'Salaris, bankrekening en burgerservicenummer',
      'Geboortedatum, geslacht en privéadres',
      'Redenen van verzuim of vertrek',
    ],
    entities: 'Voor welke entiteiten?',
    entityTaken: 'volgt al een ander HR-systeem',
    consentTitle: 'Je stemt er namens {organization} mee in dat',
    consent: {
      read: 'HR-gegevens worden gelezen, nu en elke dag',
      sync: 'de gebruikers van {product} gelijk blijven met de medewerkers',
      map: 'bedrijven in HR aan jullie entiteiten worden toegewezen',
      match: 'bestaande gebruikers op e-mailadres worden gekoppeld',
    },
    agreement: 'Lees de overeenkomst met {product}',
    tick: 'Ik stem ermee in',
    written: 'Je naam en het tijdstip komen in het logboek.',
    go: 'Instemmen en het HR-systeem kiezen',
    missing: 'Vink het vakje aan om verder te gaan. Zonder instemming wordt niets gekoppeld.',
    noEntities: 'Kies ten minste één entiteit.',
    allTaken: 'Elke entiteit volgt al een HR-systeem',
    allTakenText:
      'Er valt niets meer te koppelen. Wil je een ander systeem gebruiken, ontkoppel dan eerst het huidige.',
  },

  choose: {
    title: 'Welk HR-systeem gebruik je?',
    lead: 'HR-systemen verschillen in wat ze ons kunnen vertellen. Wat het jouwe niet kan vertellen, zie je voordat je het koppelt.',
    search: 'Zoek op naam',
    find: 'Zoeken',
    none: 'Geen HR-systeem met die naam',
    noneTodo: 'Controleer de spelling, of kies het op de volgende pagina.',
    unlisted: 'Mijn systeem staat er niet bij',
    unlistedText: 'Op de volgende pagina zie je alles wat gekoppeld kan worden, ook bestanden.',
    pick: '{name} kiezen',
    chosen: 'gekozen',
    everything: 'alle andere velden',
    lacks: {
      deletions: 'verwijderingen alleen met uitbreiding',
      companies: 'geen bedrijven',
      phones: 'geen telefoonnummers',
      'termination-dates': 'geen laatste werkdagen',
      'start-dates': 'geen eerste werkdagen',
      status: 'geen status',
      'work-email': 'geen zakelijk e-mailadres',
      groups: 'geen afdelingen',
      locations: 'geen werklocaties',
    },
    sees: 'meldt verwijderingen',
    addOn:
      'Verwijderingen worden alleen gemeld met een betaalde uitbreiding van Merge, de dienst die HR-systemen koppelt. Zonder die uitbreiding: beëindig het dienstverband in plaats van medewerkers te verwijderen.',
  },

  connect: {
    title: 'Voor je {hr} koppelt',
    titleAny: 'Voor je koppelt',
    lead: 'Twee dingen zijn nu veel makkelijker dan later.',
    excludeTitle: 'Wie mogen we helemaal niet zien?',
    exclude:
      'We lezen wat het account, de sleutel of de gebruiker waarmee je koppelt in {hr} mag zien. Geef die het recht om iedereen te zien die HR moet volgen, en verder niemand.',
    excludeHow: {
      bamboohr:
        'In BambooHR ziet een sleutel wat de gebruiker ziet die hem maakte. Maak de sleutel als een gebruiker met een toegangsniveau voor precies die medewerkers.',
      hibob:
        'Maak in Hibob een servicegebruiker, zet die in een eigen rechtengroep en beperk de toegang van die groep tot de gegevens van wie hij mag zien.',
      workday:
        'Zet in Workday de integratiegebruiker in een beveiligingsgroep die beperkt is tot de organisaties die hij mag zien.',
      sapsuccessfactors:
        'Geef in SuccessFactors de API-gebruiker een rol waarvan de doelgroep precies die medewerkers omvat.',
    },
    excludeLater:
      'Beperk dit later niet meer: wie uit het zicht verdwijnt, lijkt uit dienst te zijn. Wil je daarna iemand weglaten, gebruik dan de regels in de instellingen.',
    terminateTitle: 'Beëindigen, niet verwijderen',
    terminate:
      'Vul als iemand weggaat in {hr} de laatste werkdag in, in plaats van de medewerker te verwijderen. Dan eindigt de toegang op de juiste dag.',
    cannotTitle: 'Wat {hr} ons niet kan vertellen',
    needTitle: 'Houd bij de hand',
    need: 'Iemand met beheerdersrechten in {hr}. Ben jij dat niet, nodig die dan eerst uit; de link naar de volgende pagina werkt ook voor een collega.',
    open: 'Verder naar {hr}',
    openAny: 'Verder en koppelen',
    newTab: 'Opent het niet? Ga verder op de pagina van Merge zelf',
    fetching:
      '{hr} heeft de koppeling toegestaan. We halen de sleutel op bij Merge, de dienst die HR-systemen koppelt. Antwoordt Merge niet, dan blijven we het proberen; je hoeft niets te doen.',
    failed: 'De laatste poging is niet gelukt',
    awayTitle: 'Hoe je terugkomt',
    away: 'Merge, de dienst die HR-systemen koppelt, vraagt je op de volgende pagina om toegang. Als je klaar bent, kom je vanzelf hier terug. Gebruik je de pagina van Merge zelf, dan leidt die niet hierheen terug: zegt die dat je klaar bent, gebruik dan de terugknop van je browser, of open de HR-koppeling opnieuw vanuit {product}. Deze pagina gaat dan vanzelf verder.',
    until: 'De link werkt tot {until}.',
    expired: 'De link is verlopen',
    expiredText: 'Er is niets verloren. Een nieuwe link leidt naar dezelfde plek.',
    fresh: 'Vraag een nieuwe link',
    another: 'Kies een ander HR-systeem',
    waiting: 'We wachten tot {hr} is gekoppeld. Deze pagina werkt zichzelf bij.',
    waitingAny: 'We wachten tot het HR-systeem is gekoppeld. Deze pagina werkt zichzelf bij.',
    plain: 'Ververs',
  },

  window: {
    title: '{hr} koppelen',
    lead: 'Merge koppelt {product} aan {hr}. Het venster van Merge opent op deze pagina.',
    opening: 'Het venster van Merge wordt geopend …',
    openingNote:
      'Verschijnt er binnen een halve minuut niets, gebruik dan de pagina van Merge zelf.',
    open: 'Volg de stappen in het venster. Als je klaar bent, ga je vanzelf terug.',
    closed: 'Het venster is gesloten, en er is nog niets gekoppeld.',
    again: 'Opnieuw openen',
    blocked: 'Het venster van Merge kan hier niet openen',
    blockedText:
      'Iets in deze browser of dit netwerk houdt het tegen, vaak een adblocker of een firewall. Je kunt ook koppelen op de pagina van Merge zelf. Die leidt niet hierheen terug: zegt die dat je klaar bent, gebruik dan de terugknop van je browser.',
    script:
      'JavaScript staat uit in deze browser, en het venster van Merge heeft het nodig. Gebruik de pagina van Merge zelf.',
    plain: 'Verder op de pagina van Merge zelf',
    back: 'Terug',
    sending: 'Klaar. Een ogenblik …',
    used: {
      title: 'Dit venster is al gebruikt',
      text: 'Wat je erin hebt toegestaan, is aangekomen. De pagina van de koppeling laat zien hoe ver we zijn.',
    },
    over: {
      title: 'Dit venster stond te lang open',
      text: 'Er is niets verloren. Ga terug en open het opnieuw.',
    },
    signedOut: {
      title: 'Je sessie is afgelopen',
      text: 'Dit venster hoort bij een sessie die is afgelopen. Open de HR-koppeling opnieuw vanuit {product}. Ben je net klaar in {hr}, dan horen we dat meestal toch, en gaat de koppeling vanzelf verder.',
    },
    unreadable: {
      title: 'Er is niets aangekomen',
      text: 'Het venster van Merge heeft ons niet verteld hoe het is afgelopen. Ga terug en open het opnieuw.',
    },
    onward: 'Verder',
  },

  progress: {
    title: '{hr} wordt gelezen',
    lead: 'Je kunt meekijken, of weggaan en terugkomen: je krijgt een mail als het eerste voorstel klaar is. Er wordt niemand uitgenodigd, gewijzigd of geblokkeerd tot je het goedkeurt.',
    connected: 'Gekoppeld',
    connectedBy: 'door {name}, {time}',
    collect: 'Alles wordt opgehaald uit {hr}',
    collectNow:
      'De eerste keer duurt minuten bij kleine bedrijven en uren bij grote. Begonnen op {time}.',
    read: 'De lijst wordt gelezen',
    compare: 'Medewerkers worden vergeleken met de gebruikers van {product}',
    compareText: 'Gekoppeld op e-mailadres; er wordt nog niemand uitgenodigd.',
    plan: 'Het eerste voorstel ligt voor je klaar',
    planText: 'Je ziet iedereen bij naam, met wat er zou gebeuren en waarom.',
    stuck: 'Deze stap is mislukt',
    nextTry: 'Volgende poging: {time}',
    counts: {
      pages: 'Pagina’s',
      employees: 'Medewerkers',
      companies: 'Bedrijven',
      groups: 'Afdelingen en groepen',
      locations: 'Werklocaties',
    },
    people: 'Bekijk de medewerkers tot nu toe',
    route: 'Entiteiten kiezen',
    routeText:
      'Er zijn meerdere entiteiten, en nog niemand heeft gekozen wie waar hoort. Tot dan is het eerste voorstel leeg.',
    settings: 'Loop intussen de instellingen na',
    plain: 'Ververs',
  },

  connection: {
    title: 'De koppeling met {hr}',
    status: 'Toestand',
    entities: 'Entiteiten',
    allEntities: 'Alle entiteiten',
    linkedBy: 'Gekoppeld door',
    consent: 'Toestemming',
    consentBy: '{name}, op {time}',
    lastRead: 'Laatst volledig gelezen',
    cannot: 'Wat het niet kan vertellen',
    nothing: 'Het levert alles wat we gebruiken',
    terminateTitle: 'Beëindigen, niet verwijderen',
    relinkTitle: 'Opnieuw koppelen',
    relinkText:
      'Doe dit nadat in {hr} een wachtwoord, sleutel of recht is gewijzigd. Gebruik hetzelfde account met minstens dezelfde rechten. Alles blijft bewaard, niemand krijgt een tweede uitnodiging, en niemand verliest erdoor de toegang.',
    relinkAgree:
      'Door verder te gaan stem je er opnieuw mee in dat HR-gegevens worden gelezen, gebruikers gelijk blijven, bedrijven worden toegewezen en gebruikers worden gekoppeld.',
    relink: 'Koppel {hr} opnieuw',
    disconnectTitle: 'Ontkoppelen',
    disconnectText:
      'De synchronisatie stopt en de toegang tot {hr} wordt opgegeven. Niemand wordt verwijderd en er wordt geen kaart geblokkeerd. Vanaf dan houdt wie weggaat toegang, tot je die zelf beëindigt.',
    disconnectType: 'Typ ter bevestiging {word}',
    disconnectWrong: 'Typ {word}, precies zoals het hier staat.',
    disconnect: 'Ontkoppel {hr}',
    goneTitle: '{hr} is ontkoppeld op {time}',
    goneText:
      'Alle gebruikers blijven zoals ze zijn. Je kunt altijd opnieuw koppelen; iedereen wordt dan opnieuw vergeleken en niemand wordt een tweede keer uitgenodigd.',
    more: 'Koppel nog een HR-systeem',
  },
}
