// The portal and the API over a company of test/world: what they show.
import { deskOver } from '../http/desk.ts'
import { ADMIN } from '../world/view.ts'
import type { World } from '../world/company.ts'
import { newVisitor } from './visitor.ts'

export async function portalOf(world: World) {
  const desk = deskOver(world.deps)
  const visitor = newVisitor(desk)
  await visitor.enter({ admin: { email: ADMIN } })
  const home = `/portal/accounts/${world.accountId}`
  return {
    /** The text of a page of the account. */
    page: async (path = '') => (await visitor.get(`${home}${path}`)).text,
    html: async (path = '') => (await visitor.get(`${home}${path}`)).html,
    /** Sends a form of the account. */
    post: (path: string, form: Readonly<Record<string, string>>) =>
      visitor.post(`${home}${path}`, form),
    call: desk.call,
  }
}
