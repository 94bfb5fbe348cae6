// A company whose list of people has three pages, all of them known as they are, and which of them a run reads.
import { linkedCompany, type World } from '../world/company.ts'
import { nameOf } from '../world/hr.ts'

const PAGE = 20
/** One of them on each page, and somebody in the middle of nothing. */
export const PAGES = [nameOf(3), nameOf(23), nameOf(43)] as const
export const PEOPLE = 50

/** Linked, approved, and read twice more: the second of them reads no page. */
export async function knownCompany(): Promise<World> {
  const world = await linkedCompany({ employees: PEOPLE, users: 12, prepare: shortPages })
  await world.reconcile()
  await world.reconcile()
  return world
}

/** Merge gives fewer at a time than it is asked for. */
export function shortPages({ hr }: World): void {
  hr.account.pageCap = PAGE
  hr.account.group('Finance')
}

/** The numbers of the pages that are read from now on: those whose people are looked up. */
export function pagesRead(world: World): number[] {
  const { store } = world.deps
  const employeesOfPage = store.employeesOfPage.bind(store)
  const read: number[] = []
  Object.assign(store, {
    employeesOfPage: (account: string, ids: readonly string[]) => {
      const first = world.hr.account.people.findIndex(({ id }) => id === ids[0])
      // Fewer are asked for by id.
      if (ids.length > 5) read.push(Math.floor(first / PAGE))
      return employeesOfPage(account, ids)
    },
  })
  return read
}
