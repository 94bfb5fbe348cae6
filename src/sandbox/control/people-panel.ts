import { html } from 'hono/html'
import { COMPANY_NAME, DEPARTMENTS, departmentName, ENTITIES, locationOf } from '../hr/company.ts'
import type { StoredPerson } from '../hr/people.ts'
import type { Html } from '../pages/frame.ts'
import type { SandboxContext } from './context.ts'
import type { Employee, RollcallView } from './rollcall.ts'

/** Everybody in HR as it is served, each with forms to change them and their state in Rollcall. */
export function peoplePanel(
  context: SandboxContext,
  view: RollcallView,
  open: string,
  search: string,
): Html {
  const people = context.served.list().toSorted(byInterest(open))
  const known = new Map(
    (view.is === 'there' ? view.employees : []).map((one) => [one.remoteId ?? '', one]),
  )
  const wanted = search.trim().toLowerCase()
  const shown = people.filter((person) => findable(person).includes(wanted))
  return html`
<section class="panel" id="people">
<header><h2>The people in HR</h2>
<form method="get" action="${context.base}" role="search" class="search"><input name="q" type="search" value="${search}" placeholder="Find somebody" aria-label="Find somebody" data-filter></form></header>
<ul class="people">${shown.map((person) => row(context, person, known.get(person.remote_id), person.remote_id === open))}</ul>
${shown.length === 0 ? html`<p class="empty">Nobody found.</p>` : ''}
</section>`
}

/** The person whose row is open comes first, deleted people last, the others by number. */
const byInterest = (open: string) => (a: StoredPerson, b: StoredPerson) => {
  const weight = (person: StoredPerson): number =>
    person.remote_id === open ? 0 : person.deleted > 0 ? 2 : 1
  return weight(a) - weight(b) || Number(a.remote_id) - Number(b.remote_id)
}

const fullName = (person: StoredPerson): string =>
  [person.first_name, person.last_name].filter(Boolean).join(' ')

const findable = (person: StoredPerson): string =>
  [
    fullName(person),
    person.job_title,
    departmentName(person.department),
    person.company,
    person.work_email,
  ]
    .join(' ')
    .toLowerCase()

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

const initials = (person: StoredPerson): string =>
  [person.first_name, person.last_name?.split(' ').at(-1) ?? '']
    .map((part) => letters.segment(part)[Symbol.iterator]().next().value?.segment ?? '')
    .join('')

const hue = (person: StoredPerson): number => Number(person.remote_id) % 6

const row = (
  context: SandboxContext,
  person: StoredPerson,
  seen: Employee | undefined,
  open: boolean,
): Html => html`
<li data-find="${findable(person)}"><details class="person${person.deleted > 0 ? ' faded' : ''}" id="p-${person.remote_id}"${open ? html` open` : ''}>
<summary><span class="face face-${hue(person)}" aria-hidden="true">${initials(person)}</span>
<span class="who"><b>${fullName(person)}</b><small>${person.job_title}</small></span>
<span class="chips"><span class="chip">${person.company.toUpperCase()}</span>${hrChip(person)}${seenChip(seen)}</span></summary>
<div class="person-in">
<dl class="facts"><dt>E-mail</dt><dd>${person.work_email ?? html`<i>none</i>`}</dd><dt>Phone</dt><dd>${person.phone ?? html`<i>none</i>`}</dd>
<dt>Works in</dt><dd>${departmentName(person.department)}, ${locationOf(person.location).name}</dd>
<dt>Since</dt><dd>${person.start_date ?? html`<i>unknown</i>`}${person.termination_date === null ? '' : html`, last day ${person.termination_date}`}</dd>
${seen && seen.why.length > 0 ? html`<dt>Rollcall says</dt><dd>${seen.why.join(' · ')}</dd>` : ''}</dl>
${personForms(context, person)}
</div></details></li>`

const hrChip = (person: StoredPerson): Html | '' => {
  if (person.deleted > 0) return html`<span class="chip tulip">deleted</span>`
  if (person.word !== null) return html`<span class="chip sun">${person.word}</span>`
  if (person.status === 'INACTIVE') return html`<span class="chip tulip">left</span>`
  if (person.status === 'PENDING')
    return html`<span class="chip sky">starts ${short(person.start_date)}</span>`
  if (person.termination_date !== null) {
    return html`<span class="chip sun">leaves ${short(person.termination_date)}</span>`
  }
  return person.employment_type === 'CONTRACTOR' ? html`<span class="chip">contractor</span>` : ''
}

const STATES: Record<string, [string, string]> = {
  active: ['in step', 'leaf'],
  scheduled: ['scheduled', 'sky'],
  leaving: ['leaving', 'sun'],
  left: ['left', ''],
  missing: ['missing', 'sun'],
  out_of_scope: ['out of scope', ''],
  skipped: ['skipped', 'sun'],
  needs_attention: ['needs a look', 'sun'],
}

const seenChip = (seen: Employee | undefined): Html | '' => {
  if (!seen) return ''
  const [name, tone] = STATES[seen.state] ?? [seen.state, '']
  if (seen.state === 'active' && !seen.linked) return ''
  return html`<span class="chip seen ${tone}" title="State in Rollcall">${name}</span>`
}

/** The forms of a stored record. One that only a quirk serves has none. */
function personForms(context: SandboxContext, served: StoredPerson): Html {
  const stored = context.people.find(served.remote_id)
  if (stored === null)
    return html`<p class="soft">This record is served by a switch of <a href="${context.base}/as-it-comes">HR as it really comes</a>.</p>`
  return stored.deleted > 0
    ? html`<p class="soft">Deleted in HR. Rollcall confirms that with a full read before it ends access.</p>`
    : changeForms(context, stored)
}

const short = (day: string | null): string =>
  day === null
    ? 'some day'
    : new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

function changeForms(context: SandboxContext, person: StoredPerson): Html {
  const to = (verb: string): string => `${context.base}/hr/people/${person.remote_id}/${verb}`
  const gone = person.status === 'INACTIVE'
  return html`<div class="knobs">
<form method="post" action="${to('rename')}" class="knob wide"><label>First name <input name="first" value="${person.first_name}" required maxlength="80"></label><label>Last name <input name="last" value="${person.last_name ?? ''}" maxlength="80"></label><button class="small">Rename</button></form>
<form method="post" action="${to('phone')}" class="knob"><label>Phone <input name="phone" value="${person.phone ?? ''}" maxlength="40"></label><button class="small">Change phone</button></form>
<form method="post" action="${to('email')}" class="knob"><label>Work e-mail <input name="email" type="email" value="${person.work_email ?? ''}" maxlength="120"></label><button class="small">Change e-mail</button></form>
<form method="post" action="${to('move')}" class="knob"><label>Company <select name="entity">${ENTITIES.map((one) => html`<option value="${one.id}"${one.id === person.company ? html` selected` : ''}>${one.name}</option>`)}</select></label><button class="small">Move</button></form>
<div class="knob wide ends">
${
  gone
    ? ''
    : html`<form method="post" action="${to('terminate')}" class="row">
<span class="soft">Last day</span><button class="small grave" name="days" value="-1">yesterday</button><button class="small grave" name="days" value="0">today</button><button class="small" name="days" value="14">in two weeks</button></form>`
}
${person.termination_date === null || gone ? '' : html`<form method="post" action="${to('withdraw')}"><button class="small">Withdraw the termination</button></form>`}
${gone ? html`<form method="post" action="${to('rehire')}"><button class="small">Rehire from today</button></form>` : ''}
<form method="post" action="${to('delete')}"><button class="small grave">Delete from HR</button></form>
</div></div>`
}

export const hirePanel = (context: SandboxContext): Html => html`
<section class="panel" id="hire"><header><h2>Hire somebody</h2></header>
<form method="post" action="${context.base}/hr/people" class="stack">
<div class="two"><label>First name <input name="first" required maxlength="80" placeholder="Merel"></label><label>Last name <input name="last" maxlength="80" placeholder="Mistral"></label></div>
<div class="two"><label>Company <select name="entity">${ENTITIES.map((one) => html`<option value="${one.id}">${one.country} · ${one.name.replace(COMPANY_NAME, '')}</option>`)}</select></label>
<label>Department <select name="department">${DEPARTMENTS.map((one) => html`<option value="${one.remote_id}">${one.name}</option>`)}</select></label></div>
<div class="two"><label>Starts <select name="days"><option value="0">today</option><option value="1">tomorrow</option><option value="14">in two weeks</option></select></label>
<label>As <select name="type"><option value="FULL_TIME">employee</option><option value="CONTRACTOR">contractor</option><option value="INTERN">intern</option></select></label></div>
<div class="two"><label>Work e-mail <input name="email" type="email" maxlength="120" placeholder="from the name"></label><label>Phone <input name="phone" maxlength="40" placeholder="made up"></label></div>
<button class="main">Hire</button>
</form></section>`
