import type { portal as english } from '../en/portal.ts'
import type { SameAs } from '../text.ts'

export const portal: SameAs<typeof english> = {
  skip: 'Zum Inhalt springen',
  portalOf: 'HR-Synchronisierung',
  places: 'Seiten',
  place: {
    home: 'Übersicht',
    review: 'Prüfung',
    people: 'Personen',
    runs: 'Synchronisierungen',
    settings: 'Einstellungen',
    connection: 'Verbindung',
    access: 'Zugang',
    audit: 'Protokoll',
  },
  waiting: 'wartet auf Sie',
  menu: 'Menü',
  you: 'Angemeldet als {name}',
  viewer: 'Sie können alles ansehen, aber nichts ändern',
  back: 'Zurück zu {product}',
  signOut: 'Abmelden',
  language: 'Sprache',
  choose: 'Ändern',
  help: 'Fragen? Wenden Sie sich an den Support von {product}.',
  time: 'Zeitzone: {zone}',
  account: 'HR-System',
  otherAccounts: 'Ihre verbundenen HR-Systeme',
  never: 'noch nie',

  enter: {
    title: 'Willkommen',
    invited: 'Sie sind eingeladen',
    lead: 'Hier öffnen Sie die HR-Synchronisierung von {organization} in {product}.',
    invitedBy:
      '{by} bittet Sie um Mithilfe bei der HR-Synchronisierung von {organization} in {product}. Der Link funktioniert einmal, bis zum {until}.',
    as: 'Als {name} fortfahren',
    whyClick:
      'Warum ein Klick mehr? Manche Mailprogramme öffnen Links, um sie zu prüfen. Nur ein Klick verbraucht den Link, deshalb ist er noch gültig.',
    stay: 'Als {name} weitermachen',
    notYou: 'Wenn Sie nicht {email} sind, schließen Sie bitte diese Seite.',
  },

  problem: {
    back: 'Zurück zur Übersicht',
    number: 'Wenn Sie um Hilfe bitten, nennen Sie diese Nummer: {id}',
    signedOut: {
      title: 'Ihre Sitzung ist beendet',
      text: 'Zu Ihrer Sicherheit endet eine Sitzung nach einer Stunde ohne Klick, spätestens nach acht Stunden. Öffnen Sie diese Seite erneut aus {product}.',
    },
    adminNoMore: {
      title: 'Sie sind hier nicht mehr Administrator',
      text: '{product} nennt Sie nicht mehr als Administrator von {organization}, oder Ihr Zugang zu {product} wurde beendet. Deshalb sind Sie von diesen Seiten abgemeldet, und Links, die für Sie erstellt wurden, lassen sich nicht mehr öffnen. Was Sie zuvor genehmigt haben, gilt weiter. Wenn das ein Irrtum ist, wenden Sie sich an einen anderen Administrator von {organization}.',
    },
    used: {
      title: 'Dieser Link wurde schon verwendet',
      text: 'Jeder Link funktioniert einmal. Waren Sie es selbst, ist Ihre Seite vielleicht noch in einem anderen Tab offen. Öffnen Sie sonst die HR-Synchronisierung erneut aus {product}.',
    },
    over: {
      title: 'Dieser Link ist abgelaufen',
      text: 'Links gelten einige Minuten, Einladungen sieben Tage. Öffnen Sie die HR-Synchronisierung erneut in {product} oder bitten Sie um eine neue Einladung.',
    },
    makerGone: {
      title: 'Diese Einladung gilt nicht mehr',
      text: 'Wer Sie eingeladen hat, administriert {organization} in {product} nicht mehr. Öffnen Sie die HR-Synchronisierung selbst aus {product}, oder bitten Sie einen anderen Administrator um eine neue Einladung.',
    },
    otherPerson: {
      title: 'Dieser Link ist für jemand anderen',
      text: 'Er ging an {email}, und Sie sind als {other} angemeldet. Der Link wurde nicht verbraucht. Leiten Sie die E-Mail nicht weiter; ist der Link für Sie, melden Sie sich zuerst ab und öffnen Sie ihn erneut.',
    },
    unknownLink: {
      title: 'Diesen Link kennen wir nicht',
      text: 'Er ist alt, wurde zurückgezogen oder ist nicht vollständig. Es wurde nichts geändert. Prüfen Sie, ob Sie ihn ganz kopiert haben, oder öffnen Sie die HR-Synchronisierung erneut aus {product}.',
    },
    notFound: {
      title: 'Diese Seite gibt es nicht',
      text: 'Vielleicht wurde sie entfernt, oder die Adresse ist nicht vollständig.',
    },
    forbidden: {
      title: 'Sie können alles ansehen, aber nichts ändern',
      text: 'Sie können das nur ansehen. Bitten Sie einen Administrator von {organization}, es zu tun.',
    },
    foreign: {
      title: 'Wir waren nicht sicher, ob Sie es sind',
      text: 'Das Formular kam nicht aus diesem Portal, oder es ist zu alt. Es wurde nichts geändert. Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.',
    },
    conflict: {
      title: 'Im Moment nicht möglich',
      text: 'Seit dem Öffnen dieser Seite hat sich etwas geändert. Laden Sie sie neu und sehen Sie noch einmal nach; es wurde nichts ausgeführt.',
      running:
        'Eine Synchronisierung läuft gerade. Warten Sie, bis sie fertig ist, und versuchen Sie es dann noch einmal.',
      busy: 'Das HR-System wird gerade gelesen. Versuchen Sie es in einigen Sekunden noch einmal.',
      linked: 'Für diese Gesellschaft ist bereits ein HR-System verbunden.',
    },
    invalid: {
      title: 'Etwas fehlt oder stimmt nicht',
      text: 'Bitte prüfen Sie Ihre Angaben; es wurde nichts geändert.',
    },
    tooLarge: {
      title: 'Das war zu viel auf einmal',
      text: 'Das Formular war größer, als wir es annehmen. Es wurde nichts geändert.',
    },
    tooMany: {
      title: 'Zu viel in kurzer Zeit',
      text: 'Warten Sie eine Minute und versuchen Sie es dann erneut. Es wurde nichts geändert.',
    },
    later: {
      title: 'Im Moment nicht möglich',
      text: 'Ein Dienst, auf den wir angewiesen sind, antwortet nicht. Versuchen Sie es in einer Minute noch einmal; es wurde nichts geändert.',
    },
    source: {
      title: 'Die HR-Verbindung hat das abgelehnt',
      text: 'Der Dienst, der HR-Systeme anbindet, hat die Anfrage nicht angenommen. Wenden Sie sich an den Support von {product}.',
    },
    broken: {
      title: 'Auf unserer Seite ist etwas schiefgegangen',
      text: 'Wir haben den Fehler protokolliert. Versuchen Sie es in einer Minute erneut.',
    },
  },

  flash: {
    'loss-accepted': 'Angenommen. Leer gilt ab jetzt als leer, und ein Abgleich beginnt.',
    'mails-again': 'An diese Adresse gehen wieder E-Mails.',
    'plan-approved': 'Genehmigt. Die Änderungen werden jetzt ausgeführt.',
    'plan-rejected': 'Abgelehnt. Für diese Personen ändert sich nichts.',
    decided: 'Gespeichert. Die nächste Synchronisierung berücksichtigt es und beginnt jetzt.',
    'decided-end':
      'Gespeichert. Der Zugriff endet jetzt, und die Karten werden gesperrt. Das dauert einen Moment.',
    withdrawn: 'Gespeichert. Das HR-System gilt wieder, und eine Synchronisierung beginnt jetzt.',
    saved: 'Gespeichert.',
    'language-changed': 'Ab jetzt auf Deutsch.',
    'sync-started': 'Die Synchronisierung hat begonnen. Sie können hier warten oder weitergehen.',
    'sync-running': 'Eine Synchronisierung läuft bereits.',
    disconnected: 'Getrennt. Niemand wurde entfernt und keine Karte gesperrt.',
    undone: 'Der Zugriff wird zurückgegeben. Das dauert einen Moment.',
    'undo-not-typed': 'Die Zahl stimmt nicht. Es wurde nichts rückgängig gemacht.',
    'sessions-ended': 'Diese Person ist überall abgemeldet.',
    'invitation-sent': 'Die Einladung ist per E-Mail unterwegs.',
    'invitation-withdrawn': 'Die Einladung gilt nicht mehr.',
  },

  access: {
    title: 'Wer sich anmelden kann',
    lead: 'Die Administratoren, die {product} für {organization} nennt. Sie kommen aus {product} hierher oder mit einer Einladung von hier.',
    admin: 'Administrator',
    role: 'Darf',
    roles: { admin: 'Ansehen und entscheiden', viewer: 'Nur ansehen' },
    seen: 'Zuletzt hier',
    notSeen: 'nicht in den letzten Stunden',
    end: 'Überall abmelden',
    endOwn: 'Mich überall abmelden',
    invite: 'Jemanden einladen',
    inviteLead:
      'Wir senden dieser Person einen Link per E-Mail und zeigen ihn sonst niemandem. Er funktioniert einmal, sieben Tage lang.',
    whom: 'Administrator',
    make: 'Einladung senden',
    notListed:
      'Nur Administratoren, die {product} für {organization} nennt, können andere einladen.',
    letInBy: 'eingelassen von {by}',
    nobody: 'Sie sind der einzige Administrator',
    nobodyTodo: 'Benennen Sie in {product} einen weiteren; dann können Sie ihn hier einladen.',
    open: 'Offene Einladungen',
    openUntil: 'gilt bis zum {until}',
    withdraw: 'Zurückziehen',
  },
}
