// Whoever sends slower than anybody honest does, gives the place back (A9): headers within 10 seconds, all of it within 20.
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder, ofAProduct, start } from '../start/program.ts'

/** When this connection was closed, in seconds, and what was said before. */
function sent(port: number, text: string, drip: string): Promise<{ after: number; said: string }> {
  return new Promise((resolve) => {
    const from = performance.now()
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    const dripping = setInterval(() => socket.write(drip), 500)
    let said = ''
    socket.on('data', (data) => (said += data.toString()))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(dripping)
      resolve({ after: (performance.now() - from) / 1000, said })
    })
  })
}

test('slow headers, and a slow body, are cut off; whoever is quick is served meanwhile', async () => {
  const folder = aFolder()
  const { url } = await start(ofAProduct(join(folder, 'rollcall.db')), folder)
  const port = Number(new URL(url).port)
  const head = `Host: 127.0.0.1:${port}\r\n`
  const slow = Promise.all([
    sent(port, `GET /healthz HTTP/1.1\r\n${head}`, 'x-more: x\r\n'),
    sent(
      port,
      `POST /webhooks/merge HTTP/1.1\r\n${head}x-merge-webhook-signature: a\r\ncontent-length: 5000\r\n\r\n{`,
      ' ',
    ),
    sent(port, `POST /v1/organizations HTTP/1.1\r\n${head}content-length: 5000\r\n\r\n{`, ' '),
  ])
  for (let tries = 0; tries < 5; tries += 1)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
  const [headers, webhook, unsigned] = await slow
  expect(headers.after).toBeLessThan(16)
  expect(webhook.after).toBeLessThan(26)
  expect(unsigned.after).toBeLessThan(26)
  for (const { said } of [headers, webhook]) expect(said).not.toContain('200 OK')
}, 60_000)
