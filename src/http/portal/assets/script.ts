import { fingerprint } from './fingerprint.ts'
import { LIVE_SCRIPT } from './script-live.ts'

/**
 * The script; every page works without it. It refreshes parts with `data-refresh` (seconds), filters lists
 * while somebody types, and sends a form only once. `script-live.ts` has the rest.
 */
const BASE = `
const fetching = new Set()

function schedule(part) {
  setTimeout(() => refresh(part.id), 1000 * Number(part.dataset.refresh))
}

async function refresh(id) {
  const part = document.getElementById(id)
  if (!part || !part.dataset.refresh || fetching.has(id)) return
  const focused = document.activeElement
  // A focused part is not replaced, except a scrolling table: nothing in it can be lost.
  if (document.hidden || (part.contains(focused) && !focused.classList.contains('scroll'))) return schedule(part)
  fetching.add(id)
  let next = part
  try {
    const answer = await fetch(location.href, { headers: { 'x-refresh': '1' } })
    if (answer.redirected || answer.status === 401) return location.assign(answer.redirected ? answer.url : location.href)
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const found = page.getElementById(id)
      if (found && found.innerHTML !== part.innerHTML) part.replaceWith(next = document.adoptNode(found))
      else if (found && !found.dataset.refresh) delete part.dataset.refresh
      document.title = page.title
    }
  } catch {
    // The network is down: the next try may succeed.
  } finally {
    fetching.delete(id)
  }
  if (next.dataset.refresh) schedule(next)
}

document.querySelectorAll('[data-refresh]').forEach(schedule)
document.querySelector('.sections [aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' })

function initialize(root) {
  for (const part of root.querySelectorAll('[data-script]')) part.hidden = false
  for (const field of root.querySelectorAll('[data-narrows]')) enableFilter(field)
}

function enableFilter(field) {
  const list = document.getElementById(field.dataset.narrows)
  const none = document.getElementById(field.dataset.narrows + '-none')
  const filter = () => {
    const text = field.value.trim().toLowerCase()
    let shown = 0
    for (const one of list.children) {
      one.hidden = !(one.dataset.words ?? one.textContent).toLowerCase().includes(text)
      if (!one.hidden) shown += 1
    }
    if (none) none.hidden = shown > 0
  }
  field.addEventListener('input', filter)
  filter()
}
initialize(document)

addEventListener('submit', (event) => {
  const button = event.submitter
  if (event.defaultPrevented) return
  if (event.target.method === 'post') setTimeout(() => { if (button) { button.disabled = true; button.dataset.sent = '' } })
})
addEventListener('pageshow', () => document.querySelectorAll('button[data-sent]').forEach((b) => { b.disabled = false }))
`

export const SCRIPT = BASE + LIVE_SCRIPT
export const SCRIPT_PATH = `/portal/script.js?v=${fingerprint(SCRIPT)}`
