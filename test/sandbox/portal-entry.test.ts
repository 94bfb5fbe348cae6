// A mail leads to the page of the product, which opens the portal for who is signed in there.
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { listen, stage } from './stage.ts'

async function entry() {
  const admins: string[] = []
  const intents: unknown[] = []
  const rollcall = new Hono()
  rollcall.post('/v1/portal-sessions', async (c) => {
    const { admin, intent } = (await c.req.json()) as { admin: { email: string }; intent?: string }
    admins.push(admin.email)
    intents.push(intent)
    return c.json({ url: 'https://rollcall.test/portal/enter/t' }, 201)
  })
  const server = await listen(rollcall)
  const { sandbox, act, users } = stage({ rollcallUrl: server.url, rollcallApiKey: 'key' })
  const open = async (query: string) => {
    const response = await sandbox.app.request(`/host/portal${query}`)
    return response.headers.get('location')
  }
  const end = async (email: string) => {
    const [user] = await users(`&email=${email}`)
    const params = { cause: 'terminated', effective_date: '2026-03-01' }
    for (const entity_id of user?.entity_ids ?? []) {
      const id = `act_${email}_${entity_id}`
      await act({ id, kind: 'user.deactivate', user_id: user?.id, entity_id, params })
    }
  }
  return { admins, intents, open, end }
}

test('the first admin enters, or the one who is named, at the run of the mail', async () => {
  const { admins, open } = await entry()
  expect(await open('?run=run_1')).toBe('https://rollcall.test/portal/enter/t?run=run_1')
  await open('?as=bo@tulip.test')
  expect(admins).toEqual(['noor@tulip.test', 'bo@tulip.test'])
})

test('a link can ask for the review or for the people, and for nothing else', async () => {
  const { intents, open } = await entry()
  await open('?intent=people')
  await open('?intent=review')
  await open('?intent=erase')
  expect(intents).toEqual(['people', 'review', undefined])
})

test('an admin whose access has ended does not enter, named or not', async () => {
  const { admins, open, end } = await entry()
  await end('noor@tulip.test')
  await open('?run=run_1')
  await open('?as=noor@tulip.test')
  expect(admins).toEqual(['bo@tulip.test', 'bo@tulip.test'])
})
