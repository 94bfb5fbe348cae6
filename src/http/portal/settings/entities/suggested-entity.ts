import { fold } from '../../../../core/facts/fold.ts'
import type { Entity } from '../../../../ports/records.ts'
import type { Counted } from '../../../../sync/account/routing-values.ts'

type NamedEntity = Pick<Entity, 'id' | 'name' | 'country'>

/**
 * The entity that a value in HR probably means. It has the same name; else it is the only one whose name
 * contains the value, or is contained in it; else the only one with a word in its name that no other entity
 * has ("Sales Nederland" suggests "Tulip Nederland"); else the only one in the country of the work location.
 * Only suggested, never chosen without an admin (rule 19).
 */
export function suggestedEntity(
  { label, country }: Pick<Counted, 'label' | 'country'>,
  entities: readonly NamedEntity[],
): string | null {
  const value = textOf(label)
  const ways: readonly ((entity: NamedEntity) => boolean)[] = [
    ({ name }) => textOf(name) === value,
    ({ name }) => contains(textOf(name), value) || contains(value, textOf(name)),
    (entity) => ownWords(entity, entities).some((word) => nameWords(label).includes(word)),
    (entity) => country !== null && entity.country === country,
  ]
  for (const isLike of ways) {
    const [one, other] = entities.filter(isLike)
    if (one !== undefined) return other === undefined ? one.id : null
  }
  return null
}

/** Words of the name that no other entity's name has. */
function ownWords({ id, name }: NamedEntity, entities: readonly NamedEntity[]): readonly string[] {
  const others = new Set(
    entities.filter((one) => one.id !== id).flatMap((one) => nameWords(one.name)),
  )
  return nameWords(name).filter((word) => !others.has(word))
}

/** Words of two letters count in capitals only: "NL" does, the "de" of "de Bilt" does not. */
function nameWords(text: string): readonly string[] {
  const parts = text.normalize('NFC').split(/[^\p{L}\p{N}]+/u)
  return parts
    .filter((part) => part.length > 2 || /^\p{Lu}{2}$/u.test(part))
    .map((part) => fold(part))
}

/** Letters and digits only, with one space between words: "Acme B.V." becomes "acme bv". */
function textOf(text: string): string {
  return fold(text)
    .replaceAll('.', '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function contains(text: string, part: string): boolean {
  return part !== '' && ` ${text} `.includes(` ${part} `)
}
