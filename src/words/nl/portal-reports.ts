import type { portalReports as english } from '../en/portal-reports.ts'
import type { SameAs } from '../text.ts'

export const portalReports: SameAs<typeof english> = {
  'email-differs': {
    one: '{count} e-mailadres wijkt af van HR',
    other: '{count} e-mailadressen wijken af van HR',
  },
  'email-conflict': {
    one: '{count} adres is al van iemand anders',
    other: '{count} adressen zijn al van iemand anders',
  },
  'external-user': {
    one: '{count} gebruiker staat niet in HR',
    other: '{count} gebruikers staan niet in HR',
  },
  'ambiguous-match': {
    one: '{count} adres heeft twee gebruikers',
    other: '{count} adressen hebben twee gebruikers',
  },
  'duplicate-email': {
    one: '{count} persoon deelt in HR een adres met een ander',
    other: '{count} mensen delen in HR een adres met een ander',
  },
  'no-email': {
    one: '{count} persoon heeft geen zakelijk e-mailadres',
    other: '{count} mensen hebben geen zakelijk e-mailadres',
  },
  'unmapped-entity': {
    one: '{count} persoon hoort nog bij geen entiteit',
    other: '{count} mensen horen nog bij geen entiteit',
  },
  'unknown-status': {
    one: '{count} status in HR wordt niet begrepen',
    other: '{count} statussen in HR worden niet begrepen',
  },
  'date-conflict': {
    one: '{count} persoon heeft een laatste dag die de status tegenspreekt',
    other: '{count} mensen hebben een laatste dag die de status tegenspreekt',
  },
  'unreadable-phone': {
    one: '{count} telefoonnummer is onleesbaar',
    other: '{count} telefoonnummers zijn onleesbaar',
  },
  'matched-but-inactive': {
    one: '{count} gebruiker is in HR niet actief',
    other: '{count} gebruikers zijn in HR niet actief',
  },
  'removed-by-hand': {
    one: '{count} persoon is met de hand verwijderd en in HR actief',
    other: '{count} mensen zijn met de hand verwijderd en in HR actief',
  },
  refused: { one: '{count} stap is geweigerd', other: '{count} stappen zijn geweigerd' },
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
    one: '{count} eerste dag is na de uitnodiging verschoven',
    other: '{count} eerste dagen zijn na de uitnodiging verschoven',
  },
  'ignored-in-merge': {
    one: '{count} persoon staat op negeren',
    other: '{count} mensen staan op negeren',
  },
  'kept-by-override': {
    one: '{count} persoon blijft door een besluit',
    other: '{count} mensen blijven door een besluit',
  },
  'protected-leaver': {
    one: '{count} beschermd persoon is in HR weg',
    other: '{count} beschermde mensen zijn in HR weg',
  },
  'cards-still-blocked': {
    one: '{count} persoon is terug en heeft nog geblokkeerde kaarten',
    other: '{count} mensen zijn terug en hebben nog geblokkeerde kaarten',
  },
  'needs-attention': {
    one: '{count} persoon vraagt een besluit',
    other: '{count} mensen vragen een besluit',
  },
}
