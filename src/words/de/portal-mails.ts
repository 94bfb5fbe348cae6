import type { portalMails as english } from '../en/portal-mails.ts'
import type { SameAs } from '../text.ts'

export const portalMails: SameAs<typeof english> = {
  title: 'Nicht angekommene E-Mails',
  lead: 'Jede E-Mail, die fehlgeschlagen ist und auf die keine angekommene folgte.',
  none: 'Alle E-Mails sind angekommen',
  noneText: 'Hier stehen E-Mails, die der Maildienst nicht zustellen kann.',
  failed: 'Einladung fehlgeschlagen',
  recipient: 'Empfänger',
  mail: 'E-Mail',
  why: 'Warum',
  since: 'Seit',
  lapsed: 'Eine Entscheidung gilt nicht mehr',
  adminNotice: 'Ein Administrator hat etwas getan, das andere wissen sollten',
  portalInvitation: 'Eine Einladung zu diesen Seiten',
  person: 'Person öffnen',
  again: 'Wieder E-Mails hierhin senden',
  againText:
    'Wählen Sie dies, sobald die Adresse funktioniert. Bis dahin gehen keine E-Mails dorthin.',
  blocked: 'An diese Adresse gehen keine E-Mails, bis Sie es sagen.',
  viewer: 'Nur ein Administrator kann wieder E-Mails senden lassen.',
  back: 'Zurück zur Übersicht',
}
