// A text of HR that is longer than any name is unreadable, and nobody else waits for it (rule 52).
import { expect, test } from 'vitest'
import { linkedCompany } from '../../world/company.ts'
import { ENDED, NO_USER, WORKS } from '../../world/people.ts'

const LONG = 'x'.repeat(2_000_000)

test.each(['first_name', 'last_name', 'work_email', 'employee_number', 'mobile_phone_number'])(
  'two million letters as %s change nothing, and go to nobody',
  async (field) => {
    const world = await linkedCompany({ employees: 6 })
    world.hr.change('ana', { [field]: LONG })
    world.hr.hire('zoe', { [field]: LONG })
    world.hr.terminate('bram')
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    expect(world.access('bram')).toEqual(ENDED)
    expect(JSON.stringify([world.users(), world.inbox('admin')])).not.toContain('xxxxxxxx')
    const stored = await world.store.database.rows('select * from employees', [])
    expect(JSON.stringify(stored)).not.toContain('xxxxxxxx')
  },
)

test.each(['employment_status', 'termination_date', 'start_date'])(
  'as %s the record is set aside and told',
  async (field) => {
    const world = await linkedCompany({ employees: 6 })
    world.hr.change('ana', { [field]: LONG })
    world.hr.hire('zoe', { [field]: LONG })
    world.hr.terminate('bram')
    await world.reconcile()
    expect(world.access('ana')).toEqual(WORKS)
    expect(world.access('zoe')).toEqual(NO_USER)
    expect(world.access('bram')).toEqual(ENDED)
    expect(await world.reports()).toContain('unreadable-record ana')
  },
)
