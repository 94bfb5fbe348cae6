/** Styles of the host app, the inbox, and the pages with one panel in the middle. */
export const PLACES = `
.narrow { max-width: 34rem; margin: 6vh auto 0; padding: 2rem; }
.centre { text-align: center; display: grid; justify-items: center; gap: .6rem; }
.big { font-size: 3rem; line-height: 1; color: var(--tulip); }
.lead { font-size: 1.08rem; margin: .25rem 0 1rem; }
.narrow form { margin: 0 0 1rem; }
.shapes { display: grid; gap: .6rem; }
.shape { display: flex; align-items: center; gap: .9rem; padding: .9rem 1rem; text-align: left; width: 100%; border-radius: 1rem; }
.shape:hover { transform: translateY(-1px); }
.shape b { font-size: 1.05rem; }
.shape small { display: block; font-weight: 400; margin-top: .15rem; line-height: 1.4; }
.shape-mark { display: grid; place-items: center; width: 2.7rem; height: 2.7rem; border-radius: .8rem; color: #fff; font: 700 1.3rem var(--serif); flex: none; }
.shape-hibob .shape-mark { background: #d3254a; }
.shape-bamboohr .shape-mark { background: #4c8c12; }
.shape-personio .shape-mark { background: #2b3a4e; }

.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: .6rem; margin-bottom: 1rem; }
.number { display: grid; padding: .75rem 1rem; border-radius: 1rem; background: var(--card); border: 1px solid var(--line); line-height: 1.2; }
.number b { font: 600 1.8rem/1.1 var(--serif); font-variant-numeric: lining-nums; }
.number span { color: var(--soft); font-size: .88rem; }
.number.leaf b { color: var(--leaf); }
.number.sky b { color: var(--sky); }
.number.tulip b { color: var(--tulip); }
.host-grid { display: grid; grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr); gap: 1rem; align-items: start; }
.host-grid .panel { margin: 0; }
.user { padding: .7rem 0; border-top: 1px solid var(--line); scroll-margin-top: 5rem; }
.user:target { background: var(--tulip-soft); border-radius: .7rem; padding-inline: .7rem; }
.user:first-child { border-top: 0; }
.user-who { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem; }
.user small { overflow-wrap: anywhere; }
.cards { display: flex; flex-wrap: wrap; gap: .5rem; margin: .5rem 0 .15rem; }
.pay { display: grid; grid-template-columns: 1fr auto; gap: .1rem .9rem; min-width: 11.5rem; padding: .5rem .75rem; border-radius: .7rem; font-size: .84rem; color: #fdfbf7; background: linear-gradient(135deg, #3a4660, #26304a); }
.pay.virtual { background: linear-gradient(135deg, #7a3b57, #53283f); }
.pay-label { font-weight: 500; grid-column: 1 / -1; }
.pay-digits { font-variant-numeric: tabular-nums; letter-spacing: .06em; }
.pay-state { opacity: .85; text-align: right; }
.pay.blocked { background: repeating-linear-gradient(135deg, #6b6e76 0 8px, #61646c 8px 16px); }
.pay.blocked .pay-state { opacity: 1; font-weight: 600; }
.user { position: relative; }
.by-hand[open] { padding-top: .3rem; }
.by-hand summary { cursor: pointer; color: var(--soft); font-size: .8rem; width: max-content; padding: .2rem 0; }
.by-hand select { width: auto; }
.log li { padding: .55rem 0; border-top: 1px solid var(--line); font-size: .92rem; }
.log li:first-child { border-top: 0; }
.log small, .log code { display: block; overflow-wrap: anywhere; }
.log code { color: var(--soft); font-size: .74rem; }

.filters { margin-bottom: .75rem; }
.filters .chip { text-decoration: none; padding: .25rem .7rem; }
.flush { padding: 0; overflow: hidden; }
.mails li + li { border-top: 1px solid var(--line); }
.mails a { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr) minmax(0, 14rem) auto; gap: .75rem; align-items: baseline; padding: .7rem 1.1rem; color: inherit; text-decoration: none; }
.mails a:hover { background: var(--well); }
.mails .chip { justify-self: start; }
.mails b { font-weight: 500; overflow-wrap: anywhere; }
.mails small { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.mails time { color: var(--soft); font-size: .84rem; white-space: nowrap; }
.back { margin-bottom: .75rem; }
.mail h1 { font-size: 1.5rem; }
.tabs { display: flex; gap: .25rem; border-bottom: 1px solid var(--line); margin-bottom: 1rem; }
.tabs a { padding: .45rem .9rem; color: var(--soft); text-decoration: none; border-bottom: 2px solid transparent; margin-bottom: -1px; }
.tabs a[aria-current] { color: var(--ink); border-color: var(--tulip); font-weight: 500; }
.letter { width: 100%; border: 1px solid var(--line); border-radius: .8rem; background: #fff; }
iframe.letter { height: min(75vh, 54rem); display: block; }
pre.letter { background: var(--paper); color: var(--ink); padding: 1rem; margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: .9rem/1.55 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
th[scope="row"] { width: 11rem; vertical-align: top; }
@media (max-width: 56rem) { .host-grid { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 48rem) {
  .narrow { padding: 1.25rem; margin-top: 1rem; }
  .mails a { grid-template-columns: 1fr auto; gap: .15rem .75rem; }
  .mails b { grid-column: 1 / -1; grid-row: 2; }
  .mails small { grid-column: 1 / -1; }
  .mails time { grid-row: 1; grid-column: 2; }
  th[scope="row"] { width: 7rem; }
}
`
