import { planWrites } from '../contracts/store-records.ts'
// Records written directly into the store.
import { NO_EVIDENCE } from '../../src/core/evidence/evidence.ts'
import { reason } from '../../src/core/facts/reasons.ts'
import { DEFAULT_SETTINGS } from '../../src/core/facts/settings.ts'
import type { Memberships } from '../../src/core/decide/membership.ts'
import type { Employee } from '../../src/core/people/employee.ts'
import type {
  Account,
  ActionRow,
  EmployeeRow,
  Link,
  Organization,
  Plan,
  Run,
} from '../../src/ports/records.ts'
import type { Store } from '../../src/ports/store/store.ts'
import { NOW } from './desk.ts'
import { putAccount, putOrganization } from '../../src/sync/changes/accounts.ts'
import { putEmployee, putLink, putMembership } from '../../src/sync/changes/people.ts'
import { putAction, putPlanned } from '../../src/sync/changes/plans.ts'
import { openRun } from '../../src/sync/changes/runs.ts'

export async function seedOrganization(store: Store, over: Partial<Organization> = {}) {
  const organization = {
    id: 'acme',
    name: 'Acme',
    locale: 'en',
    timezone: 'Europe/Amsterdam',
    portalUrl: null,
    branding: null,
    entities: [{ id: 'nl', name: 'Acme NL', country: 'NL', timezone: null }],
    admins: [{ email: 'bo@acme.test', name: 'Bo', locale: null }],
    createdAt: NOW,
    ...over,
  }
  await store.commit(null, putOrganization(organization, NOW))
  return organization
}

export async function seedAccount(store: Store, over: Partial<Account> = {}): Promise<Account> {
  const account: Account = {
    id: 'acc_1',
    organization: 'acme',
    status: 'active',
    integration: { slug: 'bamboohr', name: 'BambooHR' },
    integrationWanted: null,
    sourceAccountId: '5e1f',
    token: 'account-token-canary',
    entityIds: null,
    settings: DEFAULT_SETTINGS,
    settingsAt: NOW,
    plannedSettingsAt: NOW,
    linkAdmin: { email: 'bo@acme.test', name: 'Bo' },
    consent: { by: 'bo@acme.test', at: NOW },
    linkUrl: null,
    linkExpiresAt: null,
    runSeq: 0,
    approvedAt: NOW,
    nextSyncAt: '2026-11-23T03:00:00.000Z',
    lastCompleteReadAt: NOW,
    lastReadBeganAt: NOW,
    lastSourceSyncAt: NOW,
    problem: null,
    failures: 0,
    createdAt: NOW,
    disconnectedAt: null,
    membershipsAfter: null,
    membershipsAt: NOW,
    lostAttributes: [],
    attributesJudged: 0,
    hostRefusal: null,
    linkFailure: null,
    sourceFreshAsOf: null,
    issues: [],
    issuesDueAt: null,
    sourceChanges: [],
    selectiveSync: null,
    resync: null,
    ...over,
  }
  await store.commit(null, [putAccount(account)])
  return account
}

export async function seedRun(store: Store, over: Partial<Run> = {}): Promise<Run> {
  const seq = over.seq ?? 1
  const run: Run = {
    id: `run_${String(seq)}`,
    account: 'acc_1',
    organization: 'acme',
    seq,
    trigger: 'schedule',
    mode: 'full',
    state: 'done',
    reason: null,
    bookmark: { phase: 'over' },
    people: null,
    modifiedAfter: null,
    beganAt: NOW,
    complete: true,
    sourceSyncedAt: NOW,
    pagesRead: 2,
    employeesRead: 120,
    changes: { joiners: 1, movers: 2, leavers: 3 },
    identityChanges: 0,
    attributes: null,
    planId: null,
    heldPlanId: null,
    actor: null,
    waitsUntil: null,
    stepFailures: 0,
    startedAt: NOW,
    finishedAt: NOW,
    ...over,
  }
  await store.commit(null, openRun(run))
  return run
}

export function employee(over: Partial<Employee> = {}): Employee {
  return {
    sourceId: 'merge-1',
    remoteId: '1042',
    employeeNumber: '17',
    firstName: 'Ana',
    lastName: 'Pop',
    preferredName: null,
    workEmail: 'ana@acme.test',
    personalEmail: 'ana@home.test',
    phone: { kind: 'e164', number: '+31201234567' },
    status: { kind: 'known', value: 'ACTIVE' },
    startDate: '2020-01-01',
    terminationDate: null,
    employedAgainFrom: null,
    employmentType: 'FULL_TIME',
    companyId: 'co-1',
    groupIds: [],
    workLocationId: null,
    managerId: null,
    custom: {},
    deleted: false,
    ignored: false,
    modifiedAt: null,
    flaws: [],
    ...over,
  }
}

export async function seedEmployee(
  store: Store,
  over: Partial<EmployeeRow> = {},
  before: EmployeeRow | null = null,
): Promise<EmployeeRow> {
  const row: EmployeeRow = {
    account: 'acc_1',
    id: 'emp_1',
    employee: employee(),
    hash: 'hash-1',
    readAt: NOW,
    evidence: NO_EVIDENCE,
    remembered: {},
    doubtedRun: null,
    massAbsence: false,
    state: 'active',
    why: [reason('active')],
    entityIds: ['nl'],
    revisit: 'never',
    nextTransitionAt: null,
    firstRun: 1,
    versionRun: 1,
    versionAt: NOW,
    outAt: null,
    leftAt: null,
    announced: null,
    reducedAt: null,
    erasedAt: null,
    ...over,
  }
  const keys = { email: row.employee.workEmail, personal: row.employee.personalEmail }
  await store.commit(null, putEmployee(row, keys, before))
  return row
}

const GIVEN: Memberships = {
  nl: { state: 'given', by: 'hr', since: NOW, accepted: true, unshown: null },
}

/** `memberships`: what the person has in each entity. Without them: access to `nl`, given by HR. */
export async function seedLink(
  store: Store,
  { memberships = GIVEN, ...over }: Partial<Link> & { memberships?: Memberships } = {},
): Promise<void> {
  const link: Link = {
    account: 'acc_1',
    employee: 'emp_1',
    organization: 'acme',
    userId: 'u_1',
    state: 'live',
    how: 'email',
    remoteHash: null,
    integrationSlug: 'bamboohr',
    emailKey: 'ana@acme.test',
    nameKey: 'ana pop',
    print: null,
    since: NOW,
    closedAt: null,
    ...over,
  }
  await store.commit(null, [
    putLink(link),
    ...Object.entries(memberships).map(([entity, membership]) =>
      putMembership(link.account, link.employee, entity, membership),
    ),
  ])
}

/** A held plan with one leaver in it. */
export async function seedPlan(store: Store, over: Partial<Plan> = {}): Promise<Plan> {
  const plan: Plan = {
    id: 'plan_1',
    account: 'acc_1',
    organization: 'acme',
    run: 'run_1',
    state: 'held',
    revision: 3,
    holds: [
      {
        code: 'too-many-leavers',
        entityId: null,
        count: 31,
        already: 0,
        of: 120,
        limit: 12,
        span: 'day',
      },
    ],
    counts: null,
    firstSync: false,
    heldSince: NOW,
    reminded: 0,
    decidedBy: null,
    decidedAt: null,
    part: null,
    createdAt: NOW,
    ...over,
  }
  const row: ActionRow = {
    id: 'act_1',
    account: 'acc_1',
    organization: 'acme',
    intentKey: 'need-1',
    generation: 1,
    action: {
      kind: 'user.deactivate',
      params: { cause: 'terminated', effective_date: '2026-11-21' },
      employeeId: 'emp_1',
      entityId: 'nl',
      userId: 'u_1',
      purpose: 'leave',
      because: [reason('left-terminated', { date: '2026-11-21' })],
      fingerprint: 'fingerprint',
    },
    state: 'waiting',
    attempts: 0,
    firstTriedAt: null,
    nextTryAt: null,
    parked: false,
    outcomeUnknown: false,
    checkedAt: null,
    reason: null,
    message: null,
    approvedBy: null,
    createdAt: NOW,
    finishedAt: null,
  }
  await store.commit(null, [
    ...planWrites(plan),
    putAction(row),
    putPlanned(plan.id, row.id, 0, ['too-many-leavers']),
  ])
  return plan
}
