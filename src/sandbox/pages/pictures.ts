import { html } from 'hono/html'

/** The sandbox's logo: a tulip. */
export const tulip = () => html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
<path class="mark-stem" d="M16 30V17M16 27c-4 0-7-2-8-6 4 0 7 2 8 6Zm0-2c4 0 6-2 7-5-4 0-6 2-7 5Z"/>
<path class="mark-bloom" d="M9 4c2 1 4 2.500 4.500 4C14 5.500 15 3.500 16 2c1 1.500 2 3.500 2.500 6C19 6.500 21 5 23 4c1 6-1 13-7 13S8 10 9 4Z"/>
</svg>`

/** Served as the page's icon, so colours are in the file itself. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M16 30V17M16 27c-4 0-7-2-8-6 4 0 7 2 8 6Zm0-2c4 0 6-2 7-5-4 0-6 2-7 5Z" fill="#2f8f5b" stroke="#2f8f5b" stroke-width="1.5" stroke-linejoin="round"/><path d="M9 4c2 1 4 2.500 4.500 4C14 5.500 15 3.500 16 2c1 1.500 2 3.500 2.500 6C19 6.500 21 5 23 4c1 6-1 13-7 13S8 10 9 4Z" fill="#e0456b"/></svg>`

/** The icon of the faults panel. */
export const cloud = () => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
<path d="M7 15.500a4 4 0 0 1 .3-8 5.200 5.200 0 0 1 10-.4 4.200 4.200 0 0 1 .2 8.400Z"/><path d="M8.500 18.500 7.500 21M12.500 18.500l-1 2.500M16.500 18.500l-1 2.500"/></svg>`

export const people = () => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
<circle cx="9" cy="8" r="3.500"/><path d="M2.500 20c.5-4 3-6 6.500-6s6 2 6.500 6M16 5a3.200 3.200 0 0 1 0 6.200M17.500 14.300c2.300.6 3.700 2.500 4 5.700"/></svg>`

export const bell = () => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
<path d="M5 17c1.500-1.500 1.500-3.500 1.500-6a5.500 5.500 0 0 1 11 0c0 2.500 0 4.500 1.500 6ZM10 20a2.200 2.200 0 0 0 4 0M12 3v2"/></svg>`

export const card = () => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
<rect x="3" y="5.500" width="18" height="13" rx="2.500"/><path d="M3 10h18M7 15h4"/></svg>`

export const envelope = () => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
<rect x="3" y="5.500" width="18" height="13" rx="2.500"/><path d="m4 7.500 8 6 8-6"/></svg>`
