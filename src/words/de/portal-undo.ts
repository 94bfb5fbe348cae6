import type { portalUndo as english } from '../en/portal-undo.ts'
import type { SameAs } from '../text.ts'

export const portalUndo: SameAs<typeof english> = {
  title: 'Zugriff zurückgeben',
  lead: 'Was diese Synchronisierung weggenommen hat, lässt sich zurückgeben: der Zugriff und die Karten, die die Synchronisierung gesperrt hat. Das gilt, bis sich im HR-System etwas ändert.',
  who: 'Wer durch diese Synchronisierung den Zugriff verloren hat',
  one: 'Rückgängig machen',
  all: 'Für alle rückgängig machen',
  allText: {
    one: '{count} Person erhält ihren Zugriff zurück.',
    other: 'Alle {count} Personen erhalten ihren Zugriff zurück.',
  },
  typed: 'Geben Sie zur Bestätigung {count} ein',
  more: {
    one: '{count} weitere Person ist nicht aufgeführt; „Für alle rückgängig machen“ schließt sie ein.',
    other:
      '{count} weitere Personen sind nicht aufgeführt; „Für alle rückgängig machen“ schließt sie ein.',
  },
  viewer: 'Nur ein Administrator kann dies rückgängig machen.',
}
