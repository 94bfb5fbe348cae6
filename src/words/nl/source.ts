import type { source as english } from '../en/source.ts'
import type { SameAs } from '../text.ts'

export const source: SameAs<typeof english> = {
  title: 'Wat er mis is met de koppeling',
  issue: {
    permission: {
      what: 'We mogen {what} in {hr} niet zien: daar ontbreekt een recht.',
      todo: 'Vraag wie {hr} beheert om dit recht te geven aan het account waarmee is gekoppeld. Koppel {hr} daarna opnieuw.',
    },
    credentials: {
      what: '{hr} weigert de inlog of de sleutel waarmee is gekoppeld.',
      todo: 'Koppel {hr} opnieuw, met een inlog die werkt.',
    },
    plan: {
      what: 'In je contract voor {hr} zit geen toegang voor andere programma’s.',
      todo: 'Vraag wie {hr} beheert om die toegang te laten aanzetten. Start daarna een synchronisatie.',
    },
    'rate-limit': {
      what: '{hr} beperkt hoe vaak we iets mogen opvragen.',
      todo: 'Je hoeft niets te doen. Het gaat vanzelf verder.',
    },
    outage: {
      what: '{hr} antwoordt op dit moment niet.',
      todo: 'Je hoeft niets te doen. Het gaat vanzelf verder.',
    },
    other: {
      what: 'Merge, de dienst die HR-systemen koppelt, meldt een probleem met {hr}.',
      todo: 'Blijft het zo? Neem dan contact op met de support van {product} en vermeld de tekst hieronder.',
    },
  },
  models: {
    employees: 'medewerkers',
    employments: 'functies',
    groups: 'afdelingen en groepen',
    locations: 'werklocaties',
    companies: 'bedrijven',
  },
  anything: 'een deel van de gegevens die we nodig hebben',
  since: 'Sinds {time}',
  said: 'Tekst van Merge: ‘{text}’',
  freshAsOf: 'Gegevens uit HR zijn van',
  changesTitle: 'Wat er aan de koppeling is gewijzigd',
  changesText: 'Door zulke wijzigingen kan het zijn dat we minder mensen zien.',
  change: {
    scopes: 'Wat gelezen mag worden is gewijzigd',
    'selective-sync': 'Het filter dat mensen weglaat is gewijzigd',
    credentials: 'Er is opnieuw ingelogd, of daar is een link voor gemaakt',
    'data-deleted': 'In Merge zijn gegevens verwijderd',
    'switched-off': 'In Merge is een koppeling uitgezet',
    'field-mapping': 'Een veldkoppeling is gewijzigd',
  },
  changeOn: '{change}, op {time}',
  maybe: '{change}, op {time} (misschien bij een andere koppeling)',
  filtered: 'Een filter in Merge laat mensen weg. Wie daardoor wegvalt, zien we hier niet.',
  reading: 'Lezen',
  resync: 'Merge HR opnieuw laten lezen',
  resyncBy: {
    never: 'nooit: we lezen wat Merge het laatst heeft opgehaald',
    'on-request': 'als iemand een synchronisatie start',
    'before-daily-read': 'voor elke dagelijkse synchronisatie, en als iemand er een start',
  },
  resyncHint:
    'Hooguit eens per uur. Elke keer kost een tegoed van het contract van {product} met Merge, en de synchronisatie wacht tot Merge klaar is.',
  notInPlan:
    'Merge weigerde dit op {time}: het zit niet in het contract van {product} met Merge. We lezen wat Merge het laatst heeft opgehaald. Zet het uit en weer aan om het opnieuw te proberen.',
  asked: 'Op {time} is Merge het laatst gevraagd HR opnieuw te lezen.',
}
