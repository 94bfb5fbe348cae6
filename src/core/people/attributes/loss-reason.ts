import { type Reason, reason } from '../../facts/reasons.ts'
import type { LostAttribute } from './lost-attributes.ts'
import { fieldOf } from './remembered.ts'

/** Which attribute is lost, and for how many. */
export function lossReason({ attribute, count, of }: LostAttribute): Reason {
  return reason('attribute-lost', { field: nameOf(attribute), count, of })
}

/** Our name of the field; of a mapped field, or of a type of groups, HR's own. */
function nameOf(attribute: string): string {
  const [, name] = attribute.split(':')
  if (name === undefined || attribute === 'groups:department')
    return fieldOf(attribute) ?? attribute
  return decodeURIComponent(name)
}
