import type { portalLost as english } from '../en/portal-lost.ts'
import type { SameAs } from '../text.ts'

export const portalLost: SameAs<typeof english> = {
  title: 'Felder, die das HR-System weglässt',
  lead: 'Diese Felder hat das HR-System früher geliefert und liefert sie jetzt für fast niemanden mehr. Was zuletzt bekannt war, gilt weiter. Niemand wird eingeladen, verschoben oder beendet, weil ein Feld leer ist.',
  none: 'Das HR-System liefert jedes Feld',
  noneText: 'Hier stehen Felder, die das HR-System plötzlich weglässt.',
  since: 'Bemerkt: {time}',
  accept: 'Annehmen: leer ist richtig',
  acceptText:
    'Prüfen Sie zuerst im HR-System, ob die Verbindung das Feld noch lesen kann. Wenn Sie es annehmen, werden die zuletzt bekannten Werte vergessen, und was aus dem leeren Feld folgt, geht durch den Plan.',
  viewer: 'Das kann nur eine Administratorin oder ein Administrator annehmen.',
  back: 'Zurück zur Übersicht',
}
