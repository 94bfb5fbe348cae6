import type { AddedHow, AddedLine, Notice, NoticeFrame } from '../../src/core/tell/notices.ts'
import { reason } from '../../src/core/facts/reasons.ts'
import type { MailKind } from '../../src/core/facts/mail-kinds.ts'

/** One notice of every kind, with names that a test can look for. Everyone in it is made up. */
export type Samples = { readonly [K in MailKind]: Extract<Notice, { readonly kind: K }> }

export const FRAME: NoticeFrame = {
  productName: 'Paylane',
  organizationName: 'Acme Group',
  timezone: 'Europe/Amsterdam',
  at: '2026-05-04T06:12:00Z',
  runId: 'run_8f2c',
  link: 'https://app.paylane.test/hr?run=run_8f2c&from="mail"',
  hrSystem: 'BambooHR',
}

const ana = { name: 'Ana Pop', email: 'ana.pop@acme.test', entityName: 'Acme Netherlands' }
const marta = { name: 'Marta Nowak', email: 'marta.nowak@acme.test', entityName: 'Acme Poland' }
const bo = { name: 'Bo de Wit', email: 'bo.dewit@acme.test', entityName: 'Acme Netherlands' }
const sunita = { name: 'Sunita', email: null, entityName: 'Acme Belgium' }

/** Somebody who has access again, by a decision of Iris unless named. */
function back(how: AddedHow, over: Partial<AddedLine>): AddedLine {
  return {
    ...bo,
    department: 'Sales',
    startDate: '2024-02-01',
    state: 'added',
    note: null,
    how,
    by: 'iris@acme.test',
    ...over,
  }
}

const travel = {
  label: 'Travel',
  last4: '4242',
  type: 'virtual',
  status: 'blocked',
  recurring: true,
} as const
const office = {
  label: 'Office supplies',
  last4: '0017',
  type: 'physical',
  status: 'blocked',
  recurring: false,
} as const
const fuel = {
  label: 'Fuel',
  last4: '9310',
  type: 'physical',
  status: 'closed',
  recurring: false,
} as const

const counts = {
  employees: 64,
  matched: 41,
  toInvite: 18,
  external: 3,
  needsLook: 2,
  changed: 5,
  leaving: 0,
}

export const SAMPLES: Samples = {
  invitation: {
    kind: 'invitation',
    personName: 'Ana Pop',
    invitationUrl: 'https://app.paylane.test/join?token=abc123&lang=nl',
    fromHr: ['name', 'email', 'phone', 'department'],
    entityName: 'Acme Netherlands',
  },
  'first-sync-review': {
    kind: 'first-sync-review',
    planId: 'plan_7f2',
    counts,
    blockedBy: null,
    needsLook: [
      { ...sunita, reason: reason('no-email') },
      { ...bo, reason: reason('ambiguous-match', { count: 2 }) },
    ],
  },
  'first-sync-report': {
    kind: 'first-sync-report',
    counts,
    added: [
      { ...ana, department: 'Finance', startDate: '2026-06-01', state: 'invited', note: null },
      { ...marta, department: null, startDate: null, state: 'retrying', note: null },
    ],
    addedMore: 16,
    external: [
      { email: 'audit@ledger.test', name: 'Ida Ledger' },
      { email: 'tax@counsel.test', name: 'Tom Counsel' },
    ],
    externalMore: 1,
    skipped: [{ ...sunita, reason: reason('no-email') }],
    nextSyncAt: '2026-05-05T01:30:00Z',
    deletionsUnseen: true,
  },
  'added-summary': {
    kind: 'added-summary',
    added: [
      { ...ana, department: 'Finance', startDate: '2026-06-01', state: 'invited', note: null },
      { ...marta, department: 'Sales', startDate: '2026-05-04', state: 'added', note: null },
      { ...bo, department: null, startDate: null, state: 'refused', note: 'Seat limit reached' },
      back('returned', { name: 'Rosa Lind', by: null }),
      back('given-back', { name: 'Levi Maas', cards: 2 }),
      back('given-back', { name: 'Noor Smit', by: 'api' }),
      back('invited-again', { name: 'Tim Vos', state: 'invited' }),
      back('cards', { name: 'Uma Rao', cards: 1 }),
    ],
    addedMore: 0,
    skipped: [{ ...sunita, reason: reason('unmapped-entity', { value: 'Antwerp office' }) }],
  },
  deactivated: {
    kind: 'deactivated',
    person: marta,
    employeeNumber: '1042',
    because: [
      reason('left-not-found', {
        since: '2026-05-03',
        date: '2026-05-04',
      }),
      reason('cards-of-leaver'),
    ],
    seenAt: '2026-05-04T05:58:00Z',
    effectiveDate: '2026-05-03',
    approvedBy: 'iris@acme.test',
    cards: [travel, office, fuel],
    failed: [],
    was: { manager: true, admin: false, invitedOnly: false },
  },
  moved: {
    kind: 'moved',
    moves: [
      {
        person: ana,
        fromName: 'Acme Belgium',
        toName: 'Acme Netherlands',
        cards: [travel, office],
        failed: [],
      },
      {
        person: bo,
        fromName: 'Acme Poland',
        toName: 'Acme Netherlands',
        cards: [],
        failed: [reason('refused', { why: 'owner', message: '', because: null })],
      },
    ],
  },
  'leaving-soon': {
    kind: 'leaving-soon',
    people: [
      {
        ...marta,
        on: '2026-05-31',
        because: reason('leaving', { date: '2026-05-31' }),
        ends: reason('ends-with-last-day', { date: '2026-05-31' }),
      },
      {
        ...bo,
        on: '2026-06-15',
        because: reason('leaving', { date: '2026-06-12' }),
        ends: reason('cards-end-first', { date: '2026-06-12', days: 3, until: '2026-06-15' }),
      },
    ],
    withdrawn: [ana],
  },
  'email-differs': {
    kind: 'email-differs',
    people: [
      { ...marta, hrEmail: 'marta.kowalska@acme.test', since: '2026-05-04', collides: false },
      { ...bo, hrEmail: 'b.dewit@acme.test', since: '2026-05-04T05:58:00Z', collides: true },
    ],
    domains: null,
  },
  'unmatched-users': {
    kind: 'unmatched-users',
    users: [
      { email: 'audit@ledger.test', name: 'Ida Ledger', isNew: false },
      { email: 'tax@counsel.test', name: 'Tom Counsel', isNew: true },
    ],
    more: 7,
  },
  held: {
    kind: 'held',
    planId: 'plan_7f2',
    holds: [
      {
        code: 'too-many-leavers',
        count: 12,
        of: 60,
        limit: 6,
        entityName: null,
      },
    ],
    people: [
      { ...marta, because: reason('left-terminated', { date: '2026-05-03' }) },
      { ...bo, because: reason('left-inactive', { word: 'Ausgeschieden' }) },
    ],
    more: 10,
    wentOn: { invited: 2, changed: 4, left: 0 },
    reminderDay: 0,
  },
  'sync-failed': {
    kind: 'sync-failed',
    cause: 'needs-relink',
    lastGoodReadAt: '2026-05-03T01:30:00Z',
    nextTryAt: null,
    occasion: 'first',
    needsRelink: true,
    freshAsOf: '2026-05-02T20:00:00Z',
    issues: [
      {
        id: 'issue_1',
        kind: 'permission',
        models: ['employees', 'groups'],
        since: '2026-05-02T21:00:00Z',
        said: 'Missing permission to read employees and departments',
      },
      { id: 'issue_2', kind: 'other', models: [], since: '2026-05-02T21:00:00Z', said: '' },
    ],
    changes: [
      { kind: 'scopes', at: '2026-05-02T20:30:00Z', ours: true },
      { kind: 'credentials', at: '2026-05-02T20:10:00Z', ours: false },
    ],
  },
  'sync-recovered': {
    kind: 'sync-recovered',
    failingSince: '2026-05-01T01:30:00Z',
    cause: 'source-unreachable',
  },
  'needs-attention': {
    kind: 'needs-attention',
    people: [
      { ...marta, reason: reason('date-conflict', { date: '2026-04-30' }) },
      { ...bo, reason: reason('refused', { why: 'last_admin', message: '', because: null }) },
    ],
    more: 0,
    count: 2,
  },
  connected: {
    kind: 'connected',
    by: 'iris@acme.test',
    again: false,
    entityNames: ['Acme Netherlands', 'Acme Belgium', 'Acme Poland'],
    cannot: ['deletions', 'companies'],
    excludeHint: 'give the connecting account access to chosen employees only.',
  },
  disconnected: { kind: 'disconnected', by: 'iris@acme.test', linked: 59 },
  'decision-lapsed': {
    kind: 'decision-lapsed',
    people: [
      {
        ...marta,
        decision: 'keep',
        madeAt: '2026-04-20T09:15:00Z',
        because: [reason('hr-last-day', { date: '2026-05-03' }), reason('hr-now-inactive')],
        follows: 'ended',
        ends: null,
      },
      {
        ...bo,
        decision: 'postpone',
        madeAt: '2026-04-21T09:15:00Z',
        because: [reason('hr-last-day', { date: '2026-05-29' })],
        follows: 'ends-later',
        ends: reason('ends-with-last-day', { date: '2026-05-29' }),
      },
      {
        ...ana,
        decision: 'end',
        madeAt: '2026-04-22T09:15:00Z',
        because: [reason('given-back-by-hand')],
        follows: 'nothing',
        ends: null,
      },
    ],
    more: 2,
  },
  'admin-notice': {
    kind: 'admin-notice',
    act: 'change-settings',
    by: 'bo.dewit@acme.test',
    about: 'marta.nowak@acme.test',
    count: 12,
    settings: ['brake', 'notify'],
  },
  'portal-invitation': {
    kind: 'portal-invitation',
    by: 'bo.dewit@acme.test',
    role: 'viewer',
    url: 'https://sync.paylane.test/portal/enter/name-of-the-link',
    until: '2026-05-11T06:12:00Z',
  },
  operator: {
    kind: 'operator',
    service: 'host',
    code: 'host-unauthorized',
    since: '2026-05-04T01:30:00Z',
    endedAt: null,
  },
}
