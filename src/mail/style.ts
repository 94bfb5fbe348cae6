import type { Tone } from './blocks.ts'

/**
 * The style of mails. Mail clients need styles inline; only what cannot be inline (dark mode, small screens) is
 * in the style element. Classes are named after what they colour, so that dark mode can change the colour.
 */
export const FONT =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

export const INK = '#16181d'
export const MUTED = '#5a6170'
export const LINE = '#e4e7ec'
export const PAGE = '#f2f4f7'
export const CARD = '#ffffff'
export const ACCENT = '#2249c9'

interface Colours {
  readonly back: string
  readonly ink: string
}

export const TONES: Readonly<Record<Tone, Colours>> = {
  calm: { back: '#ecf0fd', ink: '#2a3f94' },
  good: { back: '#e5f5ec', ink: '#11603a' },
  warn: { back: '#fdf1d8', ink: '#7c4a03' },
  bad: { back: '#fce9e9', ink: '#9a1d1d' },
}

/** Dark mode and small screens. Gmail ignores this and inverts colours itself; the light colours stay readable. */
export const STYLE = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; width: 100% !important; -webkit-text-size-adjust: 100%; }
a[x-apple-data-detectors], u + #mail a.auto { color: inherit !important; text-decoration: none !important; }
@media (max-width: 620px) {
  .pad { padding-left: 22px !important; padding-right: 22px !important; }
  .title { font-size: 23px !important; line-height: 30px !important; }
}
@media (prefers-color-scheme: dark) {
  .page { background: #0e1014 !important; }
  .card { background: #171a20 !important; border-color: #2a2f38 !important; }
  .ink { color: #eef0f4 !important; }
  .muted { color: #a4acb9 !important; }
  .line { border-color: #2a2f38 !important; }
  .mark { background: #8fabff !important; color: #0d1330 !important; }
  .button { background: #8fabff !important; }
  .button a { color: #0d1330 !important; border-color: #8fabff !important; background: #8fabff !important; }
  .link { color: #8fabff !important; }
  .calm { background: #1e2740 !important; color: #bccaff !important; }
  .good { background: #14301f !important; color: #8bdcaa !important; }
  .warn { background: #382a0e !important; color: #f3c876 !important; }
  .bad { background: #3b1b1d !important; color: #ffb0b0 !important; }
}
[data-ogsc] .ink { color: #eef0f4 !important; }
[data-ogsc] .muted { color: #a4acb9 !important; }
[data-ogsc] .link { color: #8fabff !important; }
`
