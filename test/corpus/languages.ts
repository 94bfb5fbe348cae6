// Ten languages: names, nicknames, phones, departments and HR's own words, as companies there have them.

export interface Language {
  readonly code: string
  /** Of the work location. */
  readonly country: string
  readonly city: string
  readonly zone: string
  readonly first: readonly string[]
  readonly last: readonly string[]
  /** What colleagues call somebody of that first name. */
  readonly nicknames: Readonly<Record<string, string>>
  /** A mobile number as people there write it, and in E.164; `n` is below 1,000. */
  readonly phone: (n: number) => readonly [local: string, e164: string]
  readonly departments: readonly string[]
  /** How the company makes addresses, from parts in plain letters. */
  readonly address: (first: string, last: string) => string
  readonly words: Readonly<Record<'work' | 'leave' | 'end', readonly string[]>>
}

const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/)
const digits = (n: number, length: number): string => String(n).padStart(length, '0')

export const LANGUAGES: readonly Language[] = [
  {
    code: 'nl',
    country: 'NL',
    city: 'Utrecht',
    zone: 'Europe/Amsterdam',
    first: words(
      'Anna, Bram, Chloé, Daan, Eefje, Femke, Gijs, Hanneke, Joost, Lieke, Maarten, Noor, Sjoerd, Zoë',
    ),
    last: words(
      'de Vries, van den Berg, Jansen, Bakker, Visser, Smit, Meijer, de Boer, Mulder, Dijkstra, van Dijk, Vermeulen, Hoekstra, Brouwer, ten Broek, Kuipers',
    ),
    nicknames: { Maarten: 'Maart', Hanneke: 'Han', Joost: 'Joop' },
    phone: (n) => [`06 1234 5${digits(n, 3)}`, `+31612345${digits(n, 3)}`],
    departments: words('Verkoop, Financiën, Productie, Magazijn, Klantenservice'),
    address: (first, last) => `${first}.${last}`,
    words: {
      work: words('In dienst, Actief'),
      leave: words('Ouderschapsverlof, Langdurig ziek, Zwangerschapsverlof'),
      end: words('Uit dienst'),
    },
  },
  {
    code: 'de',
    country: 'DE',
    city: 'Köln',
    zone: 'Europe/Berlin',
    first: words(
      'Jürgen, Käthe, Björn, Anna, Günther, Sören, Lena, Matthias, Ute, Heike, Wolfgang, Jörg, Bärbel, Katrin',
    ),
    last: words(
      'Müller, Schäfer, Weiß, Schmidt, König, Krüger, Lehmann, Böhm, Groß, Huber, Vogt, Jäger, Fuchs, Schröder, Brandt, Kühn',
    ),
    nicknames: { Wolfgang: 'Wolf', Matthias: 'Matze', Katrin: 'Kati' },
    phone: (n) => [`0171 3920 ${digits(n, 3)}`, `+491713920${digits(n, 3)}`],
    departments: words('Vertrieb, Buchhaltung, Fertigung, Lager, Kundendienst'),
    address: (first, last) => `${first.charAt(0)}.${last}`,
    words: {
      work: words('Aktiv, Angestellt'),
      leave: words('Elternzeit, langzeitkrank, Mutterschutz'),
      end: words('Ausgeschieden, Ausgetreten'),
    },
  },
  {
    code: 'fr',
    country: 'FR',
    city: 'Lyon',
    zone: 'Europe/Paris',
    first: words(
      'Élodie, Jérôme, Anaïs, François, Maël, Zoé, Benoît, Chloé, Gaël, Inès, Léa, Noémie, Raphaël, Hélène',
    ),
    last: words(
      "Lefèvre, Dubois, Moreau, Le Goff, Garçon, Rousseau, Bézier, D'Angely, Fournier, Girard, Hérault, Mercier, Noël, Perrin, Renaud, Béart",
    ),
    nicknames: { François: 'Fanfan', Benoît: 'Ben', Raphaël: 'Raph' },
    phone: (n) => [`06 12 34 5${digits(n, 3)}`, `+33612345${digits(n, 3)}`],
    departments: words('Ventes, Comptabilité, Atelier, Entrepôt, Service clients'),
    address: (first, last) => `${first}.${last}`,
    words: {
      work: words('Actif, En poste'),
      leave: words('Congé maternité, Arrêt maladie, Congé sabbatique'),
      end: words('Parti, Contrat terminé'),
    },
  },
  {
    code: 'es',
    country: 'ES',
    city: 'Bilbao',
    zone: 'Europe/Madrid',
    first: words(
      'José, María, Íñigo, Begoña, Andrés, Lucía, Óscar, Inés, Martín, Sofía, Álvaro, Pilar, Tomás, Ángela',
    ),
    last: words(
      'Pérez, García Ruiz, Muñoz, Núñez, Fernández, Gómez, Ibáñez, López, Martínez, Ortiz de Zárate, Peña, Quiñones, Rodríguez, Sáez, Vázquez, Yáñez',
    ),
    nicknames: { José: 'Pepe', Begoña: 'Bego', Pilar: 'Pili' },
    phone: (n) => [`612 345 ${digits(n, 3)}`, `+34612345${digits(n, 3)}`],
    departments: words('Ventas, Contabilidad, Producción, Almacén, Atención al cliente'),
    address: (first, last) => `${first.charAt(0)}${last}`,
    words: {
      work: words('Activo, Contratado'),
      leave: words('Baja por maternidad, Excedencia, Permiso de paternidad'),
      end: words('Despedido, Cesado'),
    },
  },
  {
    code: 'pt',
    country: 'PT',
    city: 'Porto',
    zone: 'Europe/Lisbon',
    first: words(
      'João, Inês, António, Conceição, Luís, Mónica, Nuno, Patrícia, Rui, Sónia, Tiago, Vânia, Zé, Catarina',
    ),
    last: words(
      'Gonçalves, da Silva, Araújo, Conceição Lopes, Brandão, Fonseca, Guimarães, Leitão, Magalhães, Nóbrega, Ó, Paixão, Simões, Tomé, Valério, dos Santos',
    ),
    nicknames: { António: 'Tó', Conceição: 'São', Catarina: 'Cati' },
    phone: (n) => [`912 345 ${digits(n, 3)}`, `+351912345${digits(n, 3)}`],
    departments: words('Vendas, Contabilidade, Produção, Armazém, Apoio ao cliente'),
    address: (first, last) => `${first}_${last}`,
    words: {
      work: words('Ativo, Contratado'),
      leave: words('Licença maternidade, Baixa médica, Licença sem vencimento'),
      end: words('Desligado, Demitido'),
    },
  },
  {
    code: 'it',
    country: 'IT',
    city: 'Torino',
    zone: 'Europe/Rome',
    first: words(
      'Niccolò, Giulia, Andrea, Beatrice, Carlo, Desirée, Elena, Fabio, Ginevra, Luca, Mattia, Nicolò, Paola, Zeno',
    ),
    last: words(
      "D'Angelo, Rossi, Esposito, De Luca, Niccolò, Forlì, Galizia, Lo Presti, Marchesàn, Nardò, Pittà, Romanò, Sarà, Testa, Viganò, Zanon",
    ),
    nicknames: { Niccolò: 'Nico', Ginevra: 'Gin', Beatrice: 'Bea' },
    phone: (n) => [`347 1234 ${digits(n, 3)}`, `+393471234${digits(n, 3)}`],
    departments: words('Vendite, Contabilità, Produzione, Magazzino, Assistenza'),
    address: (first, last) => `${last}.${first}`,
    words: {
      work: words('Attivo, In forza'),
      leave: words('Aspettativa, Malattia, Congedo parentale'),
      end: words('Cessato, Licenziato'),
    },
  },
  {
    code: 'sv',
    country: 'SE',
    city: 'Göteborg',
    zone: 'Europe/Stockholm',
    first: words(
      'Åsa, Björn, Göran, Ingeborg, Jonas, Kjell, Linnéa, Märta, Nils, Östen, Pelle, Rúna, Stig, Ylva',
    ),
    last: words(
      'Ängström, Lindqvist, Sjöberg, Åkesson, Öberg, Nyström, Hägg, Björk, Löfgren, Dahl, Ekström, Hjälm, Månsson, Ståhl, Wåhlin, Rönn',
    ),
    nicknames: { Ingeborg: 'Inga', Jonas: 'Jonte', Linnéa: 'Nea' },
    phone: (n) => [`070-123 4${digits(n, 3)}`, `+46701234${digits(n, 3)}`],
    departments: words('Försäljning, Ekonomi, Verkstad, Lager, Kundtjänst'),
    address: (first, last) => `${first}.${last}`,
    words: {
      work: words('Aktiv, Anställd'),
      leave: words('Föräldraledig, Tjänstledig, Sjukskriven'),
      end: words('Avslutad, Slutat'),
    },
  },
  {
    code: 'pl',
    country: 'PL',
    city: 'Łódź',
    zone: 'Europe/Warsaw',
    first: words(
      'Łukasz, Małgorzata, Paweł, Świętosława, Zbigniew, Agnieszka, Bożena, Grażyna, Jędrzej, Krzysztof, Michał, Róża, Stanisław, Żaneta',
    ),
    last: words(
      'Wójcik, Żurawski, Kowalczyk, Dąbrowski, Zieliński, Lewandowska, Szczęsny, Gołąb, Jabłoński, Krawczyk, Łuczak, Mróz, Ożóg, Piątek, Śliwa, Wróbel',
    ),
    nicknames: { Małgorzata: 'Gosia', Krzysztof: 'Krzyś', Stanisław: 'Staszek' },
    phone: (n) => [`512 345 ${digits(n, 3)}`, `+48512345${digits(n, 3)}`],
    departments: words('Sprzedaż, Księgowość, Produkcja, Magazyn, Obsługa klienta'),
    address: (first, last) => `${first.charAt(0)}.${last}`,
    words: {
      work: words('Aktywny, Zatrudniony'),
      leave: words('Urlop macierzyński, Urlop wychowawczy, Zwolnienie lekarskie'),
      end: words('Zwolniony, Były pracownik'),
    },
  },
  {
    code: 'bg',
    country: 'BG',
    city: 'София',
    zone: 'Europe/Sofia',
    first: words(
      'Надежда, Цветан, Жоро, Иванка, Щерьо, Юлия, Ясен, Христо, Чавдар, Боряна, Георги, Димитър, Елица, Йордан',
    ),
    last: words(
      'Иванова, Георгиев, Желев, Цанкова, Щерев, Христова, Юруков, Янева, Чолаков, Петрова, Димитров, Кръстев, Милчева, Райков, Стоянова, Тодоров',
    ),
    nicknames: { Надежда: 'Nadya', Димитър: 'Mitko', Йордан: 'Dancho' },
    phone: (n) => [`088 123 4${digits(n, 3)}`, `+359881234${digits(n, 3)}`],
    departments: words('Продажби, Счетоводство, Производство, Склад, Клиенти'),
    address: (first, last) => `${first}.${last}`,
    words: {
      work: words('Активен, Назначен'),
      leave: words('Отпуск по майчинство, Болничен, Неплатен отпуск'),
      end: words('Напуснал, Освободен'),
    },
  },
  {
    code: 'el',
    country: 'GR',
    city: 'Αθήνα',
    zone: 'Europe/Athens',
    first: words(
      'Γιώργος, Μαρία, Νίκος, Ελένη, Χρήστος, Ψαρούδα, Θανάσης, Ζωή, Αγγελική, Βασίλης, Δήμητρα, Ευάγγελος, Ιωάννα, Ξένια',
    ),
    last: words(
      'Παπαδόπουλος, Γεωργίου, Χατζής, Ψυχάρης, Θεοδώρου, Ξενάκης, Βλάχος, Αγγελόπουλος, Δημητρίου, Ευσταθίου, Ζαχαρίας, Ηλιάδης, Κωνσταντίνου, Μπακάλης, Ντούλας, Φωτίου',
    ),
    nicknames: { Βασίλης: 'Bill', Ευάγγελος: 'Vangelis', Αγγελική: 'Kiki' },
    phone: (n) => [`691 234 5${digits(n, 3)}`, `+306912345${digits(n, 3)}`],
    departments: words('Πωλήσεις, Λογιστήριο, Παραγωγή, Αποθήκη, Εξυπηρέτηση'),
    address: (first, last) => `${first.charAt(0)}${last}`,
    words: {
      work: words('Ενεργός, Εργαζόμενος'),
      leave: words('Άδεια μητρότητας, Αναρρωτική άδεια, Άδεια άνευ αποδοχών'),
      end: words('Αποχώρησε, Απολύθηκε'),
    },
  },
]
