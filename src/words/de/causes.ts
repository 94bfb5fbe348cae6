import type { causes as english } from '../en/causes.ts'
import type { SameAs } from '../text.ts'

export const causes: SameAs<typeof english> = {
  'shrunken-read': {
    short: 'viel weniger Personen als zuvor',
    what: '{hr} hat plötzlich viel weniger Personen gezeigt als zuvor. Das kann ein Fehler sein, deshalb haben wir niemanden entfernt.',
    todo: 'Prüfen Sie, ob die Person, die {hr} verbunden hat, dort noch alle sehen kann. Sind diese Personen wirklich ausgeschieden, brauchen Sie nichts zu tun: Die nächste Synchronisierung prüft es noch einmal und fragt Sie zuerst.',
  },
  'empty-read': {
    short: 'das HR-System hat niemanden gezeigt',
    what: '{hr} hat eine leere Liste geschickt. Das kann nicht stimmen, deshalb haben wir niemanden entfernt.',
    todo: 'Prüfen Sie, ob die Person, die {hr} verbunden hat, dort noch Mitarbeitende sehen kann.',
  },
  'host-list-incomplete': {
    short: 'die Liste der Benutzer war unvollständig',
    what: 'Die Liste der Benutzer von {product} war leer oder viel kürzer als die letzte. Ohne vollständige Liste tun wir nichts.',
    todo: 'Meist brauchen Sie nichts zu tun. Hält es an, wenden Sie sich an den Support von {product}.',
  },
  'needs-relink': {
    short: 'die Verbindung muss erneuert werden',
    what: '{hr} lässt uns nicht mehr hinein: Ein Passwort, ein Schlüssel oder eine Berechtigung wurde dort geändert oder ist abgelaufen.',
    todo: 'Verbinden Sie {hr} erneut. Das dauert eine Minute, und niemand wird ein zweites Mal eingeladen.',
  },
  'token-missed': {
    short: 'das Verbinden wurde nicht abgeschlossen',
    what: '{hr} wurde verbunden, aber wir haben den Schlüssel zum Lesen nie erhalten.',
    todo: 'Verbinden Sie {hr} noch einmal. Bisher wurde nichts gelesen und nichts geändert.',
  },
  'credentials-in-use': {
    short: 'diese Zugangsdaten sind schon verbunden',
    what: 'Es wurde nichts verbunden: Das Konto oder der Schlüssel von {hr}, der eingegeben wurde, gehört schon zu einer anderen Verbindung.',
    todo: 'Verbinden Sie erneut, mit einem anderen Konto oder Schlüssel von {hr}. Ist die andere Verbindung eine alte von Ihnen, trennen Sie diese zuerst.',
  },
  'link-expired': {
    short: 'das Verbinden dauerte zu lange',
    what: '{hr} hat die Verbindung erlaubt, aber die Erlaubnis ist abgelaufen, bevor wir sie nutzen konnten.',
    todo: 'Verbinden Sie {hr} noch einmal. Bisher wurde nichts gelesen und nichts geändert.',
  },
  unauthorized: {
    short: 'unser Schlüssel wurde abgelehnt',
    what: 'Merge, der Dienst, der HR-Systeme anbindet, akzeptiert unseren Schlüssel nicht.',
    todo: 'In {hr} brauchen Sie nichts zu tun. Hält es an, wenden Sie sich an den Support von {product}.',
  },
  'rate-limited': {
    short: 'das HR-System bittet uns, langsamer zu lesen',
    what: '{hr} begrenzt, wie oft wir fragen dürfen, deshalb konnten wir nicht fertig lesen.',
    todo: 'Sie brauchen nichts zu tun. Wir warten so lange wie verlangt und machen dann weiter.',
  },
  'source-unreachable': {
    short: 'das HR-System ist nicht erreichbar',
    what: 'Wir konnten {hr} nicht erreichen.',
    todo: 'Meist brauchen Sie nichts zu tun. Hält es an, sehen Sie nach, ob {hr} eine Störung hat.',
  },
  'source-error': {
    short: 'das HR-System antwortet mit einem Fehler',
    what: '{hr} hat mit einem Fehler geantwortet.',
    todo: 'Meist brauchen Sie nichts zu tun. Hält es an, wenden Sie sich an den Support von {product}.',
  },
  'malformed-page': {
    short: 'ein Teil der Antwort war nicht lesbar',
    what: 'Ein Teil dessen, was {hr} geschickt hat, war nicht lesbar. Deshalb verwenden wir diese Liste nicht.',
    todo: 'Meist brauchen Sie nichts zu tun. Hält es an, wenden Sie sich an den Support von {product}.',
  },
  'cursor-loop': {
    short: 'die Liste nahm kein Ende',
    what: 'Die Liste der Personen aus {hr} nahm kein Ende. Deshalb verwenden wir sie nicht.',
    todo: 'Meist brauchen Sie nichts zu tun. Hält es an, wenden Sie sich an den Support von {product}.',
  },
  'cursor-expired': {
    short: 'das Lesen wurde unterbrochen',
    what: 'Das Lesen von {hr} hat zu lange gedauert und wurde unterbrochen. Der nächste Versuch beginnt von vorn.',
    todo: 'Sie brauchen nichts zu tun.',
  },
  'empty-page': {
    short: 'ein Teil der Liste fehlte',
    what: 'Mitten in der Liste aus {hr} war ein Teil leer. Deshalb verwenden wir diese Liste nicht.',
    todo: 'Meist brauchen Sie nichts zu tun. Hält es an, wenden Sie sich an den Support von {product}.',
  },
  'sync-not-finished': {
    short: 'die Daten aus dem HR-System werden noch eingelesen',
    what: 'Die Personen aus {hr} werden noch eingelesen. Bis das fertig ist, entscheiden wir nichts.',
    todo: 'Sie brauchen nichts zu tun. In einem großen Unternehmen kann das erste Mal Stunden dauern.',
  },
  'sync-failed-at-source': {
    short: 'das Abrufen aus dem HR-System ist fehlgeschlagen',
    what: 'Das Einlesen der Personen aus {hr} ist fehlgeschlagen, bevor sie bei uns ankamen.',
    todo: 'Prüfen Sie, ob die Verbindung in {hr} Mitarbeitende lesen kann. Hält es an, verbinden Sie {hr} erneut.',
  },
  'sync-stale': {
    short: 'die Daten aus dem HR-System sind veraltet',
    what: 'Was wir von {hr} sehen, ist mehrere Tage alt. Wir aktualisieren Personen, entfernen aber niemanden, der in der Liste fehlt.',
    todo: 'Hält es an, verbinden Sie {hr} erneut oder wenden Sie sich an den Support von {product}.',
  },
  'sync-moved': {
    short: 'das HR-System hat sich beim Lesen geändert',
    what: 'Die Daten aus {hr} wurden aktualisiert, während wir sie lasen, deshalb war nicht zu erkennen, wer wirklich fehlt.',
    todo: 'Sie brauchen nichts zu tun. Wir lesen es noch einmal.',
  },
  'account-incomplete': {
    short: 'die Verbindung ist nicht vollständig',
    what: 'Das Verbinden von {hr} wurde begonnen, aber nicht abgeschlossen.',
    todo: 'Schließen Sie das Verbinden von {hr} ab.',
  },
  'host-unreachable': {
    short: '{product} war nicht erreichbar',
    what: 'Wir konnten {product} nicht erreichen, um die Benutzer zu sehen.',
    todo: 'Meist brauchen Sie nichts zu tun. Wir versuchen es weiter.',
  },
  'host-error': {
    short: '{product} antwortet mit einem Fehler',
    what: '{product} hat mit einem Fehler geantwortet, als wir nach den Benutzern fragten.',
    todo: 'Meist brauchen Sie nichts zu tun. Hält es an, wenden Sie sich an den Support von {product}.',
  },
  'host-unauthorized': {
    short: '{product} lässt den Abgleich nicht zu',
    what: '{product} lässt den Abgleich im Moment nicht zu. Bis dahin wird niemand eingeladen, geändert oder entfernt.',
    todo: 'In {hr} müssen Sie nichts tun. Wenn jemand noch heute keinen Zugang mehr haben darf, beenden Sie ihn in {product} von Hand. Wenden Sie sich mit allem anderen an den Support von {product}.',
  },
  'deletions-unseen': {
    short: 'Löschungen im HR-System bleiben unbemerkt',
    what: 'Seit einer Woche haben wir keine vollständige Liste aus {hr} bekommen. Wer dort ohne letzten Arbeitstag gelöscht wurde, fällt uns nicht auf.',
    todo: 'Beenden Sie das Arbeitsverhältnis in {hr}, statt Personen zu löschen. Hält es an, verbinden Sie {hr} erneut.',
  },
  disconnected: {
    short: 'das HR-System wurde getrennt',
    what: 'Die Verbindung wurde in {hr} beendet oder in Merge, dem Dienst, der HR-Systeme anbindet.',
    todo: 'War das nicht beabsichtigt, verbinden Sie {hr} erneut.',
  },
  'forget-waiting': {
    short: 'der Zugriff auf HR ist noch nicht aufgegeben',
    what: '{hr} ist getrennt und wird nicht mehr gelesen. Aber Merge, der Dienst, der HR-Systeme verbindet, hat noch nicht bestätigt, dass der Zugriff auf {hr} dort gelöscht ist.',
    todo: 'Sie müssen nichts tun: Wir fragen weiter, bis es bestätigt ist. Wenn es heute sicher sein soll, entziehen Sie Merge in {hr} den Zugriff.',
  },
  internal: {
    short: 'ein Fehler auf unserer Seite',
    what: 'Auf unserer Seite ist etwas schiefgegangen.',
    todo: 'Sie brauchen nichts zu tun. Hält es an, wenden Sie sich an den Support von {product} und nennen Sie die Nummer der Synchronisierung.',
  },
}
