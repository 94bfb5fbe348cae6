/** The host's accent colour, changed just enough to be readable on our pages (WCAG AA: contrast 4.5 to 1). */
export interface Accent {
  /** The background of buttons; `on` is the colour of the text on it. */
  readonly fill: string
  readonly on: string
  /** Links and marks on the page. */
  readonly ink: string
}

type Rgb = readonly [red: number, green: number, blue: number]

const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [0, 0, 0]
/** The darkest background of text in the light theme, and the lightest in the dark theme (`style.ts`). */
const LIGHT_PAGE: Rgb = [240, 239, 236]
const DARK_PAGE: Rgb = [41, 42, 46]
const READABLE = 4.5

/** Null for anything but `#rgb` and `#rrggbb`. */
export function accentsOf(hex: string): { light: Accent; dark: Accent } | null {
  const given = parse(hex)
  if (given === null) return null
  return { light: accent(given, LIGHT_PAGE, BLACK), dark: accent(given, DARK_PAGE, WHITE) }
}

export function contrast(a: string, b: string): number {
  return ratio(parse(a) ?? BLACK, parse(b) ?? BLACK)
}

function accent(given: Rgb, page: Rgb, towards: Rgb): Accent {
  // Changing the lightness keeps the host's hue; mixing with white would turn it grey.
  const ink = shiftedUntil(given, towards, (colour) => ratio(colour, page) >= READABLE, shade)
  // A button keeps the host's own colour if it stands out from the page. A link needs more contrast: yellow is
  // unreadable as text on a light page; on a dark page, navy is invisible even as a button.
  const fill = shiftedUntil(given, towards, (colour) => ratio(colour, page) >= 1.6)
  const on = ratio(WHITE, fill) >= READABLE ? WHITE : ratio(fill, BLACK) >= READABLE ? BLACK : WHITE
  return { fill: toHex(fill), on: toHex(on), ink: toHex(ink) }
}

function shiftedUntil(from: Rgb, towards: Rgb, isEnough: (colour: Rgb) => boolean, by = mix): Rgb {
  for (let step = 0; step < 20; step += 1) {
    const colour = by(from, towards, step / 20)
    if (isEnough(colour)) return colour
  }
  return towards
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (i: 0 | 1 | 2) => Math.round(from[i] + (to[i] - from[i]) * share)
  return [part(0), part(1), part(2)]
}

/** Like `mix`, but changes the lightness only (HSL). */
function shade(from: Rgb, to: Rgb, share: number): Rgb {
  const [high, low] = [Math.max(...from), Math.min(...from)]
  const light = (high + low) / 510
  const wanted = light + ((to[0] === 255 ? 1 : 0) - light) * share
  const spread = Math.min(light, 1 - light)
  const scale = spread === 0 ? 0 : Math.min(wanted, 1 - wanted) / spread
  const part = (i: 0 | 1 | 2) => Math.round(255 * wanted + (from[i] - 255 * light) * scale)
  return [part(0), part(1), part(2)]
}

function parse(hex: string): Rgb | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(hex.trim())
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex.trim())
  const parts = short?.slice(1).map((digit) => digit + digit) ?? long?.slice(1)
  if (parts === undefined) return null
  const [red = 0, green = 0, blue = 0] = parts.map((part) => Number.parseInt(part, 16))
  return [red, green, blue]
}

function toHex(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function ratio(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

function luminance([red, green, blue]: Rgb): number {
  const part = (value: number) => {
    const share = value / 255
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
}
