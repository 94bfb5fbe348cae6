import type { portalMails as english } from '../en/portal-mails.ts'
import type { SameAs } from '../text.ts'

export const portalMails: SameAs<typeof english> = {
  title: 'Mails die niet zijn aangekomen',
  lead: 'Elke mail die is mislukt en waarna er geen andere is aangekomen.',
  none: 'Alle mails zijn aangekomen',
  noneText: 'Hier staan mails die de maildienst niet kan bezorgen.',
  failed: 'Uitnodiging mislukt',
  recipient: 'Ontvanger',
  mail: 'Bericht',
  why: 'Waarom',
  since: 'Sinds',
  lapsed: 'Een besluit geldt niet meer',
  adminNotice: 'Een beheerder deed iets wat anderen moeten weten',
  portalInvitation: 'Een uitnodiging voor deze pagina’s',
  person: 'Open de medewerker',
  again: 'Weer mails hierheen sturen',
  againText: 'Kies dit zodra het adres werkt. Tot die tijd gaan er geen mails naartoe.',
  blocked: 'Er gaan geen mails naar dit adres totdat je dat zegt.',
  viewer: 'Alleen een beheerder kan weer mails laten sturen.',
  back: 'Terug naar het overzicht',
}
