import { hasPlainHost } from '../../../net/web-page.ts'
import type { Organization } from '../../../ports/records.ts'
import { accentsOf, type Accent } from '../assets/colour.ts'

/** The host's name, logo and colours, read from the organization's `branding`. */
export interface Branding {
  readonly product: string
  /** An https URL; null: the first letter of the name is shown instead. */
  readonly logo: string | null
  readonly light: Accent
  readonly dark: Accent
}

const DEFAULT_ACCENT = '#26506b'

/**
 * Reads `product_name` (or `name`), `logo_url` (or `logo`; https only) and `accent` (or `accent_color`, `accent_colour`, `color`,
 * `colour`; `#rgb` or `#rrggbb`). The contract leaves the members of `branding` open: unusable ones are ignored.
 */
export function brandingOf(organization: Organization | null, productName: string): Branding {
  const branding = organization?.branding ?? {}
  const text = (...names: readonly string[]): string | null => {
    const value = names.map((name) => branding[name]).find((one) => typeof one === 'string')
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const accents = accentsOf(
    text('accent', 'accent_color', 'accent_colour', 'color', 'colour') ?? DEFAULT_ACCENT,
  )
  const { light, dark } = accents ?? defaultAccents()
  return {
    product: text('product_name', 'name')?.slice(0, 80) ?? productName,
    logo: httpsOnly(text('logo_url', 'logo')),
    light,
    dark,
  }
}

function defaultAccents(): { light: Accent; dark: Accent } {
  const accents = accentsOf(DEFAULT_ACCENT)
  if (accents === null) throw new Error('unreachable: DEFAULT_ACCENT is a colour')
  return accents
}

function httpsOnly(text: string | null): string | null {
  const url = text === null ? null : URL.parse(text)
  const fine =
    url?.protocol === 'https:' && url.username === '' && url.password === '' && hasPlainHost(url)
  return fine ? url.href : null
}
