import { html } from 'hono/html'
import type { Abilities } from '../../../ports/source.ts'
import type { Words } from '../../../words/words.ts'
import type { Html } from '../shell/elements.ts'

/** What an HR system cannot deliver, by the keys of `portalLink.choose.lacks`. */
export type MissingAbility =
  | 'deletions'
  | 'companies'
  | 'phones'
  | 'termination-dates'
  | 'start-dates'
  | 'status'
  | 'work-email'
  | 'groups'
  | 'locations'

export function missingAbilities(abilities: Abilities): readonly MissingAbility[] {
  const known: readonly (readonly [boolean, MissingAbility])[] = [
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
  return known.flatMap(([has, ability]) => (has ? [] : [ability]))
}

/** One sentence for each thing this HR system cannot deliver; null where it delivers all we use. */
export function missingAbilityList(
  words: Words,
  abilities: Abilities,
  facts: { readonly hr: string; readonly product: string },
): Html | null {
  const { cannot } = words.texts.connection.connected
  const { lacks } = words.texts.portalLink.choose
  const lines = missingAbilities(abilities).map((ability) =>
    ability in cannot
      ? words.say(cannot[ability as keyof typeof cannot], facts)
      : asSentence(lacks[ability]),
  )
  return lines.length === 0
    ? null
    : html`<ul class="spaced">${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}

function asSentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`
}
