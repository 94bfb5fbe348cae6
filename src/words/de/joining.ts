import type { joining as english } from '../en/joining.ts'
import type { SameAs } from '../text.ts'

export const joining: SameAs<typeof english> = {
  invitation: {
    subject: '{organization} lädt Sie zu {product} ein',
    preheader: 'Ein Klick, und Sie können beginnen.',
    title: 'Willkommen bei {product}',
    greeting: 'Guten Tag {name},',
    what: '{organization} arbeitet mit {product} und hat ein Konto für Sie angelegt. Nehmen Sie die Einladung an, um loszulegen.',
    why: 'Warum jetzt? Sie stehen im HR-System von {organization}, {hr}, und alle dort, die zu {entity} gehören, erhalten ein Konto.',
    from: 'Diese Angaben kommen aus dem HR-System: {fields}. Stimmt etwas nicht, bitten Sie Ihre Personalabteilung, es dort zu berichtigen.',
    fields: {
      name: 'Name',
      email: 'geschäftliche E-Mail-Adresse',
      phone: 'Telefonnummer',
      department: 'Abteilung',
    },
    valid:
      'Die Einladung ist nur für Sie bestimmt, bitte leiten Sie diese E-Mail nicht weiter. Wenn sie nicht mehr gültig ist, bitten Sie die Administration von {organization} um eine neue.',
    noLink: 'Bitte fragen Sie die Administration von {organization} nach Ihrem persönlichen Link.',
    notYou:
      'Sind Sie das nicht, oder sagt Ihnen das nichts? Dann tun Sie nichts weiter und teilen Sie {organization} mit, dass die Adresse im HR-System falsch ist.',
  },
  review: {
    subject: 'Ihre erste Synchronisierung mit {hr} ist bereit: bitte prüfen',
    preheader: 'Noch wurde niemand eingeladen, geändert oder gesperrt. Zuerst entscheiden Sie.',
    title: 'Ihre erste Synchronisierung ist bereit zur Prüfung',
    lead: 'Wir haben {hr} gelesen und ermittelt, was geschehen würde. Noch ist nichts geschehen: Niemand wurde eingeladen, geändert oder gesperrt, und das bleibt so, bis Sie zustimmen.',
    blockedTitle: 'Eines fehlt noch, bevor Sie genehmigen können',
    approve:
      'Sehen Sie die Liste durch und genehmigen Sie sie. Genau das, was Sie sehen, wird ausgeführt, und nichts anderes.',
    lookTitle: 'Das sollten Sie sich ansehen',
    terminate:
      'Wenn jemand ausscheidet, beenden Sie das Arbeitsverhältnis in {hr}, statt den Datensatz zu löschen. Dann kennen wir den letzten Arbeitstag.',
  },
  counts: {
    employees: { one: 'Person im HR-System', other: 'Personen im HR-System' },
    matched: { one: 'hat bereits einen Benutzer', other: 'haben bereits einen Benutzer' },
    toInvite: { one: 'einzuladen', other: 'einzuladen' },
    external: { one: 'Benutzer nicht im HR-System', other: 'Benutzer nicht im HR-System' },
    needsLook: { one: 'braucht Aufmerksamkeit', other: 'brauchen Aufmerksamkeit' },
    changed: { one: 'zu aktualisieren', other: 'zu aktualisieren' },
    leaving: { one: 'verliert den Zugriff', other: 'verlieren den Zugriff' },
    invited: { one: 'hinzugekommen', other: 'hinzugekommen' },
    updated: { one: 'aktualisiert', other: 'aktualisiert' },
    left: { one: 'Zugriff beendet', other: 'Zugriffe beendet' },
  },
  report: {
    subject: {
      one: 'Erste Synchronisierung mit {hr} fertig: {count} Person hinzugekommen',
      other: 'Erste Synchronisierung mit {hr} fertig: {count} Personen hinzugekommen',
    },
    preheader: 'Wer hinzukam, wer schon Benutzer war und wer nicht im HR-System steht.',
    title: 'Ihre erste Synchronisierung ist fertig',
    lead: 'Ihre Benutzer folgen jetzt {hr}. Von nun an sehen wir jeden Tag nach und melden Ihnen nur, was sich geändert hat.',
    addedTitle: 'Hinzugefügt',
    externalTitle: 'Benutzer, die nicht im HR-System stehen',
    external:
      'Diese Benutzer ändern wir nie. Es können Berater oder Steuerberater sein, oder ihre Adresse im HR-System ist eine andere. Wer keinen Zugriff mehr haben soll, den entfernen Sie selbst.',
    skippedTitle: 'Nicht hinzugefügt',
    nextTitle: 'Gut zu wissen',
    next: 'Die nächste Synchronisierung ist geplant für: {time}.',
    exclude:
      'Um Personen auszulassen, fügen Sie in den Einstellungen dieses HR-Systems eine Regel hinzu.',
    stop: 'Möchten Sie aufhören, trennen Sie {hr} in {product}. Dadurch wird niemand entfernt und keine Karte gesperrt.',
    terminate:
      'Wenn jemand ausscheidet, beenden Sie das Arbeitsverhältnis in {hr}, statt den Datensatz zu löschen.',
    unseen:
      '{hr} teilt uns nicht mit, wenn ein Datensatz gelöscht wird. Wer dort nur gelöscht wird, behält hier den Zugriff. Bitte beenden Sie stattdessen das Arbeitsverhältnis.',
  },
  added: {
    subjectOne: '{name} wurde zu {product} hinzugefügt',
    subject: {
      one: '{count} Person wurde zu {product} hinzugefügt',
      other: '{count} Personen wurden zu {product} hinzugefügt',
    },
    subjectWaiting: {
      one: '{count} Person konnte noch nicht zu {product} hinzugefügt werden',
      other: '{count} Personen konnten noch nicht zu {product} hinzugefügt werden',
    },
    preheader: 'Neu in {hr}: {names}.',
    title: 'Neue Personen aus {hr}',
    lead: 'Diese Personen stehen in {hr} und hatten noch keinen Zugriff. Für Sie ist nichts zu tun, außer unten ist etwas markiert.',
    skippedTitle: 'Nicht hinzugefügt',
    skipped:
      'Auch diese Personen stehen in {hr}. Warum sie nicht hinzugefügt wurden, steht jeweils dabei; wir sehen bei jeder Synchronisierung wieder nach.',
  },
  back: {
    subjectOne: '{name} hat wieder Zugriff',
    subject: {
      one: '{count} Person hat wieder Zugriff',
      other: '{count} Personen haben wieder Zugriff',
    },
    subjectCardsOne: 'Die Karten von {name} sind entsperrt',
    subjectCards: {
      one: 'Die Karten von {count} Person sind entsperrt',
      other: 'Die Karten von {count} Personen sind entsperrt',
    },
    subjectInvitedOne: '{name} wurde erneut eingeladen',
    subjectInvited: {
      one: '{count} Person wurde erneut eingeladen',
      other: '{count} Personen wurden erneut eingeladen',
    },
    subjectWaiting: {
      one: '{count} Person konnte den Zugriff noch nicht zurückerhalten',
      other: '{count} Personen konnten den Zugriff noch nicht zurückerhalten',
    },
    preheader: 'Wer wieder Zugriff hat, warum, und wer das entschieden hat.',
    title: 'Zugriff zurückgegeben',
    returnedTitle: 'Wieder aktiv in {hr}',
    returned:
      '{hr} führt diese Personen wieder als aktiv. Die Synchronisierung hatte ihren Zugriff beendet und hat ihn zurückgegeben.',
    givenBackTitle: 'Durch eine Entscheidung zurückgegeben',
    givenBack:
      'Das Ende des Zugriffs wurde rückgängig gemacht. Die Entscheidung traf: {by}. Der Zugriff bleibt, bis sich in {hr} etwas ändert; dort können diese Personen noch als ausgeschieden stehen.',
    invitedAgainTitle: 'Erneut eingeladen',
    invitedAgain: 'Diese Personen wurden erneut eingeladen. Die Entscheidung traf: {by}.',
    cardsTitle: 'Karten entsperrt',
    cards:
      'Diese Personen haben Zugriff. Karten, die die Synchronisierung gesperrt hatte, wurden entsperrt.',
    by: 'Entschieden: {name}',
    unblocked: {
      one: '{count} Karte entsperrt',
      other: '{count} Karten entsperrt',
    },
    state: 'Hat wieder Zugriff',
    cardsState: 'Karten entsperrt',
  },
  state: {
    invited: 'Eingeladen',
    added: 'Hinzugefügt',
    already: 'Hatte schon Zugriff',
    retrying: 'Neuer Versuch folgt',
    refused: 'Abgelehnt',
    failed: 'Fehlgeschlagen',
  },
}
