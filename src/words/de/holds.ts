import type { holds as english } from '../en/holds.ts'
import type { SameAs } from '../text.ts'

export const holds: SameAs<typeof english> = {
  'first-sync': {
    subject: {
      one: '{count} Änderung wartet auf Ihre Genehmigung',
      other: '{count} Änderungen warten auf Ihre Genehmigung',
    },
    what: 'Das ist die erste Synchronisierung mit diesem HR-System. Sie wartet immer auf einen Administrator.',
    causes: ['Alles ist neu, deshalb wird Ihnen alles einmal gezeigt.'],
  },
  'too-many-leavers': {
    subject: {
      one: '{count} von {of} Personen würde den Zugriff verlieren: bitte prüfen',
      other: '{count} von {of} Personen würden den Zugriff verlieren: bitte prüfen',
    },
    what: 'Mit diesem Plan hätten {count} von {of} Personen innerhalb weniger Tage ihren Zugriff verloren.',
    causes: [
      'Es scheiden wirklich Personen aus: Ein Team wird aufgelöst, Saisonverträge enden, ein Bereich wird verkauft.',
      'Ein Import oder eine Sammeländerung im HR-System hat versehentlich viele Personen auf inaktiv gesetzt oder ihnen ein Enddatum gegeben.',
      'Durch eine Änderung im HR-System gehören Personen nicht mehr zu der Firma oder Gesellschaft, auf die wir schauen.',
    ],
  },
  'too-many-joiners': {
    subject: {
      one: '{count} Einladung wartet auf Ihre Genehmigung',
      other: '{count} Einladungen warten auf Ihre Genehmigung',
    },
    what: '{count} Personen würden auf einmal eingeladen; derzeit haben {of} Zugriff.',
    causes: [
      'Eine neue Firma, ein neues Team oder eine Saison beginnt.',
      'Das HR-System zeigt uns jetzt Personen, die zuvor nicht zu sehen waren, zum Beispiel eine weitere Firma oder freie Mitarbeiter.',
      'Die E-Mail-Adressen im HR-System haben sich geändert, sodass Personen nicht mehr zu ihren Benutzern passen.',
    ],
  },
  'shrunken-read': {
    subject: {
      one: '{count} von {of} Personen fehlt im HR-System: bitte prüfen',
      other: '{count} von {of} Personen fehlen im HR-System: bitte prüfen',
    },
    what: '{count} von {of} Personen erscheinen nicht mehr im HR-System, auch nicht bei einem zweiten Blick.',
    causes: [
      'Die Person, die das HR-System verbunden hat, darf dort weniger Personen sehen als zuvor: Ihre Rechte wurden eingeschränkt.',
      'Ein ganzer Standort, eine Abteilung oder eine Firma wurde im HR-System entfernt oder verborgen.',
      'Viele Datensätze wurden auf einmal gelöscht oder archiviert.',
    ],
  },
  'identity-change': {
    subject: {
      one: '{count} von {of} Personen hat im HR-System einen anderen Datensatz: bitte prüfen',
      other: '{count} von {of} Personen haben im HR-System einen anderen Datensatz: bitte prüfen',
    },
    what: '{count} von {of} Personen stehen nun unter einer anderen Datensatznummer im HR-System.',
    causes: [
      'Das HR-System wurde umgezogen, oder die Personen wurden neu importiert.',
      'Das HR-System wurde mit einer anderen Umgebung neu verbunden, zum Beispiel mit einem Testsystem.',
    ],
  },
  'settings-change': {
    subject: {
      one: '{count} von {of} Personen würde durch neue Einstellungen den Zugriff verlieren: bitte prüfen',
      other:
        '{count} von {of} Personen würden durch neue Einstellungen den Zugriff verlieren: bitte prüfen',
    },
    what: 'Die Einstellungen dieser Verbindung wurden geändert. Dadurch würden {count} von {of} Personen den Zugriff verlieren.',
    causes: [
      'Die neuen Einstellungen sind so gemeint: Genehmigen Sie den Plan.',
      'Eine Regel oder die Zuordnung zu Gesellschaften trifft mehr Personen als beabsichtigt: Lehnen Sie ab und berichtigen Sie die Einstellungen.',
    ],
  },
  'invite-approval': {
    subject: {
      one: '{count} Einladung wartet auf Ihre Genehmigung',
      other: '{count} Einladungen warten auf Ihre Genehmigung',
    },
    what: '{count} Personen können eingeladen werden. Nach Ihren Einstellungen muss jede Einladung genehmigt werden.',
    causes: [
      'So haben Sie es eingestellt. Möchten Sie ohne Genehmigung einladen, ändern Sie die Einstellungen dieser Verbindung.',
    ],
  },
  other: {
    subject: {
      one: '{count} Änderung wartet auf Sie: bitte prüfen',
      other: '{count} Änderungen warten auf Sie: bitte prüfen',
    },
    what: 'Es geht um {count} von {of} Personen.',
    causes: ['Bitte sehen Sie sich den Plan selbst an.'],
  },
}
