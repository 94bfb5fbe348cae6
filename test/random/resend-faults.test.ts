// R8: whatever faults the mail service has on real sockets, every mail arrives once and no action waits for one.
import fc from 'fast-check'
import { afterAll, beforeAll, test } from 'vitest'
import { aCompany, type Company } from './company/company.ts'
import type { MailTotals } from './mail/invariants.ts'
import { aMailService, type MailService } from './mail/faulty-service.ts'
import { mailScenarios, scenarioText } from './mail/scenario.ts'
import { runMailScenario } from './mail/run-scenario.ts'
import { amount, NIGHTLY, recordTotals } from './nightly.ts'

const STORIES = amount('ROLLCALL_MAIL_FAULTS', 50, 1_000)
let company: Company
let service: MailService

beforeAll(async () => {
  company = await aCompany({ people: 8, entities: ['nl', 'de'] })
  service = await aMailService()
})
afterAll(async () => {
  await service?.stop()
  await company?.close()
})

test(
  'every mail arrives once, and no action waits for one',
  { timeout: NIGHTLY ? 3_600_000 : 900_000 },
  async () => {
    const began = performance.now()
    const totals: MailTotals = { mails: 0, tries: 0, refused: 0, unknown: 0, lost: 0, doubled: 0 }
    let tried = 0
    const property = fc.asyncProperty(mailScenarios, (scenario) => {
      tried += 1
      return runMailScenario(company, service, scenario, totals)
    })
    const outcome = await fc.check(property, { numRuns: STORIES })
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    const { lost, doubled, mails, tries, refused, unknown } = totals
    console.info(
      `${tried} scenarios of mail faults in ${seconds} s: ${mails} mails in ${tries} tries,`,
      `${refused} refused for good, ${unknown} of unknown fate`,
    )
    recordTotals({ what: 'mail faults', tried, lost, doubled, failed: outcome.failed ? 1 : 0 })
    if (!outcome.failed) return
    const [least] = outcome.counterexample ?? []
    const seed = `seed ${outcome.seed}, path ${outcome.counterexamplePath}`
    throw new Error(`${least ? scenarioText(least) : ''}\n${seed}`, {
      cause: outcome.errorInstance,
    })
  },
)
