import type { advice as english } from '../en/advice.ts'
import type { SameAs } from '../text.ts'

export const advice: SameAs<typeof english> = {
  'needs-attention':
    'Zoek deze medewerker op in {hr}. Uit dienst? Kies dan ‘Nu beëindigen’ in {product}. Zo niet, kies ‘Behouden’.',
  'date-conflict': 'Verbeter de status of de laatste werkdag in {hr}, zodat ze bij elkaar passen.',
  'unreadable-record':
    'Bekijk dit veld in {hr}. Klopt het daar? Vraag dan de support van {product}.',
  'date-conflict-old':
    'Verbeter de laatste werkdag in {hr}, of beslis op de pagina van deze medewerker of de toegang blijft.',
  'unreadable-dates': 'Zorg dat {hr} deze datums geeft als jaar, maand en dag (ISO 8601).',
  'unreadable-date': 'Zorg dat {hr} deze datum geeft als jaar, maand en dag (ISO 8601).',
  'status-word':
    'Leg één keer vast wat deze status betekent, in de instellingen van dit HR-systeem.',
  'unknown-status': 'Leg in de instellingen van dit HR-systeem vast wat deze status betekent.',
  refused:
    'Los het op in {product}, bijvoorbeeld door eerst een andere beheerder of eigenaar aan te wijzen.',
  'refused-joining':
    'Maak plaats in {product}: een vrije plek of een groter abonnement. Daarna voegt de synchronisatie deze medewerker vanzelf toe.',
  'refused-change':
    'Wijzig het zelf in {product}, of vraag de support van {product} waarom het wordt geweigerd.',
  'protected-leaver':
    'Moet de toegang eindigen? Haal deze medewerker dan van de lijst met beschermde medewerkers.',
  'left-with-access':
    'Beëindig de toegang op de pagina van deze medewerker in {product}, of geef daar aan dat de toegang blijft of dat de gebruiker iemand anders is.',
  'identity-change':
    'Kijk in {hr} van wie het dossier is. Geef dan op de pagina van deze medewerker in {product} aan dat het dezelfde persoon is, of iemand anders.',
  'matched-but-inactive':
    'Bepaal of de gebruiker toegang moet houden. Zo ja, verbeter dan de status in {hr}.',
  'match-unclear':
    'Zeg in {product} of het dezelfde persoon is: op de pagina van de medewerker, of voor allemaal tegelijk bij de beoordeling.',
  'ambiguous-match': 'Zorg dat maar één gebruiker in {product} dit adres heeft.',
  'duplicate-email': 'Zorg dat maar één medewerker in {hr} dit adres heeft.',
  'email-conflict': 'Zoek uit wie het adres gebruikt en verbeter het in {hr} of in {product}.',
  'email-differs': 'Wijzig het adres in {product} of laat het in {hr} verbeteren.',
  'no-email': 'Vul in {hr} een zakelijk e-mailadres in.',
  'unmapped-entity': 'Kies een entiteit voor deze waarde, in de instellingen van dit HR-systeem.',
  'unreadable-email':
    'Laat in het e-mailveld in {hr} alleen het adres staan: geen naam, geen haakjes, geen tweede adres.',
  'unreadable-phone': 'Verbeter het telefoonnummer in {hr}, met landnummer.',
  'unreadable-user':
    'Vraag support van {product} om dit te corrigeren: de synchronisatie kan het niet lezen.',
  'not-done':
    'Zoek deze persoon op in {product} en doe het daar met de hand. De synchronisatie vraagt het elke dag opnieuw.',
  'removed-by-hand': 'Moet deze medewerker terugkomen? Kies dan ‘Opnieuw uitnodigen’ in {product}.',
  'rehire-unclear':
    'Zeg in {product}, op de pagina van de medewerker, of het dezelfde persoon is of iemand anders. Tot dan blijft de toegang van de gebruiker.',
  'cards-still-blocked': 'Deblokkeer in {product} de kaarten die nodig zijn.',
  'no-longer-synced':
    'Hoort deze medewerker erbij? Pas dan de regels of de entiteiten in de instellingen aan.',
  'ignored-in-merge':
    'Hoort deze medewerker erbij? Vraag de support van {product} dan om het dossier niet meer te negeren.',
  'kept-by-override': 'Kijk of het besluit nog klopt.',
  'start-moved': 'Kijk of deze medewerker al voor de eerste werkdag toegang moet hebben.',
  'manager-dropped': 'Verbeter de leidinggevende in {hr} of kies er een in {product}.',
  'attribute-lost':
    'Controleer in {hr} of de koppeling dit veld nog kan lezen. Laat {hr} het bewust weg? Ga daar dan in {product} mee akkoord.',
  'external-user': 'Hoort deze gebruiker geen toegang te hebben? Verwijder die dan in {product}.',
  'mail-failed':
    'Corrigeer het adres in {hr} en in {product}. Kies daarna ‘Opnieuw uitnodigen’ op de pagina van de medewerker, of laat weer mails naar het adres van een beheerder gaan.',
  other: 'Zoek deze medewerker op in {product} en in {hr}.',
}
