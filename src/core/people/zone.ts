import { countryCode } from './country.ts'

/**
 * The person's IANA time zone (docs/rules.md section 5): that of the work location's country and state
 * if they have exactly one, else the entity's, else the organization's, else UTC. A zone that does not
 * exist is skipped.
 */
export function zoneOf(
  location: { readonly country: string | null; readonly state: string | null } | null,
  entityTimezone: string | null,
  organizationTimezone: string | null,
): string {
  const ofPlace = location === null ? null : placeZone(location.country, location.state)
  const zones = [ofPlace, entityTimezone, organizationTimezone]
  return zones.find((zone) => zone !== null && isZone(zone)) ?? 'UTC'
}

/** Such a zone exists. */
export function isZone(name: string): boolean {
  return offsetsOf(name) !== null
}

/** The calendar day in that zone at that instant, `YYYY-MM-DD`. Throws where the zone does not exist. */
export function dayIn(zone: string, instant: Date): string {
  return dayText(wallClock(zone, instant.getTime()))
}

/** The first instant after that day in that zone: when leaving takes effect (C33). */
export function endOfDay(day: string, zone: string): Date {
  return startOfDay(addDays(day, 1), zone)
}

/** The first instant of that day in that zone, or of the next day where the zone skipped this one. */
export function startOfDay(day: string, zone: string): Date {
  const key = `${day} ${zone}`
  const known = starts.get(key)
  if (known !== undefined) return new Date(known)
  const start = searchStart(day, zone)
  if (starts.size > 1000) starts.clear()
  starts.set(key, start)
  return new Date(start)
}

/** Cache of `startOfDay`, because each search formats 27 dates. Everybody in one zone shares the result. */
const starts = new Map<string, number>()

function searchStart(day: string, zone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  // No zone has ever been more than 16 hours from UTC.
  let before = midnight - 16 * HOUR_MS
  let reached = midnight + 16 * HOUR_MS
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2)
    if (wallClock(zone, middle) >= midnight) reached = middle
    else before = middle
  }
  return reached
}

export function addDays(day: string, n: number): string {
  return dayText(Date.parse(`${day}T00:00:00Z`) + n * 24 * HOUR_MS)
}

const HOUR_MS = 60 * 60 * 1000

function placeZone(country: string | null, state: string | null): string | null {
  const code = countryCode(country)
  if (code === null) return null
  return countryZone(code) ?? stateZone(code, state)
}

function dayText(ms: number): string {
  return new Date(ms).toISOString().split('T')[0] ?? ''
}

/** The local time in that zone, in milliseconds as if it were UTC. */
function wallClock(zone: string, ms: number): number {
  return ms + offsetMs(zone, ms)
}

function offsetMs(zone: string, ms: number): number {
  const format = offsetsOf(zone)
  if (format === null) throw new RangeError(`no such time zone: ${zone}`)
  const text = format.formatToParts(ms).find((part) => part.type === 'timeZoneName')?.value ?? ''
  const match = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text)
  if (match === null) return 0
  const [, sign, hours, minutes, seconds] = match
  const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)
  return (sign === '-' ? -size : size) * 1000
}

/** Creating a formatter takes about a hundred times longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat | null>()

function offsetsOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone)
  if (known !== undefined) return known
  let format: Intl.DateTimeFormat | null = null
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  } catch {
    // Not a zone. The null is cached too, so that a wrong zone is tried only once.
  }
  // Zones come from settings and HR: many wrong ones must not fill the memory.
  if (formats.size > 1000) formats.clear()
  formats.set(zone, format)
  return format
}

const countries = new Map<string, string | null>()

function countryZone(code: string): string | null {
  const known = countries.get(code)
  if (known !== undefined) return known
  const [first, ...others] = zonesListed(code)
  const zone = first !== undefined && others.every((o) => sameClock(first, o)) ? first : null
  countries.set(code, zone)
  return zone
}

function zonesListed(code: string): readonly string[] {
  const locale = new Intl.Locale(`und-${code}`)
  // `getTimeZones` is newer than our TypeScript `lib`. If the runtime lacks it, the entity's zone is used.
  if (!('getTimeZones' in locale) || typeof locale.getTimeZones !== 'function') return []
  const zones: unknown = locale.getTimeZones()
  return Array.isArray(zones) ? zones.filter((zone) => typeof zone === 'string') : []
}

/** Some countries list several zones that show the same time today, like Berlin and Büsingen. */
function sameClock(a: string, b: string): boolean {
  for (const day of DAYS_COMPARED) if (offsetMs(a, day) !== offsetMs(b, day)) return false
  return true
}

/** Noon of one day a week, 2025 to 2030. */
const DAYS_COMPARED = Array.from({ length: 52 * 6 }, (_, week) => {
  return Date.UTC(2025, 0, 1, 12) + week * 7 * 24 * HOUR_MS
})

function stateZone(code: string, state: string | null): string | null {
  const key = plain(state ?? '').replace(new RegExp(`^${code.toLowerCase()}-`), '')
  return key === '' ? null : (STATES.get(`${code} ${key}`) ?? null)
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[.,]/g, '').trim()
}

/**
 * States that have one zone, in countries that have many; by ISO 3166-2 code and by name. States with
 * two zones (Texas, Ontario, New South Wales, Amazonas, …) are left out: the entity's zone counts there.
 */
const STATES: ReadonlyMap<string, string> = states({
  'US America/New_York':
    'CT Connecticut, DE Delaware, DC District of Columbia, DC Washington DC, GA Georgia, ME Maine, MD Maryland, MA Massachusetts, NH New Hampshire, NJ New Jersey, NY New York, NC North Carolina, OH Ohio, PA Pennsylvania, RI Rhode Island, SC South Carolina, VT Vermont, VA Virginia, WV West Virginia',
  'US America/Chicago':
    'AL Alabama, AR Arkansas, IL Illinois, IA Iowa, LA Louisiana, MN Minnesota, MS Mississippi, MO Missouri, OK Oklahoma, WI Wisconsin',
  'US America/Denver': 'CO Colorado, MT Montana, NM New Mexico, UT Utah, WY Wyoming',
  'US America/Los_Angeles': 'CA California, WA Washington',
  'US Pacific/Honolulu': 'HI Hawaii',
  'US America/Puerto_Rico': 'PR Puerto Rico',
  'CA America/Edmonton': 'AB Alberta',
  'CA America/Winnipeg': 'MB Manitoba',
  'CA America/Moncton': 'NB New Brunswick',
  'CA America/Halifax': 'NS Nova Scotia, PE Prince Edward Island',
  'CA America/Whitehorse': 'YT Yukon',
  'AU Australia/Sydney': 'ACT Australian Capital Territory',
  'AU Australia/Melbourne': 'VIC Victoria',
  'AU Australia/Brisbane': 'QLD Queensland',
  'AU Australia/Adelaide': 'SA South Australia',
  'AU Australia/Hobart': 'TAS Tasmania',
  'AU Australia/Darwin': 'NT Northern Territory',
  'BR America/Sao_Paulo':
    'SP São Paulo, RJ Rio de Janeiro, MG Minas Gerais, ES Espírito Santo, GO Goiás, DF Distrito Federal, PR Paraná, SC Santa Catarina, RS Rio Grande do Sul',
  'BR America/Fortaleza': 'CE Ceará, MA Maranhão, PI Piauí, RN Rio Grande do Norte, PB Paraíba',
  'BR America/Belem': 'PA Pará, AP Amapá',
  'BR America/Bahia': 'BA Bahia',
  'BR America/Maceio': 'AL Alagoas, SE Sergipe',
  'BR America/Araguaina': 'TO Tocantins',
  'BR America/Cuiaba': 'MT Mato Grosso',
  'BR America/Campo_Grande': 'MS Mato Grosso do Sul',
  'BR America/Porto_Velho': 'RO Rondônia',
  'BR America/Boa_Vista': 'RR Roraima',
  'BR America/Rio_Branco': 'AC Acre',
})

function states(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const [place, list] of Object.entries(table)) {
    const [country = '', zone = ''] = place.split(' ')
    for (const state of list.split(', ')) {
      const space = state.indexOf(' ')
      map.set(`${country} ${plain(state.slice(0, space))}`, zone)
      map.set(`${country} ${plain(state.slice(space + 1))}`, zone)
    }
  }
  return map
}
