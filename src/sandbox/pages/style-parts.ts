import { PLACES } from './style-places.ts'
import { QUIRK_STYLE } from './style-quirks.ts'

const CONTROL = `
.heading { margin: .5rem 0 1.25rem; }
.heading.split { display: flex; flex-wrap: wrap; align-items: flex-end; justify-content: space-between; gap: 1rem 2rem; }
.heading.split > div:first-child { flex: 1 1 22rem; }
.heading.split p.soft { max-width: 34rem; }
.today { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .6rem; }
.today p { display: grid; margin-right: .4rem; line-height: 1.3; }

.timeline { display: grid; grid-template-columns: 1fr 2.25rem 1fr 2.25rem 1fr; align-items: stretch; margin-bottom: 1.25rem; }
.act { display: flex; flex-direction: column; align-items: flex-start; gap: .1rem; padding: 1.1rem 1.25rem; border-radius: 1.2rem; background: var(--card); border: 1px solid var(--line); box-shadow: var(--shade); color: inherit; text-decoration: none; transition: transform .2s, border-color .2s; }
a.act:hover { transform: translateY(-2px); border-color: color-mix(in srgb, var(--tulip) 45%, var(--line)); }
.act-top { display: flex; align-items: center; flex-wrap: wrap; gap: .35rem .5rem; color: var(--soft); }
.act-top b { color: var(--ink); }
.act-number { font: 600 clamp(2.3rem, 5vw, 3.1rem)/1.1 var(--serif); letter-spacing: -.02em; font-variant-numeric: lining-nums tabular-nums; }
.act-line { line-height: 1.35; }
.act-small { color: var(--soft); font-size: .84rem; margin-top: auto; padding-top: .35rem; }
.act strong { color: var(--tulip); }
.centre-act { background: linear-gradient(160deg, var(--tulip-soft), var(--card) 60%); }
.act.double { padding: 0; overflow: hidden; }
.double a { display: flex; flex-direction: column; align-items: flex-start; width: 100%; padding: 1.1rem 1.25rem .7rem; color: inherit; text-decoration: none; }
.double a:hover { background: var(--well); }
.double .act-mail { flex-direction: row; align-items: center; gap: .5rem; margin-top: auto; padding: .65rem 1.25rem; border-top: 1px solid var(--line); font-size: .92rem; }
.act-mail .icon { color: var(--soft); }
.then { align-self: center; height: 2px; position: relative; overflow: hidden; background: var(--line); margin: 0 .3rem; border-radius: 2px; }
.then::after { content: ""; position: absolute; inset: 0 auto 0 -40%; width: 40%; background: var(--tulip); border-radius: 2px; animation: flow 3.2s ease-in-out infinite; }
@keyframes flow { to { left: 120%; } }

.rooms { display: grid; grid-template-columns: minmax(0, 1fr) 21rem; gap: 1rem; align-items: start; }
.panel-top { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .75rem; margin-bottom: .75rem; }
.panel-top > small:last-child { margin-left: auto; }
.note { padding: .6rem .85rem; border-radius: .7rem; margin-bottom: .75rem; font-size: .94rem; }
.note.tulip { background: var(--tulip-soft); color: var(--tulip); }
.note.sun { background: var(--sun-soft); color: var(--sun); }
.calm { padding: .25rem 0 .5rem; color: var(--soft); }
.middle { justify-content: center; }
.tries { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: .5rem; margin: .25rem 0 .5rem; }
.tries a { display: block; height: 100%; padding: .65rem .85rem; border: 1px dashed var(--line); border-radius: .8rem; color: inherit; text-decoration: none; }
.tries a:hover { border-color: var(--tulip); border-style: solid; }
.tries b { display: block; font-weight: 500; }
.tries small { display: block; line-height: 1.4; }
.between { margin: 1.1rem 0 .45rem; color: var(--soft); font: 500 .84rem var(--sans); }
.held-why { display: grid; gap: .3rem; padding: .7rem .9rem; margin-bottom: .75rem; border-radius: .8rem; background: var(--sun-soft); color: var(--sun); font-size: .94rem; }
.held-why b { font-weight: 600; }
.groups { display: grid; grid-template-columns: minmax(0, 1fr); gap: .4rem; }
.group { border: 1px solid var(--line); border-radius: .8rem; background: var(--paper); }
.group summary { display: flex; align-items: center; gap: .75rem; padding: .6rem .85rem; cursor: pointer; list-style: none; }
.group summary::-webkit-details-marker, .person summary::-webkit-details-marker { display: none; }
.group summary > span:first-child { flex: 1; min-width: 0; font-weight: 500; }
.group summary small { display: block; font-weight: 400; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.group summary::after, .person summary::after { content: ""; width: .5rem; height: .5rem; border: solid var(--soft); border-width: 0 2px 2px 0; transform: rotate(45deg) translate(-2px, -2px); transition: transform .15s; flex: none; }
.group[open] summary::after, .person[open] summary::after { transform: rotate(225deg) translate(-2px, -2px); }
.group ul { max-height: 22rem; overflow: auto; padding: 0 .85rem .5rem; }
.group li { padding: .45rem 0; border-top: 1px solid var(--line); font-size: .92rem; overflow-wrap: anywhere; }
.group li small { display: block; }
.decide { display: flex; flex-wrap: wrap; align-items: flex-end; gap: .6rem; margin: .9rem 0 .25rem; }
.decide label { flex: 1 1 10rem; max-width: 14rem; }
.runs li { display: grid; grid-template-columns: 3.2rem 8.5rem auto 1fr; gap: .6rem; align-items: baseline; padding: .3rem 0; font-size: .9rem; border-top: 1px solid var(--line); }
.runs time, .webhooks time { color: var(--soft); font-variant-numeric: tabular-nums; }
.runs small { overflow-wrap: anywhere; }

.search { width: 13rem; }
.people { display: grid; grid-template-columns: minmax(0, 1fr); }
.people > li + li { border-top: 1px solid var(--line); }
.person summary { display: flex; align-items: center; gap: .75rem; padding: .5rem .35rem; cursor: pointer; list-style: none; border-radius: .6rem; }
.person summary:hover { background: var(--well); }
.person.faded .who b, .faded .user-who b { text-decoration: line-through; text-decoration-color: var(--soft); }
.faded .face { filter: grayscale(1); opacity: .6; }
.face { display: grid; place-items: center; width: 2.35rem; height: 2.35rem; border-radius: 50%; font: 600 .84rem var(--sans); flex: none; }
.face-0 { background: var(--tulip-soft); color: var(--tulip); border-radius: 50% 50% 42% 58%; }
.face-1 { background: var(--sky-soft); color: var(--sky); }
.face-2 { background: var(--leaf-soft); color: var(--leaf); border-radius: 46% 54% 50% 50%; }
.face-3 { background: var(--sun-soft); color: var(--sun); }
.face-4 { background: var(--well); color: var(--soft); border-radius: 54% 46% 46% 54%; }
.face-5 { background: color-mix(in srgb, var(--tulip-soft), var(--sky-soft)); color: color-mix(in srgb, var(--tulip), var(--sky)); }
.who { flex: 1; min-width: 0; line-height: 1.3; }
.who b { font-weight: 500; }
.who small { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.chips { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: .3rem; }
.chip.seen::before { content: ""; width: .45rem; height: .45rem; border-radius: 50%; background: currentColor; }
.person-in { padding: .4rem .35rem 1rem 3.45rem; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .9rem; margin: 0 0 .9rem; font-size: .92rem; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.knobs { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .6rem; padding: .85rem; border-radius: .9rem; background: var(--well); }
.knob { display: flex; align-items: flex-end; gap: .4rem; }
.knob label { flex: 1; min-width: 0; }
.knob button { white-space: nowrap; }
.knob.wide { grid-column: 1 / -1; }
.ends { flex-wrap: wrap; align-items: center; gap: .5rem 1rem; padding-top: .6rem; border-top: 1px solid var(--line); }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: .6rem; }

.faults-panel h3 { margin: .9rem 0 .3rem; color: var(--soft); font: 500 .84rem var(--sans); }
.faults-panel.some-on { border-color: color-mix(in srgb, var(--sky) 45%, var(--line)); background-image: repeating-linear-gradient(105deg, transparent 0 22px, color-mix(in srgb, var(--sky) 12%, transparent) 22px 23px); }
.faults-panel .icon { color: var(--sky); }
.switch { display: flex; align-items: flex-start; gap: .65rem; width: 100%; padding: .5rem .4rem; border-color: transparent; background: none; text-align: left; white-space: normal; }
.switch > span:nth-child(2) { flex: 1; }
.switch b { font-weight: 500; }
.switch small { display: block; font-weight: 400; line-height: 1.4; margin-top: .1rem; }
.switch em { font-style: normal; color: var(--tulip); }
.knob-dot { position: relative; width: 2.1rem; height: 1.2rem; border-radius: 1rem; background: color-mix(in srgb, var(--soft) 45%, transparent); flex: none; margin-top: .05rem; transition: background .2s; }
.knob-dot::after { content: ""; position: absolute; inset: .18rem auto auto .2rem; width: .84rem; height: .84rem; border-radius: 50%; background: var(--card); transition: transform .2s; }
.fault.on .knob-dot { background: var(--tulip); }
.fault.on .knob-dot::after { transform: translateX(.88rem); }
.fault.on b, .fault.on .fault-state { color: var(--tulip); }
.fault-state { font-size: .78rem; color: var(--soft); }
.webhooks li { display: flex; align-items: baseline; gap: .6rem; padding: .25rem 0; font-size: .86rem; }
.webhooks code { flex: 1; min-width: 0; }
.choice { display: flex; align-items: flex-start; gap: .6rem; color: inherit; cursor: pointer; }
.choice input { width: auto; margin: .25rem 0 0; accent-color: var(--tulip); }
.choice b { font-size: .95rem; font-weight: 500; }
.choice small { display: block; line-height: 1.4; }
@media (max-width: 62rem) {
  .rooms { grid-template-columns: minmax(0, 1fr); }
}
@media (max-width: 48rem) {
  .timeline { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .then { width: 2px; height: 1.4rem; margin: 0 auto; }
  .then::after { inset: -40% 0 auto 0; width: auto; height: 40%; animation-name: fall; }
  @keyframes fall { to { top: 120%; } }
  .act { padding: .9rem 1.1rem; }
  .person-in { padding-left: .35rem; }
  .runs li { grid-template-columns: 3.2rem 1fr auto; }
  .runs small { grid-column: 2 / -1; }
  .search { width: 100%; }
  .panel > header > form { flex-basis: 100%; }
  .person summary { flex-wrap: wrap; gap: .25rem .75rem; }
  .who { flex-basis: calc(100% - 6rem); }
  .chips { order: 3; width: 100%; justify-content: flex-start; padding-left: 3.1rem; }
}
`

export const PARTS = CONTROL + PLACES + QUIRK_STYLE
