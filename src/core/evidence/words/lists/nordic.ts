import type { StatusWords } from '../status-words.ts'

/**
 * Swedish, Danish and Norwegian, which share many words. From Hogia, Quinyx, Planday, Visma and the laws on
 * parental and sick leave. "Uppsagd", "opsagt" and "oppsagt" are notice given.
 */
export const SCANDINAVIAN: StatusWords = {
  end: `slutat | har slutat | avslutad anställning | anställning avslutad | anställningen avslutad | avgått
    | avgången | entledigad | avskedad | tidigare anställd | fore detta anställd | ej anställd
    | inte anställd langre | avliden | fratrådt | fratrådte | fratradelse | har forladt virksomheden
    | forladt virksomheden | stoppet | afgået | afskediget | bortvist | ophørt | ansættelse ophørt
    | tidligere ansat | tidligere medarbejder | gået på pension | afdød | ikke længere ansat | sluttet
    | har sluttet | avsluttet arbeidsforhold | arbeidsforhold avsluttet | fratrådt | avskjediget | avsked
    | avskjed | tidligere ansatt | gatt av med pensjon | avdød | død | opphørt | ikke lenger ansatt
    | ikke ansatt | arbeidsledig | arbejdsledig | avgått med pensjon | gått av | gått i pension
    | fratrådt stilling | afgået ved døden | gået på efterløn | efterløn`,
  takenOut: `avslutad | avslutat | avslutade | borttagen | arkiverad | afsluttet | slettet | avsluttet`,
  pension: `pensionerad | pensionär | i pension | pensioneret | på pension | pensjonert | pensjonist
    | på efterløn | efterlønner`,
  inactive: `inaktiv | inaktivt | inaktive | ej aktiv | inte aktiv | icke aktiv | ikke aktiv | ikke længere aktiv
    | ikke lenger aktiv | deaktiverad | deaktiveret | deaktivert`,
  leave: `*ledig | *lediga | *ledighet | ledig | tjänstledig | sjukskriven | sjuk | sjukfrånvaro | sjukskrivning
    | frånvarande | frånvaro | föräldraledig | mammaledig | pappaledig | semester | avstängd | permitterad
    | utlånad | värnplikt
    | *orlov | på orlov | sygemeldt | syg | sygdom | langtidssyg | fravær | fraværende | ferie | på ferie
    | barsel | på barsel | suspenderet | udlånt | udstationeret | værnepligt
    | *permisjon | i permisjon | permittert | sykmeldt | sykemeldt | syk | sykdom | langtidssykmeldt
    | foreldrepermisjon | pappaperm | mammaperm | foreldreperm | suspendert | utlånt | utplassert | verneplikt
    | førstegangstjeneste | avspasering`,
  work: `aktiv | aktivt | aktive | anställd | tillsvidareanställd | visstidsanställd | arbetar | i tjänst
    | provanställd | ansat | fastansat | i arbejde | ansatt | fast ansatt | midlertidig ansatt | i arbeid
    | provetid`,
  notYet: `väntande | ej börjat | ej startat | ännu ej börjat | inte börjat | kommande | ny anställd | nyanställd
    | kommende | endnu ikke startet | ikke startet | ikke begyndt | afventer | nyansat | ny medarbejder
    | ikke begynt | ennå ikke startet | avventer | nyansatt | ventende | påbegynder`,
  unclear: `uppsagd | uppsägning | uppsägningstid | egen uppsägning | arbetsbefriad | opsagt | opsigelse
    | i opsigelse | fritstillet | oppsagt | oppsigelse | i oppsigelse | oppsigelsestid | fritatt
    | tillfälligt inaktiv | midlertidigt inaktiv | midlertidig inaktiv`,
  detail: `på | i | med | på grund av | delvis | helt | lang | langtids | betald | obetald | ulønnet
    | lønnet | utan | uden | uten | lön | løn | lønn`,
  filler: `medarbetare | anställning | anställningen | medarbejder | ansættelse | medarbeider
    | arbeidsforhold | arbejdsforhold | egen begäran | och | og | egen`,
}

/** Finnish and Estonian. From Mepco, Sympa and the kinds of leave of the Employment Contracts Act. */
export const FINNIC: StatusWords = {
  end: `paattynyt | tyosuhde paattynyt | palvelussuhde paattynyt | lopettanut | lopettanut tyosuhteen | lahtenyt
    | poistunut | eronnut | erotettu | jaanyt elakkeelle | kuollut | eläkkeelle jäänyt | edesmennyt
    | entinen tyontekija | ei enaa toissa | ei tyosuhteessa | lahkunud | vallandatud | toosuhe loppenud
    | lopetatud`,
  takenOut: `arkistoitu`,
  pension: `elakkeella | elakoitynyt | elakelainen | pensionil`,
  inactive: `inaktiivinen | ei aktiivinen | epaaktiivinen | ei kaytossa | mitteaktiivne`,
  leave: `loma | *lomalla | lomalla | vuosiloma | kesäloma | äitiysloma | isyysloma | vanhempainloma | palkaton loma
    | *vapaa | *vapaalla | vapaalla | sairaana | sairas | sairausloma
    | sairaslomalla | poissa | poissaolo | poissaoleva | lomautettu | lomautus | vuorotteluvapaa | pidatetty
    | asepalvelus | varusmies | kuntoutus | puhkusel | haiguslehel | lapsehoolduspuhkus | emapuhkus`,
  work: `aktiivinen | tyossa | toissa | tyosuhteessa | voimassa | tyosuhde voimassa | vakituinen | maaraaikainen
    | koeaika | koeajalla | aktiivne | tootab`,
  notYet: `odottaa | odottava | tuleva | tuleva tyontekija | ei aloittanut | ei viela aloittanut | aloittamassa
    | uusi | uusi tyontekija`,
  unclear: `irtisanottu | irtisanoutunut | irtisanomisaika | irtisanomisajalla | irtisanoutuminen
    | tilapaisesti inaktiivinen`,
  detail: `palkaton | palkallinen | pitka | osittainen`,
  filler: `tyontekija | tyosuhde | palvelussuhde | tila`,
}
