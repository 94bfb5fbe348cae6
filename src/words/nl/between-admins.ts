import type { betweenAdmins as english } from '../en/between-admins.ts'
import type { SameAs } from '../text.ts'

export const betweenAdmins: SameAs<typeof english> = {
  notice: {
    preheader: 'Je krijgt deze mail omdat je beheerder bent van {organization}.',
    subject: {
      'approve-ends': '{by} heeft goedgekeurd dat mensen hun toegang verliezen',
      'reject-ends': '{by} heeft besloten dat mensen hun toegang houden',
      'change-settings': '{by} heeft gewijzigd hoe de HR-koppeling werkt',
      'accept-loss': '{by} accepteert dat HR een veld niet meer levert',
      'invite-admin': '{by} heeft {about} uitgenodigd voor de HR-koppeling',
      'sign-out-admin': '{by} heeft {about} afgemeld bij de HR-koppeling',
      'erase-organization': 'De HR-koppeling van {organization} is gewist',
    },
    text: {
      'approve-ends':
        'Er is een plan goedgekeurd. Voor iedereen daarin die volgens HR nog steeds weg is, eindigt de toegang en worden de kaarten geblokkeerd.',
      'reject-ends':
        'Er is een plan afgewezen. De medewerkers daarin houden hun toegang en hun kaarten, tot HR iets anders over hen zegt.',
      'change-settings':
        'Deze instellingen bepalen wie toegang verliest, wat op goedkeuring wacht en wie bericht krijgt.',
      'accept-loss':
        'Leeg is vanaf nu leeg. Als daardoor iemand toegang zou verliezen, gelden de gewone grenzen.',
      'invite-admin':
        'De link gaat per mail naar {about} en naar niemand anders. Hij werkt één keer, zeven dagen lang.',
      'sign-out-admin':
        'Alle sessies van deze beheerder zijn beëindigd en ongebruikte links werken niet meer. Opnieuw aanmelden kan vanuit {product}.',
      'erase-organization':
        'Alles wat erover was opgeslagen is verwijderd: medewerkers, plannen, geschiedenis en instellingen. Niemand verloor toegang tot {product} en er is geen kaart geblokkeerd. Vanaf nu volgt niemand meer HR.',
    },
    people: {
      one: '{count} medewerker',
      other: '{count} medewerkers',
    },
    facts: {
      people: 'Medewerkers',
      settings: 'Instellingen',
    },
    setting: {
      routing: 'entiteiten',
      scope: 'wie meedoet',
      protected: 'wie nooit wordt verwijderd',
      grace_days: 'extra dagen toegang',
      block_cards: 'wanneer kaarten worden geblokkeerd',
      inactive_beats_future_date: 'wie in HR inactief is',
      unblock_on_rehire: 'kaarten van wie terugkomt',
      status_map: 'dienstverbandstatussen',
      brake: 'grenzen voor goedkeuring',
      notify: 'wie welke mail krijgt',
    },
    doTitle: 'Had je dit niet verwacht?',
    do: 'Vraag het aan {by}. Was die het niet? Meld die beheerder dan af onder ‘Toegang’ in de HR-koppeling en trek de rechten in {product} in.',
    doErased: 'Neem meteen contact op met de support van {product}.',
  },
  invitation: {
    subject: '{by} nodigt je uit voor de HR-koppeling van {organization}',
    preheader: 'De link werkt één keer, tot {until}.',
    title: 'Je bent uitgenodigd voor de HR-koppeling van {organization}',
    what: '{by} vraagt je mee te kijken naar de HR-koppeling van {organization} in {product}.',
    role: {
      admin: 'Je kunt alles bekijken en beslissen.',
      viewer: 'Je kunt alles bekijken, maar niets wijzigen.',
    },
    button: 'Open de HR-koppeling',
    valid:
      'De link is alleen voor jou. Hij werkt één keer, tot {until}, en vraagt om nog een klik.',
    notYou: 'Had je dit niet verwacht? Open de link dan niet en vraag het aan {by}.',
  },
}
