import type { StatusWords } from '../status-words.ts'

/** Turkish. From Logo, Kolay İK, Mikro, and the İş Kanunu. "İhbar" is the time of notice. */
export const TURKISH: StatusWords = {
  end: `isten ayrildi | isten ayrilmis | ayrildi | ayrilan | ayrilmis | isten cikti | isten cikarildi
    | isten cikarilmis | isten cikis | cikis yapildi | cikis yapti | cikti | istifa etti | istifa etmis
    | emekli oldu | emeklilik | vefat etti | vefat | fesih | feshedildi | sozlesmesi feshedildi
    | is akdi feshedildi | is sozlesmesi sona erdi | sozlesme sona erdi | sozlesmesi bitti | eski calisan
    | eski personel | artik calismiyor | calismiyor`,
  takenOut: `sona erdi | arsivlendi | silindi`,
  pension: `emekli`,
  inactive: `pasif | aktif degil | inaktif | etkin degil`,
  leave: `izinli | izinde | *izni | *izinli | *izninde | izin | ucretsiz izin | ucretsiz izinli | yillik izin
    | yillik izinde | dogum izni | dogum izninde | analik izni | babalik izni | hastalik izni | mazeret izni
    | sut izni | raporlu | istirahatli | askerlik | askerde | askerlik gorevinde | gecici gorevde
    | gorevlendirme | aciga alindi | acikta`,
  work: `aktif | calisiyor | calisan | calismakta | gorevde | kadrolu | deneme suresinde | deneme suresi`,
  notYet: `beklemede | bekliyor | baslayacak | ise baslayacak | ise baslamadi | henuz baslamadi | yeni | yeni calisan
    | aday | ise giris bekliyor | ise alindi`,
  unclear: `ihbar | ihbar suresi | ihbar suresinde | ihbarda | istifa | ayrilacak | cikis surecinde | gecici pasif`,
  detail: `ucretli | ucretsiz | yillik`,
  filler: `personel | is | durum | kendi istegi ile`,
}

/** Greek. From Epsilon, SoftOne and ERGANI, the state's register of employment. */
export const GREEK: StatusWords = {
  end: `αποχωρησε | αποχωρηση | αποχωρησας | αποχωρησασα | απολυθηκε | απολυμενος | απολυμενη | απολυση
    | παραιτηθηκε | παραιτηθεις | συνταξιοδοτηθηκε | συνταξη | αποβιωσε | θανατος | πρωην εργαζομενος
    | πρωην εργαζομενη | πρωην υπαλληλος | ληξη συμβασης | εληξε | εληξε η συμβαση | λυση συμβασης
    | καταγγελια συμβασης | δεν εργαζεται | δεν εργαζεται πλεον`,
  pension: `συνταξιουχος`,
  inactive: `ανενεργος | ανενεργη | ανενεργο | μη ενεργος`,
  leave: `αδεια | σε αδεια | αδεια μητροτητας | αδεια ανευ αποδοχων | μητροτητα | πατροτητα | ασθενεια | σε ασθενεια
    | αναρρωτικη | αναρρωτικη αδεια | γονικη αδεια | γονικη | κανονικη αδεια | αναστολη | σε αναστολη | διαθεσιμοτητα
    | αποσπαση | σε αποσπαση | αποσπασμενος | απων | απουσα | απουσια | στρατιωτικη θητεια`,
  work: `ενεργος | ενεργη | ενεργο | εργαζεται | απασχολουμενος | απασχολουμενη | σε υπηρεσια`,
  notYet: `εκκρεμει | σε αναμονη | υπο προσληψη | νεος εργαζομενος | μελλοντικος`,
  unclear: `παραιτηση | προειδοποιηση | υπο αποχωρηση | προσωρινα ανενεργος`,
  detail: `ανευ αποδοχων | μετ αποδοχων | σε`,
  filler: `εργαζομενος | εργαζομενη | υπαλληλος | συμβαση | οικειοθελης | η`,
}

/** Hungarian. From Nexon, Kulcs-Bér and the Munka törvénykönyve. "Felmondott" is notice given. */
export const HUNGARIAN: StatusWords = {
  end: `kilepett | kilepes | megszunt | munkaviszonya megszunt | munkaviszony megszunt | megszuntetve
    | jogviszonya megszunt | elbocsatott | elbocsatva | elbocsatas | nyugdijba vonult | nyugdij | elhunyt
    | volt munkavallalo | volt dolgozo | tavozott | lejart | szerzodese lejart | mar nem dolgozik | nem dolgozik`,
  pension: `nyugdijas`,
  inactive: `inaktiv | nem aktiv`,
  leave: `szabadsag | *szabadsag | szabadsagon | *szabadsagon | gyes | gyed | csed | gyesen | gyeden | csedes | gyedes
    | gyeses | betegallomany | betegallomanyban | tappenz | tappenzen | beteg | fizetes nelkuli szabadsag
    | tavol | tavollet | tartos tavollet | tartosan tavol | felfuggesztve | kirendelt | kikuldetes`,
  work: `aktiv | dolgozik | allomanyban | foglalkoztatott | munkaviszonyban | probaido | probaidon`,
  notYet: `fuggoben | belepo | belepesre var | leendo | uj belepo | uj munkavallalo | meg nem kezdett | jelolt`,
  unclear: `kilepo | felmondott | felmondas | felmondas alatt | felmondasi ido | felmondasi idon | felmentes | kilepes alatt
    | atmenetileg inaktiv`,
  detail: `szulesi | fizetes nelkuli | fizetett`,
  filler: `munkavallalo | dolgozo | munkaviszony | jogviszony | kozos megegyezes`,
}
