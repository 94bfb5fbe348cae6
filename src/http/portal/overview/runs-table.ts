import { html } from 'hono/html'
import type { Run } from '../../../ports/records.ts'
import type { Words } from '../../../words/words.ts'
import type { PortalContext } from '../request/request-context.ts'
import { emptyState, wideTable, type Html } from '../shell/elements.ts'
import { runChip } from '../shell/status-chips.ts'

/** Runs, newest first. `short`: a list for a narrow column. */
export function runsTable(c: PortalContext, runs: readonly Run[], size: 'short' | 'long'): Html {
  const { words, organization, branding } = c.get('requestContext')
  const { runs: texts } = words.texts.portalHome
  if (runs.length === 0) return emptyState(texts.none, texts.noneText)
  const when = (run: Run) =>
    html`<a href="/portal/accounts/${run.account}/runs/${run.id}">${words.brief(run.startedAt, organization.timezone)}</a>`
  const reason = (run: Run) =>
    run.reason === null
      ? ''
      : html`<br><span class="soft small">${words.say(words.texts.causes[run.reason].short, { product: branding.product })}</span>`
  if (size === 'short') {
    return html`<ul class="list">${runs.map(
      (run) =>
        html`<li><span class="row between-ends"><span>${when(run)}</span>${runChip(words, run.state)}</span><span class="soft small">${whyOf(words, run)} · ${changesText(words, run)}</span>${reason(run)}</li>`,
    )}</ul>`
  }
  const table = html`<table class="folds">
<thead><tr><th scope="col">${texts.when}</th><th scope="col">${texts.why}</th><th scope="col">${texts.changes}</th><th scope="col">${texts.result}</th></tr></thead>
<tbody>${runs.map(
    (run) =>
      html`<tr><td>${when(run)}</td><td>${whyOf(words, run)}</td><td>${changesText(words, run)}</td><td>${runChip(words, run.state)}${reason(run)}</td></tr>`,
  )}</tbody></table>`
  return wideTable(texts.title, table)
}

/** What started it, and who was read. A scheduled sync of some people is none of the daily ones: a day of theirs has come. */
export function whyOf(words: Words, { trigger, mode }: Pick<Run, 'trigger' | 'mode'>): string {
  const { runs: texts } = words.texts.portalHome
  const isFollowUp = trigger === 'schedule' && mode === 'employees'
  return `${isFollowUp ? texts.followUp : texts.trigger[trigger]} · ${texts.mode[mode]}`
}

/** "3 joined, 1 left", or "no changes". */
export function changesText(words: Words, { changes }: Run): string {
  const { runs: texts } = words.texts.portalHome
  const parts = [
    changes.joiners === 0 ? '' : words.many(texts.joiners, changes.joiners),
    changes.movers === 0 ? '' : words.many(texts.movers, changes.movers),
    changes.leavers === 0 ? '' : words.many(texts.leavers, changes.leavers),
  ].filter((part) => part !== '')
  return parts.length === 0 ? texts.nothing : parts.join(', ')
}
