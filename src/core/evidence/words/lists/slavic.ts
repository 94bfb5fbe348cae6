import type { StatusWords } from '../status-words.ts'

/**
 * Polish. From Comarch, Enova, Symfonia and the Kodeks pracy. "Zwolnienie" is a dismissal as well as a sick
 * note, "wypowiedzenie" notice given.
 */
export const POLISH: StatusWords = {
  end: `zwolniony | zwolniona | zwolnieni | zwolniony dyscyplinarnie | byly pracownik | byla pracownica
    | byly pracownicy | odszedl | odeszla | odejscie | zakonczone zatrudnienie | zatrudnienie zakonczone
    | stosunek pracy zakonczony | umowa zakonczona | umowa rozwiazana | rozwiazana | rozwiazany
    | rozwiazanie umowy | umowa wygasla | wygasla | wygasly | emerytura | zmarly | zmarla | zgon
    | niezatrudniony | niezatrudniona | nie pracuje | juz nie pracuje | nie jest zatrudniony | dezaktywowany`,
  takenOut: `zakonczony | zakonczona | zakonczone | zarchiwizowany | usuniety`,
  pension: `emeryt | emerytka | na emeryturze`,
  inactive: `nieaktywny | nieaktywna | nieaktywni | nie aktywny | nieczynny`,
  leave: `urlop* | na urlopie | zwolnienie lekarskie | na zwolnieniu lekarskim | zwolnieniu lekarskim | chorobowe
    | na chorobowym | chory | chora | choroba | macierzynski | macierzynskie | tacierzynski | rodzicielski
    | wychowawczy | nieobecny | nieobecna | nieobecnosc | zawieszony | zawieszona | oddelegowany
    | oddelegowana | swiadczenie rehabilitacyjne | postojowe`,
  work: `aktywny | aktywna | aktywni | zatrudniony | zatrudniona | pracuje | pracujacy | pracujaca | czynny
    | okres probny | na okresie probnym`,
  notYet: `oczekujacy | oczekujaca | oczekuje | przyszly pracownik | przyszly | nowy | nowy pracownik
    | jeszcze nie pracuje | w trakcie zatrudniania | do zatrudnienia | kandydat | kandydatka`,
  unclear: `zwolnienie | na zwolnieniu | wypowiedzenie | w okresie wypowiedzenia | okres wypowiedzenia
    | na wypowiedzeniu | w trakcie wypowiedzenia | czasowo nieaktywny | tymczasowo nieaktywny`,
  detail: `na | w | z | lekarskie | bezplatny | bezplatnym | platny | wypoczynkowy | wypoczynkowym
    | macierzynskim | rodzicielskim | wychowawczym | zdrowotny | ojcowski | okolicznosciowy`,
  filler: `pracownik | pracownica | pracownicy | umowa | dyscyplinarnie | porozumienie stron
    | za porozumieniem stron`,
}

/** Czech and Slovak. From Helios, Vema, Sloneek and the Zákoník práce. "Ve výpovědi" is notice given. */
export const CZECH: StatusWords = {
  end: `ukonceni | pracovni pomer ukoncen | pomer ukoncen | odesel | odesla | odchod | propusten | propustena
    | propusteni | byvaly zamestnanec | byvala zamestnankyne | byvaly | zemrel | zemrela | nezamestnan
    | jiz nepracuje | uz nepracuje | nepracuje | vyrazen | odisiel | odisla | prepusteny | prepustena
    | pracovny pomer ukonceny | zosnul | zomrel | byvaly zamestnanec`,
  takenOut: `ukoncen | ukoncena | ukonceny | ukonceno | archivovan`,
  pension: `duchodce | v duchodu | dochodca | na dochodku`,
  inactive: `neaktivni | neaktivny | neaktivna | neaktivne`,
  leave: `dovolena | na dovolene | materska | na materske | materska dovolena | na materske dovolene | na rodicovske dovolene | materska dovolenka | rodicovska | na rodicovske
    | rodicovska dovolena | nemoc* | nemocensk* | pracovni neschopnost | v pracovni neschopnosti | neplacene volno
    | pracovni volno | nepritomen | nepritomna | suspendovan | vyslan | docasne pridelen | dovolenka | na dovolenke
    | praceneschopny | praceneschopnost | docasna pracovna neschopnost | neplatene volno | osetrovne | ocr`,
  work: `aktivni | aktivny | aktivna | zamestnan | zamestnana | zamestnany | pracuje | pracujici | v pracovnim pomeru
    | ve zkusebni dobe | zkusebni doba`,
  notYet: `ceka na nastup | cekajici | ceka | nastup | nastupujici | budouci zamestnanec | novy zamestnanec
    | jeste nenastoupil | nenastoupil | pred nastupem | nastupujuci | buduci zamestnanec`,
  unclear: `vypoved | ve vypovedi | ve vypovedni dobe | vypovedni doba | vo vypovedi | vypovedna doba
    | docasne neaktivni`,
  detail: `na | ve`,
  filler: `zamestnanec | zamestnankyne | pracovni pomer | pracovni | pomer | pracovny pomer | pracovny
    | stav`,
}

/**
 * Russian, Ukrainian and Bulgarian. From 1C:ЗУП, whose states of an employee these are (работа, отпуск,
 * болезнь, увольнение), and the labour codes.
 */
export const CYRILLIC: StatusWords = {
  end: `уволен* | уволился | уволилась | увольнение | расторгнут | договор расторгнут
    | трудовой договор расторгнут | трудовой договор прекращен | договор прекращен | бывший сотрудник
    | бывший работник | бывшая сотрудница | бывший | не работает | больше не работает | уже не работает
    | вышел на пенсию | вышла на пенсию | умер | умерла | скончался | выбыл | выбыла | отчислен | сокращен
    | сокращена | в архиве | звільнен* | звільнився | звільнилась | звільнилася | звільнення
    | колишній працівник | колишній співробітник | не працює | більше не працює | помер | померла | напуснал
    | напуснала | освободен | освободена | уволнен | уволнена | бивш служител | прекратено правоотношение
    | починал`,
  takenOut: `прекращен | архив | удален | прекратен`,
  pension: `на пенсии | пенсионер | пенсионерка | на пенсії | пенсіонер | пенсиониран`,
  inactive: `неактивен | неактивна | неактивный | неактивная | не активен | не активна | неактивний | не активний
    | деактивирован`,
  leave: `отпуск* | в отпуске | в отпуску | декрет* | в декрете | больничн* | на больничном | болеет | болен | больна
    | болезнь | нетрудоспособность | временная нетрудоспособность | временно нетрудоспособен | отстранен
    | отстранена | отсутствует | отсутствие | приостановлен | договор приостановлен | командировка | в командировке
    | командирован | откомандирован | прикомандирован | военная служба | мобилизован | на сборах | простой
    | відпустк* | у відпустці | в відпустці | декретн* | лікарнян* | на лікарняному | хворіє | хвороба
    | відсутній | відсутня | призупинено | мобілізован* | відсторонен* | відрядження | у відрядженні
    | отпуск по майчинство | майчинство | в майчинство | болничен | в болничен | отсъства | отсъстващ
    | неплатен отпуск | командирован`,
  work: `работает | работающий | работающая | активен | активна | активный | активная | принят | принята | в штате
    | трудоустроен | на испытательном сроке | испытательный срок | работа | працює | активний | прийнятий
    | у штаті | работи | на работа | активный сотрудник`,
  notYet: `ожидает | ожидается | ожидает выхода | ожидает начала | будущий сотрудник | оформляется
    | на оформлении | кандидат | новый | новый сотрудник | еще не работает | еще не начал | не приступил
    | планируется | очікує | майбутній працівник | новий працівник | ще не працює | предстоящ | чакащ
    | нов служител`,
  unclear: `увольняется | к увольнению | на отработке | отработка | планируется увольнение | подал заявление
    | подлежит увольнению | временно неактивен | звільняється | на відпрацюванні | предизвестие | в предизвестие`,
  detail: `по | с | в | у | за | со | без | без сохранения заработной платы | без сохранения зарплаты
    | без содержания | за свой счет | по уходу за ребенком | уход за ребенком
    | по беременности и родам | учебный | ежегодный | очередной | академический | неоплачиваемый
    | оплачиваемый | по догляду за дитиною | платен | неплатен | лист | листок
    | лист нетрудоспособности`,
  filler: `сотрудник | сотрудница | работник | работница | служител | трудовой | договор | и
    | по собственному желанию | собственное желание | по соглашению сторон | соглашение сторон
    | статус | за власним бажанням | працівник | співробітник`,
}

/** Croatian, Serbian (in both scripts), Bosnian and Slovene. From the labour laws of these countries. */
export const SOUTH_SLAVIC: StatusWords = {
  end: `otisao | otisla | otpusten | otpustena | bivsi zaposlenik | bivsi radnik | bivsi zaposleni | prestanak
    | prestao radni odnos | prestanak radnog odnosa | raskid ugovora | raskinut | preminuo | preminula
    | nekdanji zaposleni | odsel | odsla | odpuscen | prenehal | prenehanje delovnega razmerja | отишао | отишла
    | отпуштен | отпуштена | бивши запослени`,
  pension: `umirovljen | umirovljena | u mirovini | u penziji | penzionisan | upokojen | upokojena | у пензији`,
  inactive: `neaktivan | neaktivna | nije aktivan | неактиван | neaktiven`,
  leave: `odmor | na odmoru | dopust | na dopustu | rodiljni | rodiljni dopust | na rodiljnom | na rodiljnom dopustu
    | porodiljsko | na porodiljskom | porodiljsko odsustvo | bolovanje | na bolovanju | odsutan | odsutna
    | odsustvo | na odsustvu | neplaceni dopust | suspendiran | suspendovan | porodniski | bolniska | na bolniski
    | odsoten | starsevski dopust | боловање | на боловању | одсуство | породиљско`,
  work: `aktivan | zaposlen | zaposlena | radi | aktiven | zaposleni | активан | запослен | запослена | ради`,
  notYet: `na cekanju | buduci zaposlenik | novi zaposlenik | caka | novo zaposlen`,
  unclear: `otkaz | otkazni rok | u otkaznom roku | odpoved | odpovedni rok | v odpovednem roku | отказ | отказни рок`,
  detail: `godisnji | godisnji odmor | letni | letni dopust`,
  filler: `zaposlenik | radnik | radni odnos`,
}
