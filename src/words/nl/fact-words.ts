import type { factWords as english } from '../en/fact-words.ts'
import type { SameAs } from '../text.ts'

export const factWords: SameAs<typeof english> = {
  decision: {
    keep: 'toegang behouden',
    postpone: 'toegang later beëindigen',
    now: 'toegang nu beëindigen',
    end: 'toegang nu beëindigen',
    'leave-out': 'weglaten',
    'invite-again': 'opnieuw uitnodigen',
    link: 'koppelen aan een gebruiker',
    unlink: 'de koppeling verbreken',
    'accept-email': 'het verschil negeren',
    undo: 'toegang teruggeven',
    'not-this-person': 'deze gebruiker is iemand anders',
    'keeps-access': 'de toegang zo laten',
    rejected: 'het voorstel afwijzen',
  },
  actor: {
    admin: 'een beheerder',
    api: 'het product',
    schedule: 'de synchronisatie',
    command: 'de beheerder van de server',
  },
  why: {
    last_admin: 'de laatste beheerder kan niet worden verwijderd',
    owner: 'de eigenaar kan niet worden verwijderd',
    group_admin: 'een beheerder van de hele groep kan hier niet worden verwijderd',
    protected: 'deze gebruiker is beschermd in het product',
    unknown_user: 'het product kent deze gebruiker niet',
    not_supported: 'het product ondersteunt dit niet',
    not_blocked_by_rollcall: 'de kaarten waren niet door de synchronisatie geblokkeerd',
    seat_limit: 'er zijn geen plaatsen meer vrij',
    plan_limit: 'het abonnement staat niet meer toe',
    'user-exists': 'er is al een gebruiker met dit e-mailadres',
    'unreadable-user': 'het product heeft een gebruiker met dit adres die onleesbaar is',
    'no answer in time': 'het product antwoordde niet op tijd',
  },
  failure: {
    bounced: 'het adres bestaat niet of neemt geen mail aan',
    complained: 'de ontvanger heeft hem als spam gemeld',
    suppressed: 'de maildienst verstuurt niets meer naar dit adres',
    failed: 'de maildienst kon hem niet versturen',
    refused: 'de maildienst heeft hem niet aangenomen',
    'given-up': 'hij kon drie dagen lang niet worden verstuurd',
  },
  /** A word that is not ours: a status or department of HR, a code of the product. */
  quoted: '‘{text}’',
  noWord: 'geen',
  unknownReason: 'Een reden die hier niet kan worden getoond',
}
