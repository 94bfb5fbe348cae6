import type { HrFingerprint } from '../../src/core/decide/fingerprint.ts'
import type { Change } from '../../src/ports/store/changes.ts'
import { approvedPlan } from '../../src/sync/plan/approved-plan.ts'
/** Records for the tests of the store: a small company with all members set. */
import type { CompleteRead } from '../../src/ports/complete-read.ts'
import type { Action } from '../../src/core/facts/action.ts'
import type { Employee } from '../../src/core/people/employee.ts'
import { NO_EVIDENCE } from '../../src/core/evidence/evidence.ts'
import { reason } from '../../src/core/facts/reasons.ts'
import { DEFAULT_SETTINGS } from '../../src/core/facts/settings.ts'
import type { User } from '../../src/core/people/user.ts'
import type { OutboxMail } from '../../src/ports/store/reads/outbox.ts'
import type {
  Account,
  ActionRow,
  EmployeeRow,
  Link,
  Organization,
  Override,
  Plan,
  ReportRow,
  Run,
} from '../../src/ports/records.ts'
import { approvePlan, putPlan } from '../../src/sync/changes/plans.ts'

export const NOW = '2026-03-10T08:00:00.000Z'

/** `at(90)` is 90 minutes after NOW. */
export function at(minutes: number): string {
  return new Date(Date.parse(NOW) + minutes * 60_000).toISOString()
}
export function days(count: number): string {
  return at(count * 24 * 60)
}

export function anOrganization(id = 'org_1'): Omit<Organization, 'usersCount' | 'doubtedCount'> {
  return {
    id,
    name: 'Acme',
    locale: 'nl',
    timezone: 'Europe/Amsterdam',
    portalUrl: 'https://host.test/rollcall',
    branding: { color: '#123456' },
    entities: [
      { id: 'ent_z', name: 'Acme BV', country: 'NL', timezone: null },
      { id: 'ent_a', name: 'Acme GmbH', country: null, timezone: 'Europe/Berlin' },
    ],
    admins: [
      { email: 'bo@acme.test', name: 'Bo', locale: null },
      { email: 'al@acme.test', name: null, locale: 'de' },
    ],
    createdAt: NOW,
  }
}

export function anAccount(changes: Partial<Account> = {}): Account {
  return {
    id: 'acc_1',
    organization: 'org_1',
    status: 'active',
    integration: { slug: 'hibob', name: 'HiBob' },
    integrationWanted: 'hibob',
    sourceAccountId: 'merge_1',
    token: 'canary-token-of-acc_1',
    entityIds: ['ent_z'],
    settings: DEFAULT_SETTINGS,
    settingsAt: NOW,
    plannedSettingsAt: null,
    linkAdmin: { email: 'bo@acme.test', name: 'Bo' },
    consent: { by: 'bo@acme.test', at: NOW },
    linkUrl: 'https://merge.test/link',
    linkExpiresAt: at(30),
    runSeq: 0,
    approvedAt: null,
    nextSyncAt: days(1),
    lastCompleteReadAt: null,
    lastReadBeganAt: null,
    lastSourceSyncAt: null,
    problem: {
      code: 'unauthorized',
      since: NOW,
      mailedAt: null,
      mailedCode: null,
    },
    failures: 2,
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
    ...changes,
  }
}

export function aRun(seq: number, changes: Partial<Run> = {}): Run {
  return {
    id: `run_${seq}`,
    account: 'acc_1',
    organization: 'org_1',
    seq,
    trigger: 'schedule',
    mode: 'full',
    state: 'reading',
    reason: null,
    bookmark: { phase: 'begin' },
    people: null,
    modifiedAfter: null,
    beganAt: null,
    complete: null,
    sourceSyncedAt: null,
    pagesRead: 0,
    employeesRead: 0,
    changes: { joiners: 0, movers: 0, leavers: 0 },
    identityChanges: 0,
    attributes: null,
    planId: null,
    heldPlanId: null,
    actor: null,
    waitsUntil: null,
    stepFailures: 0,
    startedAt: NOW,
    finishedAt: null,
    ...changes,
  }
}

/** A complete read, which in Rollcall only the check of completeness makes. */
export function aCompleteRead({ id, account, seq }: Run): CompleteRead {
  const read = { run: id, account, seq, beganAt: NOW, sourceSyncedAt: NOW }
  return read as CompleteRead
}

export function anEmployee(number: number, changes: Partial<Employee> = {}): Employee {
  return {
    sourceId: `src_${number}`,
    remoteId: `remote_${number}`,
    employeeNumber: String(number),
    firstName: `First${number}`,
    lastName: `Last${number}`,
    preferredName: null,
    workEmail: `person${number}@acme.test`,
    personalEmail: null,
    phone: { kind: 'e164', number: '+31612345678' },
    status: { kind: 'known', value: 'ACTIVE' },
    startDate: '2024-01-01',
    terminationDate: null,
    employedAgainFrom: null,
    employmentType: 'FULL_TIME',
    companyId: 'comp_1',
    groupIds: ['group_1', 'group_2'],
    workLocationId: null,
    managerId: null,
    custom: { cost_center: '7' },
    deleted: false,
    ignored: false,
    modifiedAt: '2026-03-01T00:00:00.123456Z',
    flaws: [],
    ...changes,
  }
}

export function aRow(
  number: number,
  changes: Partial<Omit<EmployeeRow, 'employee'>> & { employee?: Partial<Employee> } = {},
): EmployeeRow {
  const { employee, ...rest } = changes
  return {
    account: 'acc_1',
    id: `emp_${String(number).padStart(6, '0')}`,
    employee: anEmployee(number, employee),
    hash: `hash_${number}`,
    readAt: NOW,
    evidence: NO_EVIDENCE,
    remembered: {},
    doubtedRun: null,
    massAbsence: false,
    state: 'active',
    why: [reason('active')],
    entityIds: ['ent_z'],
    revisit: { at: days(7) },
    nextTransitionAt: days(7),
    firstRun: 1,
    versionRun: 1,
    versionAt: rest.readAt ?? NOW,
    leftAt: null,
    outAt: null,
    announced: null,
    reducedAt: null,
    erasedAt: null,
    ...rest,
  }
}

export function keysOf(row: EmployeeRow): { email: string | null; personal: string | null } {
  return { email: row.employee.workEmail, personal: row.employee.personalEmail }
}

export const MISSING = {
  ...NO_EVIDENCE,
  missing: {
    how: 'absent',
    since: NOW,
    sourceSyncedAt: null,
    reread: null,
    agreedAt: null,
  },
} as const

export function aUser(number: number, changes: Partial<User> = {}): User {
  return {
    id: `user_${number}`,
    email: `person${number}@acme.test`,
    firstName: `First${number}`,
    lastName: `Last${number}`,
    phone: null,
    status: 'active',
    role: 'member',
    protected: false,
    entityIds: ['ent_z'],
    cards: [],
    ...changes,
  }
}

export function aLink(number: number, changes: Partial<Link> = {}): Link {
  return {
    account: 'acc_1',
    employee: aRow(number).id,
    organization: 'org_1',
    userId: `user_${number}`,
    state: 'live',
    how: 'email',
    remoteHash: `remote-hash-${number}`,
    integrationSlug: 'hibob',
    emailKey: `person${number}@acme.test`,
    nameKey: `first${number} last${number}`,
    print: null,
    since: NOW,
    closedAt: null,
    ...changes,
  }
}

/** A plan in any state, as its run and its approval store it. */
export function planWrites({ state, ...plan }: Plan): readonly Change[] {
  return state === 'approved'
    ? [putPlan({ ...plan, state: 'held' }), approvePlan(approvedPlan(plan))]
    : [putPlan({ ...plan, state })]
}

export function aPlan(id: string, changes: Partial<Plan> = {}): Plan {
  return {
    id,
    account: 'acc_1',
    organization: 'org_1',
    run: 'run_1',
    state: 'approved',
    revision: 1,
    holds: [
      {
        code: 'too-many-leavers',
        entityId: null,
        count: 9,
        of: 20,
        limit: 3,
        already: 2,
        span: 'day',
      },
    ],
    counts: null,
    firstSync: false,
    heldSince: null,
    reminded: 0,
    decidedBy: null,
    decidedAt: null,
    part: null,
    createdAt: NOW,
    ...changes,
  }
}

export function anAction(
  number: number,
  changes: Partial<Omit<ActionRow, 'action'>> & { action?: Partial<Action> } = {},
): ActionRow {
  const { action, ...rest } = changes
  const leave: Action = {
    kind: 'user.deactivate',
    params: { cause: 'terminated', effective_date: '2026-03-09' },
    employeeId: aRow(number).id,
    entityId: 'ent_z',
    userId: `user_${number}`,
    purpose: 'leave',
    because: [reason('left-terminated', { date: '2026-03-09' })],
    fingerprint: 'fingerprint',
  }
  return {
    id: `act_${number}`,
    account: 'acc_1',
    organization: 'org_1',
    intentKey: `need_${number}`,
    generation: 0,
    action: Object.assign(leave, action),
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
    ...rest,
  }
}

export function aReport(id: string, changes: Partial<ReportRow> = {}): ReportRow {
  return {
    account: 'acc_1',
    id,
    report: {
      code: 'email-differs',
      employeeId: aRow(1).id,
      userId: 'user_1',
      reason: reason('email-differs'),
      detail: { hr: 'new@acme.test', product: 'old@acme.test' },
    },
    openedRun: 1,
    closedRun: null,
    openedAt: NOW,
    mailedAt: null,
    ...changes,
  }
}

export const SAID: HrFingerprint = {
  status: { kind: 'known', value: 'INACTIVE' },
  startDate: null,
  terminationDate: null,
  present: true,
  left: true,
  places: ['ent_z'],
}

export function anOverride(changes: Partial<Override> = {}): Override {
  return {
    id: `dec_${changes.decision ?? 'keep'}_${changes.entity ?? ''}`,
    account: 'acc_1',
    employee: aRow(1).id,
    entity: '*',
    decision: 'keep',
    until: null,
    userId: null,
    said: SAID,
    actor: 'bo@acme.test',
    at: NOW,
    ...changes,
  }
}

export function aMail(id: string, changes: Partial<OutboxMail> = {}): OutboxMail {
  return {
    id,
    organization: 'org_1',
    account: 'acc_1',
    run: 'run_1',
    kind: 'disconnected',
    subject: 'acc_1',
    recipient: { email: 'bo@acme.test', name: null, locale: 'nl' },
    notice: { kind: 'disconnected', by: 'bo@acme.test', linked: 3 },
    frame: {
      productName: 'Host',
      organizationName: 'Acme',
      timezone: 'UTC',
      at: NOW,
      runId: 'run_1',
      link: null,
      hrSystem: 'HiBob',
    },
    rendered: null,
    state: 'waiting',
    attempts: 0,
    firstTriedAt: null,
    nextTryAt: null,
    outcomeUnknown: false,
    reason: null,
    messageId: null,
    createdAt: NOW,
    fate: null,
    fateAt: null,
    failure: null,
    failedAt: null,
    closedAt: null,
    lookAt: null,
    ...changes,
  }
}
