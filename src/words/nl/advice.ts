import type { advice as english } from '../en/advice.ts'
import type { SameAs } from '../text.ts'

export const advice: SameAs<typeof english> = {
  'needs-attention':
    'Zoek deze persoon op in {hr}. Uit dienst? Kies dan Nu beëindigen in {product}. Zo niet, kies Behouden.',
  'date-conflict': 'Verbeter de status of de laatste dag in {hr}, zodat beide hetzelfde zeggen.',
  'unknown-status': 'Leg in de instellingen van deze koppeling vast wat dat woord betekent.',
  refused:
    'Regel het in {product}, bijvoorbeeld door eerst een andere beheerder of eigenaar aan te wijzen.',
  'protected-leaver':
    'Moet de toegang eindigen? Haal deze persoon dan van de lijst met beschermde personen.',
  'matched-but-inactive':
    'Bepaal of de gebruiker toegang moet houden. Zo ja, verbeter dan de status in {hr}.',
  'ambiguous-match': 'Zorg dat maar één gebruiker in {product} dit adres heeft.',
  'duplicate-email': 'Zorg dat maar één persoon in {hr} dit adres heeft.',
  'email-conflict': 'Zoek uit wie het adres gebruikt en verbeter het in {hr} of in {product}.',
  'email-differs': 'Wijzig het adres in {product} of laat het in {hr} verbeteren.',
  'no-email': 'Vul in {hr} een zakelijk e-mailadres in.',
  'unmapped-entity': 'Kies in de instellingen van deze koppeling de entiteit voor deze waarde.',
  'unreadable-phone': 'Verbeter het telefoonnummer in {hr}, met landnummer.',
  'removed-by-hand': 'Moet deze persoon terugkomen? Kies dan Opnieuw uitnodigen in {product}.',
  'rehire-unclear':
    'Gaat het om dezelfde persoon? Koppel die dan in {product} aan de oude gebruiker.',
  'cards-still-blocked': 'Deblokkeer in {product} de kaarten die nodig zijn.',
  'no-longer-synced':
    'Hoort deze persoon erbij? Pas dan de regels of de verdeling in de instellingen aan.',
  'ignored-in-merge':
    'Hoort deze persoon erbij? Zorg dan dat die in Merge niet meer wordt overgeslagen.',
  'kept-by-override': 'Kijk of het besluit nog klopt.',
  'start-moved': 'Kijk of deze persoon al voor de eerste werkdag toegang moet hebben.',
  'manager-dropped': 'Verbeter de leidinggevende in {hr} of kies er een in {product}.',
  'attribute-lost': 'Controleer in {hr} of de koppeling dit veld nog mag lezen.',
  'external-user':
    'Hoort deze gebruiker geen toegang te hebben? Verwijder die dan met de hand in {product}.',
  other: 'Zoek deze persoon op in {product} en in {hr}.',
}
