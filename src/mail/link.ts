import type { Block, MailContext } from './blocks.ts'

/** The address if a link may lead there (http or https, no credentials), else null. */
export function safeUrl(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  return url.username === '' && url.password === '' ? url.href : null
}

/** The button to the run, or the run's id if the host gave no page to link to. */
export function toRun(context: MailContext): readonly Block[] {
  const { frame, words, names } = context
  const { button, whereRun } = words.texts.labels
  const url = safeUrl(frame.link)
  if (url !== null) {
    const label = frame.runId === null ? words.say(button.open, names) : button.run
    return [{ kind: 'button', label, url }]
  }
  if (frame.runId === null) return []
  return [{ kind: 'paragraph', text: words.say(whereRun, { ...names, id: frame.runId }) }]
}

/** The button to a plan that waits, or the plan's id if the host gave no page to link to. */
export function toPlan(context: MailContext, planId: string): readonly Block[] {
  const { frame, words, names } = context
  const { button, wherePlan } = words.texts.labels
  const url = safeUrl(frame.link)
  if (url !== null) return [{ kind: 'button', label: button.plan, url }]
  return [{ kind: 'paragraph', text: words.say(wherePlan, { ...names, id: planId }) }]
}
