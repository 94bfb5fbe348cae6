import type { connection as english } from '../en/connection.ts'
import type { SameAs } from '../text.ts'

export const connection: SameAs<typeof english> = {
  failed: {
    subject: 'Synchronisierung mit {hr} steht still: {cause}',
    subjectOther: 'Synchronisierung mit {hr} schlägt weiter fehl, nun aus anderem Grund: {cause}',
    subjectWeekly: 'Synchronisierung mit {hr} funktioniert noch immer nicht: {cause}',
    preheader: 'Wer ausscheidet, behält in dieser Zeit den Zugriff.',
    title: 'Die Synchronisierung mit {hr} funktioniert nicht',
    warningTitle: 'Wer ausscheidet, behält in dieser Zeit den Zugriff',
    warning:
      'Bis die Synchronisierung wieder funktioniert, entfernen wir niemanden und sperren keine Karten. Scheidet jemand aus, beenden Sie den Zugriff in {product} von Hand und sperren Sie dort die Karten.',
    doTitle: 'Was Sie tun können',
    automatic: 'Wir versuchen es von selbst weiter und melden uns, sobald es wieder funktioniert.',
    waits:
      'Von selbst versuchen wir es nicht mehr. Starten Sie eine Synchronisierung von Hand, wenn die Ursache behoben ist.',
    noNextTry: 'sobald Sie ihn von Hand starten',
    relinkNext: 'sobald {hr} erneut verbunden ist',
  },
  doubted: {
    subject: 'Der letzte Abruf von {hr} ist nicht ganz verlässlich: {cause}',
    subjectStill: 'Abrufe von {hr} sind weiterhin nicht ganz verlässlich: {cause}',
    preheader: 'Wer aus dem HR-System verschwindet, behält in dieser Zeit den Zugriff.',
    title: 'Der letzte Abruf von {hr} ist nicht ganz verlässlich',
    warningTitle: 'Wer aus dem HR-System verschwindet, behält in dieser Zeit den Zugriff',
    warning:
      'Wir folgen weiter dem, was das HR-System zeigt, auch wenn es zeigt, dass jemand ausgeschieden ist. Aber niemand verliert den Zugriff, weil er in der Liste fehlt. Ist jemand ausgeschieden, ohne dass das HR-System einen letzten Tag zeigt, beenden Sie den Zugriff in {product} von Hand und sperren Sie dort die Karten.',
  },
  operator: {
    host: {
      subject: '{product} lehnt den Abgleich ab',
      what: '{product} beantwortet Anfragen von Rollcall mit 401 oder 403. Bei keinem Kunden wird jemand eingeladen, geändert oder entfernt.',
      todo: 'Prüfen Sie HOST_TOKEN und HOST_SECRET und was dazwischen steht. Starten Sie danach neu, oder starten Sie den Abgleich eines Kontos.',
      over: '{product} nimmt den Abgleich wieder an',
    },
    merge: {
      subject: 'Merge lehnt den Schlüssel ab',
      what: 'Merge nimmt MERGE_API_KEY nicht an. Bei keinem Kunden kann ein HR-System gelesen werden.',
      todo: 'Prüfen Sie MERGE_API_KEY und seine Region. Der Befehl doctor zeigt, ob er stimmt.',
      over: 'Merge nimmt den Schlüssel wieder an',
    },
    mail: {
      subject: 'Der Maildienst lehnt Schlüssel oder Absender ab',
      what: 'Der Maildienst nimmt RESEND_API_KEY oder MAIL_FROM nicht an. E-Mails warten bis zu drei Tage.',
      todo: 'Prüfen Sie RESEND_API_KEY und ob die Domain von MAIL_FROM bestätigt ist. Der Befehl doctor zeigt, was nicht stimmt.',
      over: 'Der Maildienst sendet wieder',
    },
    nothingLost: 'Nichts geht verloren: Was zu tun war, wartet und wird danach erledigt.',
    again: 'Es wird von selbst erneut versucht. Sie erhalten eine E-Mail, sobald es wieder geht.',
    overLead: 'Es ging von {time} bis {until} nicht.',
    since: 'Seit',
    code: 'Kennung',
  },
  recovered: {
    subject: 'Synchronisierung mit {hr} funktioniert wieder',
    preheader: 'Was versäumt wurde, wird jetzt nachgeholt.',
    title: 'Die Synchronisierung mit {hr} funktioniert wieder',
    lead: 'Sie hatte seit dem {time} nicht funktioniert. Die Ursache: {cause}.',
    next: 'Wir haben soeben alles von Anfang an gelesen. Wer in der Zwischenzeit ausgeschieden ist, verliert jetzt den Zugriff, innerhalb der üblichen Grenzen; zu jeder dieser Personen erhalten Sie eine E-Mail.',
  },
  connected: {
    subject: '{hr} ist mit {product} verbunden',
    subjectAgain: '{hr} ist wieder mit {product} verbunden',
    preheader: 'Bevor Sie zustimmen, geschieht mit niemandem etwas.',
    preheaderAgain:
      'Niemand wird ein zweites Mal eingeladen, und niemand verliert dadurch den Zugriff.',
    title: '{hr} ist verbunden',
    titleAgain: '{hr} ist wieder verbunden',
    lead: 'Wir lesen jetzt {hr}. Danach erhalten Sie den ersten Plan zur Ansicht. Bis Sie ihn genehmigen, wird niemand eingeladen, geändert oder gesperrt.',
    leadAgain:
      'Wir lesen {hr} noch einmal von Anfang an und ordnen alle neu zu. Niemand wird ein zweites Mal eingeladen, und niemand verliert durch das erneute Verbinden den Zugriff.',
    cannotTitle: 'Was {hr} uns nicht sagen kann',
    cannot: {
      deletions:
        'Dass ein Datensatz gelöscht wurde. Wer dort nur gelöscht wird, behält hier den Zugriff: Bitte beenden Sie stattdessen das Arbeitsverhältnis.',
      companies:
        'Zu welcher Firma jemand gehört. Sie können die Gesellschaften stattdessen nach Abteilung, Standort oder Gruppe wählen.',
      phones: 'Telefonnummern. Die Nummern in {product} bleiben, wie sie sind.',
      'termination-dates':
        'Den letzten Arbeitstag. Der Zugriff endet, sobald {hr} jemanden als inaktiv zeigt.',
      'start-dates':
        'Den ersten Arbeitstag. Personen werden eingeladen, sobald {hr} sie als aktiv zeigt.',
    },
    knowTitle: 'Gut zu wissen',
    terminate:
      'Wenn jemand ausscheidet, beenden Sie das Arbeitsverhältnis in {hr}, statt den Datensatz zu löschen. Dann kennen wir den letzten Arbeitstag.',
    exclude: 'So lassen Sie Personen aus: {hint}',
    names:
      'Namen und Telefonnummern folgen {hr}. E-Mail-Adressen nie; Unterschiede melden wir Ihnen.',
    notYou:
      'Haben Sie das nicht erwartet? Trennen Sie {hr} in {product} und fragen Sie bei {by} nach.',
  },
  disconnected: {
    subject: '{hr} wurde von {product} getrennt',
    preheader: 'Niemand wurde entfernt und keine Karte gesperrt.',
    title: '{hr} wurde getrennt',
    lead: 'Niemand wurde entfernt und keine Karte gesperrt. Alle Benutzer bleiben genau, wie sie sind.',
    linked: {
      one: '{count} Person war mit {hr} verknüpft und wird nicht mehr aktualisiert.',
      other: '{count} Personen waren mit {hr} verknüpft und werden nicht mehr aktualisiert.',
    },
    warningTitle: 'Wer ausscheidet, behält ab jetzt den Zugriff',
    warning:
      'Wir sehen nicht mehr, wer hinzukommt oder ausscheidet. Beenden Sie in {product} den Zugriff ausgeschiedener Personen von Hand und sperren Sie deren Karten.',
    again:
      'Sie können {hr} jederzeit wieder verbinden. Alle werden dann neu zugeordnet, und niemand wird ein zweites Mal eingeladen.',
  },
}
