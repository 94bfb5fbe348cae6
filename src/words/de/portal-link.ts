import type { portalLink as english } from '../en/portal-link.ts'
import type { SameAs } from '../text.ts'

export const portalLink: SameAs<typeof english> = {
  steps: {
    label: 'Schritte',
    agree: 'Zustimmen',
    choose: 'Auswählen',
    connect: 'Verbinden',
    read: 'Einlesen',
    review: 'Prüfen',
  },

  agree: {
    title: 'Verbinden Sie Ihr HR-System',
    lead: 'Von da an folgen die Benutzer von {product} dem HR-System: Wer eintritt, wird eingeladen; wer ausscheidet, verliert den Zugriff. Es geschieht mit niemandem etwas, bis Sie den ersten Plan gesehen und genehmigt haben.',
    readsTitle: 'Was gelesen wird',
    reads: [
      'Name, geschäftliche E-Mail-Adresse, Telefonnummer, Personalnummer',
      'Erster und letzter Arbeitstag, Status und Art des Arbeitsverhältnisses',
      'Firma, Abteilung, Standort und Führungskraft',
    ],
    neverTitle: 'Wonach nie gefragt wird',
    never: [
      'Gehalt, Bankverbindung und Sozialversicherungsnummer',
      'Geburtsdatum, Geschlecht und Privatanschrift',
      'Gründe für Abwesenheit oder Austritt',
    ],
    entities: 'Für welche Gesellschaften?',
    entityTaken: 'folgt bereits einem anderen HR-System',
    consentTitle: 'Sie stimmen im Namen von {organization} zu, dass',
    consent: {
      read: 'HR-Daten gelesen werden, jetzt und jeden Tag',
      sync: 'die Benutzer von {product} mit den Mitarbeitenden abgeglichen werden',
      map: 'Firmen im HR-System Ihren Gesellschaften zugeordnet werden',
      match: 'bestehende Benutzer anhand der E-Mail-Adresse verknüpft werden',
    },
    agreement: 'Vereinbarung mit {product} lesen',
    tick: 'Ich stimme zu',
    written: 'Ihr Name und der Zeitpunkt werden im Protokoll gespeichert.',
    go: 'Zustimmen und HR-System auswählen',
    missing: 'Setzen Sie das Häkchen, um fortzufahren. Ohne Zustimmung wird nichts verbunden.',
    noEntities: 'Wählen Sie mindestens eine Gesellschaft.',
    allTaken: 'Jede Gesellschaft folgt bereits einem HR-System',
    allTakenText:
      'Es gibt nichts mehr zu verbinden. Möchten Sie ein anderes System verwenden, trennen Sie zuerst das bisherige.',
  },

  choose: {
    title: 'Welches HR-System nutzen Sie?',
    lead: 'HR-Systeme können uns unterschiedlich viel mitteilen. Was Ihres nicht mitteilen kann, sehen Sie, bevor Sie es verbinden.',
    search: 'Nach Namen suchen',
    find: 'Suchen',
    none: 'Kein HR-System mit diesem Namen',
    noneTodo: 'Prüfen Sie die Schreibweise, oder wählen Sie es auf der nächsten Seite.',
    unlisted: 'Mein System ist nicht dabei',
    unlistedText: 'Auf der nächsten Seite sehen Sie alles, was sich verbinden lässt, auch Dateien.',
    pick: '{name} auswählen',
    chosen: 'ausgewählt',
    everything: 'alle anderen Felder',
    lacks: {
      deletions: 'Löschungen nur mit Zusatzpaket',
      companies: 'keine Firmen',
      phones: 'keine Telefonnummern',
      'termination-dates': 'keine letzten Arbeitstage',
      'start-dates': 'keine ersten Arbeitstage',
      status: 'kein Status',
      'work-email': 'keine geschäftliche E-Mail-Adresse',
      groups: 'keine Abteilungen',
      locations: 'keine Standorte',
    },
    sees: 'meldet Löschungen',
    addOn:
      'Löschungen werden nur mit einem kostenpflichtigen Zusatzpaket von Merge gemeldet, dem Dienst, der HR-Systeme anbindet. Ohne dieses Paket gilt: Beenden Sie das Arbeitsverhältnis, statt Personen zu löschen.',
  },

  connect: {
    title: 'Bevor Sie {hr} verbinden',
    titleAny: 'Bevor Sie verbinden',
    lead: 'Zwei Dinge sind jetzt viel einfacher als später.',
    excludeTitle: 'Wen sollen wir gar nicht sehen?',
    exclude:
      'Wir lesen, was das Konto, der Schlüssel oder der Benutzer, mit dem Sie verbinden, in {hr} sehen darf. Geben Sie ihm das Recht, alle zu sehen, die dem HR-System folgen sollen, und sonst niemanden.',
    excludeHow: {
      bamboohr:
        'In BambooHR sieht ein Schlüssel, was der Benutzer sieht, der ihn erstellt hat. Erstellen Sie ihn als Benutzer, dessen Zugriffsebene genau diese Personen umfasst.',
      hibob:
        'Legen Sie in Hibob einen Service-Benutzer an, geben Sie ihm eine eigene Berechtigungsgruppe und beschränken Sie deren Zugriff auf die Daten der Personen, die er sehen darf.',
      workday:
        'Nehmen Sie in Workday den Integrationsbenutzer in eine Sicherheitsgruppe auf, die auf die Organisationen beschränkt ist, die er sehen darf.',
      sapsuccessfactors:
        'Geben Sie in SuccessFactors dem API-Benutzer eine Berechtigungsrolle, deren Zielgruppe genau diese Personen umfasst.',
    },
    excludeLater:
      'Schränken Sie das später nicht ein: Wer nicht mehr zu sehen ist, wirkt wie ausgeschieden. Möchten Sie danach Personen auslassen, verwenden Sie die Regeln in den Einstellungen.',
    terminateTitle: 'Arbeitsverhältnis beenden, nicht löschen',
    terminate:
      'Wenn jemand ausscheidet, tragen Sie in {hr} den letzten Arbeitstag ein, statt den Datensatz zu löschen. Dann endet der Zugriff am richtigen Tag.',
    cannotTitle: 'Was {hr} uns nicht sagen kann',
    needTitle: 'Das brauchen Sie',
    need: 'Jemanden mit Administratorrechten in {hr}. Sind Sie das nicht selbst, laden Sie diese Person zuerst ein; der Link zur nächsten Seite funktioniert auch für Kollegen.',
    open: 'Weiter zu {hr}',
    openAny: 'Weiter und verbinden',
    newTab: 'Öffnet es sich nicht? Weiter auf der Seite von Merge selbst',
    fetching:
      '{hr} hat die Verbindung erlaubt. Wir holen den Schlüssel bei Merge ab, dem Dienst, der HR-Systeme anbindet. Antwortet Merge nicht, versuchen wir es weiter; Sie müssen nichts tun.',
    failed: 'Der letzte Versuch hat nicht geklappt',
    awayTitle: 'Wie Sie zurückkommen',
    away: 'Merge, der Dienst, der HR-Systeme anbindet, bittet Sie auf der nächsten Seite um Zugriff. Wenn Sie fertig sind, kommen Sie automatisch hierher zurück. Die Seite von Merge selbst führt dagegen nicht hierher zurück: Wenn dort steht, dass Sie fertig sind, gehen Sie im Browser zurück oder öffnen Sie die HR-Synchronisierung erneut aus {product}. Diese Seite macht dann automatisch weiter.',
    until: 'Der Link gilt bis zum {until}.',
    expired: 'Der Link ist abgelaufen',
    expiredText: 'Es ist nichts verloren. Ein neuer Link führt an dieselbe Stelle.',
    fresh: 'Neuen Link anfordern',
    another: 'Anderes HR-System auswählen',
    waiting: 'Wir warten, bis {hr} verbunden ist. Diese Seite aktualisiert sich automatisch.',
    waitingAny:
      'Wir warten, bis das HR-System verbunden ist. Diese Seite aktualisiert sich automatisch.',
    plain: 'Aktualisieren',
  },

  window: {
    title: '{hr} verbinden',
    lead: 'Merge verbindet {product} mit {hr}. Das Fenster von Merge öffnet sich auf dieser Seite.',
    opening: 'Das Fenster von Merge wird geöffnet …',
    openingNote:
      'Erscheint nach einer halben Minute nichts, nehmen Sie die Seite von Merge selbst.',
    open: 'Folgen Sie den Schritten im Fenster. Wenn Sie fertig sind, geht es automatisch zurück.',
    closed: 'Das Fenster wurde geschlossen, und es ist noch nichts verbunden.',
    again: 'Erneut öffnen',
    blocked: 'Das Fenster von Merge lässt sich hier nicht öffnen',
    blockedText:
      'Etwas in diesem Browser oder Netzwerk hält es auf, oft ein Werbeblocker oder eine Firewall. Sie können auch auf der Seite von Merge selbst verbinden. Sie führt nicht hierher zurück: Wenn dort steht, dass Sie fertig sind, gehen Sie im Browser zurück.',
    script:
      'JavaScript ist in diesem Browser ausgeschaltet, und das Fenster von Merge braucht es. Nehmen Sie die Seite von Merge selbst.',
    plain: 'Weiter auf der Seite von Merge selbst',
    back: 'Zurück',
    sending: 'Fertig. Einen Moment …',
    used: {
      title: 'Dieses Fenster wurde schon benutzt',
      text: 'Was Sie darin erlaubt haben, ist angekommen. Die Seite der Verbindung zeigt, wie weit wir sind.',
    },
    over: {
      title: 'Dieses Fenster war zu lange offen',
      text: 'Es ist nichts verloren. Gehen Sie zurück und öffnen Sie es erneut.',
    },
    signedOut: {
      title: 'Ihre Sitzung ist beendet',
      text: 'Dieses Fenster gehört zu einer Sitzung, die beendet ist. Öffnen Sie die HR-Synchronisierung erneut aus {product}. Sind Sie in {hr} gerade fertig geworden, erfahren wir das meist trotzdem, und die Verbindung geht automatisch weiter.',
    },
    unreadable: {
      title: 'Es ist nichts angekommen',
      text: 'Das Fenster von Merge hat uns nicht gesagt, wie es ausgegangen ist. Gehen Sie zurück und öffnen Sie es erneut.',
    },
    onward: 'Weiter',
  },

  progress: {
    title: '{hr} wird gelesen',
    lead: 'Sie können zusehen oder später wiederkommen: Wenn der erste Plan bereit ist, erhalten Sie eine E-Mail. Bis Sie ihn genehmigen, wird niemand eingeladen, geändert oder gesperrt.',
    connected: 'Verbunden',
    connectedBy: 'von {name} am {time}',
    collect: 'Alles wird aus {hr} abgerufen',
    collectNow:
      'Beim ersten Mal dauert das in kleinen Unternehmen Minuten, in großen Stunden. Begonnen am {time}.',
    read: 'Die Liste wird gelesen',
    compare: 'Die Personen werden mit den Benutzern von {product} verglichen',
    compareText: 'Sie werden anhand der E-Mail-Adresse zugeordnet. Noch wird niemand eingeladen.',
    plan: 'Der erste Plan ist für Sie bereit',
    planText: 'Sie sehen alle mit Namen, was geschehen würde und warum.',
    stuck: 'Dieser Schritt ist fehlgeschlagen',
    nextTry: 'Nächster Versuch: {time}',
    counts: {
      pages: 'Seiten',
      employees: 'Personen',
      companies: 'Firmen',
      groups: 'Abteilungen und Gruppen',
      locations: 'Standorte',
    },
    people: 'Die bisher gelesenen Personen ansehen',
    route: 'Gesellschaften wählen',
    routeText:
      'Es gibt mehrere Gesellschaften, und noch niemand hat festgelegt, wer zu welcher gehört. Bis dahin ist der erste Plan leer.',
    settings: 'Inzwischen die Einstellungen durchsehen',
    plain: 'Aktualisieren',
  },

  connection: {
    title: 'Die Verbindung mit {hr}',
    status: 'Status',
    entities: 'Gesellschaften',
    allEntities: 'Alle Gesellschaften',
    linkedBy: 'Verbunden von',
    consent: 'Zustimmung',
    consentBy: '{name}, am {time}',
    lastRead: 'Zuletzt vollständig gelesen',
    cannot: 'Was es uns nicht sagen kann',
    nothing: 'Es liefert alles, was wir verwenden',
    terminateTitle: 'Arbeitsverhältnis beenden, nicht löschen',
    relinkTitle: 'Erneut verbinden',
    relinkText:
      'Tun Sie das, wenn sich in {hr} ein Passwort, ein Schlüssel oder eine Berechtigung geändert hat. Verwenden Sie dasselbe Konto mit mindestens denselben Rechten. Alles bleibt erhalten, niemand wird ein zweites Mal eingeladen, und niemand verliert dadurch den Zugriff.',
    relinkAgree:
      'Indem Sie fortfahren, stimmen Sie erneut zu, dass HR-Daten gelesen, Benutzer abgeglichen, Firmen zugeordnet und Benutzer verknüpft werden.',
    relink: '{hr} erneut verbinden',
    disconnectTitle: 'Trennen',
    disconnectText:
      'Die Synchronisierung endet, und der Zugang zu {hr} wird aufgegeben. Niemand wird entfernt und keine Karte gesperrt. Wer von da an ausscheidet, behält den Zugriff, bis Sie ihn von Hand beenden.',
    disconnectType: 'Zur Bestätigung {word} eingeben',
    disconnectWrong: 'Geben Sie {word} genau so ein, wie es hier steht.',
    disconnect: '{hr} trennen',
    goneTitle: '{hr} wurde am {time} getrennt',
    goneText:
      'Alle Benutzer bleiben, wie sie sind. Sie können jederzeit wieder verbinden; alle werden dann neu zugeordnet, und niemand wird ein zweites Mal eingeladen.',
    more: 'Ein weiteres HR-System verbinden',
  },
}
