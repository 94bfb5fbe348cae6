/**
 * The part of the script for forms with a what-if. `data-live` is the address of the preview. A change in the
 * form, or a button that previews, fetches the preview and replaces the changed parts of the page.
 */
export const LIVE_SCRIPT = `
document.querySelector('.tabs [aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' })

for (const part of document.querySelectorAll('[data-live]')) {
  const form = part.querySelector('form')
  if (!form) continue
  const wanted = new Set()
  let soon = 0
  let asked = null

  const renew = async (button) => {
    clearTimeout(soon)
    asked?.abort()
    const mine = asked = new AbortController()
    const body = new URLSearchParams(new FormData(form, button))
    document.getElementById('outcome')?.setAttribute('aria-busy', 'true')
    try {
      const answer = await fetch(part.dataset.live, { method: 'POST', headers: { 'x-refresh': '1' }, body, signal: mine.signal })
      if (answer.redirected || answer.status === 401) return location.reload()
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const at = document.activeElement
      for (const id of wanted) {
        const given = page.getElementById(id)
        if (!given) continue
        // A copy, because one part may contain another.
        const found = document.importNode(given, true)
        const there = document.getElementById(id)
        // A status element is kept and filled again: a screen reader announces only changes inside it.
        if (there?.getAttribute('role') === 'status') there.replaceChildren(...found.childNodes)
        else there?.replaceWith(found)
        dress(found)
      }
      wanted.clear()
      const same = at && !at.isConnected ? sameAs(at) : null
      // Text that was typed while the answer was on its way.
      if (same?.type === 'text' && at.value !== body.get(at.name)) same.value = at.value
      same?.focus({ preventScroll: true })
    } catch {
      // The next change aborted this fetch, or the network is down: the button still works.
    } finally {
      if (asked === mine) document.getElementById('outcome')?.removeAttribute('aria-busy')
    }
  }
  const sameAs = (one) => Array.from(form.elements).find((each) => each.name === one.name && (each.type !== 'submit' || each.value === one.value))

  form.addEventListener('change', ({ target }) => {
    if (target.dataset.ticks) {
      for (const box of form.querySelectorAll('input[name="' + target.dataset.ticks + '"]'))
        if (!box.closest('[hidden]')) box.checked = target.checked
      return
    }
    if (!target.name || 'still' in target.dataset) return
    if (target.dataset.redraws) wanted.add(target.dataset.redraws)
    for (const id of part.dataset.follows.split(' ')) wanted.add(id)
    wanted.add('outcome')
    clearTimeout(soon)
    soon = setTimeout(renew, 350)
  })
  form.addEventListener('submit', (event) => {
    if (!event.submitter?.hasAttribute('formaction')) return
    event.preventDefault()
    for (const id of part.dataset.parts.split(' ')) wanted.add(id)
    wanted.add('outcome')
    renew(event.submitter)
  })
}
`
