import { fingerprint } from './fingerprint.ts'
import { PARTS_STYLE } from './style-parts.ts'
import { SETTINGS_STYLE } from './style-settings.ts'

/** The stylesheet. The page sets the host's colours: `--accent`, `--on-accent`, `--accent-ink`. */
const BASE = `
:root {
  color-scheme: light dark;
  --page: #f7f6f3; --card: #ffffff; --well: #f0efec; --line: #e3e1dc; --strong: #8a877f;
  --ink: #1e1f22; --soft: #5f5e5a;
  --good: #1c6b43; --good-soft: #e4f2ea; --warn: #7d4e06; --warn-soft: #fbf0d9;
  --bad: #a12622; --bad-soft: #fbe9e7; --calm: #2d5475; --calm-soft: #e7eff6;
  --shade: 0 1px 2px rgb(30 31 34 / .04), 0 4px 16px rgb(30 31 34 / .045);
  --sans: Inter, ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #17181b; --card: #202125; --well: #292a2e; --line: #35363b; --strong: #85858d;
    --ink: #ececee; --soft: #a9a9b1;
    --good: #85d6a8; --good-soft: #1c3327; --warn: #efc274; --warn-soft: #382b14;
    --bad: #ffa8a1; --bad-soft: #3f2120; --calm: #a3c9ea; --calm-soft: #1f2f3d;
    --shade: 0 1px 2px rgb(0 0 0 / .3);
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 5rem; }
body { margin: 0; background: var(--page); color: var(--ink); font: 400 1rem/1.55 var(--sans); }
h1, h2, h3 { line-height: 1.25; letter-spacing: -.012em; margin: 0; text-wrap: balance; }
h1 { font-size: 1.7rem; font-weight: 650; }
h2 { font-size: 1.12rem; font-weight: 620; }
h3 { font-size: 1rem; font-weight: 600; }
p { margin: 0; text-wrap: pretty; }
p + p { margin-top: .6rem; }
a { color: var(--accent-ink); text-underline-offset: .18em; }
ul, ol { margin: 0; padding-left: 1.2rem; }
dl, dd { margin: 0; }
:focus-visible { outline: 3px solid var(--accent-ink); outline-offset: 2px; border-radius: .35rem; }
[hidden] { display: none !important; }
.skip { position: absolute; left: -100rem; z-index: 9; padding: .7rem 1rem; background: var(--card); color: var(--ink); border-radius: 0 0 .6rem 0; }
.skip:focus { left: 0; top: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.soft { color: var(--soft); }
.small { font-size: .875rem; }
.number { font-variant-numeric: tabular-nums; }

.top { background: var(--card); border-bottom: 1px solid var(--line); position: sticky; top: 0; z-index: 5; }
.bar { max-width: 68rem; margin: 0 auto; padding: .7rem 1.25rem .55rem; display: flex; align-items: center; gap: 1rem; }
.brand { display: flex; align-items: center; gap: .7rem; color: inherit; text-decoration: none; min-width: 0; margin-right: auto; }
.mark { display: grid; place-items: center; flex: none; width: 2.1rem; height: 2.1rem; border-radius: .6rem; background: var(--accent); color: var(--on-accent); font-weight: 700; }
.logo { height: 2rem; width: auto; max-width: 9rem; object-fit: contain; }
.names { display: grid; line-height: 1.25; min-width: 0; }
.names i { font-style: normal; color: var(--soft); font-size: .84rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.sections { max-width: 68rem; margin: 0 auto; padding: 0 .6rem; overflow-x: auto; scrollbar-width: none; }
.sections ul { list-style: none; margin: 0; padding: 0; display: flex; gap: .1rem; }
.sections a { display: flex; align-items: center; gap: .4rem; padding: .55rem .65rem .6rem; color: var(--soft); text-decoration: none; white-space: nowrap; font-size: .94rem; border-bottom: 2px solid transparent; }
.sections a:hover { color: var(--ink); }
.sections a[aria-current] { color: var(--ink); font-weight: 600; border-color: var(--accent-ink); }
.sections a:focus-visible { outline-offset: -3px; }
.dot { width: .55rem; height: .55rem; border-radius: 50%; background: var(--warn); position: relative; }
.menu { position: relative; flex: none; }
.menu summary { list-style: none; display: flex; align-items: center; gap: .5rem; cursor: pointer; padding: .2rem .4rem; border-radius: 2rem; font-size: .92rem; }
.menu summary::-webkit-details-marker { display: none; }
.menu summary:hover { background: var(--well); }
.face { display: grid; place-items: center; width: 2rem; height: 2rem; border-radius: 50%; background: var(--well); color: var(--ink); font-size: .78rem; font-weight: 600; border: 1px solid var(--line); }
.sheet { position: absolute; right: 0; top: calc(100% + .4rem); width: 17rem; padding: .9rem; background: var(--card); border: 1px solid var(--line); border-radius: .8rem; box-shadow: var(--shade), 0 12px 32px rgb(0 0 0 / .12); font-size: .92rem; overflow-wrap: anywhere; }
.lines { display: grid; border-top: 1px solid var(--line); margin-top: .6rem; padding-top: .6rem; }
.lines p { padding: 0 .5rem; font-size: .82rem; }
button.line, a.line { display: block; width: 100%; text-align: left; padding: .5rem; border: 0; border-radius: .5rem; background: none; color: var(--ink); font: inherit; text-decoration: none; cursor: pointer; }
button.line:hover, a.line:hover { background: var(--well); }

main { max-width: 68rem; margin: 0 auto; padding: 1.9rem 1.25rem 3rem; }
.head { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 1rem; margin-bottom: 1.5rem; }
.head > :first-child { flex: 1 1 20rem; }
.lead { color: var(--soft); margin-top: .35rem; max-width: 44rem; }
.aside { display: flex; flex-wrap: wrap; gap: .5rem; }
.flash { margin: 0 0 1.25rem; padding: .7rem 1rem; border-radius: .7rem; background: var(--good-soft); color: var(--good); font-weight: 550; }
.foot { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem 2.5rem; color: var(--soft); font-size: .84rem; display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; }
.foot p + p { margin: 0; }
.single { max-width: 32rem; padding-top: clamp(1.5rem, 10vh, 6rem); }
.single .brand { margin-bottom: 1.25rem; }
.single .card { padding: 1.75rem; }
.single h1 { font-size: 1.45rem; margin-bottom: .6rem; }
.single form { margin: 1.3rem 0 1.1rem; }

@media (max-width: 42rem) {
  body { font-size: .97rem; }
  h1 { font-size: 1.4rem; }
  main { padding: 1.25rem 1rem 2.5rem; }
  .bar { padding: .6rem 1rem .4rem; }
  .sections { padding: 0 .35rem; }
  .who { display: none; }
  .head { margin-bottom: 1.1rem; }
}
`

export const STYLE = BASE + PARTS_STYLE + SETTINGS_STYLE
export const STYLE_PATH = `/portal/style.css?v=${fingerprint(STYLE)}`
/** The same for the page with Merge's window, which may not load what is the portal's. */
export const WINDOW_STYLE_PATH = `/link/style.css?v=${fingerprint(STYLE)}`
