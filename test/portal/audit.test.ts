import { beforeEach, expect, test } from 'vitest'
import type { AuditAct } from '../../src/core/facts/audit-act.ts'
import { en } from '../../src/words/en.ts'
import { NOW, openDesk, type Desk } from '../http/desk.ts'
import { seedAccount, seedEmployee, seedOrganization } from '../http/seeds.ts'
import { newVisitor, type Visitor } from './visitor.ts'
import { putAudit } from '../../src/sync/changes/accounts.ts'

let desk: Desk
let visitor: Visitor
beforeEach(async () => {
  desk = await openDesk()
  await seedOrganization(desk.store)
  await seedAccount(desk.store)
  await seedEmployee(desk.store)
  visitor = newVisitor(desk)
  await visitor.enter()
})

async function audit(act: AuditAct, target: string, facts: object = {}, actor = 'bo@acme.test') {
  const row = { organization: 'acme', account: 'acc_1', actor, act, target, facts, at: NOW }
  await desk.store.commit(null, [putAudit({ ...row, facts: { ...facts } })])
  const { html } = await visitor.go('/portal/audit')
  return html.slice(html.indexOf('<tbody>'), html.indexOf('</tr>', html.indexOf('<tbody>')))
}

const cells = (row: string) =>
  [...row.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = '']) =>
    cell
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )

test.each([
  ['decision.keep', 'emp_1', {}, ['Decided: Keep', 'Ana Pop']],
  [
    'user.invite.done',
    'u_1',
    { employee: 'emp_1', entity: 'nl' },
    ['Invitation: done', 'Ana Pop Acme NL'],
  ],
  ['plan.approve', 'plan_1', {}, ['Approved a plan', 'See the plan']],
  ['sync.request', 'run_1', {}, ['Started a sync', 'See what the sync did']],
  ['settings.change', 'acc_1', {}, ['Changed settings', 'BambooHR']],
  ['organization.replace', 'acme', {}, ['Updated the organization', 'Acme']],
  ['portal.withdraw', 'a1b2c3', {}, ['Withdrew an invitation', '']],
] as const)('an entry of %s about %s is shown in words', async (act, target, facts, shown) => {
  const [, who, ...rest] = cells(await audit(act, target, facts))
  expect([who, ...rest]).toEqual(['bo@acme.test', ...shown])
})

test.each(Object.entries(en.auditActs))('%s is called "%s"', async (act, text) => {
  expect(await audit(act as AuditAct, 'acc_1')).toContain(text)
})

test.each([
  ['api', 'the product'],
  ['schedule', 'the sync'],
  ['command', 'the operator'],
])('the actor %s is called "%s"', async (actor, text) => {
  expect(cells(await audit('sync.request', 'run_1', {}, actor))[1]).toBe(text)
})

test('a person, a plan and a sync have their page', async () => {
  const base = '/portal/accounts/acc_1'
  expect(await audit('decision.keep', 'emp_1')).toContain(`href="${base}/people/emp_1"`)
  expect(await audit('plan.reject', 'plan_1')).toContain(`href="${base}/review?plan=plan_1"`)
  expect(await audit('sync.request', 'run_1')).toContain(`href="${base}/runs/run_1"`)
})

test('an act of another version is shown as it is stored', async () => {
  expect(await audit('user.promote.done' as AuditAct, 'u_1')).toContain('user.promote.done')
})
