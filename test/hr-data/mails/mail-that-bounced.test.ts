// A mail that the mail service could not deliver is told, to everybody who can do something about it (rule 54).
import { describe, expect, test } from 'vitest'
import { aMail } from '../../world/inbox.ts'
import { INVITED } from '../../world/people.ts'
import { mailCompany } from './mail-service.ts'

const AGAIN = 'Invite again'

describe('an invitation', () => {
  test('rule 54: that bounced is on the page of the person, in lists, in the API, in metrics and in a mail', async () => {
    const company = await mailCompany()
    const mail = await company.invite('nora')
    expect(await company.personPage('nora')).not.toContain('Invitation failed')
    expect((await company.tells(mail, 'bounced')).status).toBe(200)

    const page = await company.personPage('nora')
    expect(page).toContain('Invitation failed')
    expect(page).toContain('The invitation mail failed on')
    expect(page).toContain(AGAIN)
    expect(await company.page('/people')).toContain('Invitation failed')
    expect(await company.page()).toContain('1 mail did not arrive')
    expect(await company.page('/mails')).toContain('nora@acme.test')
    expect(await company.failed()).toEqual(['invitation nora@acme.test bounced'])
    expect(await company.metric('rollcall_outbox{state="failed"}')).toBe('1')
    expect(await company.world.reports()).toContain('mail-failed nora')
    await company.world.days(1)
    expect(company.world.inbox('admin')).toContainEqual(aMail('needs-attention'))
  })

  test('is sent again by an admin, with a new link, and the failure ends', async () => {
    const company = await mailCompany()
    const { world } = company
    const first = await company.invite('nora')
    await company.tells(first, 'bounced')
    expect(await world.refusal('nora', 'invite-again')).toBeNull()
    await world.decide('nora', 'invite-again')
    const second = company.newest('invitation')
    expect(second.key).not.toBe(first.key)
    expect(world.access('nora')).toEqual(INVITED)
    expect(await company.failed()).toEqual([])
    expect(await world.reports()).not.toContain('mail-failed nora')
    expect(await company.personPage('nora')).not.toContain('Invitation failed')
    await world.days(3)
    expect(world.inbox('nora@acme.test')).toHaveLength(2)
    expect(await world.refusal('nora', 'invite-again')).toBe('has-access')
  })
})
