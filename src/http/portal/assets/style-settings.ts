/** The pages of the settings: tabs, routing options, values with their entities, rules, and the what-if. */
export const SETTINGS_STYLE = `
.account-line { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem .3rem; display: flex; flex-wrap: wrap; gap: 0 1rem; color: var(--soft); }
.account-line b { color: var(--ink); }
.tabs { overflow-x: auto; border-bottom: 1px solid var(--line); }
.tabs ul { list-style: none; display: flex; gap: .25rem; margin: 0; padding: 0; }
.tabs a { display: block; padding: .55rem .8rem; color: var(--soft); text-decoration: none; white-space: nowrap; border-bottom: 2px solid transparent; }
.tabs a:hover { color: var(--ink); }
.tabs a[aria-current] { color: var(--ink); font-weight: 600; border-color: var(--accent-ink); }

.routing-options { list-style: none; margin: 0; padding: 0; display: grid; gap: .6rem; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); }
.routing-options a, .routing-options div { display: block; height: 100%; padding: .7rem .9rem; border: 1px solid var(--line); border-radius: .75rem; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
.routing-options a:hover { border-color: var(--strong); background: var(--well); }
.routing-options a[aria-current] { border-color: var(--accent-ink); box-shadow: inset 0 0 0 1px var(--accent-ink); }
.routing-options .none div { border-style: dashed; color: var(--soft); }
.routing-options small { display: block; color: var(--soft); font-size: .86rem; }

.live { grid-template-columns: minmax(0, 1.9fr) minmax(16rem, 1fr); }
.beside { position: sticky; top: 7.5rem; }
.outcome[aria-busy=true] { opacity: .6; }
.counts { margin-top: .7rem; }
.counts th { font-size: .94rem; color: var(--ink); white-space: normal; padding: .4rem 0; }
.counts td { padding: .4rem 0 .4rem .75rem; font-weight: 600; }
.counts small { display: block; color: var(--soft); font-weight: 400; font-size: .84rem; }
.counts tr:last-child th { border-bottom: 0; }
.counts .warn th, .counts .warn td, .counts .warn small { color: var(--warn); }
.outcome .figures { grid-template-columns: repeat(auto-fit, minmax(6.5rem, 1fr)); }
.keep { padding: .8rem 1.35rem; }

.values td { vertical-align: middle; overflow-wrap: anywhere; }
.values td:last-child { width: 44%; }
.values .pick { width: 2rem; }
.values .hint { display: block; margin-top: .25rem; }
.values tr:has(option:not([value='']):checked) .open { display: none; }
#brief { display: none; }
#brief + p { margin-top: 0; }
.values > p.row { margin: .8rem 0 .4rem; }
.several { background: var(--well); border-radius: .75rem; padding: .8rem 1rem; margin: .8rem 0; }
.several legend { float: left; margin: 0; }
.several label { flex-wrap: nowrap; }
.several label > span { flex: none; font-size: .93rem; }
.narrow { display: block; margin-bottom: .6rem; }

.rules { list-style: none; margin: 0; padding: 0; display: grid; gap: 1rem; }
.rules .head { align-items: center; gap: .5rem; margin: 0; }
.rules .head > :first-child { flex: 1 1 auto; }
.condition { border-top: 1px solid var(--line); padding-top: .9rem; display: grid; gap: .7rem; }
.rules .pair { grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr)); }
.choices { display: grid; gap: .2rem 1.1rem; grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr)); }
.choices .tick span { overflow-wrap: anywhere; }

@media (max-width: 52rem) {
  .live { grid-template-columns: minmax(0, 1fr); }
  .beside { position: static; }
  #brief:not(:empty) { display: flex; flex-wrap: wrap; gap: 0 1rem; margin-bottom: .5rem; color: var(--soft); }
  #brief b { color: var(--ink); }
}
@media (max-width: 42rem) {
  .account-line { padding: 0 1rem .2rem; }
  .values table.folds tr { display: grid; grid-template-columns: 2rem minmax(0, 1fr) auto; align-items: center; }
  .values table.folds td { padding: .1rem 0; }
  .values table.folds td:last-child { grid-column: 2 / -1; width: auto; }
  .status-words table.folds tr { grid-template-columns: minmax(0, 1fr) auto; }
  .status-words table.folds td:last-child { grid-column: 1 / -1; margin-top: .3rem; }
  .several label { flex-wrap: wrap; }
  .keep .row { flex-wrap: nowrap; }
  .keep button { padding-inline: .7rem; font-size: .88rem; }
}
`
