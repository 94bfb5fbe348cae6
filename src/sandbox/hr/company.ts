/**
 * The made-up company: Tulip & Thunder makes raincoats and umbrellas.
 * Ids here are the HR system's own (`remote_id`), as an HR department would type them.
 */
export const COMPANY_NAME = 'Tulip & Thunder'
export const MAIL_DOMAIN = 'tulip.test'
export const ORGANIZATION_ID = 'tulip'

export const ENTITIES = [
  { id: 'nl', name: 'Tulip & Thunder B.V.', country: 'NL', timezone: 'Europe/Amsterdam' },
  { id: 'de', name: 'Tulip & Thunder GmbH', country: 'DE', timezone: 'Europe/Berlin' },
  { id: 'bg', name: 'Tulip & Thunder EOOD', country: 'BG', timezone: 'Europe/Sofia' },
] as const

export type EntityId = (typeof ENTITIES)[number]['id']

export const isEntity = (id: string): id is EntityId => ENTITIES.some((one) => one.id === id)

export const COMPANIES = [
  { remote_id: 'co-nl', name: 'Tulip & Thunder B.V.', entity: 'nl' },
  { remote_id: 'co-de', name: 'Tulip & Thunder GmbH', entity: 'de' },
  { remote_id: 'co-bg', name: 'Tulip & Thunder EOOD', entity: 'bg' },
] as const

/** Somebody who moves to a company gets its first location. */
export const LOCATIONS = [
  {
    remote_id: 'loc-ams',
    name: 'Amsterdam, the Greenhouse',
    street: 'Entrepotdok 71',
    city: 'Amsterdam',
    zip: '1018 AD',
    country: 'NL',
    entity: 'nl',
    zone: 'Europe/Amsterdam',
  },
  {
    remote_id: 'loc-rtm',
    name: 'Rotterdam, the Dry Dock',
    street: 'Maashaven 12',
    city: 'Rotterdam',
    zip: '3081 AE',
    country: 'NL',
    entity: 'nl',
    zone: 'Europe/Amsterdam',
  },
  {
    remote_id: 'loc-ber',
    name: 'Berlin, Hinterhof',
    street: 'Oderberger Straße 48',
    city: 'Berlin',
    zip: '10435',
    country: 'DE',
    entity: 'de',
    zone: 'Europe/Berlin',
  },
  {
    remote_id: 'loc-sof',
    name: 'Sofia, the Balcony',
    street: 'ul. Oborishte 9',
    city: 'Sofia',
    zip: '1504',
    country: 'BG',
    entity: 'bg',
    zone: 'Europe/Sofia',
  },
] as const

export const DEPARTMENTS = [
  { remote_id: 'dep-studio', name: 'Studio', type: 'DEPARTMENT' },
  { remote_id: 'dep-atelier', name: 'Atelier', type: 'DEPARTMENT' },
  { remote_id: 'dep-weather', name: 'Weather Desk', type: 'DEPARTMENT' },
  { remote_id: 'dep-shops', name: 'Shops & Sales', type: 'DEPARTMENT' },
  { remote_id: 'dep-care', name: 'Customer Care', type: 'DEPARTMENT' },
  { remote_id: 'dep-digital', name: 'Digital', type: 'DEPARTMENT' },
  { remote_id: 'dep-money', name: 'Finance & People', type: 'DEPARTMENT' },
] as const

export const TEAMS = [
  { remote_id: 'team-umbrella', name: 'Umbrella crew', type: 'TEAM', parent: 'dep-studio' },
  { remote_id: 'team-storm', name: 'Storm rota', type: 'TEAM', parent: 'dep-weather' },
] as const

export const companyOf = (entity: string) =>
  COMPANIES.find((one) => one.entity === entity) ?? COMPANIES[0]

export const placeOf = (entity: string) =>
  LOCATIONS.find((one) => one.entity === entity) ?? LOCATIONS[0]

export const locationOf = (remoteId: string) =>
  LOCATIONS.find((one) => one.remote_id === remoteId) ?? LOCATIONS[0]

export const departmentName = (remoteId: string): string =>
  DEPARTMENTS.find((one) => one.remote_id === remoteId)?.name ?? 'Elsewhere'
