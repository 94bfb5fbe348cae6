import type { Organization } from '../../../ports/records.ts'
import { accentsOf, type Accent } from '../assets/colour.ts'

/** How a host looks: its name, logo and colour, from the organization's `branding`. */
export interface Look {
  readonly product: string
  /** An https address, or null: then the first letter stands for it. */
  readonly logo: string | null
  readonly light: Accent
  readonly dark: Accent
}

const INK = '#26506b'

/**
 * The contract leaves the members of `branding` open. Read here: `name`, `logo_url` (or `logo`; https only)
 * and `accent` (or `accent_color`, `color`, `colour`; `#rgb` or `#rrggbb`). What does not fit is left out.
 */
export function lookOf(organization: Organization | null, productName: string): Look {
  const branding = organization?.branding ?? {}
  const text = (...names: readonly string[]): string | null => {
    const value = names.map((name) => branding[name]).find((one) => typeof one === 'string')
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const accents = accentsOf(
    text('accent', 'accent_color', 'accent_colour', 'color', 'colour') ?? INK,
  )
  const { light, dark } = accents ?? plain()
  return {
    product: text('name')?.slice(0, 80) ?? productName,
    logo: httpsOnly(text('logo_url', 'logo')),
    light,
    dark,
  }
}

function plain(): { light: Accent; dark: Accent } {
  const accents = accentsOf(INK)
  if (accents === null) throw new Error('unreachable: INK is a colour')
  return accents
}

function httpsOnly(text: string | null): string | null {
  const url = text === null ? null : URL.parse(text)
  const fine = url?.protocol === 'https:' && url.username === '' && url.password === ''
  return fine ? url.href : null
}
