import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** What keeps it from calling home, and lets it run in a container. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The Chromium of this machine; `CHROMIUM_PATH` says where it is if it is somewhere else. */
export function chromiumPath(): string {
  const told = process.env['CHROMIUM_PATH']
  const found = told === undefined ? USUAL.find((path) => existsSync(path)) : told
  if (found !== undefined && existsSync(found)) return found
  throw new Error(
    told === undefined
      ? 'No Chromium found. Install one (Debian: apt-get install chromium; macOS: brew install --cask google-chrome), or set CHROMIUM_PATH.'
      : `CHROMIUM_PATH is ${told}, and there is no such file.`,
  )
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: FLAGS })
}
