import type { labels as english } from '../en/labels.ts'
import type { SameAs } from '../text.ts'

export const labels: SameAs<typeof english> = {
  eyebrow: {
    action: 'Bitte prüfen',
    ended: 'Zugriff beendet',
    info: 'Zur Information',
    done: 'Alles in Ordnung',
    stopped: 'Synchronisierung steht still',
    doubted: 'Abruf in Zweifel',
    invitation: 'Einladung',
  },
  footer: {
    admin:
      'Sie erhalten diese E-Mail, weil Sie {organization} in {product} administrieren. Die Personen dort kommen aus {hr}.',
    person:
      'Sie erhalten diese E-Mail, weil {organization} mit {product} arbeitet und Sie in {hr} geführt werden.',
    operator: 'Sie erhalten diese E-Mail, weil diese Adresse als OPERATOR_EMAIL eingetragen ist.',
    written: 'Verfasst am {time}',
    run: 'Synchronisierung {id}',
  },
  button: {
    run: 'Diese Synchronisierung ansehen',
    plan: 'Ansehen und entscheiden',
    open: '{product} öffnen',
    relink: '{hr} erneut verbinden',
    invitation: 'Einladung annehmen',
    address: 'Wenn die Schaltfläche nicht funktioniert, öffnen Sie diese Adresse:',
  },
  whereRun: 'Die Einzelheiten finden Sie in {product} bei der Synchronisierung {id}.',
  wherePlan: 'Sie entscheiden in {product} beim Plan {id}.',
  morePeople: { one: 'und {count} weitere Person', other: 'und {count} weitere Personen' },
  fact: {
    name: 'Name',
    email: 'E-Mail-Adresse',
    entity: 'Gesellschaft',
    entities: 'Gesellschaften',
    employeeNumber: 'Personalnummer',
    lastDay: 'Letzter Arbeitstag',
    seen: 'Im HR-System gesehen am',
    approvedBy: 'Genehmigt von',
    role: 'Rolle',
    when: 'Wann',
    by: 'Von',
    hrSystem: 'HR-System',
    lastGoodRead: 'Letzte erfolgreiche Synchronisierung',
    nextTry: 'Nächster Versuch',
  },
  card: {
    physical: 'physisch',
    virtual: 'virtuell',
    recurring: 'mit wiederkehrenden Zahlungen',
    number: 'endet auf {last4}',
    status: { active: 'Noch aktiv', blocked: 'Gesperrt', closed: 'Geschlossen' },
  },
  noEmail: 'keine E-Mail-Adresse',
  starts: 'beginnt am {date}',
  started: 'seit {date}',
  never: 'noch nie',
}
