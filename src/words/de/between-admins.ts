import type { betweenAdmins as english } from '../en/between-admins.ts'
import type { SameAs } from '../text.ts'

export const betweenAdmins: SameAs<typeof english> = {
  notice: {
    preheader: 'Sie erhalten diese E-Mail, weil Sie {organization} administrieren.',
    subject: {
      'approve-ends': '{by} hat genehmigt, dass Personen den Zugriff verlieren',
      'reject-ends': '{by} hat entschieden, dass Personen den Zugriff behalten',
      'change-settings': '{by} hat die HR-Synchronisierung anders eingestellt',
      'accept-loss': '{by} nimmt hin, dass HR ein Feld nicht mehr liefert',
      'invite-admin': '{by} hat {about} zur HR-Synchronisierung eingeladen',
      'sign-out-admin': '{by} hat {about} von der HR-Synchronisierung abgemeldet',
      'erase-organization': 'Die HR-Synchronisierung von {organization} wurde gelöscht',
    },
    text: {
      'approve-ends':
        'Ein Plan wurde genehmigt. Für alle darin, die laut HR weiterhin ausgeschieden sind, endet der Zugriff, und die Karten werden gesperrt.',
      'reject-ends':
        'Ein Plan wurde abgelehnt. Die Personen darin behalten Zugriff und Karten, bis HR etwas anderes über sie sagt.',
      'change-settings':
        'Diese Einstellungen bestimmen, wer den Zugriff verliert, was auf eine Genehmigung wartet und wer benachrichtigt wird.',
      'accept-loss':
        'Leer gilt ab jetzt als leer. Würde dadurch jemand den Zugriff verlieren, gelten die üblichen Grenzen.',
      'invite-admin':
        'Der Link geht per E-Mail an {about} und an niemanden sonst. Er funktioniert einmal, sieben Tage lang.',
      'sign-out-admin':
        'Alle Sitzungen dieser Person sind beendet, und ihre unbenutzten Links öffnen sich nicht mehr. Sie kann sich aus {product} wieder anmelden.',
      'erase-organization':
        'Alles, was dazu gespeichert war, ist gelöscht: Personen, Pläne, Verlauf und Einstellungen. Niemand hat den Zugriff auf {product} verloren, und keine Karte wurde gesperrt. Ab jetzt folgt niemand mehr HR.',
    },
    people: {
      one: '{count} Person',
      other: '{count} Personen',
    },
    facts: {
      people: 'Personen',
      settings: 'Einstellungen',
    },
    setting: {
      routing: 'Gesellschaften',
      scope: 'wer dazugehört',
      protected: 'Personen, die nie entfernt werden',
      grace_days: 'zusätzliche Tage mit Zugriff',
      block_cards: 'wann Karten gesperrt werden',
      inactive_beats_future_date: 'Personen, die in HR inaktiv sind',
      unblock_on_rehire: 'Karten von Personen, die zurückkommen',
      status_map: 'Beschäftigungsstatus',
      brake: 'Grenzen für die Genehmigung',
      notify: 'wer welche E-Mail erhält',
    },
    doTitle: 'Kommt das für Sie unerwartet?',
    do: 'Fragen Sie bei {by} nach. War es jemand anderes, melden Sie dieses Konto unter „Zugang“ in der HR-Synchronisierung ab und entziehen Sie ihm die Rechte in {product}.',
    doErased: 'Wenden Sie sich sofort an den Support von {product}.',
  },
  invitation: {
    subject: '{by} lädt Sie zur HR-Synchronisierung von {organization} ein',
    preheader: 'Der Link funktioniert einmal, bis zum {until}.',
    title: 'Sie sind zur HR-Synchronisierung von {organization} eingeladen',
    what: '{by} bittet Sie um Mithilfe bei der HR-Synchronisierung von {organization} in {product}.',
    role: {
      admin: 'Sie können alles ansehen und entscheiden.',
      viewer: 'Sie können alles ansehen, aber nichts ändern.',
    },
    button: 'HR-Synchronisierung öffnen',
    valid:
      'Der Link ist nur für Sie. Er funktioniert einmal, bis zum {until}, und verlangt noch einen Klick.',
    notYou:
      'Kommt das für Sie unerwartet? Dann öffnen Sie den Link nicht und fragen Sie bei {by} nach.',
  },
}
