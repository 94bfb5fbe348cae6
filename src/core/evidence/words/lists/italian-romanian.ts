import type { StatusWords } from '../status-words.ts'

/**
 * Italian. From Zucchetti, TeamSystem, Inaz ("cessato", "in forza"), and the kinds of leave of Italian
 * labour law. "Dimissionario" is somebody who has given notice.
 */
export const ITALIAN: StatusWords = {
  end: `cessato | cessata | cessati | cessazione | rapporto cessato | rapporto di lavoro cessato | licenziato
    | licenziata | licenziamento | dimesso | dimessa | pensionamento | deceduto | deceduta | decesso
    | ex dipendente | ex collaboratore | ex collaboratrice | uscito | uscita | fuori organico | non piu in forza
    | non in forza | non piu dipendente | scaduto | contratto scaduto | contratto terminato | fine contratto
    | fine rapporto | risolto | risoluzione | rapporto risolto | disattivato | disattivata | ha lasciato azienda
    | lasciato azienda`,
  takenOut: `terminato | terminata | chiuso | archiviato | rimosso`,
  pension: `pensionato | pensionata | in pensione`,
  inactive: `inattivo | inattiva | non attivo | non attiva | non piu attivo | non piu attiva`,
  leave: `aspettativa | in aspettativa | malattia | in malattia | congedo | in congedo | congedo parentale | congedo di
    | maternita | in maternita | paternita | in paternita | ferie | in ferie | permesso | in permesso | infortunio
    | in infortunio | infortunato | sospeso | sospesa | sospensione | distaccato | distaccata | distacco
    | in distacco | comandato | comando | assente | assenza | cassa integrazione | in cassa integrazione | cig
    | cigs | anno sabbatico | sabbatico | servizio militare | servizio di leva | allattamento | invalidita
    | gravidanza | astensione facoltativa | astensione obbligatoria | lunga malattia`,
  work: `attivo | attiva | attivi | in servizio | in forza | in organico | dipendente | assunto | assunta | occupato
    | in prova | periodo di prova | a tempo indeterminato | a tempo determinato | presente`,
  notYet: `in attesa | da assumere | preassunzione | pre assunzione | in ingresso | nuovo assunto | neoassunto
    | nuovo | futuro dipendente | non ancora attivo | non ancora assunto | non ancora iniziato | candidato
    | candidata | in fase di assunzione | prossimo ingresso`,
  unclear: `dimissionario | dimissionaria | dimissioni | in preavviso | preavviso | temporaneamente inattivo
    | inattivo temporaneo | in uscita | uscita prevista | prepensionamento`,
  detail: `dal | per | con | senza | retribuita | non retribuita | retribuito | non retribuito
    | senza assegni | parentale | obbligatoria | facoltativa | matrimoniale | straordinario`,
  filler: `azienda | rapporto | lavoro | di | di lavoro | del | della | giusta causa | volontarie
    | volontario | stato | e`,
}

/** Romanian. From Charisma, Revisal (the state's register of contracts: activ, suspendat, încetat, radiat). */
export const ROMANIAN: StatusWords = {
  end: `incetat | incetata | incetare | contract incetat | contract de munca incetat | concediat | concediata
    | demisionat | demisionata | plecat | plecata | disponibilizat | disponibilizata | pensionare | decedat
    | decedata | fost angajat | fosta angajata | fost salariat | reziliat | contract reziliat | contract expirat
    | radiat | lichidat | dezactivat | nu mai lucreaza`,
  pension: `pensionat | pensionata`,
  inactive: `inactiv | inactiva | neactiv`,
  leave: `concediu | concediul | in concediu | suspendat | suspendata | suspendare | contract suspendat
    | contract de munca suspendat | maternitate | crestere copil | ingrijire copil | bolnav | boala | absent
    | detasat | detasata | detasare | somaj tehnic | incapacitate temporara`,
  work: `activ | activa | angajat | angajata | salariat | in activitate | contract activ`,
  notYet: `in asteptare | viitor angajat | neinceput | inca neinceput | in curs de angajare | nou angajat | candidat`,
  unclear: `preaviz | in preaviz | demisie | in demisie | temporar inactiv`,
  detail: `pentru | medical | fara plata | cu plata | fara salariu | copil`,
  filler: `contract | munca | de munca | de`,
}
