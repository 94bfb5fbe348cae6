import type { portalReports as english } from '../en/portal-reports.ts'
import type { SameAs } from '../text.ts'

export const portalReports: SameAs<typeof english> = {
  'email-differs': {
    one: '{count} E-Mail-Adresse weicht vom HR-System ab',
    other: '{count} E-Mail-Adressen weichen vom HR-System ab',
  },
  'email-conflict': {
    one: '{count} Adresse im HR-System gehört einem anderen Benutzer',
    other: '{count} Adressen im HR-System gehören anderen Benutzern',
  },
  'mail-failed': {
    one: '{count} E-Mail ist nicht angekommen',
    other: '{count} E-Mails sind nicht angekommen',
  },
  'external-user': {
    one: '{count} Benutzer steht nicht im HR-System',
    other: '{count} Benutzer stehen nicht im HR-System',
  },
  'match-unclear': {
    one: '{count} Person ist vielleicht eine andere als der Benutzer mit der Adresse',
    other: '{count} Personen sind vielleicht andere als die Benutzer mit ihren Adressen',
  },
  'ambiguous-match': {
    one: '{count} Adresse hat mehrere Benutzer',
    other: '{count} Adressen haben mehrere Benutzer',
  },
  'duplicate-email': {
    one: '{count} Person teilt sich im HR-System eine Adresse mit einer anderen',
    other: '{count} Personen teilen sich im HR-System eine Adresse mit einer anderen',
  },
  'no-email': {
    one: '{count} Person hat keine geschäftliche E-Mail-Adresse',
    other: '{count} Personen haben keine geschäftliche E-Mail-Adresse',
  },
  'unmapped-entity': {
    one: '{count} Person gehört noch zu keiner Gesellschaft',
    other: '{count} Personen gehören noch zu keiner Gesellschaft',
  },
  'status-word': {
    one: '{count} Status aus dem HR-System hat noch keine Bedeutung',
    other: '{count} Status aus dem HR-System haben noch keine Bedeutung',
  },
  'unknown-status': {
    one: '{count} Person hat einen Status, der hier keine Bedeutung hat',
    other: '{count} Personen haben einen Status, der hier keine Bedeutung hat',
  },
  'date-conflict': {
    one: 'Bei {count} Person widerspricht der letzte Arbeitstag dem Status',
    other: 'Bei {count} Personen widerspricht der letzte Arbeitstag dem Status',
  },
  'unreadable-record': {
    one: '{count} Datensatz im HR-System ist nicht lesbar',
    other: '{count} Datensätze im HR-System sind nicht lesbar',
  },
  'unreadable-date': {
    one: '{count} Datum im HR-System ist nicht lesbar',
    other: '{count} Datumsangaben im HR-System sind nicht lesbar',
  },
  'unreadable-email': {
    one: '{count} E-Mail-Adresse im HR-System ist nicht lesbar',
    other: '{count} E-Mail-Adressen im HR-System sind nicht lesbar',
  },
  'unreadable-phone': {
    one: '{count} Telefonnummer ist nicht lesbar',
    other: '{count} Telefonnummern sind nicht lesbar',
  },
  'left-with-access': {
    one: '{count} Person ist ausgeschieden und hat noch Zugriff',
    other: '{count} Personen sind ausgeschieden und haben noch Zugriff',
  },
  'identity-change': {
    one: '{count} Datensatz im HR-System gehört vielleicht jemand anderem',
    other: '{count} Datensätze im HR-System gehören vielleicht jemand anderem',
  },
  'matched-but-inactive': {
    one: '{count} Benutzer ist im HR-System inaktiv',
    other: '{count} Benutzer sind im HR-System inaktiv',
  },
  'unreadable-user': {
    one: '{count} Nutzerkonto im Produkt ist nicht lesbar',
    other: '{count} Nutzerkonten im Produkt sind nicht lesbar',
  },
  'not-done': {
    one: '{count} Änderung ist laut Produkt erledigt, steht aber nicht in seiner Liste',
    other: '{count} Änderungen sind laut Produkt erledigt, stehen aber nicht in seiner Liste',
  },
  'removed-by-hand': {
    one: '{count} Person wurde von Hand entfernt und ist im HR-System aktiv',
    other: '{count} Personen wurden von Hand entfernt und sind im HR-System aktiv',
  },
  refused: {
    one: '{count} Änderung wurde abgelehnt',
    other: '{count} Änderungen wurden abgelehnt',
  },
  'attribute-lost': {
    one: 'Das HR-System liefert {count} Feld nicht mehr',
    other: 'Das HR-System liefert {count} Felder nicht mehr',
  },
  'manager-dropped': {
    one: '{count} Führungskraft konnte nicht eingetragen werden',
    other: '{count} Führungskräfte konnten nicht eingetragen werden',
  },
  'no-longer-synced': {
    one: '{count} Benutzer wird nicht mehr synchronisiert',
    other: '{count} Benutzer werden nicht mehr synchronisiert',
  },
  'rehire-unclear': {
    one: '{count} Rückkehr ist unklar',
    other: 'In {count} Fällen ist eine Rückkehr unklar',
  },
  'start-moved': {
    one: '{count} erster Arbeitstag wurde nach der Einladung verlegt',
    other: '{count} erste Arbeitstage wurden nach der Einladung verlegt',
  },
  'ignored-in-merge': {
    one: 'Für {count} Datensatz ist eingestellt, dass er ignoriert wird',
    other: 'Für {count} Datensätze ist eingestellt, dass sie ignoriert werden',
  },
  'kept-by-override': {
    one: '{count} Person behält den Zugriff aufgrund einer Entscheidung',
    other: '{count} Personen behalten den Zugriff aufgrund einer Entscheidung',
  },
  'protected-leaver': {
    one: '{count} geschützte Person ist laut HR-System ausgeschieden',
    other: '{count} geschützte Personen sind laut HR-System ausgeschieden',
  },
  'cards-still-blocked': {
    one: '{count} Person ist zurück, aber ihre Karten sind noch gesperrt',
    other: '{count} Personen sind zurück, aber ihre Karten sind noch gesperrt',
  },
  'needs-attention': {
    one: 'Zu {count} Person wird eine Entscheidung gebraucht',
    other: 'Zu {count} Personen wird eine Entscheidung gebraucht',
  },
}
