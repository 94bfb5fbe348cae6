import type { User } from '../../src/core/people/user.ts'
import type { ActionRequest } from '../../src/ports/host.ts'
import type { MemoryHost } from '../doubles/memory-host.ts'

/** The host in memory, for one organization: what a test sees there and does by hand. */
export type HostSide = ReturnType<typeof hostIn>

export function hostIn(memory: MemoryHost, organizationId: string) {
  return {
    list: (): readonly User[] => memory.list(organizationId),
    get: (userId: string): User => memory.get(organizationId, userId),
    /** Adds a user, or replaces all of one. */
    put: (user: User): void => memory.put(organizationId, user),
    remove: (userId: string): void => memory.remove(organizationId, userId),
    /** The person accepts the invitation. */
    accept: (userId: string): void => memory.accept(organizationId, userId),
    sessions: (userId: string) => memory.sessions(organizationId, userId),
    mustVerifyPhone: (userId: string) => memory.mustVerifyPhone(organizationId, userId),
    act: (request: ActionRequest) => memory.act(request),
    fault: memory.fault,
    /** The action was answered `done`, and not carried out. */
    pretended: (id: string): boolean => memory.pretended.has(id),
    /** Actions that were carried out or refused, each once, in order. */
    get actions() {
      return memory.actions.filter((one) => one.organizationId === organizationId)
    },
    /** Every request that came, repeats and lost ones too, in order. */
    get tries() {
      return memory.tries.filter((one) => one.organizationId === organizationId)
    },
  }
}
