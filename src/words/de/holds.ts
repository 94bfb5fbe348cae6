import type { holds as english } from '../en/holds.ts'
import type { SameAs } from '../text.ts'

export const holds: SameAs<typeof english> = {
  'first-sync': {
    subject: {
      one: '{count} Person wartet auf Ihre Genehmigung',
      other: '{count} Personen warten auf Ihre Genehmigung',
    },
    what: {
      one: 'Das ist die erste Synchronisierung mit diesem HR-System. Sie wartet immer auf einen Administrator.',
      other:
        'Das ist die erste Synchronisierung mit diesem HR-System. Sie wartet immer auf einen Administrator.',
    },
    causes: ['Alles ist neu, deshalb sehen Sie alles einmal.'],
  },
  'too-many-leavers': {
    subject: {
      one: '{count} von {of} Personen würde den Zugriff verlieren: bitte prüfen',
      other: '{count} von {of} Personen würden den Zugriff verlieren: bitte prüfen',
    },
    what: {
      one: '{count} von {of} Personen würde den Zugriff verlieren.',
      other: '{count} von {of} Personen würden den Zugriff verlieren.',
    },
    causes: [
      'Es scheiden wirklich Personen aus: Ein Team wird aufgelöst, Saisonverträge enden, ein Bereich wird verkauft.',
      'Durch einen Import oder eine Sammeländerung im HR-System wurden viele Personen versehentlich inaktiv oder haben einen letzten Arbeitstag erhalten.',
      'Durch eine Änderung im HR-System gehören Personen nicht mehr zu der Firma oder Gesellschaft, die wir synchronisieren.',
    ],
  },
  'too-many-joiners': {
    subject: {
      one: '{count} Einladung wartet auf Ihre Genehmigung',
      other: '{count} Einladungen warten auf Ihre Genehmigung',
    },
    what: {
      one: '{count} Person würde eingeladen. Zurzeit haben {of} Personen Zugriff.',
      other: '{count} Personen würden auf einmal eingeladen. Zurzeit haben {of} Personen Zugriff.',
    },
    causes: [
      'Eine neue Firma, ein neues Team oder eine Saison beginnt.',
      'Das HR-System zeigt uns jetzt Personen, die wir vorher nicht sehen konnten, zum Beispiel eine weitere Firma oder freie Mitarbeitende.',
      'Die E-Mail-Adressen im HR-System haben sich geändert, sodass Personen nicht mehr zu ihren Benutzern passen.',
    ],
  },
  'shrunken-read': {
    subject: {
      one: '{count} von {of} Personen fehlt im HR-System: bitte prüfen',
      other: '{count} von {of} Personen fehlen im HR-System: bitte prüfen',
    },
    what: {
      one: '{count} von {of} Personen steht laut der letzten vollständigen Liste nicht mehr im HR-System.',
      other:
        '{count} von {of} Personen stehen laut der letzten vollständigen Liste nicht mehr im HR-System.',
    },
    causes: [
      'Wer das HR-System verbunden hat, kann dort weniger Personen sehen als vorher.',
      'Ein ganzer Standort, eine Abteilung oder eine Firma wurde im HR-System entfernt oder ausgeblendet.',
      'Viele Datensätze wurden auf einmal gelöscht oder archiviert.',
    ],
  },
  'attribute-lost': {
    subject: {
      one: '{count} von {of} Personen wartet, weil das HR-System ein Feld weglässt: bitte prüfen',
      other: '{count} von {of} Personen warten, weil das HR-System ein Feld weglässt: bitte prüfen',
    },
    what: {
      one: 'Das HR-System liefert ein Feld nicht mehr, das es vorher geliefert hat. Was daraus für {count} von {of} Personen folgen würde, wartet.',
      other:
        'Das HR-System liefert ein Feld nicht mehr, das es vorher geliefert hat. Was daraus für {count} von {of} Personen folgen würde, wartet.',
    },
    causes: [
      'Wer das HR-System verbunden hat, oder die Verbindung selbst, darf das Feld nicht mehr lesen.',
      'Das HR-System oder die Verbindung wurde geändert und liefert das Feld nicht mehr oder an anderer Stelle.',
      'Das Feld wurde im HR-System bei fast allen geleert.',
    ],
  },
  'identity-change': {
    subject: {
      one: '{count} von {of} Personen hat einen neuen Datensatz im HR-System: bitte prüfen',
      other: '{count} von {of} Personen haben einen neuen Datensatz im HR-System: bitte prüfen',
    },
    what: {
      one: '{count} von {of} Personen hat eine neue Datensatznummer im HR-System.',
      other: '{count} von {of} Personen haben eine neue Datensatznummer im HR-System.',
    },
    causes: [
      'Das HR-System wurde umgezogen, oder die Personen wurden neu importiert.',
      'Das HR-System wurde mit einer anderen Umgebung neu verbunden, zum Beispiel mit einem Testsystem.',
    ],
  },
  'identity-change-of-one': {
    subject: {
      one: '{count} Datensatz im HR-System gehört vielleicht jemand anderem: bitte prüfen',
      other: '{count} Datensätze im HR-System gehören vielleicht jemand anderem: bitte prüfen',
    },
    what: {
      one: 'Im HR-System hat der Datensatz von {count} von {of} Personen einen anderen Namen und andere Angaben.',
      other:
        'Im HR-System haben die Datensätze von {count} von {of} Personen einen anderen Namen und andere Angaben.',
    },
    causes: [
      'Der Datensatz einer ausgeschiedenen Person wurde für jemand Neues wiederverwendet.',
      'Eine Person hat zugleich Namen und Adresse geändert.',
    ],
  },
  reorganization: {
    subject: {
      one: 'Name oder Telefon von {count} von {of} Personen ändert sich: bitte prüfen',
      other: 'Namen oder Telefone von {count} von {of} Personen ändern sich: bitte prüfen',
    },
    what: {
      one: 'Im HR-System hat sich Name oder Telefonnummer von {count} von {of} Personen geändert.',
      other:
        'Im HR-System haben sich Namen oder Telefonnummern von {count} von {of} Personen auf einmal geändert.',
    },
    causes: [
      'Das HR-System wurde bereinigt: Namen werden anders geschrieben, oder die ganze Firma hat neue Nummern.',
      'Durch einen Import stehen Werte in den falschen Zeilen oder Spalten.',
      'Das HR-System liefert jetzt einen anderen Namen, zum Beispiel den amtlichen statt des Rufnamens.',
    ],
  },
  'settings-change': {
    subject: {
      one: '{count} von {of} Personen würde durch geänderte Einstellungen den Zugriff verlieren: bitte prüfen',
      other:
        '{count} von {of} Personen würden durch geänderte Einstellungen den Zugriff verlieren: bitte prüfen',
    },
    what: {
      one: 'Die Einstellungen wurden geändert. Dadurch würde {count} von {of} Personen den Zugriff verlieren.',
      other:
        'Die Einstellungen wurden geändert. Dadurch würden {count} von {of} Personen den Zugriff verlieren.',
    },
    causes: [
      'Die neuen Einstellungen sollen genau das bewirken. Dann genehmigen Sie.',
      'Eine Regel oder die Zuordnung zu Gesellschaften betrifft mehr Personen als beabsichtigt. Dann lehnen Sie ab und korrigieren die Einstellungen.',
    ],
  },
  'invite-approval': {
    subject: {
      one: '{count} Einladung wartet auf Ihre Genehmigung',
      other: '{count} Einladungen warten auf Ihre Genehmigung',
    },
    what: {
      one: '{count} Person kann eingeladen werden. Laut Ihren Einstellungen muss jede Einladung genehmigt werden.',
      other:
        '{count} Personen können eingeladen werden. Laut Ihren Einstellungen muss jede Einladung genehmigt werden.',
    },
    causes: [
      'So haben Sie es eingestellt. Möchten Sie ohne Genehmigung einladen, ändern Sie die Einstellungen dieses HR-Systems.',
    ],
  },
  other: {
    subject: {
      one: '{count} Änderung wartet auf Sie: bitte prüfen',
      other: '{count} Änderungen warten auf Sie: bitte prüfen',
    },
    what: {
      one: 'Es geht um {count} von {of} Personen.',
      other: 'Es geht um {count} von {of} Personen.',
    },
    causes: ['Bitte sehen Sie sich den Plan selbst an.'],
  },
}
