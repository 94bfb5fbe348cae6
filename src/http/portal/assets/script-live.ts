/**
 * The part of the script for forms with a what-if. `data-live` is the URL of the preview. A change in the
 * form, or a button that previews, fetches the preview and replaces the parts of the page that it changes.
 */
export const LIVE_SCRIPT = `
document.querySelector('.tabs [aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' })

for (const part of document.querySelectorAll('[data-live]')) {
  const form = part.querySelector('form')
  if (!form) continue
  const toReplace = new Set()
  let timer = 0
  let pending = null

  const renew = async (button) => {
    clearTimeout(timer)
    pending?.abort()
    const request = pending = new AbortController()
    const body = new URLSearchParams(new FormData(form, button))
    document.getElementById('outcome')?.setAttribute('aria-busy', 'true')
    try {
      const answer = await fetch(part.dataset.live, { method: 'POST', headers: { 'x-refresh': '1' }, body, signal: request.signal })
      if (answer.redirected || answer.status === 401) return location.reload()
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const focused = document.activeElement
      for (const id of toReplace) {
        const fetched = page.getElementById(id)
        if (!fetched) continue
        // A copy, because one part may contain another one.
        const copy = document.importNode(fetched, true)
        const shown = document.getElementById(id)
        // A status element is kept and filled again: a screen reader announces only changes inside it.
        if (shown?.getAttribute('role') === 'status') shown.replaceChildren(...copy.childNodes)
        else shown?.replaceWith(copy)
        initialize(copy)
      }
      toReplace.clear()
      const replacement = focused && !focused.isConnected ? sameField(focused) : null
      // Keep text that was typed while the answer was on its way.
      if (replacement?.type === 'text' && focused.value !== body.get(focused.name)) replacement.value = focused.value
      replacement?.focus({ preventScroll: true })
    } catch {
      // The next change aborted this fetch, or the network is down: the button still works.
    } finally {
      if (pending === request) document.getElementById('outcome')?.removeAttribute('aria-busy')
    }
  }
  const sameField = (one) => Array.from(form.elements).find((each) => each.name === one.name && (each.type !== 'submit' || each.value === one.value))

  form.addEventListener('change', ({ target }) => {
    if (target.dataset.ticks) {
      for (const box of form.querySelectorAll('input[name="' + target.dataset.ticks + '"]'))
        if (!box.closest('[hidden]')) box.checked = target.checked
      return
    }
    if (!target.name || 'still' in target.dataset) return
    if (target.dataset.redraws) toReplace.add(target.dataset.redraws)
    for (const id of part.dataset.follows.split(' ')) toReplace.add(id)
    toReplace.add('outcome')
    clearTimeout(timer)
    timer = setTimeout(renew, 350)
  })
  form.addEventListener('submit', (event) => {
    if (!event.submitter?.hasAttribute('formaction')) return
    event.preventDefault()
    for (const id of part.dataset.parts.split(' ')) toReplace.add(id)
    toReplace.add('outcome')
    renew(event.submitter)
  })
}
`
