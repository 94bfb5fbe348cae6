// One organization on the stage: people in HR, users in the host, linked and approved as far as a test wants.
import { randomBytes } from 'node:crypto'
import { companyOn, type World } from './company.ts'
import { eventually, type Stage } from './stage.ts'
import { succeeded } from './v1.ts'

export interface Entity {
  id: string
  name: string
  country?: string
  timezone?: string
}

export interface WorldOptions {
  /** How many people HR has; person n is `world.people[n]`. */
  employees?: number
  /** How many of them, from the first, already have an active user with a card. */
  users?: number
  entities?: Entity[]
  admins?: { email: string; name?: string; locale?: string }[]
  settings?: Record<string, unknown>
  organization?: Record<string, unknown>
  /** Shapes HR and the host after the person finished at Merge, before anybody hears of it. */
  prepare?: (world: World) => void
  /** Where to stop: the link is made, Merge has told, the first plan waits, or it is applied. */
  until?: 'pending' | 'linked' | 'review' | 'active'
}

const NL = { id: 'nl', name: 'Acme Netherlands', country: 'NL', timezone: 'Europe/Amsterdam' }

export type { World } from './company.ts'

/** Puts an organization, links it, waits for the first plan and approves it. */
export async function world(stage: Stage, options: WorldOptions = {}): Promise<World> {
  const id = `org-${randomBytes(6).toString('hex')}`
  const entities = options.entities ?? [NL]
  const admins = options.admins ?? [{ email: `admin@${id}.test`, name: 'Adela Admin' }]
  await succeeded(
    stage.api.put(`/organizations/${id}`, {
      name: `Company ${id}`,
      entities,
      admins,
      ...options.organization,
    }),
  )
  const link = await succeeded(
    stage.api.post<{ account_id: string; url: string }>(`/organizations/${id}/link`, {
      admin: admins[0],
      consent: { by: admins[0]?.email },
    }),
  )
  const accountId = link.account_id
  if (options.settings)
    await succeeded(stage.api.patch(`/accounts/${accountId}/settings`, options.settings))
  const made = companyOn(stage, {
    id,
    accountId,
    linkUrl: link.url,
    entityId: entities[0]?.id ?? 'nl',
  })
  if (options.until === 'pending') return made
  made.hr = stage.merge.finishLink(link.url)
  for (let n = 0; n < (options.employees ?? 12); n += 1) made.people.push(made.hr.hire())
  for (const row of made.people.slice(0, options.users ?? made.people.length)) made.giveUser(row)
  options.prepare?.(made)
  await stage.merge.announceLinked(made.hr)
  if (options.until === 'linked') return made
  await stage.merge.announceSync(made.hr)
  await made.inReview()
  if (options.until === 'review') return made
  await made.approve()
  await eventually(async () => {
    const { status } = await made.account()
    if (status !== 'active') throw new Error(`approved, and the account is ${status}`)
  })
  return made
}
