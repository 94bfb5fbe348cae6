// Events by admins of a company: decisions, approvals, and changes of settings.
import fc from 'fast-check'
import { changeSettings, type SettingsPatch } from '../../../src/sync/account/settings.ts'
import { ADMIN } from '../../world/view.ts'
import { approves, decides, decisions, parts, rejects, undoesRun, withdraws } from '../admins.ts'
import { kind, type EventKinds } from '../event-kinds.ts'
import { nameAt, who } from './in-hr.ts'
import { RULES, type CompanyContext, type Rule } from './context.ts'

const NIGHT = { field: 'group', value: ['night'] }
const SCOPES: Readonly<Record<Rule, SettingsPatch['scope']>> = {
  none: [],
  'not invited': [{ entity_id: '*', invite: false, where: [{ ...NIGHT, op: 'is' }] }],
  out: [{ entity_id: '*', invite: true, where: [{ ...NIGHT, op: 'is_not' }] }],
}

export const BY_ADMINS: EventKinds<CompanyContext> = {
  decide: kind(fc.record({ who, decided: decisions }), (ctx: CompanyContext, { who: n, decided }) =>
    decides(ctx.invariants, ctx.side, nameAt(ctx, n), decided),
  ),
  withdraw: kind(fc.record({ who }), (ctx: CompanyContext, { who: n }) =>
    withdraws(ctx.invariants, ctx.side, nameAt(ctx, n)),
  ),
  approve: kind(parts, ({ invariants, side }: CompanyContext, part) =>
    approves(invariants, side, part),
  ),
  reject: kind(parts, ({ invariants, side }: CompanyContext, part) =>
    rejects(invariants, side, part),
  ),
  'undo run': kind(fc.record({}), ({ invariants, side }: CompanyContext) =>
    undoesRun(invariants, side),
  ),
  rules: kind(fc.record({ rule: fc.constantFrom(...RULES) }), (ctx: CompanyContext, { rule }) => {
    ctx.rule = rule
    return set(ctx, { scope: SCOPES[rule] })
  }),
  grace: kind(fc.record({ days: fc.constantFrom(0, 2) }), (ctx: CompanyContext, { days }) =>
    set(ctx, { grace_days: days }),
  ),
  protect: kind(fc.record({ who }), (ctx: CompanyContext, { who: n }) => {
    const { work_email: address } = ctx.world.hr.row(nameAt(ctx, n))
    const { settings } = ctx.invariants.statements
    if (address !== null) settings.protected.add(address)
    return set(ctx, { protected: [...settings.protected] })
  }),
}

async function set({ world, invariants }: CompanyContext, patch: SettingsPatch): Promise<void> {
  invariants.statements.changeSettings()
  await changeSettings(world.deps, world.accountId, patch, ADMIN)
}
