import { html } from 'hono/html'
import type { Account, AccountStatus, EmployeeState, RunState } from '../../../ports/records.ts'
import type { Words } from '../../../words/words.ts'
import type { Html } from './frame.ts'

type Tone = 'good' | 'warn' | 'bad' | 'calm' | ''

const STATUS: Readonly<Record<AccountStatus, Tone>> = {
  pending: 'calm',
  importing: 'calm',
  review: 'warn',
  active: 'good',
  needs_relink: 'bad',
  quarantined: 'bad',
  disconnected: '',
}

const RUN: Readonly<Record<RunState, Tone>> = {
  reading: 'calm',
  planned: 'calm',
  held: 'warn',
  applying: 'calm',
  done: 'good',
  incomplete: 'warn',
  failed: 'bad',
}

const PERSON: Readonly<Record<EmployeeState, Tone>> = {
  scheduled: 'calm',
  active: 'good',
  leaving: 'warn',
  left: '',
  missing: 'warn',
  out_of_scope: '',
  skipped: '',
  needs_attention: 'bad',
}

export function stateChip(words: Words, state: EmployeeState): Html {
  return chip(PERSON[state], words.texts.portalPeople.state[state])
}

export function statusChip(words: Words, { status }: Pick<Account, 'status'>): Html {
  return chip(STATUS[status], words.texts.portalHome.status[status])
}

export function runChip(words: Words, state: RunState): Html {
  return chip(RUN[state], words.texts.portalHome.runs.state[state])
}

/** A small word in a colour; never the colour alone. */
export function chip(tone: Tone, text: string): Html {
  return html`<span class="chip ${tone}">${text}</span>`
}
