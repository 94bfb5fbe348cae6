import type { portalReports as english } from '../en/portal-reports.ts'
import type { SameAs } from '../text.ts'

export const portalReports: SameAs<typeof english> = {
  'email-differs': {
    one: '{count} e-mailadres wijkt af van HR',
    other: '{count} e-mailadressen wijken af van HR',
  },
  'email-conflict': {
    one: '{count} adres in HR is van een andere gebruiker',
    other: '{count} adressen in HR zijn van andere gebruikers',
  },
  'mail-failed': {
    one: '{count} mail is niet aangekomen',
    other: '{count} mails zijn niet aangekomen',
  },
  'external-user': {
    one: '{count} gebruiker staat niet in HR',
    other: '{count} gebruikers staan niet in HR',
  },
  'match-unclear': {
    one: '{count} medewerker is misschien een ander dan de gebruiker met het adres',
    other: '{count} medewerkers zijn misschien anderen dan de gebruikers met hun adres',
  },
  'ambiguous-match': {
    one: '{count} adres heeft meer dan één gebruiker',
    other: '{count} adressen hebben meer dan één gebruiker',
  },
  'duplicate-email': {
    one: '{count} medewerker deelt in HR een adres met een ander',
    other: '{count} medewerkers delen in HR een adres met een ander',
  },
  'no-email': {
    one: '{count} medewerker heeft geen zakelijk e-mailadres',
    other: '{count} medewerkers hebben geen zakelijk e-mailadres',
  },
  'unmapped-entity': {
    one: '{count} medewerker hoort nog bij geen entiteit',
    other: '{count} medewerkers horen nog bij geen entiteit',
  },
  'status-word': {
    one: '{count} status uit HR heeft nog geen betekenis',
    other: '{count} statussen uit HR hebben nog geen betekenis',
  },
  'unknown-status': {
    one: '{count} medewerker heeft een status die hier niets betekent',
    other: '{count} medewerkers hebben een status die hier niets betekent',
  },
  'date-conflict': {
    one: '{count} medewerker heeft een laatste werkdag die de status tegenspreekt',
    other: '{count} medewerkers hebben een laatste werkdag die de status tegenspreekt',
  },
  'unreadable-record': {
    one: 'De gegevens van {count} medewerker in HR zijn onleesbaar',
    other: 'De gegevens van {count} medewerkers in HR zijn onleesbaar',
  },
  'unreadable-date': {
    one: '{count} datum in HR is onleesbaar',
    other: '{count} datums in HR zijn onleesbaar',
  },
  'unreadable-email': {
    one: '{count} e-mailadres in HR is onleesbaar',
    other: '{count} e-mailadressen in HR zijn onleesbaar',
  },
  'unreadable-phone': {
    one: '{count} telefoonnummer is onleesbaar',
    other: '{count} telefoonnummers zijn onleesbaar',
  },
  'left-with-access': {
    one: '{count} medewerker is uit dienst en heeft nog toegang',
    other: '{count} medewerkers zijn uit dienst en hebben nog toegang',
  },
  'identity-change': {
    one: '{count} dossier in HR is misschien van iemand anders',
    other: '{count} dossiers in HR zijn misschien van iemand anders',
  },
  'matched-but-inactive': {
    one: '{count} gebruiker is in HR niet actief',
    other: '{count} gebruikers zijn in HR niet actief',
  },
  'unreadable-user': {
    one: '{count} gebruiker van het product is onleesbaar',
    other: '{count} gebruikers van het product zijn onleesbaar',
  },
  'not-done': {
    one: '{count} wijziging is volgens het product gedaan, maar staat niet op zijn lijst',
    other: '{count} wijzigingen zijn volgens het product gedaan, maar staan niet op zijn lijst',
  },
  'removed-by-hand': {
    one: '{count} medewerker is met de hand verwijderd en in HR actief',
    other: '{count} medewerkers zijn met de hand verwijderd en in HR actief',
  },
  refused: { one: '{count} wijziging is geweigerd', other: '{count} wijzigingen zijn geweigerd' },
  'attribute-lost': {
    one: 'HR geeft {count} veld niet meer',
    other: 'HR geeft {count} velden niet meer',
  },
  'manager-dropped': {
    one: '{count} leidinggevende kon niet worden ingesteld',
    other: '{count} leidinggevenden konden niet worden ingesteld',
  },
  'no-longer-synced': {
    one: '{count} gebruiker wordt niet meer bijgehouden',
    other: '{count} gebruikers worden niet meer bijgehouden',
  },
  'rehire-unclear': {
    one: '{count} terugkeer is onduidelijk',
    other: '{count} keer is een terugkeer onduidelijk',
  },
  'start-moved': {
    one: '{count} eerste werkdag is na de uitnodiging verschoven',
    other: '{count} eerste werkdagen zijn na de uitnodiging verschoven',
  },
  'ignored-in-merge': {
    one: '{count} medewerker staat op negeren',
    other: '{count} medewerkers staan op negeren',
  },
  'kept-by-override': {
    one: '{count} medewerker houdt toegang door een besluit',
    other: '{count} medewerkers houden toegang door een besluit',
  },
  'protected-leaver': {
    one: '{count} beschermde medewerker is uit dienst in HR',
    other: '{count} beschermde medewerkers zijn uit dienst in HR',
  },
  'cards-still-blocked': {
    one: '{count} medewerker is terug en heeft nog geblokkeerde kaarten',
    other: '{count} medewerkers zijn terug en hebben nog geblokkeerde kaarten',
  },
  'needs-attention': {
    one: '{count} medewerker heeft een beslissing nodig',
    other: '{count} medewerkers hebben een beslissing nodig',
  },
}
