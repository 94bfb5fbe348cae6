// Somebody in the portal of a running server.
import type { Stage } from '../../world/stage.ts'
import { newVisitor, type Visitor } from '../../portal/visitor.ts'

type Desk = Parameters<typeof newVisitor>[0]

export async function visitorOf(stage: Stage, organization: string): Promise<Visitor> {
  const { url } = stage.rollcall
  const app = {
    request: (path: string, init?: RequestInit) =>
      fetch(`${url}${path.replace(url, '')}`, { ...init, redirect: 'manual' }),
  } as unknown as Desk['app']
  const call: Desk['call'] = async (method, path, body) => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${stage.apiKeys[0] ?? ''}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return {
      status: answer.status,
      body: JSON.parse(text) as unknown,
      text,
      headers: answer.headers,
    }
  }
  const visitor = newVisitor({ app, call })
  await visitor.enter({
    organization_id: organization,
    admin: { email: `admin@${organization}.test` },
  })
  return visitor
}
