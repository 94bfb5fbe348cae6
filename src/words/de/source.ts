import type { source as english } from '../en/source.ts'
import type { SameAs } from '../text.ts'

export const source: SameAs<typeof english> = {
  title: 'Was mit der Verbindung nicht stimmt',
  issue: {
    permission: {
      what: 'Wir dürfen {what} in {hr} nicht sehen: Dort fehlt eine Berechtigung.',
      todo: 'Bitten Sie, wer {hr} verwaltet, dem Konto der Verbindung diese Berechtigung zu geben. Verbinden Sie {hr} danach erneut.',
    },
    credentials: {
      what: '{hr} weist die Anmeldung oder den Schlüssel der Verbindung zurück.',
      todo: 'Verbinden Sie {hr} erneut, mit einer Anmeldung, die funktioniert.',
    },
    plan: {
      what: 'Ihr Vertrag für {hr} enthält keinen Zugriff für andere Programme.',
      todo: 'Bitten Sie, wer {hr} verwaltet, diesen Zugriff einschalten zu lassen. Starten Sie danach einen Abgleich.',
    },
    'rate-limit': {
      what: '{hr} begrenzt, wie oft wir fragen dürfen.',
      todo: 'Sie müssen nichts tun. Es geht von selbst weiter.',
    },
    outage: {
      what: '{hr} antwortet im Moment nicht.',
      todo: 'Sie müssen nichts tun. Es geht von selbst weiter.',
    },
    other: {
      what: 'Merge, der Dienst, der HR-Systeme verbindet, meldet ein Problem mit {hr}.',
      todo: 'Hält es an, wenden Sie sich an den Support von {product} und nennen Sie den Text unten.',
    },
  },
  models: {
    employees: 'Personen',
    employments: 'Stellen',
    groups: 'Abteilungen und Gruppen',
    locations: 'Arbeitsorte',
    companies: 'Firmen',
  },
  anything: 'einen Teil der nötigen Daten',
  since: 'Seit {time}',
  said: 'Text von Merge: „{text}“',
  freshAsOf: 'Stand der HR-Daten',
  changesTitle: 'Was an der Verbindung geändert wurde',
  changesText: 'Solche Änderungen können der Grund sein, dass weniger Personen zu sehen sind.',
  change: {
    scopes: 'Was gelesen werden darf, wurde geändert',
    'selective-sync': 'Der Filter, der Personen ausschließt, wurde geändert',
    credentials: 'Zugangsdaten wurden neu eingegeben, oder ein Link dafür wurde erstellt',
    'data-deleted': 'In Merge wurden Daten gelöscht',
    'switched-off': 'In Merge wurde eine Verbindung abgeschaltet',
    'field-mapping': 'Eine Feldzuordnung wurde geändert',
  },
  changeOn: '{change}, am {time}',
  maybe: '{change}, am {time} (vielleicht bei einer anderen Verbindung)',
  filtered:
    'Ein Filter in Merge schließt Personen aus. Wer davon betroffen ist, ist hier nicht zu sehen.',
  reading: 'Lesen',
  resync: 'Merge HR neu lesen lassen',
  resyncBy: {
    never: 'nie: Wir lesen, was Merge zuletzt geholt hat',
    'on-request': 'wenn jemand einen Abgleich startet',
    'before-daily-read': 'vor jedem täglichen Abgleich, und wenn jemand einen startet',
  },
  resyncHint:
    'Höchstens einmal in der Stunde. Jedes Mal verbraucht ein Guthaben aus dem Vertrag von {product} mit Merge, und der Abgleich wartet, bis Merge gelesen hat.',
  notInPlan:
    'Merge hat das am {time} abgelehnt: Der Vertrag von {product} mit Merge enthält es nicht. Wir lesen, was Merge zuletzt geholt hat. Schalten Sie es aus und wieder ein, um es erneut zu versuchen.',
  asked: 'Merge wurde zuletzt am {time} gebeten, HR neu zu lesen.',
}
