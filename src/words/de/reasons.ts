import type { reasons as english } from '../en/reasons.ts'
import type { SameAs } from '../text.ts'

export const reasons: SameAs<typeof english> = {
  active: 'Im HR-System als aktiv geführt',
  leaving: 'Der letzte Arbeitstag im HR-System ist der {date}',
  'ends-with-last-day': 'Mit Ablauf des {date} endet der Zugriff, und die Karten werden gesperrt',
  'ends-after-grace': {
    one: 'Mit Ablauf des {until} endet der Zugriff, und die Karten werden gesperrt, {days} Tag nach dem letzten Arbeitstag, dem {date}',
    other:
      'Mit Ablauf des {until} endet der Zugriff, und die Karten werden gesperrt, {days} Tage nach dem letzten Arbeitstag, dem {date}',
  },
  'cards-end-first': {
    one: 'Mit Ablauf des {date} werden die Karten gesperrt. Der Zugriff endet {days} Tag später, mit Ablauf des {until}',
    other:
      'Mit Ablauf des {date} werden die Karten gesperrt. Der Zugriff endet {days} Tage später, mit Ablauf des {until}',
  },
  'ends-when-postponed':
    '{actor} hat entschieden, dass der Zugriff erst nach dem {until} endet und die Karten erst dann gesperrt werden',
  'left-terminated': 'Laut HR-System endete das Arbeitsverhältnis am {date}',
  'left-inactive': 'Im HR-System als inaktiv geführt. Der Status dort ist {word}',
  'left-inactive-plain': 'Im HR-System als inaktiv geführt, ohne letzten Arbeitstag',
  'left-not-found':
    'Steht seit dem {since} nicht mehr in der Liste des HR-Systems. Auf Nachfrage am {date} gab es dort keinen Datensatz zu dieser Person',
  'left-agreed':
    'Steht seit dem {since} nicht mehr in der Liste des HR-Systems. Die vollständige Liste vom {date} hat das bestätigt',
  'left-flagged': 'Wurde im HR-System gelöscht, wie die vollständige Liste vom {since} gezeigt hat',
  'left-conflict-confirmed':
    'Der letzte Arbeitstag im HR-System war der {date}. Der Status dort ist noch aktiv, aber eine zweite Prüfung ergab denselben letzten Arbeitstag',
  'left-by-decision': '{actor} hat entschieden, den Zugriff jetzt zu beenden',
  scheduled: 'Laut HR-System ist der erste Arbeitstag der {date}',
  'scheduled-undated':
    'Hat laut HR-System noch nicht angefangen. Das HR-System nennt keinen ersten Arbeitstag',
  missing:
    'Fehlte in der vollständigen Liste des HR-Systems vom {since}. Es geschieht nichts, bis eine zweite Prüfung das bestätigt',
  'missing-unconfirmed':
    'Das HR-System hatte am {since} keinen Datensatz zu dieser Person. Es geschieht nichts, bis die nächste vollständige Liste das bestätigt',
  'found-by-id':
    'Fehlte in der Liste des HR-Systems vom {since}, aber der Datensatz ist dort noch vorhanden',
  'unknown-status':
    'Das HR-System nennt einen Status, dessen Bedeutung hier nicht klar ist: {word}. Es ändert sich nichts, bis ein Administrator sie festlegt',
  'status-word': {
    one: '{count} Person hat im HR-System einen Status, dessen Bedeutung hier nicht klar ist: {word}. Es ändert sich nichts, bis ein Administrator sie festlegt',
    other:
      '{count} Personen haben im HR-System einen Status, dessen Bedeutung hier nicht klar ist: {word}. Es ändert sich nichts, bis ein Administrator sie festlegt',
  },
  'on-leave': 'Im HR-System als abwesend geführt: {word}. Der Zugriff bleibt, wie er ist',
  'date-conflict': 'Im HR-System als aktiv geführt, aber der letzte Arbeitstag dort war der {date}',
  'date-conflict-old':
    'Im HR-System als aktiv geführt, aber mit einem letzten Arbeitstag, der schon lange vorbei war, als er zum ersten Mal erschien: {date}',
  'ignored-in-merge':
    'Merge, der Dienst, der HR-Systeme anbindet, ist so eingestellt, dass dieser Datensatz ignoriert wird',
  rehired: 'Arbeitet laut HR-System seit dem {date} wieder hier',
  'word-pending':
    'Im HR-System als inaktiv geführt. Wir fragen dort zuerst nach dem genauen Status, denn es kann auch eine Abwesenheit sein',
  'no-email': 'Hat im HR-System keine geschäftliche E-Mail-Adresse',
  'unmapped-entity': 'Gehört im HR-System zu {value}, und dafür gibt es noch keine Gesellschaft',
  unrouted: 'Im HR-System ist nicht zu erkennen, zu welcher Gesellschaft diese Person gehört',
  'left-out': 'Laut den Einstellungen werden alle aus {value} ausgelassen',
  'excluded-by-rule': 'Wird durch eine Regel in den Einstellungen ausgelassen',
  'not-invited-by-rule':
    'Laut einer Regel in den Einstellungen werden Personen in {entity} nicht eingeladen',
  'starts-later': {
    zero: 'Die Einladung wird am ersten Arbeitstag verschickt, dem {date}',
    one: 'Die Einladung wird {days} Tag vor dem ersten Arbeitstag verschickt, dem {date}',
    other: 'Die Einladung wird {days} Tage vor dem ersten Arbeitstag verschickt, dem {date}',
  },
  matched: 'Ein Benutzer hat dieselbe E-Mail-Adresse',
  'external-user': 'Niemand im HR-System hat diese E-Mail-Adresse',
  'match-unclear':
    'Der Benutzer mit dieser Adresse heißt {value}, und dieser Name hat mit dem im HR-System kein Wort gemeinsam. Niemand wird verknüpft oder eingeladen, bis Sie sagen, ob es dieselbe Person ist',
  'match-incomparable':
    'Der Benutzer mit dieser Adresse heißt {value}, in einer anderen Schrift als im HR-System, daher lassen sich die Namen nicht vergleichen. Niemand wird verknüpft oder eingeladen, bis Sie sagen, ob es dieselbe Person ist',
  'matches-unclear': {
    one: '{count} Person hat im HR-System die Adresse eines Benutzers mit anderem Namen. Niemand wird verknüpft oder eingeladen, bis Sie sagen, ob es dieselbe Person ist',
    other:
      '{count} Personen haben im HR-System die Adressen von Benutzern mit anderen Namen. Niemand wird verknüpft oder eingeladen, bis Sie sagen, ob es dieselben Personen sind',
  },
  'matches-incomparable': {
    one: '{count} Name steht im HR-System in einer anderen Schrift als im Produkt und lässt sich nicht vergleichen. Niemand wird verknüpft oder eingeladen, bis Sie sagen, ob es dieselbe Person ist',
    other:
      '{count} Namen stehen im HR-System in einer anderen Schrift als im Produkt und lassen sich nicht vergleichen. Niemand wird verknüpft oder eingeladen, bis Sie sagen, ob es dieselben Personen sind',
  },
  'ambiguous-match': {
    one: '{count} Benutzer hat diese E-Mail-Adresse',
    other: '{count} Benutzer haben diese E-Mail-Adresse',
  },
  'duplicate-email': {
    one: '{count} Person im HR-System hat diese E-Mail-Adresse',
    other: '{count} Personen im HR-System haben diese E-Mail-Adresse',
  },
  'newcomer-duplicate':
    'Diese E-Mail-Adresse gehört einer anderen Person, die bereits mit einem Benutzer verknüpft ist',
  'left-with-access': {
    zero: 'Laut HR-System am {date} ausgeschieden und hat noch Zugriff',
    one: 'Laut HR-System am {date} ausgeschieden und hat noch Zugriff und {count} Karte: {cards}',
    other:
      'Laut HR-System am {date} ausgeschieden und hat noch Zugriff und {count} Karten: {cards}',
  },
  'left-with-cards': {
    one: 'Laut HR-System am {date} ausgeschieden, und {count} Karte kann noch benutzt werden: {cards}',
    other:
      'Laut HR-System am {date} ausgeschieden, und {count} Karten können noch benutzt werden: {cards}',
  },
  'matched-but-inactive':
    'Dieser Benutzer hat die E-Mail-Adresse einer Person, die im HR-System inaktiv ist',
  'unreadable-user':
    'Das Nutzerkonto {value} im Produkt ist nicht lesbar: {field} fehlt oder hat eine unbekannte Form. Neben diesem Konto wird niemand eingeladen',
  'users-unreadable': {
    one: '{count} Nutzerkonto im Produkt ist nicht lesbar: {field} fehlt oder hat eine unbekannte Form. Neben diesem Konto wird niemand eingeladen',
    other:
      '{count} Nutzerkonten im Produkt sind aus demselben Grund nicht lesbar: {field} fehlt oder hat eine unbekannte Form. Neben diesen Konten wird niemand eingeladen',
  },
  'unreadable-nameless':
    'Ein Nutzerkonto des Produkts hat weder eine lesbare ID noch eine lesbare E-Mail-Adresse; wer es ist, ist unbekannt',
  'user-unreadable':
    'Im Produkt gibt es ein Nutzerkonto mit dieser Adresse, das nicht lesbar ist, deshalb wird niemand eingeladen',
  'removed-by-hand':
    'Jemand hat diesen Benutzer von Hand entfernt, deshalb wird keine neue Einladung verschickt',
  'not-this-person':
    'Der Benutzer mit dieser E-Mail-Adresse ist jemand anderes, so hat es ein Administrator entschieden. Deshalb wird an diese Adresse niemand eingeladen',
  'identity-change':
    'Der Datensatz im HR-System hat jetzt einen anderen Namen und andere Angaben als der verknüpfte Benutzer. Vielleicht gehört er jemand anderem. Bis ein Administrator entscheidet, wird nichts umbenannt, gegeben oder beendet',
  'left-overwritten':
    'Ein Administrator hat entschieden, dass der Datensatz im HR-System jetzt jemand anderem gehört',
  'rehire-unclear':
    'Ein neuer Datensatz im HR-System hat die E-Mail-Adresse einer ausgeschiedenen Person, aber einen anderen Namen',
  'rehire-of-several':
    'Im HR-System haben mehrere aktive Datensätze die E-Mail-Adresse und den Namen einer ausgeschiedenen Person',
  'rehire-unsure':
    'Ein neuer Datensatz im HR-System hat die E-Mail-Adresse und den Namen einer ausgeschiedenen Person und sagt nicht eindeutig, ob sie arbeitet',
  'rehire-by-text':
    'Ein neuer Datensatz im HR-System enthält die E-Mail-Adresse einer ausgeschiedenen Person, aber zusammen mit anderem Text, sodass nicht sicher ist, wem sie gehört',
  'end-waits-for-rehire':
    'Ein anderer Datensatz im HR-System, dessen Person arbeitet oder vielleicht arbeitet, hat die E-Mail-Adresse dieses Benutzers. Der Zugriff bleibt, bis Sie sagen, ob es dieselbe Person ist',
  'end-waits-for-word':
    'Ein anderer Datensatz im HR-System mit der E-Mail-Adresse dieses Benutzers ist inaktiv. Wir fragen das HR-System zuerst nach dem genauen Status, denn das kann eine Abwesenheit wie Elternzeit sein',
  joined: 'Steht im HR-System, und kein Benutzer hatte diese E-Mail-Adresse',
  'entity-added': 'Gehört laut HR-System zu {entity}',
  moved: 'Ist laut HR-System von {from} zu {to} gewechselt',
  'name-changed': 'Hat im HR-System einen anderen Namen',
  'phone-changed':
    'Hat im HR-System eine andere Telefonnummer. Sie muss bei der nächsten Anmeldung erneut bestätigt werden',
  'cards-of-leaver': 'Wenn jemand ausscheidet, werden die Karten gesperrt, nie geschlossen',
  reactivated: 'Im HR-System wieder aktiv, und die Synchronisierung hatte den Zugriff beendet',
  'invited-again': 'Die erste Einladung wurde nie angenommen',
  'by-decision': '{actor} hat entschieden: {decision}',
  'cards-returned':
    'Laut den Einstellungen erhält, wer zurückkommt, die von der Synchronisierung gesperrten Karten zurück',
  'asked-again':
    'Das Produkt hat dies schon einmal als erledigt gemeldet, aber seine Liste zeigt es nicht',
  'not-done-access': 'Sie zeigt noch einen Zugriff',
  'not-done-cards': 'Sie zeigt noch eine Karte, die funktioniert',
  'not-done-change': 'Sie zeigt den alten Namen oder die alte Telefonnummer',
  'not-done-invitation': 'Sie zeigt die eingeladene Person nicht',
  'not-done-given': 'Sie zeigt den gegebenen Zugriff nicht',
  'not-done': 'Das Produkt meldet es als erledigt, aber seine Liste sagt etwas anderes. {because}',
  'email-differs':
    'Hat im HR-System eine andere E-Mail-Adresse. Die Synchronisierung ändert nie eine Adresse',
  'email-conflict':
    'Hat im HR-System eine andere E-Mail-Adresse, und die hat bereits ein anderer Benutzer',
  'unreadable-dates': {
    one: 'Das HR-System liefert das Feld {field} bei {count} Personen in einer Form, die sich nicht lesen lässt; daraus folgt daher nichts',
    other:
      'Das HR-System liefert das Feld {field} bei {count} Personen in einer Form, die sich nicht lesen lässt; daraus folgt daher nichts',
  },
  'unreadable-date':
    'Das HR-System liefert das Feld {field} in einer Form, die sich nicht lesen lässt; daraus folgt daher nichts',
  'unreadable-email':
    'Das E-Mail-Feld im HR-System enthält nicht genau eine Adresse, daher wird niemand damit eingeladen',
  'emails-unreadable': {
    one: 'Das E-Mail-Feld von {count} Person im HR-System enthält nicht genau eine Adresse, daher wird niemand damit eingeladen',
    other:
      'Die E-Mail-Felder von {count} Personen im HR-System enthalten nicht jeweils genau eine Adresse, daher wird niemand damit eingeladen',
  },
  'unreadable-phone':
    'Die Telefonnummer im HR-System ist nicht lesbar, deshalb bleibt die hiesige Nummer bestehen',
  'phones-without-country': {
    one: '{count} Telefonnummer hat keine Ländervorwahl, und das Land, in dem die Person arbeitet, ist nicht bekannt. Sie ist nicht lesbar, deshalb bleibt die Nummer hier',
    other:
      '{count} Telefonnummern haben keine Ländervorwahl, und das Land, in dem diese Personen arbeiten, ist nicht bekannt. Sie sind nicht lesbar, deshalb bleiben die Nummern hier',
  },
  'phones-of-unknown-country': {
    one: '{count} Telefonnummer hat keine Ländervorwahl, und das Land des Arbeitsorts, {word}, ist hier nicht bekannt. Sie ist nicht lesbar, deshalb bleibt die Nummer hier',
    other:
      '{count} Telefonnummern haben keine Ländervorwahl, und das Land des Arbeitsorts, {word}, ist hier nicht bekannt. Sie sind nicht lesbar, deshalb bleiben die Nummern hier',
  },
  'phones-unreadable': {
    one: '{count} von {of} Telefonnummern in einem Land ist nicht lesbar, deshalb bleibt die Nummer hier',
    other:
      '{count} von {of} Telefonnummern in einem Land sind nicht lesbar, deshalb bleiben die Nummern hier',
  },
  'unreadable-record':
    'Der Datensatz im HR-System ist nicht lesbar ({field}). Was dort vorher stand, gilt weiter',
  'unreadable-newcomer':
    'Im HR-System gibt es einen neuen Datensatz, der nicht lesbar ist ({field}). Deshalb wird noch niemand eingeladen',
  'unreadable-field':
    'Das HR-System liefert einen Wert, der nicht lesbar ist ({field}). Er wird nicht verwendet',
  refused: 'Das wurde abgelehnt: {why}. {message}. {because}',
  'refused-joining': 'Der Zugang konnte nicht gegeben werden: {why}. {message}. {because}',
  'refused-change': 'Die Änderung wurde abgelehnt: {why}. {message}. {because}',
  'asks-again': 'Am {until} wird erneut gefragt',
  'refused-before': 'Das Produkt hatte dies abgelehnt und wird erneut gefragt',
  failed: 'Das hat nicht funktioniert: {why}',
  'attribute-lost': {
    one: 'Das HR-System liefert das Feld {field} nicht mehr für {count} von {of} Personen, bei denen es ausgefüllt war',
    other:
      'Das HR-System liefert das Feld {field} nicht mehr für {count} von {of} Personen, bei denen es ausgefüllt war',
  },
  'manager-dropped':
    'Die Führungskraft aus dem HR-System ist kein Benutzer in dieser Gesellschaft oder ist selbst dieser Person unterstellt',
  'no-longer-synced': 'Behält den Zugriff, wird aber nicht mehr synchronisiert. {because}',
  'start-moved':
    'Bereits eingeladen, aber das HR-System hat den ersten Arbeitstag auf den {date} verlegt',
  'start-undated':
    'Bereits eingeladen, aber laut HR-System jetzt noch nicht angefangen, ohne ersten Arbeitstag',
  'kept-by-override':
    '{actor} hat entschieden, den Zugriff zu behalten, bis sich im HR-System etwas ändert',
  'kept-while-absent': {
    one: '{actor} hat vor {days} Tag entschieden, den Zugriff zu behalten. Das HR-System führt diese Person noch immer nicht auf',
    other:
      '{actor} hat vor {days} Tagen entschieden, den Zugriff zu behalten. Das HR-System führt diese Person noch immer nicht auf',
  },
  'protected-leaver': 'Laut HR-System ausgeschieden, aber hier geschützt, deshalb geschieht nichts',
  'cards-still-blocked': {
    one: '{count} Karte ist nach der Rückkehr noch gesperrt',
    other: '{count} Karten sind nach der Rückkehr noch gesperrt',
  },
  'mail-failed': 'Die Einladungsmail ist am {date} fehlgeschlagen: {failure}',
  'admin-mail-failed': 'E-Mails an {actor} kommen nicht an: {failure}',
  'needs-attention': 'Das muss sich jemand ansehen',
  'reactivated-by-hand':
    'Jemand hat den Zugriff von Hand zurückgegeben. Das gilt, bis sich im HR-System etwas ändert',
  rejected: '{actor} hat das abgelehnt. Es geschieht nichts, bis sich im HR-System etwas ändert',
  'left-out-by-decision':
    '{actor} hat diese Person ausgelassen. Es wird niemand eingeladen, bis die Entscheidung zurückgenommen ist',
  'ended-by-decision':
    'Ein Administrator hat diesen Zugriff beendet. Er kommt nur zurück, wenn jemand das entscheidet',
  'decision-lapsed': 'Entscheidung von {actor}: {decision}. Sie gilt nicht mehr. {because}',
  'hr-last-day': 'Der letzte Arbeitstag im HR-System ist jetzt der {date}',
  'hr-last-day-gone': 'Das HR-System nennt keinen letzten Arbeitstag mehr. Es war der {date}',
  'hr-first-day': 'Der erste Arbeitstag im HR-System ist jetzt der {date}',
  'hr-first-day-gone': 'Das HR-System nennt keinen ersten Arbeitstag mehr. Es war der {date}',
  'hr-new-start': 'Beginnt laut HR-System neu am {date}',
  'hr-now-active': 'Im HR-System ist diese Person jetzt aktiv',
  'hr-now-inactive': 'Im HR-System ist diese Person jetzt inaktiv',
  'hr-now-pending': 'Im HR-System hat diese Person jetzt noch nicht begonnen',
  'hr-now-on-leave': 'Im HR-System ist diese Person jetzt beurlaubt',
  'hr-other-status': 'Das HR-System nennt jetzt einen anderen Status: {word}',
  'hr-not-listed': 'Diese Person steht nicht mehr im HR-System',
  'hr-listed-again': 'Diese Person steht wieder im HR-System',
  'given-back-by-hand': 'Jemand hat den Zugriff von Hand zurückgegeben',
}
