import type { connection as english } from '../en/connection.ts'
import type { SameAs } from '../text.ts'

export const connection: SameAs<typeof english> = {
  failed: {
    subject: 'Synchronisatie met {hr} staat stil: {cause}',
    subjectOther: 'Synchronisatie met {hr} lukt nog niet, nu om een andere reden: {cause}',
    subjectWeekly: 'Synchronisatie met {hr} lukt nog steeds niet: {cause}',
    preheader: 'Wie uit dienst gaat, houdt intussen toegang.',
    title: 'De synchronisatie met {hr} werkt niet',
    warningTitle: 'Wie uit dienst gaat, houdt intussen toegang',
    warning:
      'Tot de synchronisatie weer werkt, verwijderen we niemand en blokkeren we geen kaarten. Gaat er iemand weg? Beëindig dan zelf de toegang in {product} en blokkeer de kaarten.',
    doTitle: 'Wat je kunt doen',
    automatic: 'We blijven het zelf proberen en laten weten wanneer het weer werkt.',
    waits:
      'We proberen het niet meer uit onszelf. Start zelf een synchronisatie als de oorzaak is weggenomen.',
    noNextTry: 'als je die zelf start',
    relinkNext: 'als {hr} opnieuw is gekoppeld',
  },
  doubted: {
    subject: 'De laatste lezing van {hr} is niet helemaal betrouwbaar: {cause}',
    subjectStill: 'Lezingen van {hr} zijn nog niet helemaal betrouwbaar: {cause}',
    preheader: 'Wie uit HR verdwijnt, houdt intussen toegang.',
    title: 'De laatste lezing van {hr} is niet helemaal betrouwbaar',
    warningTitle: 'Wie uit HR verdwijnt, houdt intussen toegang',
    warning:
      'We gaan door met wat HR laat zien, ook als HR laat zien dat iemand uit dienst is. Maar niemand verliest toegang omdat die niet in de lijst staat. Is iemand uit dienst zonder laatste dag in HR? Beëindig dan zelf de toegang in {product} en blokkeer de kaarten.',
  },
  operator: {
    host: {
      subject: '{product} weigert de synchronisatie',
      what: '{product} beantwoordt verzoeken van Rollcall met 401 of 403. Voor geen enkele klant wordt iemand uitgenodigd, gewijzigd of verwijderd.',
      todo: 'Controleer HOST_TOKEN en HOST_SECRET, en wat ertussen staat. Start daarna opnieuw, of start een synchronisatie van één koppeling.',
      over: '{product} laat de synchronisatie weer toe',
    },
    merge: {
      subject: 'Merge weigert de sleutel',
      what: 'Merge accepteert MERGE_API_KEY niet. Voor geen enkele klant kan een HR-systeem worden gelezen.',
      todo: 'Controleer MERGE_API_KEY en de regio. Het commando doctor laat zien of de sleutel klopt.',
      over: 'Merge accepteert de sleutel weer',
    },
    mail: {
      subject: 'De maildienst weigert de sleutel of de afzender',
      what: 'De maildienst accepteert RESEND_API_KEY of MAIL_FROM niet. Mails wachten tot drie dagen.',
      todo: 'Controleer RESEND_API_KEY, en of het domein van MAIL_FROM is geverifieerd. Het commando doctor laat zien wat er mis is.',
      over: 'De maildienst verstuurt weer',
    },
    nothingLost: 'Er gaat niets verloren: wat moest gebeuren, wacht en gebeurt daarna alsnog.',
    again: 'Het wordt vanzelf opnieuw geprobeerd. Je krijgt één mail zodra het weer werkt.',
    overLead: 'Het werkte niet van {time} tot {until}.',
    since: 'Sinds',
    code: 'Foutcode',
  },
  recovered: {
    subject: 'Synchronisatie met {hr} werkt weer',
    preheader: 'Wat is gemist, wordt nu ingehaald.',
    title: 'De synchronisatie met {hr} werkt weer',
    lead: 'Het werkte niet sinds {time}. De oorzaak was: {cause}.',
    next: 'We hebben zojuist alles opnieuw gelezen. Wie intussen uit dienst is gegaan, verliest nu de toegang, binnen de gebruikelijke grenzen; over ieder van hen krijg je een mail.',
  },
  connected: {
    subject: '{hr} is gekoppeld aan {product}',
    subjectAgain: '{hr} is opnieuw gekoppeld aan {product}',
    preheader: 'Er gebeurt met niemand iets voordat je het goedkeurt.',
    preheaderAgain:
      'Niemand krijgt een tweede uitnodiging, en niemand verliest hierdoor de toegang.',
    title: '{hr} is gekoppeld',
    titleAgain: '{hr} is opnieuw gekoppeld',
    lead: 'We lezen nu {hr}. Daarna krijg je het eerste voorstel te zien. Tot je dat goedkeurt, wordt niemand uitgenodigd, gewijzigd of geblokkeerd.',
    leadAgain:
      'We lezen {hr} opnieuw vanaf het begin en zoeken bij iedereen weer de juiste gebruiker. Niemand krijgt een tweede uitnodiging en niemand verliest toegang door de nieuwe koppeling zelf.',
    cannotTitle: 'Wat {hr} ons niet kan vertellen',
    cannot: {
      deletions:
        'Dat een medewerker is verwijderd. Wie daar alleen wordt verwijderd, houdt hier toegang: beëindig dus liever het dienstverband.',
      companies:
        'Bij welk bedrijf iemand hoort. Je kunt de entiteiten wel kiezen op afdeling, werklocatie of groep.',
      phones: 'Telefoonnummers. Die in {product} blijven zoals ze zijn.',
      'termination-dates':
        'De laatste werkdag. De toegang eindigt zodra iemand in {hr} op inactief staat.',
      'start-dates':
        'De eerste werkdag. Medewerkers worden uitgenodigd zodra ze in {hr} op actief staan.',
    },
    knowTitle: 'Goed om te weten',
    terminate:
      'Gaat iemand weg? Beëindig dan het dienstverband in {hr} in plaats van de medewerker te verwijderen. Dan kennen we de laatste werkdag.',
    exclude: 'Medewerkers overslaan: {hint}',
    names: 'Namen en telefoonnummers volgen {hr}. E-mailadressen nooit; verschillen melden we je.',
    notYou: 'Had je dit niet verwacht? Ontkoppel {hr} in {product} en vraag het na bij {by}.',
  },
  disconnected: {
    subject: '{hr} is ontkoppeld van {product}',
    preheader: 'Er is niemand verwijderd en geen kaart geblokkeerd.',
    title: '{hr} is ontkoppeld',
    lead: 'Er is niemand verwijderd en geen kaart geblokkeerd. Alle gebruikers blijven precies zoals ze zijn.',
    linked: {
      one: '{count} medewerker was gekoppeld aan {hr} en wordt niet meer bijgewerkt.',
      other: '{count} medewerkers waren gekoppeld aan {hr} en worden niet meer bijgewerkt.',
    },
    warningTitle: 'Wie uit dienst gaat, houdt vanaf nu toegang',
    warning:
      'We zien niet meer wie er komt en gaat. Beëindig zelf de toegang van wie uit dienst gaat in {product}, en blokkeer de kaarten.',
    again:
      'Je kunt {hr} altijd opnieuw koppelen. Bij iedereen zoeken we dan weer de juiste gebruiker, en niemand krijgt een tweede uitnodiging.',
  },
}
