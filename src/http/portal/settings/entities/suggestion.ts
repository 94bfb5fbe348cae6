import { fold } from '../../../../core/facts/fold.ts'
import type { Entity } from '../../../../ports/records.ts'
import type { Counted } from '../../../../sync/account/routing-values.ts'

type Named = Pick<Entity, 'id' | 'name' | 'country'>

/**
 * The entity that a value of HR looks like: of the same name; else the only one whose name is in it, or has it
 * in it; else the only one a word of whose name no other has ("Sales Nederland" is "Tulip Nederland"); else
 * the only one in the country of the place. Never given by itself (rule 19).
 */
export function suggestionFor(
  { label, country }: Pick<Counted, 'label' | 'country'>,
  entities: readonly Named[],
): string | null {
  const value = textOf(label)
  const ways: readonly ((entity: Named) => boolean)[] = [
    ({ name }) => textOf(name) === value,
    ({ name }) => has(textOf(name), value) || has(value, textOf(name)),
    (entity) => ownWords(entity, entities).some((word) => wordsForLocale(label).includes(word)),
    (entity) => country !== null && entity.country === country,
  ]
  for (const isLike of ways) {
    const [one, other] = entities.filter(isLike)
    if (one !== undefined) return other === undefined ? one.id : null
  }
  return null
}

/** Words of the name that no other entity has in its own. */
function ownWords({ id, name }: Named, entities: readonly Named[]): readonly string[] {
  const others = new Set(
    entities.filter((one) => one.id !== id).flatMap((one) => wordsForLocale(one.name)),
  )
  return wordsForLocale(name).filter((word) => !others.has(word))
}

/** "NL" is a word, "de" of "de Bilt" is none: short ones count only in capitals. */
function wordsForLocale(text: string): readonly string[] {
  const parts = text.normalize('NFC').split(/[^\p{L}\p{N}]+/u)
  return parts
    .filter((part) => part.length > 2 || /^\p{Lu}{2}$/u.test(part))
    .map((part) => fold(part))
}

/** One space between words, nothing but letters and digits: "Acme B.V." is "acme bv". */
function textOf(text: string): string {
  return fold(text)
    .replaceAll('.', '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function has(text: string, part: string): boolean {
  return part !== '' && ` ${text} `.includes(` ${part} `)
}
