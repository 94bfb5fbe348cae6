import { fingerprint } from '../../assets/fingerprint.ts'

/**
 * The script of the page with Merge's window. It fetches Merge's script, says what is going on, and posts what comes of
 * it. It is served as a file of its own, since the page is of no origin and may not read those of the portal.
 */
export const WINDOW_SCRIPT = `(() => {
const page = document.getElementById('linking').dataset
const result = document.getElementById('result')
let over = false
let opened = false

function show(state) {
  for (const part of document.querySelectorAll('[data-state]')) part.hidden = part.dataset.state !== state
}

function send(publicToken, ofAnotherAccount) {
  if (over) return
  over = true
  show('sending')
  result.elements.public_token.value = publicToken ?? ''
  result.elements.other.value = ofAnotherAccount ? 'yes' : ''
  result.submit()
}

const config = {
  linkToken: page.token,
  shouldSendTokenOnSuccessfulLink: true,
  onSuccess: (publicToken, more) => send(publicToken, more?.isTokenForOtherPreexistingLinkedAccount === true),
  onExit: () => { if (!over) show('closed') },
  onValidationError: () => { if (!over) show('blocked') },
  onReady: open,
  ...(page.api ? { tenantConfig: { apiBaseURL: page.api } } : {}),
}

function open() {
  if (opened || over) return
  opened = true
  show('open')
  window.MergeLink.openLink(config)
}

show('opening')
const script = document.createElement('script')
script.src = page.script
script.onerror = () => show('blocked')
script.onload = () => {
  if (!window.MergeLink) return show('blocked')
  window.MergeLink.initialize(config)
  // Merge says when it is ready. A version of it that does not say so is opened all the same.
  setTimeout(open, 3000)
}
document.head.append(script)
document.getElementById('again').addEventListener('click', () => { opened = false; open() })
})()
`
export const WINDOW_SCRIPT_PATH = `/link/window.js?v=${fingerprint(WINDOW_SCRIPT)}`
