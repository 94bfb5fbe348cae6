import { html } from 'hono/html'
import type { PersonState } from '../../../core/people/person-state.ts'
import type { Account, AccountStatus, RunState } from '../../../ports/records.ts'
import type { Words } from '../../../words/words.ts'
import { chip, type Html, type Tone } from './elements.ts'

const ACCOUNT_TONES: Readonly<Record<AccountStatus, Tone>> = {
  pending: 'calm',
  importing: 'calm',
  review: 'warn',
  active: 'good',
  needs_relink: 'bad',
  quarantined: 'bad',
  disconnected: '',
}

const RUN_TONES: Readonly<Record<RunState, Tone>> = {
  reading: 'calm',
  planned: 'calm',
  held: 'warn',
  applying: 'calm',
  done: 'good',
  incomplete: 'warn',
  failed: 'bad',
}

const PERSON_TONES: Readonly<Record<PersonState, Tone>> = {
  scheduled: 'calm',
  active: 'good',
  leaving: 'warn',
  left: '',
  missing: 'warn',
  out_of_scope: '',
  skipped: '',
  needs_attention: 'bad',
}

/** `hasAccess`: their user can work in one of the account's entities, which "left" alone does not tell. */
export function personChip(words: Words, state: PersonState, hasAccess: boolean): Html {
  const { state: states, stillHasAccess } = words.texts.portalPeople
  const plain = chip(PERSON_TONES[state], states[state])
  if (state !== 'left' || !hasAccess) return plain
  return html`<span class="chips">${plain} ${chip('warn', stillHasAccess)}</span>`
}

export function accountChip(words: Words, { status }: Pick<Account, 'status'>): Html {
  return chip(ACCOUNT_TONES[status], words.texts.portalHome.status[status])
}

export function runChip(words: Words, state: RunState): Html {
  return chip(RUN_TONES[state], words.texts.portalHome.runs.state[state])
}
