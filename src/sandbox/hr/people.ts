import type { Clock } from '../clock.ts'
import type { Db } from '../store.ts'
import { mailAddress, phoneFor, seedPeople } from './seed.ts'
import { companyOf, type EntityId, locationOf, placeOf } from './company.ts'
import type { Person } from './person.ts'

export type StoredPerson = Person & { created_at: string; modified_at: string }

export type Hire = {
  first_name: string
  last_name: string | null
  work_email: string | null
  phone: string | null
  entity: EntityId
  department: string
  job_title: string
  employment_type: string
  startsInDays: number
}

const COLUMNS =
  'remote_id number first_name last_name preferred_name work_email personal_email phone company department team location manager job_title employment_type start_date termination_date status word deleted created_at modified_at'.split(
    ' ',
  )

/** What an HR department does to people; every change moves `modified_at`. */
export function createPeople(db: Db, clock: Clock) {
  const insert = db.prepare(
    `INSERT INTO hr_person (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((name) => `@${name}`).join(', ')})`,
  )
  const all = db.prepare<[], StoredPerson>('SELECT * FROM hr_person ORDER BY remote_id')
  const one = db.prepare<[string], StoredPerson>('SELECT * FROM hr_person WHERE remote_id = ?')
  const today = (person: Person): string => clock.day(0, locationOf(person.location).zone)

  const add = (person: Person): void => {
    const stamp = clock.stamp()
    insert.run({ ...person, created_at: stamp, modified_at: stamp })
  }

  const change = (remoteId: string, changes: Partial<Person>): boolean => {
    const columns = Object.keys(changes)
    const sets = [...columns, 'modified_at'].map((name) => `${name} = @${name}`).join(', ')
    const result = db
      .prepare(`UPDATE hr_person SET ${sets} WHERE remote_id = @remote_id AND deleted = 0`)
      .run({ ...changes, modified_at: clock.stamp(), remote_id: remoteId })
    return result.changes > 0
  }

  /** Sets each status that has changed by date since: started, left. Returns those remote ids. */
  const updateStatuses = (): string[] =>
    all
      .all()
      .filter((person) => person.deleted === 0 && person.word === null)
      .filter((person) => statusOn(today(person), person) !== person.status)
      .map((person) => {
        change(person.remote_id, { status: statusOn(today(person), person) })
        return person.remote_id
      })

  /** Sets dates, and the status that follows from them. */
  const setDates = (remoteId: string, dates: Partial<Person>): boolean => {
    const person = one.get(remoteId)
    if (!person) return false
    const next = { ...person, ...dates }
    return change(remoteId, { ...dates, word: null, status: statusOn(today(next), next) })
  }

  const nextNumber = (): string => {
    const numbers = all.all().map((person) => Number(person.remote_id))
    return String(Math.max(1000, ...numbers.filter(Number.isFinite)) + 1)
  }

  return {
    seed: db.transaction(() => {
      if (all.all().length === 0)
        for (const person of seedPeople((days) => clock.day(days))) add(person)
    }),

    /** Everybody, also those who were deleted. */
    list: (): StoredPerson[] => all.all(),
    find: (remoteId: string): StoredPerson | null => one.get(remoteId) ?? null,
    updateStatuses,

    /** Marks a record as modified now, although nothing of it has changed here. */
    touch: (remoteId: string): void => {
      db.prepare('UPDATE hr_person SET modified_at = ? WHERE remote_id = ?').run(
        clock.stamp(),
        remoteId,
      )
    },

    hire: (hire: Hire): string => {
      const { entity, startsInDays, ...given } = hire
      const number = nextNumber()
      const place = placeOf(entity)
      const person: Person = {
        ...given,
        remote_id: number,
        number,
        preferred_name: null,
        work_email: hire.work_email ?? mailAddress(hire.first_name, hire.last_name),
        personal_email: null,
        phone: hire.phone ?? phoneFor(place.country, Number(number) - 1000),
        company: companyOf(entity).entity,
        team: null,
        location: place.remote_id,
        manager: '1002',
        start_date: clock.day(startsInDays, place.zone),
        termination_date: null,
        status: 'ACTIVE',
        word: null,
        deleted: 0,
      }
      add({ ...person, status: statusOn(today(person), person) })
      return number
    },

    rename: (remoteId: string, first: string, last: string | null): boolean =>
      change(remoteId, { first_name: first, last_name: last }),
    setPhone: (remoteId: string, phone: string | null): boolean => change(remoteId, { phone }),
    setEmail: (remoteId: string, email: string | null): boolean =>
      change(remoteId, { work_email: email }),

    /** Sets the last day, in days from today: with -1 (yesterday) the person has left. */
    terminate: (remoteId: string, inDays: number): boolean => {
      const person = one.get(remoteId)
      const zone = locationOf(person?.location ?? '').zone
      return setDates(remoteId, { termination_date: clock.day(inDays, zone) })
    },
    withdraw: (remoteId: string): boolean => setDates(remoteId, { termination_date: null }),
    rehire: (remoteId: string): boolean => {
      const person = one.get(remoteId)
      if (!person) return false
      return setDates(remoteId, { start_date: today(person), termination_date: null })
    },

    /** With `flagged`, lists can still show the record as deleted, as BambooHR does; otherwise none shows it. */
    delete: (remoteId: string, flagged: boolean): boolean =>
      change(remoteId, { deleted: flagged ? 1 : 2 }),

    move: (remoteId: string, entity: EntityId): boolean =>
      change(remoteId, {
        company: companyOf(entity).entity,
        location: placeOf(entity).remote_id,
      }),
  }
}

export type People = ReturnType<typeof createPeople>

/** Merge's status of a person on a day; the last day is still a working day. */
export function statusOn(today: string, person: Person): string {
  const rehired = (person.start_date ?? '') > (person.termination_date ?? '9999')
  if (person.termination_date !== null && person.termination_date < today && !rehired) {
    return 'INACTIVE'
  }
  return person.start_date !== null && person.start_date > today ? 'PENDING' : 'ACTIVE'
}
