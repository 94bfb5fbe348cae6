import { html } from 'hono/html'
import type { Account } from '../../../ports/records.ts'
import type { Abilities } from '../../../ports/source.ts'
import type { Words } from '../../../words/words.ts'
import type { Html } from './frame.ts'
import type { Portal } from './request-context.ts'

/** What an HR system cannot tell, by the keys of `portalLink.choose.lacks`. */
export type Lack =
  | 'deletions'
  | 'companies'
  | 'phones'
  | 'termination-dates'
  | 'start-dates'
  | 'status'
  | 'work-email'
  | 'groups'
  | 'locations'

export function lacksOf(abilities: Abilities): readonly Lack[] {
  const lacks: readonly (readonly [boolean, Lack])[] = [
    [abilities.detectsDeletions === 'native', 'deletions'],
    [abilities.hasCompanies, 'companies'],
    [abilities.hasPhones, 'phones'],
    [abilities.hasTerminationDates, 'termination-dates'],
    [abilities.hasStartDates, 'start-dates'],
    [abilities.hasStatus, 'status'],
    [abilities.hasWorkEmail, 'work-email'],
    [abilities.hasGroups, 'groups'],
    [abilities.hasLocations, 'locations'],
  ]
  return lacks.flatMap(([has, lack]) => (has ? [] : [lack]))
}

/** `ADP Workforce Now` → `adp-workforce-now`: how Merge writes its slugs, as far as we know them. */
export function slugOf(name: string): string {
  return name
    .replace(/\s*\(.*\)$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
}

/** What is known of the account's HR system: the linked one, else the one that was chosen. */
export function abilitiesOf({ deps }: Portal, account: Account): Abilities | null {
  const { integration, integrationWanted: wanted } = account
  if (integration !== null) return deps.source.abilities(integration)
  return wanted === null ? null : deps.source.abilities({ slug: wanted, name: wanted })
}

/** Its name, or null while nobody knows. */
export function hrName(portal: Portal, account: Account): string | null {
  return account.integration?.name ?? abilitiesOf(portal, account)?.name ?? null
}

/** Sentences about what this HR system cannot tell; empty where it tells all we use. */
export function cannotList(
  words: Words,
  abilities: Abilities,
  facts: { readonly hr: string; readonly product: string },
): Html | null {
  const { cannot } = words.texts.connection.connected
  const { lacks: short } = words.texts.portalLink.choose
  const lines = lacksOf(abilities).map((lack) =>
    lack in cannot ? words.say(cannot[lack as keyof typeof cannot], facts) : sentence(short[lack]),
  )
  return lines.length === 0
    ? null
    : html`<ul class="spaced">${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}

function sentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`
}
