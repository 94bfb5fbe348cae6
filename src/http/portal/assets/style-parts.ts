/** Cards, forms, tables, lists and charts; `style.ts` has the colours and the frame of the page. */
export const PARTS_STYLE = `
.card { background: var(--card); border: 1px solid var(--line); border-radius: .95rem; box-shadow: var(--shade); padding: 1.25rem 1.35rem; }
.card > h2, .card > header { margin-bottom: .8rem; }
.card > header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; }
.card > header > :nth-child(2) { margin-left: auto; }
.stack { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); }
.card.stack { gap: .8rem; }
.stack > p + p { margin: 0; }
.card.stack > h2 { margin: 0; }
.pair { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(21rem, 100%), 1fr)); align-items: start; }
#outcome:not(:empty) { margin-bottom: 1rem; }
.wide-narrow { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr); align-items: start; }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem; }
.row > .grow { flex: 1 1 auto; min-width: 0; }

.button, button.main, button.plain, button.grave { display: inline-flex; align-items: center; justify-content: center; gap: .5rem; min-height: 2.6rem; padding: .5rem 1.05rem; border-radius: .65rem; border: 1px solid var(--line); background: var(--card); color: var(--ink); font: 560 .95rem/1.25 var(--sans); text-decoration: none; text-align: center; cursor: pointer; }
.button:hover, button.plain:hover, button.grave:hover { background: var(--well); }
.button.main, button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.button.main:hover, button.main:hover { background: color-mix(in srgb, var(--accent) 88%, var(--on-accent)); }
button.grave { color: var(--bad); border-color: color-mix(in srgb, var(--bad) 35%, var(--line)); }
button.grave.main { background: var(--bad); color: var(--card); border-color: var(--bad); }
button.small, .button.small { min-height: 2.1rem; padding: .3rem .75rem; font-size: .88rem; border-radius: .55rem; }
button:disabled { opacity: .6; cursor: progress; }
button.link { border: 0; background: none; padding: 0; color: var(--accent-ink); font: inherit; text-decoration: underline; text-underline-offset: .18em; cursor: pointer; }

.form { display: grid; gap: 1rem; }
.form > button { justify-self: start; }
.inline { display: inline-flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
.field { display: grid; gap: .3rem; }
.field > span, legend, label.name { font-weight: 560; font-size: .93rem; }
.field small, .hint { color: var(--soft); font-size: .86rem; font-weight: 400; }
.field .wrong, .wrong { color: var(--bad); font-size: .88rem; }
input[type=text], input[type=search], input[type=email], input[type=number], input[type=date], select, textarea { font: inherit; width: 100%; min-width: 0; min-height: 2.6rem; padding: .5rem .75rem; color: var(--ink); background: var(--card); border: 1px solid var(--strong); border-radius: .6rem; }
input[type=number], input[type=date] { width: auto; }
::placeholder { color: var(--soft); opacity: 1; }
input[type=checkbox], input[type=radio] { width: 1.15rem; height: 1.15rem; margin: .2rem 0 0; flex: none; accent-color: var(--accent-ink); }
legend { padding: 0; margin-bottom: .5rem; }
.form h2 + ul { margin-top: .4rem; }
fieldset { border: 0; margin: 0; padding: 0; display: grid; gap: .5rem; min-width: 0; }
.tick { display: flex; gap: .7rem; align-items: flex-start; }
.tick > span { min-width: 0; }
.tick small { display: block; color: var(--soft); font-size: .87rem; }

.chip { display: inline-flex; align-items: center; gap: .35rem; padding: .08rem .6rem; border-radius: 99rem; background: var(--well); color: var(--soft); font-size: .82rem; font-weight: 550; line-height: 1.6; white-space: nowrap; }
.chip.good, .note.good { background: var(--good-soft); color: var(--good); }
.chip.warn, .note.warn { background: var(--warn-soft); color: var(--warn); }
.chip.bad, .note.bad { background: var(--bad-soft); color: var(--bad); }
.chip.calm, .note.calm { background: var(--calm-soft); color: var(--calm); }
.note { padding: .9rem 1.1rem; border-radius: .8rem; background: var(--well); }
.note h2, .note h3 { margin-bottom: .25rem; }
.note p { color: var(--ink); }
.note .row, .note form { margin-top: .8rem; }
.note details.more > summary, .note a:not(.button) { color: inherit; }
.note details.more { margin-top: .35rem; }
.note details ul { color: var(--ink); }
.empty { text-align: center; padding: 2.5rem 1.25rem; border: 1px dashed var(--strong); border-radius: .95rem; color: var(--soft); }
.empty h2 { color: var(--ink); margin-bottom: .35rem; }
.empty .button, .empty form { margin-top: 1.1rem; }

.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem; margin: 0; }
.figures > div { display: grid; align-content: space-between; background: var(--well); border-radius: .75rem; padding: .75rem .95rem; }
.figures dt { color: var(--soft); font-size: .86rem; }
.figures dd { font-size: 1.55rem; font-weight: 640; letter-spacing: -.02em; line-height: 1.25; font-variant-numeric: tabular-nums; }
.facts { display: grid; grid-template-columns: minmax(7rem, auto) minmax(0, 1fr); gap: .45rem 1.25rem; }
.facts dt { color: var(--soft); }
.facts dd { overflow-wrap: anywhere; }

.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .94rem; }
th { text-align: left; font-weight: 560; font-size: .84rem; color: var(--soft); padding: .4rem .75rem; border-bottom: 1px solid var(--line); white-space: nowrap; }
td { padding: .65rem .75rem; border-bottom: 1px solid var(--line); vertical-align: top; }
tr:last-child td { border-bottom: 0; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
td.number, th.number { text-align: right; }
.list { list-style: none; margin: 0; padding: 0; }
.list > li { padding: .8rem 0; border-bottom: 1px solid var(--line); }
.list > li:first-child { padding-top: 0; }
.list > li:last-child { border-bottom: 0; padding-bottom: 0; }
a.through { display: flex; gap: 1rem; align-items: center; color: inherit; text-decoration: none; }
a.through:hover b, a.through:hover .go { text-decoration: underline; text-underline-offset: .18em; }
a.through .go { margin-left: auto; flex: none; color: var(--accent-ink); }

.steps { list-style: none; display: flex; gap: .4rem; margin: 0 0 1.5rem; padding: 0; font-size: .88rem; color: var(--soft); }
.steps li { flex: 1; border-top: 3px solid var(--line); padding-top: .45rem; }
.steps li.past { border-color: var(--accent-ink); }
.steps li[aria-current] { border-color: var(--accent-ink); color: var(--ink); font-weight: 600; }
.stages { list-style: none; margin: 0; padding: 0; display: grid; }
.stages > li { position: relative; padding: 0 0 1.35rem 2.3rem; }
.stages > li:last-child { padding-bottom: 0; }
.stages > li::before { content: ''; position: absolute; left: .1rem; top: .12rem; width: 1.2rem; height: 1.2rem; border-radius: 50%; border: 2px solid var(--strong); background: var(--card); z-index: 1; }
.stages > li::after { content: ''; position: absolute; left: .72rem; top: 1.3rem; bottom: 0; width: 2px; background: var(--line); }
.stages > li:last-child::after { display: none; }
.stages > li.done::before { border-color: var(--good); background: var(--good); box-shadow: inset 0 0 0 3px var(--card); }
.stages > li.now::before { border-color: var(--accent-ink); border-right-color: transparent; animation: turn 1.1s linear infinite; }
.stages > li.stuck::before { border-color: var(--bad); background: var(--bad); box-shadow: inset 0 0 0 3px var(--card); }
.stages > li.later { color: var(--soft); }
@keyframes turn { to { transform: rotate(1turn); } }

.systems { list-style: none; margin: 0; padding: 0; display: grid; gap: .6rem; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); }
.systems > li { background: var(--card); border: 1px solid var(--line); border-radius: .8rem; padding: .85rem 1rem; display: flex; flex-direction: column; gap: .45rem; }
.systems .row { justify-content: space-between; flex-wrap: nowrap; }
.systems p { font-size: .88rem; color: var(--soft); }
.chips { display: flex; flex-wrap: wrap; gap: .3rem; }
a.chip { text-decoration: none; }
a.chip:hover { text-decoration: underline; }
details.more > summary { cursor: pointer; color: var(--accent-ink); font-weight: 560; }
details.more[open] > summary { margin-bottom: .8rem; }
details.more > form { margin-top: 1rem; }
.systems .row > :first-child { min-width: 0; }
.search { display: flex; gap: .5rem; max-width: 32rem; margin-bottom: .6rem; }
.search + p { margin-bottom: 1rem; }
.unlisted { margin-top: 1rem; }
.spaced > li + li { margin-top: .45rem; }
p.chips + .scroll { margin-top: .8rem; }
.between { margin-top: 1.25rem; }
h3.between { margin-bottom: .5rem; color: var(--soft); font-size: .92rem; }
.between-ends { justify-content: space-between; }
.figures + .scroll, .figures + .figure { margin: 1.1rem 0 0; }
.figure { margin: 1.1rem 0 0; }
.state .facts { margin-top: .8rem; color: var(--ink); }
.more > .figures { margin-top: .6rem; grid-template-columns: repeat(auto-fit, minmax(6.4rem, 1fr)); gap: .5rem; }
.more > .figures > div { padding: .6rem .75rem; }
.figures dd { color: var(--ink); }
.stages .more { color: var(--soft); font-size: .94rem; margin-top: .2rem; }
.waiting { display: flex; align-items: center; gap: .7rem; margin: .9rem 0; font-weight: 550; }
.spin { display: inline-block; flex: none; width: 1rem; height: 1rem; border-radius: 50%; border: 2px solid var(--line); border-top-color: var(--accent-ink); animation: turn 1.1s linear infinite; vertical-align: -.12rem; }
.copy { font: 500 .88rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--well); border-radius: .6rem; padding: .7rem .85rem; overflow-wrap: anywhere; user-select: all; }

.tiles { list-style: none; margin: 0; padding: 0; display: grid; gap: .6rem; grid-template-columns: repeat(auto-fit, minmax(7.2rem, 1fr)); }
.tiles a { display: grid; height: 100%; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: .6rem .85rem; color: inherit; text-decoration: none; box-shadow: var(--shade); }
.tiles a:hover { border-color: var(--strong); }
.tiles a[aria-current] { border-color: var(--accent-ink); box-shadow: inset 0 0 0 1px var(--accent-ink); }
.tiles span { color: var(--soft); font-size: .86rem; }
.tiles b { font-size: 1.4rem; font-weight: 640; letter-spacing: -.02em; line-height: 1.3; font-variant-numeric: tabular-nums; }
.search .grow { flex: 1 1 auto; min-width: 0; }
.recipients > li > div { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.6fr); gap: .35rem 1rem; }
.recipients .row { gap: .3rem 1.4rem; }
.keep { position: sticky; bottom: .75rem; border-color: var(--strong); z-index: 2; box-shadow: var(--shade), 0 6px 24px rgb(0 0 0 / .12); }
@media (min-width: 42rem) { .keep .row > .grow { flex-basis: 12rem; } }
@media (min-width: 42rem) { .state .facts { grid-template-columns: auto minmax(0, 1fr) auto minmax(0, 1.6fr); } }
.plain-list { list-style: none; margin: .1rem 0 0; padding: 0; color: var(--soft); }
del { color: var(--soft); text-decoration: line-through; }
ins { text-decoration: none; font-weight: 560; }

.chart { display: block; width: 100%; height: auto; }
.chart .area { fill: color-mix(in srgb, var(--accent-ink) 13%, transparent); }
.chart .curve { fill: none; stroke: var(--accent-ink); stroke-width: 2; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
.chart .grid { stroke: var(--line); stroke-width: 1; vector-effect: non-scaling-stroke; }
.chart .in { fill: var(--good); }
.chart .out { fill: var(--bad); }
.ends { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; font-size: .84rem; color: var(--soft); }
.ends b { color: var(--ink); }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; font-size: .86rem; color: var(--soft); margin-top: .6rem; }
.legend i { display: inline-block; width: .7rem; height: .7rem; border-radius: .2rem; margin-right: .4rem; background: var(--accent-ink); vertical-align: -.04rem; }
.legend .in i { background: var(--good); }
.legend .out i { background: var(--bad); }

@media (max-width: 52rem) { .wide-narrow { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 42rem) {
  .card { padding: 1.05rem 1.05rem; }
  .steps { font-size: 0; gap: .3rem; }
  .steps li[aria-current] { font-size: .88rem; flex: 3; }
  table.folds thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  table.folds, table.folds tbody, table.folds tr, table.folds td { display: block; }
  table.folds tr { padding: .75rem 0; border-bottom: 1px solid var(--line); }
  table.folds tr:first-child { padding-top: 0; }
  table.folds tr:last-child { border-bottom: 0; padding-bottom: 0; }
  table.folds td, table.folds td.number { padding: .1rem 0; border: 0; text-align: left; }
  table.folds td { overflow-wrap: anywhere; }
  th { white-space: normal; }
  table.folds td:empty { display: none; }
  table.folds td form { margin-top: .5rem; }
  .recipients > li > div { grid-template-columns: minmax(0, 1fr); }
  .keep { position: static; box-shadow: var(--shade); }
  .keep .row > * { flex: 1 1 100%; }
  .facts { grid-template-columns: minmax(0, 1fr); gap: .1rem; }
  .facts dd { margin-bottom: .5rem; }
  .actions .button, .actions button { width: 100%; }
  .actions, .actions form { width: 100%; }
}
@media (prefers-reduced-motion: reduce) { *, *::before { animation: none !important; } }
@media print { .top, .foot, form { display: none; } }
`
