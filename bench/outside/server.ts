// The outside world as a process of its own: Merge, the host and the mail service, told what to do by its parent.
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHr, type Reply } from './hr.ts'
import type { Told } from './outside.ts'
import { createProduct } from './product.ts'

const people = Number(process.argv[2])
const hr = createHr(people)
const product = createProduct(people)
/** Requests by their kind: what was asked of us in one measurement. */
let asked: Record<string, number> = {}
let mails = 0

const server = createServer((request, response) => {
  void answer(request).then(({ status, body }) => {
    const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': length })
    response.end(body)
  })
})
server.keepAliveTimeout = 10 * 60_000
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port })
})
process.on('disconnect', () => process.exit(0))
process.on('message', (told: Told) => {
  process.send?.({ answer: tell(told) })
})

async function answer(request: IncomingMessage): Promise<Reply> {
  const url = new URL(request.url ?? '/', 'http://outside')
  const { pathname: path, searchParams: query } = url
  const kind = `${request.method} ${path.replace(/\/(employees|emails)\/.*/, '/$1/{id}')}`
  asked[kind] = (asked[kind] ?? 0) + 1
  const merge = '/api/hris/v1/'
  if (path.startsWith(merge))
    return hr.answer(request.method ?? 'GET', path.slice(merge.length), query)
  if (path === '/rollcall/users') return product.users(query)
  if (path === '/rollcall/actions') return product.act(await bodyOf(request))
  if (path.startsWith('/emails')) return mailed(path, await bodyOf(request))
  return { status: 404, body: '{}' }
}

function mailed(path: string, body: string): Reply {
  const sent = body === '' ? [] : [JSON.parse(body) as unknown].flat()
  const data = sent.map(() => ({ id: `mail-${(mails += 1)}` }))
  return { status: 200, body: JSON.stringify(path.endsWith('/batch') ? { data } : (data[0] ?? {})) }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function tell(told: Told): unknown {
  switch (told.what) {
    case 'linked-as':
      return hr.linkedAs(told.accountId)
    case 'synced':
      return hr.synced()
    case 'touch-all':
      return hr.touchAll()
    case 'rename':
      return hr.rename(told.people, told.quietly)
    case 'leave':
      return hr.leave(told.people)
    case 'count': {
      const counted = { asked, done: product.done() }
      asked = {}
      return counted
    }
  }
}
