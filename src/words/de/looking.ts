import type { looking as english } from '../en/looking.ts'
import type { SameAs } from '../text.ts'

export const looking: SameAs<typeof english> = {
  email: {
    subjectOne: '{name} hat im HR-System eine andere E-Mail-Adresse: nichts wurde geändert',
    subject: {
      one: '{count} E-Mail-Adresse weicht vom HR-System ab: nichts wurde geändert',
      other: '{count} E-Mail-Adressen weichen vom HR-System ab: nichts wurde geändert',
    },
    subjectDomain: {
      one: '{count} Adresse im HR-System wechselte von {from} zu {to}: nichts wurde geändert',
      other: '{count} Adressen im HR-System wechselten von {from} zu {to}: nichts wurde geändert',
    },
    preheader: 'Mit der Adresse meldet man sich an, deshalb entscheiden Sie.',
    title: { one: 'Eine E-Mail-Adresse weicht ab', other: '{count} E-Mail-Adressen weichen ab' },
    lead: 'In {hr} steht eine andere E-Mail-Adresse als in {product}. Wir haben nichts geändert: Mit der Adresse meldet man sich an, und eine Änderung im HR-System allein darf nie den Zugriff einer Person an eine andere geben.',
    domains: {
      one: '{count} Adresse wechselte von {from} zu {to}. Das sieht nach einer neuen Firmendomain aus.',
      other:
        '{count} Adressen wechselten von {from} zu {to}. Das sieht nach einer neuen Firmendomain aus.',
    },
    here: 'In {product}: {email}',
    there: 'In {hr}: {email}',
    since: 'Seit dem {time}',
    collides:
      'Ein anderer Benutzer hat die neue Adresse bereits. Klären Sie, wer wer ist, bevor Sie etwas ändern.',
    tagDiffers: 'Weicht ab',
    tagCollides: 'Adresse vergeben',
    todo: 'Ist die neue Adresse richtig, ändern Sie sie in {product}. Ist sie falsch, lassen Sie sie in {hr} berichtigen. Wir erwähnen jeden Unterschied einmal; er bleibt in der Liste, bis er behoben ist.',
  },
  unmatched: {
    subject: {
      one: '{count} Benutzer von {product} steht nicht im HR-System',
      other: '{count} Benutzer von {product} stehen nicht im HR-System',
    },
    preheader: 'Nichts wurde geändert. Sollen diese Personen Zugriff haben?',
    title: {
      one: 'Ein Benutzer, der nicht im HR-System steht',
      other: '{count} Benutzer, die nicht im HR-System stehen',
    },
    lead: 'Niemand in {hr} hat die E-Mail-Adresse dieser Benutzer. Wir ändern sie nie.',
    isNew: 'Neu in dieser Liste',
    known: 'Wie bisher',
    todo: 'Berater und Steuerberater müssen nicht im HR-System stehen. Geht es um Mitarbeitende, sorgen Sie dafür, dass in {hr} dieselbe E-Mail-Adresse steht. Benutzer, die keinen Zugriff haben sollen, entfernen Sie selbst in {product}.',
  },
  attention: {
    subjectOne: 'Zu {name} wird Ihre Entscheidung gebraucht',
    subject: {
      one: 'Zu {count} Person wird Ihre Entscheidung gebraucht',
      other: 'Zu {count} Personen wird Ihre Entscheidung gebraucht',
    },
    topic: {
      one: 'HR: {count} Punkt braucht Ihre Entscheidung',
      other: 'HR: {count} Punkte brauchen Ihre Entscheidung',
    },
    topicTitle: {
      one: 'Ein Punkt braucht Ihre Aufmerksamkeit',
      other: '{count} Punkte brauchen Ihre Aufmerksamkeit',
    },
    affected: 'Neu betroffen: {names}',
    preheader: 'Für sie ändert sich nichts, bis Sie entscheiden.',
    title: {
      one: 'Eine Person braucht Ihre Aufmerksamkeit',
      other: '{count} Personen brauchen Ihre Aufmerksamkeit',
    },
    lead: 'Das HR-System und {product} stimmen hier nicht überein, und wir tun lieber nichts als etwas Falsches. Für diese Personen ändert sich nichts, bis Sie entscheiden.',
    user: 'Der Benutzer in {product}: {user}',
    what: 'Was zu tun ist: {advice}',
  },
  held: {
    subjectReminder: {
      one: 'Wartet seit {count} Tag: {subject}',
      other: 'Wartet seit {count} Tagen: {subject}',
    },
    preheader: 'Es geschieht nichts, bis Sie entscheiden.',
    title: 'Das wartet auf Ihre Entscheidung',
    reminder: {
      one: 'Dieser Plan wartet seit {count} Tag. Es geschieht nichts, bis Sie entscheiden.',
      other: 'Dieser Plan wartet seit {count} Tagen. Es geschieht nichts, bis Sie entscheiden.',
    },
    lead: 'Ein Teil der Synchronisierung mit {hr} wartet auf Ihre Entscheidung. Unten sehen Sie, warum und welche Ursachen möglich sind.',
    limit: {
      one: 'Die Grenze liegt bei {count} Person.',
      other: 'Die Grenze liegt bei {count} Personen.',
    },
    already: {
      day: {
        one: 'In den letzten 24 Stunden hat bereits {count} weitere Person den Zugriff verloren.',
        other:
          'In den letzten 24 Stunden haben bereits {count} weitere Personen den Zugriff verloren.',
      },
      week: {
        one: 'In den letzten 7 Tagen hat bereits {count} weitere Person den Zugriff verloren.',
        other:
          'In den letzten 7 Tagen haben bereits {count} weitere Personen den Zugriff verloren.',
      },
    },
    wayOut: 'Genehmigen Sie den Plan, um fortzufahren, oder lehnen Sie ihn ab.',
    causesTitle: 'Mögliche Ursachen',
    peopleTitle: { one: '{count} Person wartet', other: '{count} Personen warten' },
    wentOnTitle: 'Was trotzdem ausgeführt wurde',
    wentOnNothing: 'Sonst war nichts zu tun.',
    decideTitle: 'Genehmigen oder ablehnen',
    approve:
      'Stimmt es, genehmigen Sie es. Genau diese Liste wird ausgeführt. Kurz davor prüfen wir alle, die ausscheiden, in {hr} noch einmal und lassen unberührt, wer wieder da ist.',
    reject:
      'Stimmt es nicht, lehnen Sie es ab. Für diese Personen ändert sich nichts, bis sich in {hr} etwas ändert.',
    neither: 'Wenn Sie nichts tun, geschieht nichts. Wir erinnern Sie nach 1, 3 und 7 Tagen.',
  },
}
