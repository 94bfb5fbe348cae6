// A company that has been linked for two months: people came, changed and left, and a plan waits.
import type { Employee, Page, Plan, Run } from '../doubles/v1.ts'
import type { Program } from './program.ts'

/** The last of them hold cards, and go when more would have gone than may by themselves. */
const LEAVERS = ['1035', '1039', '1045', '1037', '1005', '1006', '1007', '1008']

export interface Lived {
  /** The pages of its account. */
  readonly home: string
  readonly person: string
  readonly run: string
  readonly plans: readonly string[]
}

export async function live(program: Program): Promise<Lived> {
  const { hr, call, press, quiet } = program
  await program.begun()
  const { id } = await program.account()
  const first = await heldPlan()
  const { revision } = await call<Plan>('GET', `/v1/plans/${first}`)
  const actor = { email: 'noor@tulip.test' }
  await call('POST', `/v1/plans/${first}/approve`, { revision, actor })
  await quiet()

  await days(11)
  await hr.hire('Merel', 'Mistral')
  await hr.hire('Otto', 'Regen', 'de')
  await press('/hr/people/1018/phone', { phone: '+31 6 5555 0188' })
  await days(9)
  await hr.terminate('1016')
  await days(13)
  await hr.hire('Yasmin', 'El Amrani', 'bg')
  await hr.hire('Finn', 'Nieselbach', 'de', 14)
  await hr.hire('Saar', 'Buiten', 'nl', 14)
  await hr.terminate('1031', 14)
  await days(15)
  await press('/hr/people/1004/rename', { first: 'Zoë', last: 'Vermeulen-Maas' })
  await press('/hr/people/1013/email', { email: 'mihai@tulip.test' })
  await hr.hire('Jip', 'Wolkers')
  await days(12)
  await hr.terminate('1030', 14)
  for (const number of LEAVERS) await hr.terminate(number)
  await quiet()

  const { results: people } = await call<Page<Employee>>(
    'GET',
    `/v1/accounts/${id}/employees?limit=100`,
  )
  const hannes = people.find((one) => one.first_name === 'Hannes')
  const { results: runs } = await call<Page<Run>>('GET', `/v1/accounts/${id}/runs?limit=100`)
  const began = runs.find((one) => one.trigger === 'first')
  const home = `/portal/accounts/${id}`
  return {
    home,
    person: `${home}/people/${hannes?.id}`,
    run: `${home}/runs/${began?.id}`,
    plans: [first, await heldPlan()],
  }

  async function heldPlan(): Promise<string> {
    const { held_plan_id } = await program.account()
    if (held_plan_id === null) throw new Error('no plan waits')
    return held_plan_id
  }

  /** Days go by, each with what they bring. */
  async function days(count: number): Promise<void> {
    await quiet()
    await hr.jump(count)
    await quiet()
  }
}
