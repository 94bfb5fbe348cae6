import { DEPARTMENTS, LOCATIONS, MAIL_DOMAIN } from './company.ts'
import type { Person } from './person.ts'

/** number | first name | last name | place | department | job | manager | start */
const SEEDS = `
1001 | Wilhelmina | Donder | ams | studio | Founder and chief optimist | - | 2014-03-01
1002 | Noor | van Dijk | ams | money | Head of Finance & People | 1001 | 2015-09-14
1003 | Bo | Lindqvist | ber | money | Finance lead, Germany | 1002 | 2017-02-01
1004 | Zoë | Vermeulen | ams | studio | Head of Design | 1001 | 2016-05-02
1005 | Teun | Hoogland | rtm | atelier | Head of the Atelier | 1001 | 2014-06-16
1006 | Anaïs | Lefèvre-Okafor | ams | shops | Head of Shops & Sales | 1001 | 2018-01-08
1007 | Jürgen | Weiß | ber | weather | Head of the Weather Desk | 1001 | 2017-11-06
1008 | Ivanka | Petrova | sof | digital | Head of Digital | 1001 | 2019-03-18
1009 | Çağla | Yıldız | ams | care | Head of Customer Care | 1001 | 2019-08-26
1010 | Łukasz | Wójcik | ber | digital | Web engineer | 1008 | 2020-04-06
1011 | Søren | Østergaard | ams | weather | Drizzle analyst | 1007 | 2020-10-12
1012 | Siân | Llewellyn | ams | studio | Umbrella engineer | 1004 | 2018-06-04
1013 | Mihai | Ștefănescu | sof | digital | Data engineer | 1008 | 2021-01-11
1014 | Dóra | Szűcs | ber | studio | Colourist | 1004 | 2021-05-17
1015 | Aoife | Ní Bhriain | ams | care | Complaint whisperer | 1009 | 2021-09-06
1016 | Maël | Le Goff | ams | shops | Wholesale, Brittany and beyond | 1006 | 2019-11-04
1017 | Giulia | D'Angelo | rtm | atelier | Pattern cutter | 1005 | 2017-04-24
1018 | Tadhg | O'Sullivan | ams | weather | Fog observer | 1007 | 2022-02-14
1019 | Suryadi |  | rtm | atelier | Seam sealer | 1005 | 2018-09-03
1020 | Wout | Brouwer | rtm | atelier | Night-shift dyer | 1005 | 2016-10-31
1021 | Ingeborg | Solheim | ams | studio | Photographer | 1004 | 2025-03-03
1022 | Femke | Zonneveld | ams | care | Sunshine coordinator | 1009 | -
1023 | Hannes | Regener | ber | shops | Store manager, Berlin | 1006 | 2020-07-20
1024 | Ruben | Hagelstein | ams | shops | Window dresser | 1006 | 2019-02-04
1025 | Joost | Plasman | rtm | atelier | Puddle tester | 1005 | 2021-03-29
1026 | Käthe | Nebel | ber | care | Care agent, mornings | 1009 | 2022-08-15
1027 | Marit | Bakker | ams | studio | Textile researcher | 1004 | 2019-05-13
1028 | Emil | Wolkenstein | ber | weather | Cloud classifier | 1007 | 2018-12-03
1029 | Надежда | Иванова | sof | care | Care agent, evenings | 1009 | 2022-11-21
1030 | Pelle | Sjöberg | ams | digital | Product designer | 1008 | 2022-05-09
1031 | Marjolein | de Wit-Jansen | ams | money | Payroll and birthday cakes | 1002 | 2018-03-19
1032 | Tomáš | Dvořák | ber | digital | Shop engineer | 1008 | 2021-11-15
1033 | Íñigo | Etxeberria | ams | shops | Wholesale, Atlantic coast | 1006 | 2023-01-16
1034 | Renée | Dubois | ams | care | Repairs by post | 1009 | 2020-01-27
1035 | Krzysztof | Żurawski | ber | atelier | Sample maker | 1005 | 2019-10-07
1036 | Desislava | Georgieva | sof | digital | QA and gentle doubt | 1008 | 2020-09-14
1037 | Bart | Sluis | rtm | atelier | Waterproofing lead | 1005 | 2015-01-12
1038 | Fenna | Dijkstra | rtm | shops | Store manager, Rotterdam | 1006 | 2021-06-21
1039 | Moritz | Blitzke | ber | weather | Lightning desk | 1007 | 2023-04-03
1040 | Ana-Maria | Popescu | sof | care | Care team lead, Sofia | 1009 | 2019-06-24
1041 | Kwame | Boateng | ams | digital | Search and found | 1008 | 2022-03-07
1042 | Lieke | Smit | ams | shops | Shop floor, De Pijp | 1006 | 2023-09-11
1043 | Sander | Smit | rtm | atelier | Cutter | 1005 | 2023-09-11
1044 | Élodie | Marchand | ams | studio | Print designer | 1004 | 2024-01-15
1045 | Stoyan | Kolev | sof | digital | Infrastructure | 1008 | 2021-08-02
1046 | Yara | Haddad | ber | studio | Packaging | 1004 | 2023-06-19
1047 | Matthijs | ten Broek | ams | money | Controller | 1002 | 2020-02-17
1048 | Linnea | Ängström | ber | care | Care agent, afternoons | 1009 | 2024-03-04
1049 | Georgi | Dimitrov | sof | weather | Balkan rain, all shades | 1007 | 2022-06-13
1050 | Saskia | Buienradar | ams | weather | Five-minute forecasts | 1007 | 2016-08-22
1051 | Orsolya | Kovács | ber | shops | Visual merchandising | 1006 | 2024-05-06
1052 | Daan | Mulder | rtm | atelier | Apprentice | 1005 | 2025-09-01
1053 | Petya | Stoyanova | sof | money | Bookkeeper | 1002 | 2023-02-20
1054 | Hugo | Lindenberg | ber | digital | Front of the front end | 1008 | 2024-08-12
1055 | Inês | Carvalho | ams | studio | Umbrella handles | 1004 | 2022-10-10
1056 | Rasa | Kazlauskaitė | ams | digital | Analytics | 1008 | 2023-11-06
1057 | Björn | Sonntag | ber | atelier | Repairs | 1005 | 2018-04-16
1058 | Mirjam | Weerts | rtm | shops | Shop floor, Rotterdam | 1006 | 2024-10-07
1059 | Viktor | Ångman | ber | shops | Shop floor, Berlin | 1006 | 2025-02-03
1060 | Radka | Todorova | sof | digital | Intern, mobile | 1008 | 2025-10-01
`

type Day = (plusDays: number) => string

/** The people who differ from the others, so that each rule applies to somebody. */
const exceptions = (day: Day): Record<string, Partial<Person>> => ({
  '1001': { work_email: `w.donder@${MAIL_DOMAIN}` },
  '1002': { work_email: `noor@${MAIL_DOMAIN}` },
  '1003': { work_email: `bo@${MAIL_DOMAIN}` },
  '1012': { preferred_name: 'Shân', team: 'team-umbrella' },
  '1018': { team: 'team-storm' },
  '1020': { work_email: null, personal_email: 'wout.de.verver@post.test' },
  '1021': { employment_type: 'CONTRACTOR', work_email: `ingeborg@solheim-foto.test` },
  '1022': { start_date: day(12), status: 'PENDING' },
  '1023': { termination_date: day(16) },
  '1024': { termination_date: day(-140), status: 'INACTIVE' },
  '1025': { phone: '06 1234 5625' },
  '1026': { phone: 'via reception, ask for Käthe' },
  '1027': { status: 'INACTIVE', word: 'Parental leave' },
  '1028': { status: 'Sabbatical', word: 'Sabbatical' },
  '1029': { preferred_name: 'Nadya', work_email: `nadezhda.ivanova@${MAIL_DOMAIN}` },
  '1034': { employment_type: 'PART_TIME' },
  '1039': { team: 'team-storm' },
  '1050': { phone: null },
  '1052': { employment_type: 'INTERN' },
  '1055': { team: 'team-umbrella' },
  '1060': { employment_type: 'INTERN' },
})

/** The people of a new sandbox. Some dates are relative to its first day. */
export function seedPeople(day: Day): Person[] {
  const own = exceptions(day)
  return SEEDS.trim()
    .split('\n')
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim())
      const [number = '', first = '', last = '', place = '', department = '', job = ''] = cells
      const location = LOCATIONS.find((one) => one.remote_id === `loc-${place}`) ?? LOCATIONS[0]
      return {
        remote_id: number,
        number,
        first_name: first,
        last_name: last === '' ? null : last,
        preferred_name: null,
        work_email: mailAddress(first, last === '' ? null : last),
        personal_email: null,
        phone: phoneFor(location.country, Number(number) - 1000),
        company: location.entity,
        department:
          DEPARTMENTS.find((one) => one.remote_id === `dep-${department}`)?.remote_id ?? '',
        team: null,
        location: location.remote_id,
        manager: cells[6] === '-' ? null : (cells[6] ?? null),
        job_title: job,
        employment_type: 'FULL_TIME',
        start_date: cells[7] ?? null,
        termination_date: null,
        status: 'ACTIVE',
        word: null,
        deleted: 0,
        ...own[number],
      }
    })
}

const PLAIN: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', ı: 'i', æ: 'ae', đ: 'd' }

/** `Çağla Yıldız` becomes `cagla.yildiz@…`: lower case, without accents. */
export function mailAddress(first: string, last: string | null): string {
  const plain = [first, last ?? '']
    .map((part) =>
      part
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[^a-z]/gu, (letter) => PLAIN[letter] ?? ''),
    )
    .filter((part) => part !== '')
    .join('.')
  return `${plain === '' ? 'somebody' : plain}@${MAIL_DOMAIN}`
}

/** A valid phone number of the country; the German ones are from the range reserved for fiction. */
export function phoneFor(country: string, n: number): string {
  const two = String(n % 100).padStart(2, '0')
  if (country === 'DE') return `+49 171 39200${two}`
  if (country === 'BG') return `+359 88 700 00${two}`
  return `+31 6 123456${two}`
}
