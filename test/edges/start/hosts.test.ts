// A page elsewhere can point its own name at this machine. The sandbox answers nothing under a name it does not know.
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { Hono } from 'hono'
import { onlyOwnHosts } from '../../../src/http/own-hosts.ts'
import { aFolder, start } from './program.ts'

const app = new Hono()
  .use(onlyOwnHosts('https://Demo.Acme.test:8443'))
  .get('*', (c) => c.text('hi'))
const statusFor = async (host: string): Promise<number> =>
  (await app.request('/', { headers: { host } })).status

test.each([
  'localhost',
  'localhost:3000',
  'LOCALHOST:3000',
  '127.0.0.1',
  '127.0.0.1:9',
  '[::1]',
  '[::1]:3000',
  'demo.acme.test',
  'demo.acme.test:8443',
  'DEMO.acme.test:80',
])('%s is answered', async (host) => {
  expect(await statusFor(host)).toBe(200)
})

test.each([
  '',
  'evil.test',
  'evil.test:3000',
  'localhost.evil.test',
  'localhost@evil.test',
  'localhost:3000@evil.test',
  '127.0.0.1.evil.test',
  'demo.acme.test.evil.test',
  'acme.test',
  'xdemo.acme.test',
  '192.168.1.7:3000',
  '[::ffff:7f00:1]',
  '[::2]:3000',
  'evil.test/localhost',
  'evil.test#localhost',
  'evil.test?localhost',
  'localhost, evil.test',
])('%s is not', async (host) => {
  expect(await statusFor(host)).toBe(421)
})

test('none of its pages is, by the program itself', async () => {
  const { url } = await start({}, aFolder())
  const port = new URL(url).port
  const status = (path: string, host: string, method = 'GET'): Promise<number> =>
    new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, method, headers: { host } }, (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
        .on('error', reject)
        .end()
    })
  for (const path of ['/', '/sandbox', '/sandbox/inbox', '/v1/openapi.json', '/portal', '/healthz'])
    expect(await status(path, `evil.test:${port}`), path).toBe(421)
  expect(await status('/sandbox/start-over', `evil.test:${port}`, 'POST')).toBe(421)
  expect(await status('/sandbox', `localhost:${port}`)).toBe(200)
  expect(await status('/sandbox', `[::1]:${port}`)).toBe(200)
})
