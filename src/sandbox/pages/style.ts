import { PARTS } from './style-parts.ts'

const BASE = `
:root {
  color-scheme: light dark;
  --paper: #f6f3ec; --card: #fffdf9; --well: #f1ede4; --ink: #23262d; --soft: #676b74; --line: #e4dfd3;
  --tulip: #bf2650; --tulip-soft: #fce6ec; --leaf: #24744a; --leaf-soft: #e0f1e6;
  --sky: #2563a8; --sky-soft: #e2edfa; --sun: #8f5c08; --sun-soft: #fcefd2; --on: #fff;
  --shade: 0 1px 2px rgb(60 45 20 / 6%), 0 8px 24px -12px rgb(60 45 20 / 16%);
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, serif;
  --sans: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #13151a; --card: #1b1e25; --well: #22262f; --ink: #ecebe6; --soft: #9ba0ab; --line: #2d323d;
    --tulip: #ff86a4; --tulip-soft: #3a1d27; --leaf: #7fd3a2; --leaf-soft: #17301f;
    --sky: #8dbcf2; --sky-soft: #18283c; --sun: #f0c36a; --sun-soft: #352a14; --on: #17191e;
    --shade: 0 1px 2px rgb(0 0 0 / 30%), 0 10px 30px -14px rgb(0 0 0 / 60%);
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 1rem/1.5 var(--sans); }
main { max-width: 76rem; margin: 0 auto; padding: 1.25rem 1.25rem 3rem; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; margin: 0; text-wrap: balance; }
h1 { font-size: clamp(1.7rem, 4vw, 2.5rem); letter-spacing: -.01em; }
h2 { font-size: 1.3rem; }
h3 { font-size: 1.05rem; }
p { margin: 0; text-wrap: pretty; }
a { color: var(--sky); text-underline-offset: .15em; }
small, .soft { color: var(--soft); }
small { font-size: .84rem; }
ul, ol { margin: 0; padding: 0; list-style: none; }
code { font: .86em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--sky); outline-offset: 2px; border-radius: .4rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 9; background: var(--card); padding: .5rem 1rem; }

.top { position: sticky; top: 0; z-index: 5; display: flex; align-items: center; gap: .25rem 1.5rem; padding: .65rem max(1.25rem, calc((100vw - 73.5rem) / 2));
  background: color-mix(in srgb, var(--paper) 88%, transparent); backdrop-filter: blur(10px); border-bottom: 1px solid var(--line); }
.brand { display: flex; align-items: center; gap: .5rem; color: inherit; text-decoration: none; font-family: var(--serif); font-size: 1.15rem; }
.brand i { color: var(--soft); }
.mark { width: 1.9rem; height: 1.9rem; }
.mark-stem { fill: var(--leaf); stroke: var(--leaf); stroke-width: 1.4; stroke-linejoin: round; }
.mark-bloom { fill: var(--tulip); }
.top nav { display: flex; gap: .25rem; margin-left: auto; }
.top nav a { padding: .4rem .8rem; border-radius: 99rem; color: var(--soft); text-decoration: none; font-size: .94rem; white-space: nowrap; }
.top nav a:hover { background: var(--well); color: var(--ink); }
.top nav a[aria-current] { background: var(--ink); color: var(--paper); }
.foot { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem 2.5rem; color: var(--soft); font-size: .84rem; }
.said { margin: 0 0 1rem; padding: .65rem 1rem; border-radius: .8rem; background: var(--leaf-soft); color: var(--leaf); font-weight: 500; animation: settle .5s ease-out; }
@keyframes settle { from { opacity: 0; transform: translateY(-.5rem); } }

.panel { background: var(--card); border: 1px solid var(--line); border-radius: 1.1rem; box-shadow: var(--shade); padding: 1.15rem 1.25rem; }
.panel + .panel { margin-top: 1rem; }
.panel > header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .75rem; margin-bottom: .75rem; }
.panel > header > :last-child:not(:first-child) { margin-left: auto; }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; }
.stack { display: grid; gap: .6rem; }
.icon { width: 1.35rem; height: 1.35rem; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; flex: none; }

button, .button { font: 500 .92rem/1.2 var(--sans); padding: .55rem .9rem; border-radius: .7rem; border: 1px solid var(--line); background: var(--card); color: var(--ink); cursor: pointer; text-decoration: none; display: inline-block; transition: background .15s, transform .1s, border-color .15s; }
button:hover, .button:hover { background: var(--well); border-color: color-mix(in srgb, var(--ink) 25%, var(--line)); }
button:active { transform: translateY(1px); }
button:disabled { opacity: .55; cursor: progress; }
button.main, .button.main { background: var(--tulip); border-color: var(--tulip); color: var(--on); }
button.main:hover, .button.main:hover { background: color-mix(in srgb, var(--tulip) 88%, var(--ink)); }
button.small { font-size: .84rem; padding: .4rem .65rem; border-radius: .55rem; }
button.grave { color: var(--tulip); }
input, select { font: 400 .95rem/1.2 var(--sans); color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: .6rem; padding: .5rem .65rem; width: 100%; min-width: 0; }
label { display: grid; gap: .2rem; font-size: .84rem; color: var(--soft); }
.chip { display: inline-flex; align-items: center; gap: .3rem; padding: .1rem .55rem; border-radius: 99rem; font-size: .78rem; font-weight: 500; white-space: nowrap; background: var(--well); color: var(--soft); }
.chip.leaf { background: var(--leaf-soft); color: var(--leaf); }
.chip.sky { background: var(--sky-soft); color: var(--sky); }
.chip.sun { background: var(--sun-soft); color: var(--sun); }
.chip.tulip { background: var(--tulip-soft); color: var(--tulip); }
.empty { padding: 1.5rem; text-align: center; color: var(--soft); }
table { width: 100%; border-collapse: collapse; font-size: .92rem; }
th { text-align: left; font-weight: 500; font-size: .8rem; color: var(--soft); padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
td { padding: .5rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
tr:last-child td { border-bottom: 0; }
@media (max-width: 40rem) {
  main { padding: 1rem .85rem 2rem; }
  .top { padding: .5rem .85rem; }
  .top nav a { padding: .4rem .55rem; font-size: .86rem; }
  .brand i { display: none; }
  .panel { padding: 1rem .95rem; border-radius: .95rem; }
}
@media (max-width: 26rem) { .top { gap: .25rem; } .top nav { gap: 0; } .top nav a { padding: .4rem .45rem; font-size: .82rem; } .brand span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } }
@media (prefers-reduced-motion: reduce) { * { animation: none !important; transition: none !important; } }
`

/** The one stylesheet of the sandbox. */
export const STYLE = BASE + PARTS
