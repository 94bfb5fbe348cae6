import { type Attribute, customAttribute } from '../../../core/people/attributes/remembered.ts'
import { usesPersonalAddress } from '../../../core/people/fields.ts'
import type { Account } from '../../../ports/records.ts'
import { customFieldsOf } from '../source-account.ts'

/** A mapped field, and a personal address, are kept only while the settings use them. */
export function isInUse({ settings }: Pick<Account, 'settings'>, attribute: Attribute): boolean {
  if (attribute === 'personalEmail') return usesPersonalAddress(settings)
  if (!attribute.startsWith('custom:')) return true
  return customFieldsOf(settings).some((name) => customAttribute(name) === attribute)
}
