import { Hono } from 'hono'
import type { Faults } from '../faults.ts'

/**
 * What stands in for Merge's own `initialize.js`: it shows Merge's window in a frame, and tells the page that opened it
 * what came of it.
 */
const INITIALIZE_SCRIPT = `window.MergeLink = (() => {
  const home = new URL('..', document.currentScript.src)
  let config = {}
  let frame = null

  const close = () => {
    frame?.remove()
    frame = null
  }

  addEventListener('message', ({ source, data }) => {
    if (frame === null || source !== frame.contentWindow) return
    if (data?.merge === 'connected')
      config.onSuccess?.(data.publicToken, { isTokenForOtherPreexistingLinkedAccount: data.taken })
    if (data?.merge === 'invalid') config.onValidationError?.('The link token is not valid.')
    if (data?.merge === 'closed') {
      close()
      config.onExit?.()
    }
  })

  return {
    initialize: (given) => {
      config = given
      setTimeout(() => config.onReady?.(), 0)
    },
    openLink: (given) => {
      config = { ...config, ...given }
      close()
      frame = document.createElement('iframe')
      frame.title = 'Merge Link'
      frame.src = new URL('hr/window/' + encodeURIComponent(config.linkToken), home).href
      Object.assign(frame.style, { position: 'fixed', inset: '0', width: '100%', height: '100%', border: '0' })
      document.body.append(frame)
    },
    closeLink: close,
  }
})()
`

/** The script inside the frame: it says to the page around it what its own page says in `data-merge`. */
const FRAME_SCRIPT = `
const said = document.querySelector('[data-merge]')?.dataset
if (said) parent.postMessage({ merge: said.merge, publicToken: said.token, taken: said.taken === 'yes' }, '*')
document.getElementById('leave')?.addEventListener('click', () => parent.postMessage({ merge: 'closed' }, '*'))
`

/** Both scripts, unless the fault holds the first one back, as an ad blocker does. */
export function windowScripts(faults: Faults) {
  const app = new Hono()
  const headers = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' }
  app.get('/initialize.js', (c) =>
    faults.on('script-blocked') ? c.text('Blocked.', 404) : c.body(INITIALIZE_SCRIPT, 200, headers),
  )
  app.get('/frame.js', (c) => c.body(FRAME_SCRIPT, 200, headers))
  return app
}
