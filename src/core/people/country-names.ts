/**
 * What people call a country beside its name and its codes: former and short names, parts that are no country of
 * their own, official names that share no word with the common one, and three-letter codes that are not ISO's.
 * `Intl.DisplayNames` knows the common name in every language of `LANGUAGES`.
 */
export const ALIASES: Readonly<Record<string, string>> = {
  AE: 'UAE, VAE, EAU, Emirates, Emirate, Emirati, الإمارات',
  AL: 'Shqipëria',
  AR: 'Argentine, Argentine Republic',
  BN: 'Brunei Darussalam',
  BQ: 'Bonaire, Bonaire Sint Eustatius and Saba',
  CD: 'DRC, DR Congo, Democratic Congo, Democratic Republic of the Congo, Congo Kinshasa, Zaire, République démocratique du Congo, Demokratische Republik Kongo, Democratische Republiek Congo',
  CG: 'Republic of the Congo, Congo Brazzaville, République du Congo, Republik Kongo, República del Congo',
  CH: 'Swiss Confederation, Confédération suisse, Schweizerische Eidgenossenschaft, Confederazione Svizzera, SUI',
  CI: 'Ivory Coast',
  CN: 'PRC, Mainland China, China Mainland, 中华人民共和国',
  CV: 'Cabo Verde',
  CZ: 'Czech Republic, Česká republika, Česko, Tschechische Republik, Tschechei, République tchèque, República Checa, Repubblica Ceca, Tsjechische Republiek, Republika Czeska',
  DE: 'BRD, GER, West Germany, Germany Federal Republic',
  DK: 'DEN',
  ES: 'Estado español',
  FI: 'Suomen tasavalta',
  FM: 'Micronesia',
  FR: 'French Republic, République française',
  GB: 'U K, Great Britain, Great Britain and Northern Ireland, Britain, England, Scotland, Wales, Northern Ireland, UK of Great Britain and Northern Ireland, United Kingdom of Great Britain and Northern Ireland, ENG, SCO, WAL, Großbritannien, Schottland, Nordirland, Grande-Bretagne, Angleterre, Écosse, Pays de Galles, Irlande du Nord, Gran Bretaña, Inglaterra, Escocia, Gales, Irlanda del Norte, Gran Bretagna, Inghilterra, Scozia, Galles, Irlanda del Nord, Groot-Brittannië, Engeland, Schotland, Noord-Ierland, Verenigd Koninkrijk van Groot-Brittannië en Noord-Ierland, Grã-Bretanha, Escócia, Irlanda do Norte, Anglia, Szkocja, Walia, Storbritannien, Skottland, Nordirland, Nordirlanda, Англия, Αγγλία',
  GR: 'Hellas, Hellenic Republic, GRE',
  HR: 'CRO',
  IE: 'Eire, ROI, Irish Republic, Southern Ireland',
  IT: 'Italian Republic, Repubblica Italiana',
  JP: '日本国',
  KP: 'DPRK, Democratic People’s Republic of Korea',
  KR: 'Korea, Republic of Korea, ROK',
  LA: 'Lao, Lao PDR, Lao People’s Democratic Republic',
  LU: 'Letzebuerg',
  MK: 'Macedonia, Former Yugoslav Republic of Macedonia, FYROM, Mazedonien, Macédoine',
  MM: 'Burma, Myanmar, Birma, Birmanie, Birmania',
  MO: 'Macao, Macau',
  MX: 'Estados Unidos Mexicanos, United Mexican States',
  NL: 'Holland, Hollande, Holanda, Olanda, Ollanda, Hollandia, Holandia, Голландия, Ολλανδία, Nederlanden, NED',
  PS: 'Palestine, State of Palestine, Palästina, Palestina',
  PT: 'Portuguese Republic, República Portuguesa, POR',
  RU: 'Russian Federation, Russische Föderation, Fédération de Russie, Federación de Rusia, Российская Федерация, РФ',
  SA: 'KSA, السعودية',
  SK: 'Slovak Republic, Slovenská republika, Slowakische Republik, République slovaque, República Eslovaca, Repubblica Slovacca, Slowaakse Republiek',
  ST: 'Sao Tome',
  SY: 'Syrian Arab Republic',
  SZ: 'Swaziland',
  TH: 'ประเทศไทย',
  TL: 'East Timor',
  TR: 'Turkey',
  TT: 'Trinidad',
  TW: 'Republic of China, Chinese Taipei, Taiwan Province of China, 臺灣',
  US: 'USA, U S, US of America, United States of America, The States, America, Amerika, Amérique, Vereinigte Staaten von Amerika, États-Unis d’Amérique, Estados Unidos de América, EEUU, EE UU, Stati Uniti d’America, Verenigde Staten van Amerika, Estados Unidos da América, Stany Zjednoczone Ameryki, США',
  VA: 'Vatican, Holy See, Vatikan, Vatican City State',
  VC: 'St Vincent',
  VN: 'Viet Nam',
  ZA: 'RSA',
}

/** Languages that HR systems are used in. */
export const LANGUAGES: readonly string[] =
  'en de fr es it pt nl pl sv da nb fi ro hu cs sk ru uk bg el tr ja zh zh-Hant ko ar he hr sr sl et lv lt ca eu gl is ga cy mt sq mk vi th id ms hi fa ur hy ka az kk be lb af sw fil'.split(
    ' ',
  )

/** Words between the others, left out on both sides: `Republic of the Philippines`, `Pays-Bas`, `Bosnia & Herzegovina`. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'the of and und et y e en i og och a d l de da das do dos di del des du della der die den het la le les el los las il van von'.split(
    ' ',
  ),
)

/** Words of a state's form, left out where the name with them is unknown: `Federal Republic of Germany`. */
export const FORM_WORDS: ReadonlySet<string> = new Set(
  (
    'republic republik republique republica repubblica republiek republika rzeczpospolita respublika republiken republikken ' +
    'bundesrepublik bondsrepubliek federal federale federativa federation federative foderation federacion federated ' +
    'kingdom konigreich koninkrijk royaume reino regno kongeriget kongeriket konungariket krolestwo regatul ' +
    'duchy grand grande duche grossherzogtum grossherzogdom groothertogdom granducado ducado granducato ' +
    'principality furstentum principaute principado principato vorstendom commonwealth sultanate emirate ' +
    'state states staat etat estado stato union united unie peoples people s democratic democratique democratica demokratische ' +
    'populaire popular socialist socialista islamic islamique islamica islamische arab arabe hashemite independent ' +
    'plurinational plurinacional bolivarian bolivariana cooperative oriental republik territory province'
  ).split(' '),
)

/** Abbreviations within a name, written out. */
export const WRITTEN_OUT: Readonly<Record<string, string>> = {
  rep: 'republic',
  repub: 'republic',
  dem: 'democratic',
  fed: 'federal',
  st: 'saint',
  is: 'islands',
  isl: 'islands',
}
