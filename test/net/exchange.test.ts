import { expect, test } from 'vitest'
import { exchange, globalFetch, type Call } from '../../src/net/exchange.ts'

const url = 'https://elsewhere.test/x'

function ask(fetch: Call['fetch'], more: Partial<Call> = {}) {
  const signal = AbortSignal.timeout(5000)
  return exchange({
    fetch,
    url,
    init: { method: 'GET' },
    maxBytes: 10,
    signal,
    errorBodies: 'read',
    ...more,
  })
}

const answering = (body: ConstructorParameters<typeof Response>[0], init?: ResponseInit) => () =>
  Promise.resolve(new Response(body, init))

test('an answer comes whole, with its status and headers', async () => {
  const got = await ask(answering('{"a":"é"}', { status: 201, headers: { etag: 'e' } }))
  expect(got).toMatchObject({
    kind: 'answer',
    status: 201,
    body: { kind: 'text', text: '{"a":"é"}' },
  })
  expect(got.kind === 'answer' && got.headers.get('etag')).toBe('e')
})

test('a redirect is an answer, and is not followed', async () => {
  const inits: (RequestInit | undefined)[] = []
  const got = await ask((_, init) => {
    inits.push(init)
    return answering(null, { status: 302, headers: { location: '/y' } })()
  })
  expect(got).toMatchObject({ status: 302 })
  expect(inits).toMatchObject([{ method: 'GET', redirect: 'manual' }])
})

test.each([
  ['a body over the limit', '12345678901', { kind: 'unreadable', why: 'longer than 10 bytes' }],
  ['bytes that are not UTF-8', new Uint8Array([0xff]), { kind: 'unreadable', why: 'not UTF-8' }],
  ['no body', null, { kind: 'text', text: '' }],
])('%s', async (_, body, expected) => {
  expect(await ask(answering(body))).toMatchObject({ kind: 'answer', status: 200, body: expected })
})

test('the body of an error is read or ignored, as asked', async () => {
  const refused = answering('{"code":1}', { status: 400 })
  expect(await ask(refused)).toMatchObject({ body: { kind: 'text', text: '{"code":1}' } })
  expect(await ask(refused, { errorBodies: 'ignored' })).toMatchObject({
    status: 400,
    body: { kind: 'text', text: '' },
  })
  const fine = await ask(answering('fine'), { errorBodies: 'ignored' })
  expect(fine).toMatchObject({ body: { kind: 'text', text: 'fine' } })
})

test('a fetch that ignores its signal ends with it', async () => {
  const deaf = () => new Promise<Response>(() => undefined)
  expect(await ask(deaf, { signal: AbortSignal.timeout(20) })).toEqual({
    kind: 'broken',
    why: 'no answer in time',
    sent: true,
  })
})

test('a body that stalls is lost, and its status is not', async () => {
  const stalling = new ReadableStream({ pull: () => new Promise(() => undefined) })
  expect(await ask(answering(stalling), { signal: AbortSignal.timeout(20) })).toMatchObject({
    status: 200,
    body: { kind: 'lost', why: 'the body did not end in time' },
  })
})

test.each([
  ['ECONNREFUSED', false],
  ['ENOTFOUND', false],
  ['ECONNRESET', true],
  ['UND_ERR_SOCKET', true],
])('%s: sent %s', async (code, sent) => {
  const failing = () =>
    Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(''), { code }) }))
  expect(await ask(failing)).toEqual({ kind: 'broken', why: code, sent })
})

test("an error's text is never quoted: it may hold a token", async () => {
  const why = 'connection broken'
  for (const error of [
    new TypeError('bad header: Bearer canary'),
    Object.assign(new Error('canary'), { code: 'canary' }),
    'canary',
    null,
  ])
    expect(await ask(() => Promise.reject(error))).toEqual({ kind: 'broken', why, sent: true })
})

test('the global fetch is looked up at each call', async () => {
  const before = globalThis.fetch
  try {
    globalThis.fetch = answering('replaced')
    expect(await ask(globalFetch)).toMatchObject({ body: { text: 'replaced' } })
  } finally {
    globalThis.fetch = before
  }
})
