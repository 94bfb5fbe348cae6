// The sandbox's host with the four people that the host suite needs.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHttpHost } from '../../src/host/http.ts'
import { createUsers } from '../../src/sandbox/host/users.ts'
import { openStore } from '../../src/sandbox/store.ts'
import { SECRET, stage } from '../sandbox/stage.ts'
import { invitation, type HostUnderTest } from './host-world.ts'

const ORGANIZATION = 'tulip'
/** The owner is in the Netherlands; Bo is the only admin in Germany. */
const [OWNER, BO, MEMBER] = ['u_1', 'u_3', 'u_4'] as const

export async function openSandboxHost(): Promise<HostUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-sandbox-'))
  const file = join(folder, 'sandbox.db')
  const { sandbox } = stage({ file })
  const store = openStore(file)
  const users = createUsers(store.db)
  users.join(ORGANIZATION, MEMBER, 'de')
  users.addCard(ORGANIZATION, MEMBER, {
    id: 'c_9999',
    entity_id: 'de',
    label: 'Travel',
    last4: '9999',
    type: 'physical',
    status: 'active',
    recurring: false,
    blocked_by: null,
  })
  const host = createHttpHost({
    url: 'http://localhost/host',
    token: 'host-token',
    secret: SECRET,
    fetch: async (input, init) => sandbox.app.request(new Request(input, init)),
  })
  const employee = { id: 'emp_0', remoteId: null, employeeNumber: null }
  const action = {
    organizationId: ORGANIZATION,
    entityId: 'nl',
    userId: null,
    employee,
    because: [],
  }
  const invited = await host.act({
    id: 'act_0',
    detail: invitation('invited@acme.test'),
    ...action,
  })
  if (invited.kind !== 'answered' || invited.user === null) throw new Error('nobody was invited')
  return {
    host,
    organizationId: ORGANIZATION,
    entityIds: ['nl', 'de'],
    userIds: { owner: OWNER, admin: BO, member: MEMBER, invited: invited.user.id },
    givesLinks: true,
    inside: (userId) => {
      const user = users.find(ORGANIZATION, userId)
      return Promise.resolve({ sessions: null, mustVerifyPhone: user?.phoneUnverified ?? null })
    },
    close: () => {
      sandbox.close()
      store.close()
      rmSync(folder, { recursive: true })
      return Promise.resolve()
    },
  }
}
