import { expect, test } from 'vitest'
import { REPORT_CODES } from '../../src/core/tell/report-catalogue.ts'
import { REPORT_TITLES } from '../../src/sandbox/control/report-titles.ts'
import { stage } from './stage.ts'

const PAGES = ['/', '/as-it-comes', '/host', '/inbox']

test('every page has a policy with a nonce and nothing inline', async () => {
  const { sandbox } = stage()
  for (const path of PAGES) {
    const response = await sandbox.app.request(path)
    const policy = response.headers.get('content-security-policy') ?? ''
    const nonce = /script-src 'nonce-([^']+)'/u.exec(policy)?.[1] ?? 'none'
    const text = await response.text()
    expect(response.status).toBe(200)
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(text).toContain(`nonce="${nonce}"`)
    expect(text).not.toMatch(/ style="| onclick=|<style|\[object /u)
    const bare = /<[^>]+\s[\w-]+=[^"\s>]/u.exec(text.replaceAll(/"[^"]*"/gu, '""'))
    expect(bare?.[0]).toBeUndefined()
  }
})

test('every report has a title in the control room, and no title is of none', () => {
  expect(Object.keys(REPORT_TITLES).toSorted()).toEqual(REPORT_CODES.toSorted())
})

test('a form from another site is refused; one from an own page works', async () => {
  const { sandbox } = stage()
  const press = (headers: Record<string, string>) =>
    sandbox.app.request('http://localhost:3000/faults/nobody', {
      method: 'POST',
      headers: { host: 'localhost:3000', ...headers },
      body: new URLSearchParams({ on: '1' }),
    })
  expect((await press({ origin: 'https://evil.test' })).status).toBe(403)
  expect(
    (await press({ origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' })).status,
  ).toBe(403)
  expect((await press({ origin: 'http://localhost:3000' })).status).toBe(303)
})

test('a name is shown as text, whatever it contains', async () => {
  const { sandbox, press } = stage()
  await press('/hr/people/1004/rename', {
    first: '<img src=x onerror=alert(1)>',
    last: '"O\'Neill"',
  })
  const text = await (await sandbox.app.request('/')).text()
  expect(text).not.toContain('<img')
  expect(text).toContain('&lt;img src=x')
})

test('without Rollcall the control room says that it is starting', async () => {
  const { sandbox } = stage()
  const text = await (await sandbox.app.request('/')).text()
  expect(text).toContain('Rollcall is starting')
  expect(text).toContain('Tulip &amp; Thunder')
})

test('everybody can be found by name without a script', async () => {
  const { sandbox } = stage()
  const text = await (await sandbox.app.request('/?q=hannes')).text()
  expect(text).toContain('id="p-1023"')
  expect(text).not.toContain('id="p-1002"')
})

test('a hire is confirmed by a message and is first in the list', async () => {
  const { sandbox, press } = stage()
  const answer = await press('/hr/people', {
    first: 'Merel',
    last: 'Mistral',
    entity: 'de',
    days: '14',
    email: 'merel@tulip.test',
  })
  expect(answer.headers.get('location')).toBe('/sandbox?said=hired&open=1061#p-1061')
  const text = await (await sandbox.app.request('/?said=hired&open=1061')).text()
  expect(text.indexOf('Merel Mistral')).toBeLessThan(text.indexOf('Noor van Dijk'))
  expect(text).toContain('Hired.')
})

test('who is yet to start does not work here, as Rollcall counts them too', async () => {
  const { sandbox } = stage()
  const text = (await (await sandbox.app.request('/')).text()).replaceAll(/<[^>]+>/gu, '')
  expect(text).toContain('58people work here, 1 is to start, 1 has left')
})
