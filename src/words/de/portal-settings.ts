import type { portalSettings as english } from '../en/portal-settings.ts'
import type { SameAs } from '../text.ts'

export const portalSettings: SameAs<typeof english> = {
  title: 'Einstellungen',
  lead: 'Was {product} mit Daten aus {hr} macht. Eine Änderung hier wirkt ab der nächsten Synchronisierung.',
  viewer: 'Nur ein Administrator kann Einstellungen ändern.',
  try: 'Zeigen, was geschehen würde',
  save: 'Speichern',
  tryHint:
    'Die Vorschau speichert nichts. Eine Änderung, die jemandem den Zugriff nehmen würde, wartet immer auf eine Genehmigung.',
  tried: 'Mit diesen Einstellungen',
  triedText: 'Das würde mit den zuletzt gelesenen Daten geschehen. Es ist noch nichts gespeichert.',
  wrong: 'Das stimmt noch nicht: {what}. Es wurde nichts gespeichert.',

  joining: 'Einladungen',
  invite: 'Neue Mitarbeitende werden eingeladen',
  inviteBy: { auto: 'automatisch', approve: 'nach Genehmigung durch einen Administrator' },
  days: 'Tage vor dem ersten Arbeitstag',
  email: 'Verwendete Adresse',
  emailBy: {
    work: 'nur die geschäftliche E-Mail-Adresse',
    work_then_personal: 'die geschäftliche E-Mail-Adresse, sonst die private',
  },
  name: 'Verwendeter Vorname',
  nameBy: { legal: 'der amtliche', preferred: 'der Rufname' },
  leaving: 'Austritte',
  grace: 'Tage Aufschub nach dem letzten Arbeitstag',
  cards: 'Karten werden gesperrt',
  cardsBy: {
    immediately: 'am Ende des letzten Arbeitstags',
    with_deactivation: 'wenn der Zugriff endet',
  },
  inactive:
    'Inaktiv im HR-System bedeutet ausgeschieden, auch wenn der letzte Arbeitstag noch bevorsteht',
  unblock: 'Bei einer Rückkehr werden die Karten entsperrt, die die Synchronisierung gesperrt hat',
  protected: 'Personen, die nie entfernt werden',
  protectedHint: 'Eine E-Mail-Adresse pro Zeile.',

  brake: 'Wann ein Plan auf eine Genehmigung wartet',
  brakeHint: 'Sie können diese Grenzen in einem festen Rahmen ändern, aber nicht abschalten.',
  bounds: 'von {least} bis {most}',
  limit: {
    leavers_min: 'Austritte, ab dieser Zahl',
    leavers_percent: 'Austritte, in % aller Personen',
    small_min: 'Austritte in einer Gesellschaft, ab dieser Zahl',
    small_percent: 'Austritte in einer Gesellschaft, in %',
    window_percent: 'Austritte in sieben Tagen, in %',
    joiners_min: 'Einladungen, ab dieser Zahl',
    joiners_percent: 'Einladungen, in % aller Personen',
    identity_min: 'Geänderte Datensatznummern, ab dieser Zahl',
    identity_percent: 'Geänderte Datensatznummern, in %',
    shrink_percent: 'Im HR-System fehlende Personen, in %',
  },

  notify: 'Wer welche E-Mail erhält',
  notifyHint: 'Ist niemand angehakt, erhalten alle die E-Mail, denn jemand muss Bescheid wissen.',
  mail: {
    'first-sync-review': 'Der erste Plan ist bereit',
    'first-sync-report': 'Die erste Synchronisierung ist fertig',
    'added-summary': 'Personen wurden hinzugefügt',
    deactivated: 'Ein Zugriff wurde beendet',
    moved: 'Jemand hat die Gesellschaft gewechselt',
    'leaving-soon': 'Jemand scheidet bald aus',
    'email-differs': 'Eine E-Mail-Adresse weicht ab',
    'unmatched-users': 'Benutzer, die nicht im HR-System stehen',
    held: 'Ein Plan wartet auf Genehmigung',
    'sync-failed': 'Die Synchronisierung funktioniert nicht',
    'sync-recovered': 'Die Synchronisierung funktioniert wieder',
    'needs-attention': 'Etwas braucht Ihre Aufmerksamkeit',
    connected: 'Ein HR-System wurde verbunden',
    disconnected: 'Ein HR-System wurde getrennt',
  },
}
