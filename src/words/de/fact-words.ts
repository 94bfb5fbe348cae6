import type { factWords as english } from '../en/fact-words.ts'
import type { SameAs } from '../text.ts'

export const factWords: SameAs<typeof english> = {
  decision: {
    keep: 'Zugriff behalten',
    postpone: 'Zugriff später beenden',
    now: 'Zugriff jetzt beenden',
    end: 'Zugriff jetzt beenden',
    'leave-out': 'auslassen',
    'invite-again': 'erneut einladen',
    link: 'mit einem Benutzer verknüpfen',
    unlink: 'die Verknüpfung aufheben',
    'accept-email': 'den Unterschied ignorieren',
    undo: 'Zugriff zurückgeben',
    'not-this-person': 'dieser Benutzer ist jemand anderes',
    'keeps-access': 'den Zugriff bestehen lassen',
    rejected: 'den Plan ablehnen',
  },
  actor: {
    admin: 'ein Administrator',
    api: 'das Produkt',
    schedule: 'die Synchronisierung',
    command: 'der Betreiber',
  },
  why: {
    last_admin: 'der letzte Administrator kann nicht entfernt werden',
    owner: 'der Inhaber kann nicht entfernt werden',
    group_admin: 'ein Administrator der ganzen Gruppe kann hier nicht entfernt werden',
    protected: 'dieser Benutzer ist im Produkt geschützt',
    unknown_user: 'das Produkt kennt diesen Benutzer nicht',
    not_supported: 'das Produkt unterstützt das nicht',
    not_blocked_by_rollcall: 'die Karten wurden nicht von der Synchronisierung gesperrt',
    seat_limit: 'es sind keine Plätze mehr frei',
    plan_limit: 'das Abonnement erlaubt nicht mehr',
    'user-exists': 'es gibt bereits einen Benutzer mit dieser E-Mail-Adresse',
    'unreadable-user':
      'im Produkt gibt es ein Nutzerkonto mit dieser Adresse, das nicht lesbar ist',
    'no answer in time': 'das Produkt hat nicht rechtzeitig geantwortet',
  },
  failure: {
    bounced: 'die Adresse gibt es nicht, oder sie nimmt keine E-Mails an',
    complained: 'der Empfänger hat sie als Spam gemeldet',
    suppressed: 'der Maildienst sendet nicht mehr an diese Adresse',
    failed: 'der Maildienst konnte sie nicht senden',
    refused: 'der Maildienst hat sie nicht angenommen',
    'given-up': 'sie konnte drei Tage lang nicht gesendet werden',
  },
  /** A word that is not ours: a status or department of HR, a code of the product. */
  quoted: '„{text}“',
  noWord: 'keiner',
  unknownReason: 'Ein Grund, der hier nicht angezeigt werden kann',
}
