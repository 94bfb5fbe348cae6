import type { causes as english } from '../en/causes.ts'
import type { SameAs } from '../text.ts'

export const causes: SameAs<typeof english> = {
  'shrunken-read': {
    short: 'viel weniger Personen als zuvor',
    what: '{hr} hat plötzlich viel weniger Personen gezeigt als zuvor. Wir haben das nicht geglaubt, deshalb wurde niemand entfernt.',
    todo: 'Prüfen Sie, ob die Person, die {hr} verbunden hat, dort noch alle sehen darf. Sind wirklich so viele ausgeschieden, brauchen Sie nichts zu tun: Die nächste Synchronisierung sieht noch einmal nach und fragt Sie zuerst.',
  },
  'empty-read': {
    short: 'das HR-System hat niemanden gezeigt',
    what: '{hr} hat mit einer leeren Liste geantwortet. Wir haben das nicht geglaubt, deshalb wurde niemand entfernt.',
    todo: 'Prüfen Sie, ob die Person, die {hr} verbunden hat, dort noch Mitarbeiter sehen darf.',
  },
  'host-list-incomplete': {
    short: 'die Liste der Benutzer war unvollständig',
    what: '{product} hat eine Liste der Benutzer geliefert, die leer oder viel kürzer als die letzte war. Ohne vollständige Liste tun wir nichts.',
    todo: 'Meist brauchen Sie nichts zu tun. Hält es an, fragen Sie den Support von {product}.',
  },
  'needs-relink': {
    short: 'die Verbindung muss erneuert werden',
    what: '{hr} lässt uns nicht mehr hinein: Ein Passwort, ein Schlüssel oder eine Berechtigung wurde dort geändert oder ist abgelaufen.',
    todo: 'Verbinden Sie {hr} erneut. Das dauert eine Minute, und niemand wird ein zweites Mal eingeladen.',
  },
  'token-missed': {
    short: 'das Verbinden wurde nicht abgeschlossen',
    what: 'Die Verbindung mit {hr} wurde hergestellt, aber ihr Schlüssel hat uns nie erreicht.',
    todo: 'Verbinden Sie {hr} noch einmal. Bisher wurde nichts gelesen und nichts geändert.',
  },
  unauthorized: {
    short: 'der Zugriff auf das HR-System wurde verweigert',
    what: '{hr} hat uns den Zugriff verweigert.',
    todo: 'Prüfen Sie in {hr}, ob die Verbindung ihre Berechtigungen noch hat, oder verbinden Sie es erneut.',
  },
  'rate-limited': {
    short: 'das HR-System bittet uns, langsamer zu lesen',
    what: '{hr} hat uns zu wenige Anfragen erlaubt, um fertig zu lesen.',
    todo: 'Sie brauchen nichts zu tun: Wir warten so lange wie verlangt und machen dann weiter.',
  },
  'source-unreachable': {
    short: 'das HR-System ist nicht erreichbar',
    what: 'Wir konnten {hr} nicht erreichen.',
    todo: 'Meist brauchen Sie nichts zu tun. Hält es an, sehen Sie nach, ob {hr} eine Störung hat.',
  },
  'source-error': {
    short: 'das HR-System antwortet mit einem Fehler',
    what: '{hr} hat mit einem Fehler geantwortet.',
    todo: 'Meist brauchen Sie nichts zu tun. Hält es an, fragen Sie den Support von {product}.',
  },
  'malformed-page': {
    short: 'ein Teil der Antwort war nicht lesbar',
    what: 'Ein Teil dessen, was {hr} geschickt hat, war nicht lesbar. Deshalb zählt die ganze Liste nicht.',
    todo: 'Meist brauchen Sie nichts zu tun. Hält es an, fragen Sie den Support von {product}.',
  },
  'cursor-loop': {
    short: 'die Liste nahm kein Ende',
    what: 'Die Liste der Personen aus {hr} hat sich im Kreis gedreht. Deshalb zählt sie nicht.',
    todo: 'Meist brauchen Sie nichts zu tun. Hält es an, fragen Sie den Support von {product}.',
  },
  'cursor-expired': {
    short: 'das Lesen wurde unterbrochen',
    what: 'Das Lesen hat zu lange gedauert, und {hr} wusste nicht mehr, wo wir waren. Der nächste Versuch beginnt von vorn.',
    todo: 'Sie brauchen nichts zu tun.',
  },
  'empty-page': {
    short: 'ein Teil der Liste fehlte',
    what: 'Mitten in der Liste aus {hr} war ein Teil leer. Deshalb zählt die ganze Liste nicht.',
    todo: 'Meist brauchen Sie nichts zu tun. Hält es an, fragen Sie den Support von {product}.',
  },
  'sync-not-finished': {
    short: 'das HR-System wird noch eingelesen',
    what: 'Die Personen aus {hr} werden noch zusammengetragen. Bis das fertig ist, verlassen wir uns auf nichts.',
    todo: 'Sie brauchen nichts zu tun. Beim ersten Mal kann es in einem großen Unternehmen Stunden dauern.',
  },
  'sync-failed-at-source': {
    short: 'das Abrufen aus dem HR-System ist fehlgeschlagen',
    what: 'Die Personen aus {hr} konnten nicht abgerufen werden.',
    todo: 'Prüfen Sie, ob die Verbindung Mitarbeiter lesen darf. Hält es an, verbinden Sie {hr} erneut.',
  },
  'sync-stale': {
    short: 'was das HR-System zeigt, ist veraltet',
    what: 'Was wir von {hr} zu sehen bekommen, ist mehrere Tage alt. Wir aktualisieren Personen, aber niemand wird entfernt, weil er fehlt.',
    todo: 'Hält es an, verbinden Sie {hr} erneut oder fragen Sie den Support von {product}.',
  },
  'sync-moved': {
    short: 'das HR-System hat sich beim Lesen geändert',
    what: '{hr} wurde aufgefrischt, während wir lasen. Deshalb war nicht zu erkennen, wer wirklich fehlt.',
    todo: 'Sie brauchen nichts zu tun: Wir lesen alles noch einmal.',
  },
  'account-incomplete': {
    short: 'die Verbindung ist nicht vollständig',
    what: 'Die Verbindung mit {hr} wurde begonnen, aber nicht abgeschlossen.',
    todo: 'Schließen Sie das Verbinden von {hr} ab.',
  },
  'host-unreachable': {
    short: '{product} war nicht erreichbar',
    what: 'Wir konnten {product} nicht erreichen, um die Benutzer zu sehen.',
    todo: 'Meist brauchen Sie nichts zu tun. Wir versuchen es von selbst noch einmal.',
  },
  'host-error': {
    short: '{product} antwortet mit einem Fehler',
    what: '{product} hat mit einem Fehler geantwortet, als wir nach den Benutzern fragten.',
    todo: 'Meist brauchen Sie nichts zu tun. Hält es an, fragen Sie den Support von {product}.',
  },
  'deletions-unseen': {
    short: 'Löschungen im HR-System bleiben unbemerkt',
    what: 'Seit einer Woche haben wir keine vollständige Liste aus {hr} bekommen. Wer dort gelöscht wurde, statt als ausgeschieden eingetragen zu werden, fällt uns nicht auf.',
    todo: 'Beenden Sie das Arbeitsverhältnis in {hr}, statt Personen zu löschen. Hält es an, verbinden Sie {hr} erneut.',
  },
  disconnected: {
    short: 'das HR-System wurde getrennt',
    what: 'Die Verbindung wurde in {hr} oder bei dem Dienst, der es ausliest, beendet.',
    todo: 'War das nicht beabsichtigt, verbinden Sie {hr} erneut.',
  },
  internal: {
    short: 'ein Fehler auf unserer Seite',
    what: 'Auf unserer Seite ist etwas schiefgegangen.',
    todo: 'Sie brauchen nichts zu tun. Hält es an, fragen Sie den Support von {product} und nennen Sie die Nummer der Synchronisierung.',
  },
}
