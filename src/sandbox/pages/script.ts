/** Updates the live parts of a page, and filters people while typing. Pages work without it. */
export const SCRIPT = `(() => {
  const source = document.body.dataset.liveFrom
  const shown = new Map()

  const replace = (fresh) => {
    const old = document.getElementById(fresh.id)
    if (!old || shown.get(fresh.id) === fresh.innerHTML) return
    shown.set(fresh.id, fresh.innerHTML)
    const open = [...old.querySelectorAll('details[id][open]')].map((one) => one.id)
    const shut = [...old.querySelectorAll('details[id]:not([open])')].map((one) => one.id)
    old.innerHTML = fresh.innerHTML
    for (const id of open) document.getElementById(id)?.setAttribute('open', '')
    for (const id of shut) document.getElementById(id)?.removeAttribute('open')
  }

  const busy = () => document.hidden || document.activeElement?.closest('[data-live] form')

  const refresh = async () => {
    try {
      if (!busy()) {
        const answer = await fetch(source)
        if (answer.ok) {
          const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
          page.querySelectorAll('[data-live]').forEach(replace)
        }
      }
    } catch {}
    setTimeout(refresh, 2500)
  }
  if (source) setTimeout(refresh, 1200)

  const search = document.querySelector('input[data-filter]')
  search?.addEventListener('input', () => {
    const wanted = search.value.trim().toLowerCase()
    for (const row of document.querySelectorAll('[data-find]')) {
      row.hidden = !row.dataset.find.includes(wanted)
    }
  })

  document.addEventListener('submit', (event) => {
    const button = event.submitter
    if (button) setTimeout(() => (button.disabled = true))
  })
})()
`
