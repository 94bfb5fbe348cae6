/** Styles of the page "HR as it really comes" and of its panel in the control room. */
export const QUIRK_STYLE = `
.quirk-groups { columns: 2; column-gap: 1rem; }
.quirk-groups .panel { break-inside: avoid; margin: 0 0 1rem; }
.quirk-groups h2 + .soft { margin-bottom: .5rem; }
.quirk { padding: .35rem 0; border-top: 1px solid var(--line); scroll-margin-top: 5rem; }
.quirk:first-child { border-top: 0; }
.quirk.on { margin-inline: -.6rem; padding-inline: .6rem; border-radius: .8rem; background: var(--tulip-soft); border-color: transparent; }
.quirk.on + .quirk { border-color: transparent; }
.quirk .switch:hover { background: none; border-color: transparent; }
.quirk .switch:hover b { text-decoration: underline; text-underline-offset: .15em; }
.quirk-see { margin: 0 .4rem .35rem 3.25rem; padding-left: .7rem; border-left: 2px solid var(--line); font-size: .9rem; line-height: 1.45; }
.quirk.on .quirk-see, .quirk.on small { border-color: var(--tulip); color: var(--ink); }
.quirk-see a { font-weight: 500; white-space: nowrap; }
.quirk.on .quirk-see a { color: var(--tulip); }
.quirk-see small { display: block; }
.quirks-all { display: flex; align-items: center; justify-content: space-between; gap: .75rem; margin-bottom: 1rem; }
.quirks-on { display: grid; gap: .25rem; margin: .6rem 0; font-size: .92rem; }
.quirks-go { margin-top: .75rem; }
@media (max-width: 62rem) { .quirk-groups { columns: 1; } }
@media (max-width: 48rem) { .quirk-see { margin-left: .4rem; } }
`
