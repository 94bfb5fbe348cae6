import type { StatusWords } from '../status-words.ts'

/**
 * Dutch. From AFAS ("uit dienst"), Nmbrs, Visma and the kinds of leave of the Wet arbeid en zorg. "Opgezegd"
 * is notice given: the last day may be ahead.
 */
export const DUTCH: StatusWords = {
  end: `uit dienst | uitdienst | uit dienst getreden | uitdiensttreding | vertrokken | weg | ontslagen | ontslag
    | ontslag genomen | oud medewerker | oud collega | oudmedewerker | ex medewerker | exmedewerker | voormalig
    | voormalig medewerker | voormalige medewerker | voormalig werknemer | dienstverband beeindigd
    | arbeidsovereenkomst beeindigd | contract beeindigd | contract afgelopen | contract verlopen
    | einde contract | einde dienstverband | einde dienst | niet meer in dienst | niet meer werkzaam
    | niet langer in dienst | niet in dienst | pensioen | overleden | gedeactiveerd | afgevloeid`,
  takenOut: `beeindigd | afgesloten | gearchiveerd`,
  pension: `gepensioneerd | met pensioen`,
  inactive: `inactief | inactieve | niet actief | non actief | niet meer actief | niet langer actief`,
  leave: `*verlof | met verlof | op verlof | *verloven | afwezig | afwezigheid | ziek | ziek gemeld | ziekgemeld
    | ziekte | ziektewet | langdurig ziek | langdurige ziekte | zwanger | zwangerschap | bevalling
    | arbeidsongeschikt | arbeidsongeschiktheid | wia | geschorst | schorsing | op non actief | op nonactief
    | gedetacheerd | detachering | vakantie | met vakantie | op vakantie | loopbaanonderbreking | tijdskrediet
    | revalidatie | re integratie | militaire dienst`,
  work: `actief | actieve | in dienst | indienst | werkzaam | werkend | aanwezig | aan het werk | vast | vaste dienst
    | vast dienstverband | tijdelijk dienstverband | proeftijd | in proeftijd | voltijd | deeltijd`,
  notYet: `nog niet in dienst | nog niet actief | nog niet gestart | nog niet begonnen | toekomstig
    | toekomstige medewerker | in afwachting | wachtend | aangenomen | nieuw | nieuwe medewerker | aankomend
    | kandidaat | sollicitant | gaat starten | start binnenkort`,
  unclear: `ontslagverlof | afscheidsverlof | pensioenverlof | opgezegd | ontslag ingediend | ontslagaanvraag | opzegtermijn | tijdelijk inactief | tijdelijk niet actief
    | tijdelijk afwezig | tijdelijk uit dienst | gaat uit dienst | vrijgesteld | vrijgesteld van werk`,
  detail: `per | wegens | vanwege | op | met | en | langdurig | langdurige | kortdurend | onbetaald
    | betaald`,
  filler: `medewerker | medewerkers | werknemer | werknemers | collega | dienstverband
    | arbeidsovereenkomst | contract | eigen | eigen verzoek | op eigen verzoek | vrijwillig
    | onvrijwillig | wederzijds goedvinden | de | het | een`,
}

/**
 * German. From Personio, HRworks, DATEV and SAP HCM ("ausgetreten", "ruhend"), and the kinds of
 * leave of Germany, Austria ("Karenz") and Switzerland. "Gekündigt" is notice given, "freigestellt" often
 * the time until the last day. A pension for reduced earning capacity ("berentet") need not end anything.
 */
export const GERMAN: StatusWords = {
  end: `ausgetreten | ausgetretene | ausgetretener | austritt | austritt erfolgt | ausgeschieden
    | ausgeschiedene | ausgeschiedener | entlassen | entlassung | verstorben | rente | ruhestand | pensioniert
    | ehemalig | ehemalige | ehemaliger | ehemalige mitarbeiterin | ehemaliger mitarbeiter
    | ehemalige mitarbeiter | ex mitarbeiter | exmitarbeiter | früherer mitarbeiter | arbeitsverhältnis beendet
    | beschäftigung beendet | vertrag beendet | vertrag ausgelaufen | vertrag abgelaufen | vertragsende
    | befristung ausgelaufen | abgegangen | abgang | unternehmen verlassen | hat das unternehmen verlassen
    | das unternehmen verlassen | firma verlassen | nicht mehr beschäftigt | nicht mehr im unternehmen
    | nicht mehr angestellt | nicht mehr tätig | nicht beschäftigt | deaktiviert | abgemeldet | entpflichtet
    | verrentung | in rente gegangen | altersrente | in altersrente | in den ruhestand versetzt | pensionierung
    | frühpensioniert | frühpensionierung | tod | ableben`,
  takenOut: `beendet | beendigt | archiviert | gelöscht`,
  pension: `rentner | rentnerin | in rente | im ruhestand | in pension | pensionär | pensionist | pensionistin
    | emeritiert | verrentet | verrentete | verrenteter | frührentner | frührentnerin | ruheständler
    | ruheständlerin | pensionärin`,
  inactive: `inaktiv | inaktive | inaktiver | nicht aktiv | nichtaktiv | nicht mehr aktiv`,
  leave: `elternzeit | in elternzeit | *elternzeit | elternkarenz | bildungskarenz | vaterkarenz | mutterkarenz | karenz
    | in karenz | karenziert | pflegezeit | familienpflegezeit | pflegekarenz | mutterschutz | im mutterschutz
    | mutterschaft | vaterschaft | *urlaub | im urlaub | *urlaubt | beurlaubung | krank | krankgeschrieben* | krankgemeldet* | krankheit | krankenstand | im krankenstand | krankenurlaub
    | krankmeldung | krankengeld | *krank
    | *erkrankt | *krankheit | arbeitsunfähig | arbeitsunfähigkeit | abwesend | *abwesend | abwesenheit
    | *abwesenheit | sabbatjahr | sabbatical | ruhend | ruht | ruhendes arbeitsverhältnis | arbeitsverhältnis ruht
    | suspendiert | entsendet | entsandt | entsendung | abgeordnet | abordnung | wehrdienst | zivildienst
    | wehrübung | grundwehrdienst | bundesfreiwilligendienst | beschäftigungsverbot | kurzarbeit | reha
    | rehabilitation | wiedereingliederung | auszeit | ruhend gestellt | mutterschutzfrist | wochengeld | papamonat
    | präsenzdienst | familienhospizkarenz | zeitausgleich`,
  work: `aktiv | aktive | aktiver | beschäftigt | angestellt | im dienst | tätig | anwesend | eingestellt | probezeit
    | in probezeit | in der probezeit | vollzeit | teilzeit | unbefristet | befristet | festangestellt | elternteilzeit`,
  notYet: `ausstehend | noch nicht aktiv | noch nicht eingetreten | noch nicht begonnen | noch nicht gestartet
    | zukünftig | zukünftiger mitarbeiter | künftig | künftiger mitarbeiter | eintritt bevorstehend
    | eintritt geplant | neueintritt | neu | neuer mitarbeiter | neue mitarbeiterin | bewerber | bewerberin
    | eingeladen | angelegt | vorerfasst`,
  unclear: `kündigungsurlaub | austrittsurlaub | abschlussurlaub | abschiedsurlaub | vorruhestandsurlaub
    | freistellungsurlaub | gekündigt | kündigung | in kündigung | kündigungsfrist | in kündigungsfrist
    | eigenkündigung | freigestellt | freistellung | freigestellt bis austritt | austritt geplant
    | austritt bevorstehend | vorübergehend inaktiv | zeitweise inaktiv | aufhebungsvertrag | passiv | vorruhestand
    | altersteilzeit | resturlaub`,
  detail: `wegen | aus | im | unbezahlt | unbezahlter | bezahlt | bezahlter | lang | kurz | langzeit
    | länger | längere`,
  filler: `mitarbeiter | mitarbeiterin | mitarbeiterinnen | mitarbeitende | mitarbeitender | arbeitnehmer
    | arbeitnehmerin | arbeitsverhältnis | beschäftigung | beschäftigungsverhältnis | vertrag | der
    | die | das | und | freiwillig | unfreiwillig | eigener wunsch | auf eigenen wunsch
    | betriebsbedingt | status`,
}
