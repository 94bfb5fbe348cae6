// What the words of HR systems mean: hundreds of them, in the languages and spellings in which they come.
import { describe, expect, test } from 'vitest'
import { meaningOfWord, type Meaning } from '../../../../src/core/evidence/words/meaning.ts'

/** Words divided by `|`, as HR systems write them. */
const WORDS: Readonly<Record<Meaning, Readonly<Record<string, string>>>> = {
  end: {
    English: `Terminated | TERMINATED | terminated | Termination | Left | Leaver | Former employee | Ex-employee
      | Former | Resigned | Separated | Departed | Exited | Off-boarded | Offboarded | Retired | Retiree | Deceased
      | Dismissed | Fired | Laid off | Laid-Off | LAID_OFF | Redundant | Made redundant | Contract ended
      | ContractExpired | END_OF_CONTRACT | EndOfEmployment | No longer employed | Not employed | Withdrawn | Alumni
      | Left the company | Left company | Has left | Inactive | INACTIVE | inactive | Non-active | Not active
      | No longer active | Inactive Employee | Terminated (Voluntary) | Terminated - Involuntary
      | Terminated – For Cause | Involuntary Termination | Voluntary Termination | Terminated/Retired
      | Terminated, retired | Terminated employee | 3 - Terminated | 2 Retiree | 0: Withdrawn | Deactivated
      | Terminated - Job Abandonment | Terminated: Misconduct | Terminated with pay | TERM | Termed | Inactive (Terminated)
      | Terminated - Personal | Resigned - Family | Medical retirement
      | Death in service | Early retirement | Terminated - not eligible for rehire | Separation | Discharged | Archived | Passed away`,
    Dutch: `Uit dienst | uit-dienst | UitDienst | UITDIENST | Uit dienst getreden | Ontslagen | Oud-medewerker | Oudmedewerker
      | Ex-medewerker | Inactief | Niet actief | Non-actief | Gepensioneerd | Met pensioen | Overleden | Vertrokken
      | Contract beëindigd | Beëindigd | Einde contract | Einde dienstverband | Niet meer in dienst
      | Voormalig medewerker | Contract afgelopen`,
    German: `Ausgeschieden | Ausgetreten | AUSGETRETEN | Ehemalig | Ehemaliger Mitarbeiter | Ehemalige/r Mitarbeiter
      | Entlassen | Inaktiv | Nicht aktiv | Nicht mehr beschäftigt | Nicht mehr beschaeftigt | Verstorben | Rentner
      | Rentnerin | Pensioniert | Im Ruhestand | Beendet | Arbeitsverhältnis beendet | Arbeitsverhaeltnis beendet
      | Vertrag ausgelaufen | Unternehmen verlassen | Austritt | Ex-Mitarbeiter
      | Verrentet | Verrentung | Altersrente | Frührentner | Ruheständlerin | Frühpensioniert | In Rente gegangen | Tod`,
    French: `Sorti | Sortie | Sorti(e) | Sorti·e | Parti | Licencié | Licenciée | Licencié(e) | Démissionné | Retraité
      | Retraité·e | Décédé | Fin de contrat | Fin de CDD | FIN_DE_CONTRAT | Inactif | INACTIF | Inactif(ve) | Contrat terminé
      | Contrat rompu | Rupture conventionnelle | Ancien salarié | Ancien employé | A quitté l’entreprise
      | A quitté l'entreprise | Radié des effectifs | Hors effectif | Fin de période d’essai | N’est plus salarié`,
    Spanish: `Inactivo | Inactiva | No activo | Cesado | Cese | Despedido | Despedida | Despido disciplinario | Jubilado
      | Fallecido | Baja definitiva | Baja voluntaria | Dado de baja | Dada de baja | Finiquitado | Desvinculado
      | Baja por despido | De baja definitiva | De baja voluntaria | Contrato finalizado | Fin de contrato | Ex empleado | Exempleado | Ya no trabaja aquí | Retirado | Terminado`,
    Portuguese: `Inativo | Inativa | Demitido | Demitida | Demitido sem justa causa | Desligado | Rescindido
      | Contrato encerrado | Aposentado | Falecido | Ex-funcionário | Ex-colaboradora | Cessado | Fim de contrato
      | Exonerado | Saiu da empresa`,
    Italian: `Inattivo | Non attivo | Cessato | Cessata | Rapporto di lavoro cessato | Licenziato | Dimesso | Pensionato
      | In pensione | Deceduto | Ex dipendente | Non più in forza | Contratto scaduto | Fine rapporto | Uscito`,
    Romanian: `Inactiv | Concediat | Demisionat | Plecat | Contract încetat | Încetat | Pensionat | Fost angajat`,
    Swedish: `Slutat | Har slutat | Avslutad | Avslutad anställning | Avgått | Avskedad | Pensionerad | Avliden | Inaktiv
      | Ej aktiv | Tidigare anställd | Ej anställd`,
    Danish: `Fratrådt | Fratraadt | Stoppet | Tidligere ansat | Afskediget | Pensioneret | Inaktiv | Ikke aktiv
      | Ansættelse ophørt | Ophørt | Gået på efterløn | Efterløn | Afgået ved døden`,
    Norwegian: `Sluttet | Arbeidsledig | Har sluttet | Avsluttet | Fratrådt | Tidligere ansatt | Pensjonert | Ikke aktiv | Ikke lenger ansatt
      | Avdød | Avgått med pensjon`,
    Finnish: `Päättynyt | Työsuhde päättynyt | Lopettanut | Eronnut | Eläkkeellä | Kuollut | Entinen työntekijä | Eläkkeelle jäänyt | Ei aktiivinen
      | Inaktiivinen | Poistunut`,
    Polish: `Zwolniony | Zwolniona | Były pracownik | Była pracownica | Odszedł | Odeszła | Nieaktywny | Niezatrudniony
      | Zakończone zatrudnienie | Umowa rozwiązana | Emeryt | Zmarły`,
    Czech: `Ukončen | Pracovní poměr ukončen | Odešel | Odešla | Propuštěn | Bývalý zaměstnanec | Neaktivní | Důchodce | Zemřel
      | Neaktívny | Pracovný pomer ukončený`,
    Russian: `Уволен | Уволена | УВОЛЕН | Уволен(а) | Уволился | Увольнение | Неактивен | Неактивный | Не активен | Не работает
      | Бывший сотрудник | На пенсии | Пенсионер | Уволен по собственному желанию | Умер`,
    Ukrainian: `Звільнений | Звільнена | Звільнено | Не працює | Неактивний | Колишній працівник`,
    Turkish: `İşten ayrıldı | Isten ayrildi | Ayrıldı | İşten çıkarıldı | İstifa etti | Emekli | Pasif | PASİF | Aktif değil
      | İş akdi feshedildi | Eski çalışan`,
    Greek: `Αποχώρησε | ΑΠΟΧΩΡΗΣΕ | Απολύθηκε | Παραιτήθηκε | Συνταξιούχος | Ανενεργός | ΑΝΕΝΕΡΓΟΣ | Μη ενεργός | Λήξη σύμβασης`,
    Hungarian: `Kilépett | Megszűnt | Munkaviszonya megszűnt | Elbocsátott | Nyugdíjas | Inaktív | Nem aktív | Volt dolgozó`,
    Japanese: `退職 | 退職済 | 退職済み | 退社 | 退社済み | 離職 | 解雇 | 定年退職 | 契約満了 | 退職者 | 無効 | 非アクティブ`,
    Chinese: `离职 | 已离职 | 離職 | 已離職 | 辞退 | 已辞职 | 退休 | 已退休 | 停用 | 合同到期 | 資遣 | 開除`,
    Korean: `퇴사 | 퇴직 | 퇴사자 | 퇴직자 | 해고 | 정년퇴직 | 계약만료 | 계약 만료 | 비활성`,
    others: `Tidak aktif | Mengundurkan diri | Pensiun | Đã nghỉ việc | Nghỉ hưu | לא פעיל | עזב | פוטר | غير نشط | مستقيل | متقاعد
      | Bivši zaposlenik | Umirovljen | Neaktiven | Уволнен | Напуснал | ลาออก`,
  },
  leave: {
    English: `On leave | ONLEAVE | ON_LEAVE | On-Leave | OnLeave | on leave | Leave | Leave of Absence | LOA | PLOA | LWOP | L | FMLA
      | Short Term Disability | Long-Term Disability | LTD | STD | Workers Compensation | Workers' Comp | Worker’s Compensation
      | Military | Military Leave | Career break | Secondment | Seconded | Sabbatical | Parental leave | ParentalLeave
      | parental-leave | Parental | Maternity | Maternity Leave | Paternity | Furloughed | Furlough | Suspended | Suspension
      | Sick | Long-term sick | Sick leave | Sickness absence | Medical leave | Unpaid leave | Leave without pay
      | Leave With Pay | Paid Leave of Absence | LEAVEOFABSENCE | Jury duty | Bereavement Leave | Adoption leave
      | Annual leave | Vacation | Inactive - On Leave | Inactive (Parental leave) | Active - Leave | Full-Time, on leave
      | Family and Medical Leave | Short Work Break | Absent | Disability | Unpaid Leave (Long Term) | 4 - Leave | Carer's leave
      | Administrative Leave | Temporary leave | Nursing leave | Marriage leave | Emergency Leave | IVF Leave`,
    Dutch: `Verlof | Met verlof | Ouderschapsverlof | Zwangerschapsverlof | Onbetaald verlof | Afwezig | afwezig (ziek) | Ziek
      | Langdurig ziek | Ziektewet | Arbeidsongeschikt | Geschorst | Detachering | Zorgverlof | Vakantie`,
    German: `Elternzeit | In Elternzeit | Mutterschutz | Im Mutterschutz | Sonderurlaub | Unbezahlter Urlaub | Beurlaubt | Krank
      | krankgeschrieben | langzeitkrank | Langzeiterkrankt | Arbeitsunfähig | Arbeitsunfaehig | Karenz | Bildungskarenz
      | Pflegezeit | Sabbatjahr | Sabbatical | Ruhend | Ruhendes Arbeitsverhältnis | Abwesend | Wehrdienst | Entsendung
      | Ruhend gestellt | Papamonat | Präsenzdienst | Familienhospizkarenz | Mutterschutzfrist
      | Abgeordnet | Elternzeit (unbezahlt) | Inaktiv - Elternzeit`,
    French: `Congé | En congé | Congé parental | Congé maternité | Congé sabbatique | CONGE_PARENTAL | en arrêt maladie | Arrêt maladie
      | Arrêt de travail | Maladie | Longue maladie | Maternité | Congé sans solde | Suspension de contrat | Contrat suspendu
      | En disponibilité | Détachement | Détaché(e) | Absent·e | Invalidité | Accident du travail | Congé d’adoption`,
    Spanish: `Licencia | De licencia | Licencia médica | Licencia por maternidad | Permiso | Permiso de maternidad | Excedencia
      | En excedencia | Excedencia voluntaria | Incapacidad | Incapacidad temporal | Baja médica | Baja por maternidad
      | Baja por enfermedad | De baja por enfermedad | De baja por maternidad | Baja IT | Descanso médico
      | Dado de baja médica | Dada de baja por el médico | Dado de baja por enfermedad | Causó baja médica
      | Licencia sin goce de haber | Nacimiento y cuidado del menor | Suspendido | Vacaciones | Ausente | Año sabático | ERTE`,
    Portuguese: `Licença | Licença maternidade | Licença-maternidade | LICENCA MATERNIDADE | Em licença | Licença sem remuneração
      | Afastado | Afastado por doença | Afastamento | Férias | Baixa médica | Suspenso | Auxílio-doença | Licença parental
      | Licença sem vencimento | Em licença sem vencimento | Licença sem vencimentos | Licença sem retribuição
      | Licença nojo | Licença de gala | Licença-prêmio | Licença por interesse particular | Afastado pelo INSS
      | Licença parental inicial | Baixa por gravidez de risco | Assistência à família`,
    Italian: `Aspettativa | In aspettativa | Aspettativa non retribuita | Malattia | In malattia | Congedo parentale | Maternità
      | In maternità | Maternità obbligatoria | Sospeso | Infortunio | Distacco | Cassa integrazione | Ferie | Assente`,
    Romanian: `Concediu | Concediu medical | Concediu de maternitate | Concediu creștere copil | Contract suspendat | Suspendat
      | Concediu fără plată | Detașat`,
    Swedish: `Föräldraledig | Föräldraledig 50% | Foraldraledig | FÖRÄLDRALEDIG | Tjänstledig | Sjukskriven | Sjukfrånvaro | Studieledig | Permitterad
      | Frånvarande | Mammaledig | Föräldraledighet | Tjaenstledig | Tjänstledig utan lön`,
    Danish: `Barselsorlov | Orlov | På orlov | Paa orlov | Forældreorlov | Sygemeldt | Langtidssyg | Uddannelsesorlov | Barsel
      | Fraværende | Orlov uden løn`,
    Norwegian: `Permisjon | I permisjon | Foreldrepermisjon | Sykmeldt | Langtidssykmeldt | Permittert | Ulønnet permisjon
      | Fødselspermisjon | Permisjon uten lønn`,
    Finnish: `Äitiysloma | Vanhempainvapaa | Perhevapaa | Perhevapaalla | Sairauslomalla | Sairaslomalla | Opintovapaa | Opintovapaalla | Lomautettu | Hoitovapaa | Poissa | Virkavapaa | Vuorotteluvapaa`,
    Polish: `Urlop | Urlop macierzyński | Urlop wychowawczy | Na urlopie wychowawczym | Urlop bezpłatny | Zwolnienie lekarskie
      | Chorobowe | Zawieszony | Nieobecny | Oddelegowany`,
    Czech: `Mateřská | Na mateřské | Na mateřské dovolené | Mateřská dovolená | Rodičovská | Rodičovská dovolená | Nemocenská | Neplacené volno | Pracovní neschopnost | Materská dovolenka
      | Dovolená`,
    Russian: `Отпуск | В отпуске | Отпуск по уходу за ребенком | Отпуск по уходу за ребёнком | Декрет | В декрете | Декретный отпуск
      | Больничный | На больничном | Отпуск без сохранения заработной платы | Отстранён | Болеет | Отпуск неоплачиваемый
      | Командировка`,
    Ukrainian: `Відпустка | Декретна відпустка | На лікарняному | У відпустці | Мобілізований`,
    Turkish: `İzinli | Ücretsiz izin | Doğum izni | Doğum izninde | Yıllık izin | Raporlu | Askerlik | Babalık izni`,
    Greek: `Άδεια | Σε άδεια | Άδεια μητρότητας | Άδεια άνευ αποδοχών | Αναρρωτική άδεια | Σε αναστολή | Απόσπαση`,
    Hungarian: `Szabadság | Szülési szabadság | Fizetés nélküli szabadság | GYES | GYED | Táppénz | Betegállomány`,
    Japanese: `介護休暇 | 育児休暇 | 産前産後休暇 | 特別休暇 | 休職 | 休職中 | 休業中 | 育休 | 育児休業 | 育児休業中 | 産休 | 産休中 | 産前産後休業 | 介護休業 | 病気休職 | 出向 | 出向中 | 停職 | 長期休暇`,
    Chinese: `休假 | 产假 | 病假 | 停薪留职 | 停职 | 請假 | 產假 | 育嬰留停 | 留職停薪 | 借调 | 长期病假`,
    Korean: `휴직 | 휴직중 | 육아휴직 | 육아 휴직 | 출산휴가 | 병가 | 정직 | 파견 | 군휴직`,
    others: `Cuti | Cuti melahirkan | Nghỉ thai sản | Tạm hoãn hợp đồng | חופשת לידה | בחל"ת | חל״ת | מילואים | إجازة | إجازة أمومة
      | Rodiljni dopust | Na bolovanju | Bolniška | Болничен | Отпуск по майчинство`,
  },
  work: {
    English: `Active | ACTIVE | active | Employed | Working | Current | Current employee | Full-Time | FullTime | Part time | Permanent
      | Regular | Probation | On probation | Contractor | Intern | In service | Rehired | 3 - Active | Active Employee`,
    Dutch: `Actief | ACTIEF | In dienst | Werkzaam | Proeftijd | Actieve medewerker`,
    German: `Aktiv | Beschäftigt | Beschaeftigt | Angestellt | In Probezeit | Vollzeit`,
    French: `Actif | Actif·ve | En poste | Présent | Salarié | En activité | Période d’essai`,
    Spanish: `Activo | Activa | Activo/a | En activo | Empleado | Alta | De alta | Vigente | Contratado`,
    Portuguese: `Ativo | Ativa | Empregado | Em atividade | Contratado | Admitido`,
    Italian: `Attivo | Attiva | In servizio | In forza | Assunto | In prova`,
    others: `Activ | Angajat | Anställd | Tillsvidareanställd | Ansat | Ansatt | Fast ansatt | Aktiivinen | Työsuhteessa | Aktywny
      | Zatrudniony | Aktivní | Zaměstnán | Работает | Активен | Принят | Працює | Aktif | Çalışıyor | Ενεργός | Εργάζεται | Aktív
      | Dolgozik | 在籍 | 在籍中 | 在職 | 勤務中 | 在职 | 试用 | 재직 | 재직중 | Bekerja | Đang làm việc | פעיל | نشط | Zaposlen`,
  },
  'not-yet': {
    English: `Pending | PENDING | Onboarding | On-boarding | Preboarding | Pre-boarding | Pre-hire | Prehire | PRE_HIRE | PreHire | Hired
      | New hire | New starter | Future hire | Future starter | Upcoming | Not started | Not yet started | Offer accepted
      | Pending start | Candidate | To be hired | Inactive - not started | Staged | Pending Employee`,
    others: `Nog niet in dienst | Nog niet gestart | Toekomstig | Aangenomen | Ausstehend | Noch nicht eingetreten | Künftiger Mitarbeiter
      | Bewerber | En attente | À venir | Futur salarié | Pré-embauche | Pendiente | Pendiente de ingreso | Por ingresar | Pendente
      | Em admissão | In attesa | Da assumere | Neoassunto | Viitor angajat | Nyanställd | Ej börjat | Ikke startet | Nyansat
      | Nyansatt | Ei aloittanut | Tuleva työntekijä | Oczekujący | Przyszły pracownik | Čeká na nástup | Nový zaměstnanec
      | Ожидает | Кандидат | Новый сотрудник | Beklemede | Başlayacak | Belépő | 入社予定 | 内定 | 内定者 | 待入职 | 未入职 | 待報到
      | 입사예정 | 입사예정자 | ממתין`,
  },
  unknown: {
    both: `Terminated - did not return from leave | Terminated while on leave | Left on maternity leave | On leave / terminated
      | Leave ended | Baja | De baja | Baixa | En baja | Zwolnienie | Terminated - Active | Active (Terminated) | Leaver on sick leave
      | Uit dienst (ziek) | Krank ausgeschieden | Licencié en arrêt maladie | 休職退職 | Ausgeschieden in Elternzeit
      | Pending termination | Pending leave | Ex-employee, working`,
    notice: `Resigned, last day to come | Notice given | Notice | In notice period | Serving notice | Under notice | Garden leave
      | Gardening leave | GARDEN_LEAVE | Leaving | Exit pending | To leave | About to leave | Leaving soon | Future leaver
      | Termination scheduled | Will be terminated | To be terminated | Terminates 2026-05-31 | Terminated 31/12/26
      | Terminated 2027 | Leaves company | Resignation submitted | Opgezegd | Opzegtermijn | Gekündigt | Gekuendigt
      | In Kündigungsfrist | Freigestellt | Démissionnaire | Préavis | En préavis | Preaviso | Renuncia | Aviso prévio
      | Cumprindo aviso prévio | Dimissionario | In preavviso | Preaviz | Uppsagd | Uppsägningstid | Opsagt | Fritstillet | Oppsagt
      | Irtisanottu | Irtisanomisaika | Wypowiedzenie | W okresie wypowiedzenia | Ve výpovědní době | На отработке | Увольняется
      | К увольнению | İhbar süresi | Felmondott | 退職予定 | 退社予定 | 退職手続中 | 待离职 | 离职中 | 待離職 | 퇴사예정 | 퇴사 예정 | 퇴직예정자`,
    negated: `Not terminated | Non-terminated | Never left | Not on leave | No leave | Not a leaver | Not retired | Niet uit dienst
      | Nicht ausgeschieden | Nicht entlassen | Pas sorti | Non licencié | No cesado | Não demitido | Non cessato | Inte slutat
      | Ikke fratrådt | Ei päättynyt | Nie zwolniony | Не уволен | 未離職 | 未离职 | Termination cancelled | Terminated in error
      | Termination withdrawn by HR`,
    toCome: `In termination | In separation | On exit | Due for retirement | Retirement due | Termination period | Exit phase
      | Termination approved | For termination | Exit on 15 | Terminated 31 | Terminated? | In ontslag | Contract tot
      | Contract tot 31 | Im Austritt | En licenciement | En sortie | Para desligamento | Em desligamento | Em rescisão
      | De saída | In uscita | In cessazione | În încetare | Na odchod | Σε αποχώρηση | 辞退中 | 퇴사중 | 해고중`,
    'of another thing': `Partial retirement | Delvis pensionerad | Death in the family | Death of family member
      | Family member died | Child death | Benefits terminated | Medical expired | Removed from schedule
      | Aposentado por invalidez | Berentet | Teilweise verrentet | Delvis efterløn | 定年
      | Protected from dismissal | Without termination | Sin despido | Sans licenciement | Sem rescisão | Left early
      | Short term separation | Cese temporal | Terminated(no)`,
    'inactive for a reason': `Inactive - Medical | Inactive (Personal) | Inactive – Family | Inactive - Study | Inactive: Covid
      | Inactive (Surgery) | Inactive - Unpaid | Inactive with benefits | Inactive - long term | Inactive(ML) | INACTIVE(L)
      | inactive/sl | Inaktiv, unbezahlt | Niet actief (onbetaald) | Inactif sans solde | Inactivo - médico
      | Inactivo temporal | Неактивен (учебный) | Nieaktywny - zdrowotny`,
    'leave that is none': `Leave - job abandonment | Leave (misconduct) | Leave - mutual agreement | Leave the job | Leave service
      | Leave - not eligible for rehire | Permanent leave | Permanent disability`,
    'an end that was taken out': `Termination withdrawn | Withdrawn termination | Resigned (withdrawn) | Termination deleted
      | Separation removed | Dismissal withdrawn | Exit closed | Austritt gelöscht | Entlassung beendet | Ontslag gearchiveerd
      | Licenciement supprimé | Despido eliminado | Desligamento excluído | Licenziamento archiviato`,
    'a pensioner who may work': `Rentner in Beschäftigung | Rentner (Beschäftigung) | Rentner mit Vertrag | Pracownik - emeryt
      | Emeryt z umową | Сотрудник-пенсионер | Пенсионер, договор | Důchodce zaměstnanec | Nyugdíjas munkavállaló
      | Dolgozó nyugdíjas | Συνταξιούχος εργαζόμενος | Jubilado con contrato | Jubilado trabajador | Aposentado com contrato
      | Funcionário aposentado | Pensionato con rapporto | Gepensioneerd met contract | Retraité employé | Emekli personel
      | Eläkeläinen työntekijä | Pensioner employee | Retiree worker`,
    'leave, or an end': `Layoff | Lay-off | Seasonal layoff | LOA - TERM | On leave - term | Voluntary leave | Leave (other job)
      | Permanent suspension | Suspended permanently | Kündigungsurlaub | Austrittsurlaub | Ontslagverlof | Pensioenverlof
      | Krankgekündigt | Krankenschwester | End of assignment | Fin de mission | Dado de baja por | Dado de baja en IMSS`,
    codes: `K7 | XJ4 | A1 | L1 | 99 | 0 | 12345 | T | A | D | R | S | X | STS-04 | ZZ | P | U | Q9 | 4711 | ? | - | … | N/A | #REF!`,
    unknown: `Dormant | Unknown | Other | Employee | Status | Misc | See file | Bananas | Poste | Stage | Disabled | Temporarily inactive
      | Vorübergehend inaktiv | Tijdelijk inactief | Temporary layoff | Deaf | Leavenworth | Leaflet | Endeavour | Activist
      | Retiring | 待定 | 確認中 | 미정 | Неизвестно | Άγνωστο | belgisiz | Diploma | Inactive? maybe later | Active soon?`,
    nothing: ` | () | "" `,
  },
}

describe.each(Object.keys(WORDS) as Meaning[])('a word that means %s', (meaning) => {
  test.each(Object.entries(WORDS[meaning]))('%s', (_, text) => {
    const words = text.split('|').map((word) => word.trim())
    const wrong = words.filter((word) => meaningOfWord(word) !== meaning)
    expect(wrong.map((word) => `${word}: ${meaningOfWord(word)}`)).toEqual([])
  })
})
