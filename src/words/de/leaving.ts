import type { leaving as english } from '../en/leaving.ts'
import type { SameAs } from '../text.ts'

export const leaving: SameAs<typeof english> = {
  deactivated: {
    subject: 'Der Zugriff von {name} wurde beendet',
    subjectCards: {
      one: 'Der Zugriff von {name} wurde beendet, {count} Karte gesperrt',
      other: 'Der Zugriff von {name} wurde beendet, {count} Karten gesperrt',
    },
    subjectInvited: 'Die Einladung von {name} wurde zurückgezogen',
    subjectFailed: '{name} ist ausgeschieden, aber nicht alles ist gelungen: bitte prüfen',
    preheader:
      '{entity}. Was das HR-System sagt, welche Karten betroffen sind und wie Sie es rückgängig machen.',
    title: '{name} hat keinen Zugriff mehr',
    titleInvited: 'Die Einladung von {name} wurde zurückgezogen',
    titleFailed: '{name} ist ausgeschieden, aber nicht alles ist gelungen',
    lead: 'Laut {hr} ist {name} ausgeschieden. Wir haben den Zugriff auf {entity} in {product} beendet und die Karten dort gesperrt.',
    leadNoCards:
      'Laut {hr} ist {name} ausgeschieden. Wir haben den Zugriff auf {entity} in {product} beendet. Karten gab es keine.',
    leadInvited:
      'Laut {hr} ist {name} ausgeschieden. Die Einladung zu {entity} war noch nicht angenommen und wurde deshalb zurückgezogen.',
    leadFailed:
      'Laut {hr} ist {name} ausgeschieden, aber das Folgende ist nicht gelungen. Bitte kümmern Sie sich noch heute darum.',
    failedTitle: 'Was nicht gelungen ist',
    whyTitle: 'Warum',
    cardsTitle: { one: '{count} Karte', other: '{count} Karten' },
    cardsNote:
      'Karten werden gesperrt, nie geschlossen: Sie können sie wieder entsperren. Wiederkehrende Zahlungen auf einer gesperrten Karte schlagen fehl.',
    manager: 'Für andere ist diese Person die Führungskraft: Bitte geben Sie ihnen eine neue.',
    admin: 'Diese Person war Administrator.',
    roles: {
      manager: 'Führungskraft',
      admin: 'Administrator',
      both: 'Administrator und Führungskraft',
    },
    undoTitle: 'Ist das ein Irrtum?',
    undo: 'Öffnen Sie die Synchronisierung in {product}, suchen Sie {name} und wählen Sie „Rückgängig machen“. Der Zugriff und die dabei gesperrten Karten sind sofort wieder da, bis sich in {hr} etwas ändert.',
    undoHr:
      'Stimmt die Angabe in {hr} nicht, berichtigen Sie sie auch dort: Sobald {name} dort wieder als aktiv erscheint, kommt der Zugriff von selbst zurück.',
    subjectDecidedFailed: 'Der Zugriff von {name} wurde nicht ganz beendet: bitte prüfen',
    preheaderDecided:
      '{entity}. Wer es entschieden hat, welche Karten betroffen sind und wie Sie es rückgängig machen.',
    titleDecidedFailed: 'Der Zugriff von {name} wurde nicht ganz beendet',
    leadDecided:
      '{actor} hat entschieden, den Zugriff von {name} zu beenden. Wir haben den Zugriff auf {entity} in {product} beendet und die Karten dort gesperrt.',
    leadDecidedNoCards:
      '{actor} hat entschieden, den Zugriff von {name} zu beenden. Wir haben den Zugriff auf {entity} in {product} beendet. Karten gab es keine.',
    leadDecidedInvited:
      '{actor} hat entschieden, den Zugriff von {name} zu beenden. Die Einladung zu {entity} war noch nicht angenommen und wurde deshalb zurückgezogen.',
    leadDecidedFailed:
      '{actor} hat entschieden, den Zugriff von {name} zu beenden, aber das Folgende ist nicht gelungen. Bitte kümmern Sie sich noch heute darum.',
    undoDecided:
      'Die Entscheidung gilt, bis jemand auf der Seite von {name} „Wieder dem HR-System folgen“ wählt. Danach kommt der Zugriff zurück, wenn {name} in {hr} aktiv ist.',
  },
  moved: {
    subjectOne: '{name} ist von {from} zu {to} gewechselt',
    subject: {
      one: '{count} Person hat die Gesellschaft gewechselt',
      other: '{count} Personen haben die Gesellschaft gewechselt',
    },
    preheader: 'Der Zugriff folgt der neuen Gesellschaft; Karten der bisherigen sind gesperrt.',
    title: { one: 'Ein Wechsel der Gesellschaft', other: '{count} Wechsel der Gesellschaft' },
    lead: 'Laut {hr} gehören diese Personen jetzt zu einer anderen Gesellschaft. Zuerst wurde der Zugriff auf die neue gegeben; danach wurde der Zugriff auf die bisherige beendet, und die Karten dort wurden gesperrt.',
    fromTo: '{from} → {to}',
    noCards: 'Keine Karten bei {from}.',
    failed: 'Nicht gelungen: {why}',
    complete: 'Gewechselt',
    incomplete: 'Nicht vollständig',
    undo: 'Soll jemand beide behalten, öffnen Sie die Synchronisierung in {product} und wählen Sie beim Namen „Rückgängig machen“.',
  },
  soon: {
    subjectOne: 'Der Zugriff von {name} endet am {date}',
    subject: {
      one: 'Der Zugriff von {count} Person wird enden',
      other: 'Der Zugriff von {count} Personen wird enden',
    },
    subjectWithdrawn: { one: '{name} bleibt doch', other: '{count} Personen bleiben doch' },
    preheader: 'Wann der Zugriff endet, was mit den Karten geschieht und wie er länger bleibt.',
    title: { one: 'Ein Zugriff, der bald endet', other: 'Zugriffe, die bald enden' },
    titleWithdrawn: 'Bleiben doch',
    lead: 'Laut {hr} scheiden die folgenden Personen aus oder sind schon ausgeschieden. Bei jedem Namen steht, wann der Zugriff endet und was mit den Karten geschieht.',
    ends: 'Endet am {date}',
    withdrawnTitle: 'Bleiben doch',
    withdrawn:
      'Wir hatten das angekündigt, aber {hr} hat es zurückgenommen. Der Zugriff bleibt bestehen.',
    stays: 'Bleibt',
    keep: 'Soll jemand den Zugriff länger behalten, öffnen Sie diese Person in {product} und wählen Sie „Behalten“ oder „Aufschieben“.',
  },
  lapsed: {
    subjectOne: 'Ihre Entscheidung zu {name} gilt nicht mehr',
    subject: {
      one: 'Ihre Entscheidung zu {count} Person gilt nicht mehr',
      other: '{count} Ihrer Entscheidungen gelten nicht mehr',
    },
    preheader: 'Was Sie entschieden hatten, was sich geändert hat und was daraus folgt.',
    title: {
      one: 'Eine Ihrer Entscheidungen gilt nicht mehr',
      other: '{count} Ihrer Entscheidungen gelten nicht mehr',
    },
    lead: 'Ihre Entscheidungen zu den folgenden Personen gelten nicht mehr, weil sich etwas geändert hat. {product} richtet sich bei ihnen wieder nach {hr}.',
    decided: 'Ihre Entscheidung vom {date}: {decision}',
    follows: {
      ended: 'Zugriff beendet',
      given: 'Zugriff gegeben',
      waits: 'Wartet auf Freigabe',
      'not-yet': 'Noch nicht erledigt',
      'ends-later': 'Zugriff endet später',
      nothing: 'Vorerst keine Änderung',
    },
    again: 'Wenn Sie neu entscheiden möchten, öffnen Sie diese Person in {product}.',
  },
}
