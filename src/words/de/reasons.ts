import type { factWords as englishFactWords, reasons as english } from '../en/reasons.ts'
import type { SameAs } from '../text.ts'

export const reasons: SameAs<typeof english> = {
  active: 'Im HR-System als aktiv geführt',
  leaving:
    'Laut HR-System ist der {date} der letzte Tag; der Zugriff endet nach Ablauf dieses Tages',
  'left-terminated': 'Laut HR-System endete das Arbeitsverhältnis am {date}',
  'left-inactive': 'Im HR-System als inaktiv geführt, dort mit „{word}“ bezeichnet',
  'left-inactive-plain': 'Im HR-System als inaktiv geführt, ohne Datum',
  'left-not-found':
    'Steht seit dem {since} nicht mehr im HR-System, und als wir am {date} danach fragten, war der Datensatz dort unbekannt',
  'left-agreed':
    'Steht seit dem {since} nicht mehr im HR-System, wie das vollständige Lesen vom {date} bestätigt hat',
  'left-flagged': 'Wurde im HR-System gelöscht, wie das vollständige Lesen vom {since} gezeigt hat',
  'left-conflict-confirmed':
    'Im HR-System als aktiv geführt, mit dem {date} als letztem Tag, und das war auch später so',
  'left-by-decision': '{actor} hat entschieden, dass der Zugriff jetzt endet',
  scheduled: 'Beginnt laut HR-System am {date}',
  'scheduled-undated': 'Hat laut HR-System noch nicht begonnen, ohne Datum',
  missing:
    'Fehlte beim vollständigen Lesen vom {since}; noch nicht bestätigt, deshalb geschieht nichts',
  'missing-unconfirmed':
    'War dem HR-System nicht bekannt, als wir am {since} danach fragten; das nächste vollständige Lesen entscheidet',
  'found-by-id':
    'Fehlte in der Liste vom {since}, aber auf Nachfrage kennt das HR-System den Datensatz noch',
  'unknown-status':
    'Das HR-System nennt einen Status, den die Synchronisierung nicht kennt, „{word}“; es bleibt, wie es war',
  'date-conflict': 'Im HR-System als aktiv geführt, obwohl der letzte Tag, der {date}, vorbei ist',
  'ignored-in-merge': 'In Merge ist eingestellt, dass der Datensatz ignoriert wird',
  rehired: 'Arbeitet laut HR-System wieder seit dem {date}',
  'word-pending':
    'Im HR-System als inaktiv geführt; zuerst fragen wir nach der dort verwendeten Bezeichnung',
  'no-email': 'Hat im HR-System keine geschäftliche E-Mail-Adresse',
  'unmapped-entity': 'Gehört im HR-System zu „{value}“, wofür keine Gesellschaft festgelegt ist',
  unrouted: 'Im HR-System steht nichts, woran sich die Gesellschaft erkennen lässt',
  'left-out': 'Laut Zuordnung gehört „{value}“ zu keiner Gesellschaft',
  'excluded-by-rule': 'Wird durch eine Regel in den Einstellungen ausgelassen',
  'not-invited-by-rule':
    'Personen der Gesellschaft {entity} werden aktualisiert, aber nicht eingeladen',
  'starts-later': 'Wird {days} Tage vor dem ersten Tag, dem {date}, eingeladen',
  matched: 'Es gibt einen Benutzer mit dieser E-Mail-Adresse',
  'external-user': 'Kein Mitarbeiter im HR-System hat diese Adresse',
  'ambiguous-match': '{count} Benutzer haben diese E-Mail-Adresse',
  'duplicate-email': '{count} Mitarbeiter im HR-System haben diese E-Mail-Adresse',
  'newcomer-duplicate': 'Diese E-Mail-Adresse gehört jemandem, der bereits verknüpft ist',
  'link-moved': 'Dieselbe Person hat im HR-System einen neuen Datensatz',
  'matched-but-inactive':
    'Ein Benutzer hat die Adresse eines Mitarbeiters, der im HR-System inaktiv ist',
  'removed-by-hand':
    'Der Benutzer wurde von Hand entfernt und wird nicht von selbst erneut eingeladen',
  'rehire-unclear':
    'Ein neuer Datensatz hat die Adresse einer ausgeschiedenen Person, aber der Name ist ein anderer',
  joined: 'Steht im HR-System, und kein Benutzer hat die Adresse',
  'entity-added': 'Gehört laut HR-System zur Gesellschaft {entity}',
  moved: 'Ist laut HR-System von {from} zu {to} gewechselt',
  'name-changed': 'Hat im HR-System einen anderen Namen',
  'phone-changed': 'Hat im HR-System eine andere Telefonnummer; sie muss erneut bestätigt werden',
  'cards-of-leaver': 'Karten von Personen, die ausscheiden, werden gesperrt, nie geschlossen',
  reactivated:
    'Im HR-System wieder als aktiv geführt, und es war die Synchronisierung, die den Zugriff beendet hatte',
  'invited-again': 'Die erste Einladung wurde nie angenommen',
  'by-decision': '{actor} hat so entschieden: {decision}',
  'cards-returned':
    'Nach den Einstellungen werden von der Synchronisierung gesperrte Karten bei einer Rückkehr wieder entsperrt',
  'email-differs': 'Hat im HR-System eine andere E-Mail-Adresse; sie wird nie von selbst geändert',
  'email-conflict':
    'Hat im HR-System eine andere E-Mail-Adresse, und ein anderer Benutzer hat diese Adresse bereits',
  'unreadable-phone': 'Die Telefonnummer im HR-System ist nicht lesbar und wird nicht übernommen',
  'impossible-date': 'Das HR-System nennt ein Datum, das es nicht gibt ({field}); es zählt nicht',
  refused: 'Das wurde abgelehnt: {why}',
  failed: 'Das ist fehlgeschlagen, mit der Antwort: {why}',
  'attribute-lost':
    'Das HR-System liefert „{field}“ nicht mehr für {count} von {of} Personen, die es hatten',
  'manager-dropped':
    'Die Führungskraft aus dem HR-System ist kein Benutzer dieser Gesellschaft oder ist selbst dieser Person unterstellt',
  'no-longer-synced':
    'Verknüpft, gehört aber nicht mehr dazu: bleibt bestehen und wird nicht mehr synchronisiert ({why})',
  'start-moved': 'Bereits eingeladen, und das HR-System hat den ersten Tag auf den {date} verlegt',
  'kept-by-override': 'Bleibt, weil {actor} so entschieden hat, bis sich im HR-System etwas ändert',
  'protected-leaver': 'Im HR-System ausgeschieden, aber hier geschützt: nichts geschieht',
  'cards-still-blocked': '{count} Karten bleiben nach der Rückkehr gesperrt',
  'needs-attention': 'Das muss sich jemand ansehen: {why}',
  'reactivated-by-hand':
    'Jemand hat den Zugriff von Hand zurückgegeben; das gilt, bis sich im HR-System etwas ändert',
  rejected: '{actor} hat das abgelehnt, bis sich im HR-System etwas ändert',
  'record-set-aside': 'Der Datensatz im HR-System ist nicht lesbar ({why})',
}

export const factWords: SameAs<typeof englishFactWords> = {
  decision: {
    keep: 'diese Person behalten',
    postpone: 'aufschieben',
    now: 'den Zugriff jetzt beenden',
    'invite-again': 'erneut einladen',
    link: 'mit einem Benutzer verknüpfen',
    unlink: 'die Verknüpfung aufheben',
    'accept-email': 'die neue Adresse übernehmen',
    undo: 'rückgängig machen',
  },
  why: {
    last_admin: 'der letzte Administrator kann nicht entfernt werden',
    owner: 'der Inhaber kann nicht entfernt werden',
    group_admin: 'ein Administrator der ganzen Gruppe kann hier nicht entfernt werden',
  },
}
