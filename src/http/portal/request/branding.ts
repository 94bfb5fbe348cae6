import { hasPlainHost, webPage } from '../../../net/web-page.ts'
import type { Organization } from '../../../ports/records.ts'
import { accentsOf, type Accent } from '../../accent-colour.ts'

/** The host's name, logo and colours, read from the organization's `branding`. */
export interface Branding {
  readonly product: string
  /** An https URL; null: the first letter of the name is shown instead. */
  readonly logo: string | null
  /** The host's page for questions. */
  readonly support: string | null
  /** What an admin agrees to before linking. */
  readonly agreement: string | null
  readonly light: Accent
  readonly dark: Accent
}

const DEFAULT_ACCENT = '#26506b'

/**
 * Reads the members of `branding`, and the names that versions before 0.2 also took: `name`, `logo`, `accent_color`,
 * `accent_colour`, `color`, `colour`. What they stored and cannot be used is ignored.
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
    support: webPage(text('support_url')),
    agreement: webPage(text('agreement_url')),
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
