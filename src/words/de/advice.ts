import type { advice as english } from '../en/advice.ts'
import type { SameAs } from '../text.ts'

export const advice: SameAs<typeof english> = {
  'needs-attention':
    'Sehen Sie diese Person in {hr} nach. Ist sie ausgeschieden, wählen Sie „Jetzt beenden“ in {product}. Wenn nicht, wählen Sie „Behalten“.',
  'date-conflict':
    'Berichtigen Sie in {hr} den Status oder den letzten Arbeitstag, sodass beide zusammenpassen.',
  'unreadable-record':
    'Sehen Sie sich dieses Feld in {hr} an. Ist es dort richtig, wenden Sie sich an den Support von {product}.',
  'date-conflict-old':
    'Berichtigen Sie den letzten Arbeitstag in {hr}, oder entscheiden Sie auf der Seite dieser Person, ob der Zugang bleibt.',
  'unreadable-dates':
    'Sorgen Sie dafür, dass {hr} diese Angaben als Jahr, Monat und Tag liefert (ISO 8601).',
  'unreadable-date':
    'Sorgen Sie dafür, dass {hr} dieses Datum als Jahr, Monat und Tag liefert (ISO 8601).',
  'status-word':
    'Legen Sie einmal fest, was dieser Status bedeutet, in den Einstellungen dieses HR-Systems.',
  'unknown-status':
    'Legen Sie in den Einstellungen dieses HR-Systems fest, was dieser Status bedeutet.',
  refused:
    'Lösen Sie das in {product}, zum Beispiel, indem Sie zuerst einen anderen Administrator oder Inhaber benennen.',
  'refused-joining':
    'Schaffen Sie Platz in {product}: einen freien Platz oder einen größeren Tarif. Danach wird diese Person von selbst hinzugefügt.',
  'refused-change':
    'Ändern Sie es in {product} von Hand, oder fragen Sie den Support von {product}, warum es abgelehnt wird.',
  'protected-leaver':
    'Soll der Zugriff enden, nehmen Sie diese Person von der Liste der geschützten Personen.',
  'left-with-access':
    'Beenden Sie den Zugriff auf der Seite der Person in {product}, oder geben Sie dort an, dass er bestehen bleibt oder dass der Benutzer jemand anderes ist.',
  'identity-change':
    'Sehen Sie in {hr} nach, wem der Datensatz gehört. Geben Sie dann auf der Seite der Person in {product} an, ob es dieselbe Person ist oder jemand anderes.',
  'matched-but-inactive':
    'Entscheiden Sie, ob der Benutzer den Zugriff behalten soll. Wenn ja, berichtigen Sie den Status in {hr}.',
  'match-unclear':
    'Sagen Sie in {product}, ob es dieselbe Person ist: auf der Seite der Person oder für alle zusammen bei der Prüfung.',
  'ambiguous-match': 'Sorgen Sie dafür, dass nur ein Benutzer in {product} diese Adresse hat.',
  'duplicate-email': 'Sorgen Sie dafür, dass nur eine Person in {hr} diese Adresse hat.',
  'email-conflict':
    'Finden Sie heraus, wer die Adresse verwendet, und berichtigen Sie sie in {hr} oder in {product}.',
  'email-differs': 'Ändern Sie die Adresse in {product} oder lassen Sie sie in {hr} berichtigen.',
  'no-email': 'Tragen Sie in {hr} eine geschäftliche E-Mail-Adresse ein.',
  'unmapped-entity':
    'Wählen Sie in den Einstellungen dieses HR-Systems eine Gesellschaft für diesen Wert.',
  'unreadable-email':
    'Lassen Sie im E-Mail-Feld in {hr} nur die Adresse stehen: kein Name, keine Klammern, keine zweite Adresse.',
  'unreadable-phone': 'Berichtigen Sie die Telefonnummer in {hr}, mit Ländervorwahl.',
  'unreadable-user':
    'Bitten Sie den Support von {product}, das zu berichtigen: Der Abgleich kann es nicht lesen.',
  'not-done':
    'Suchen Sie diese Person in {product} und holen Sie es dort von Hand nach. Der Abgleich fragt jeden Tag erneut.',
  'removed-by-hand': 'Soll diese Person zurückkommen, wählen Sie „Erneut einladen“ in {product}.',
  'rehire-unclear':
    'Sagen Sie in {product} auf der Seite der Person, ob es dieselbe Person ist oder jemand anderes. Bis dahin bleibt der Zugriff des Benutzers.',
  'cards-still-blocked': 'Entsperren Sie in {product} die Karten, die gebraucht werden.',
  'no-longer-synced':
    'Soll diese Person synchronisiert werden, ändern Sie die Regeln oder die Gesellschaften in den Einstellungen.',
  'ignored-in-merge':
    'Soll diese Person synchronisiert werden, bitten Sie den Support von {product}, den Datensatz nicht mehr zu ignorieren.',
  'kept-by-override': 'Prüfen Sie, ob diese Entscheidung noch richtig ist.',
  'start-moved': 'Prüfen Sie, ob diese Person schon vor dem ersten Arbeitstag Zugriff haben soll.',
  'manager-dropped': 'Berichtigen Sie die Führungskraft in {hr} oder wählen Sie eine in {product}.',
  'attribute-lost':
    'Prüfen Sie in {hr}, ob die Verbindung dieses Feld noch lesen kann. Fehlt es absichtlich, nehmen Sie das in {product} an.',
  'external-user': 'Soll dieser Benutzer keinen Zugriff haben, entfernen Sie ihn in {product}.',
  'mail-failed':
    'Korrigieren Sie die Adresse in {hr} und in {product}. Wählen Sie dann „Erneut einladen“ auf der Seite der Person, oder lassen Sie wieder E-Mails an die Adresse eines Administrators senden.',
  other: 'Sehen Sie diese Person in {product} und in {hr} nach.',
}
