import { beforeEach, describe, expect, test } from 'vitest'
import { reason } from '../../src/core/facts/reasons.ts'
import { accentsOf, contrast } from '../../src/http/accent-colour.ts'
import type { HeadcountDay } from '../../src/http/portal/overview/headcount-history.ts'
import { movementChart } from '../../src/http/portal/overview/movement-chart.ts'
import { wordsFor } from '../../src/words/words.ts'
import { NOW, openDesk, type Desk } from '../http/desk.ts'
import {
  employee,
  seedAccount,
  seedEmployee,
  seedLink,
  seedOrganization,
  seedPlan,
  seedRun,
} from '../http/seeds.ts'
import { newVisitor, type Visitor } from './visitor.ts'
import type { ReportCode } from '../../src/core/facts/report.ts'
import { putEvent } from '../../src/sync/changes/accounts.ts'
import { putUsers } from '../../src/sync/changes/people.ts'
import { putReport } from '../../src/sync/changes/plans.ts'

let desk: Desk
let visitor: Visitor
beforeEach(async () => {
  desk = await openDesk()
  await seedOrganization(desk.store)
  visitor = newVisitor(desk)
})
const home = '/portal/accounts/acc_1'

async function report(code: ReportCode, count: number): Promise<void> {
  const writes = Array.from({ length: count }, (_, i) =>
    putReport({
      account: 'acc_1',
      id: `${code}-${i}`,
      report: { code, employeeId: null, userId: null, reason: reason('active'), detail: {} },
      openedRun: 1,
      closedRun: null,
      openedAt: NOW,
      mailedAt: null,
    }),
  )
  await desk.store.commit(null, writes)
}

describe('is it working', () => {
  test('yes, with the last complete read and the next sync', async () => {
    await seedAccount(desk.store)
    const { text } = await visitor.enter()
    expect(text).toContain('All is well: Spendly follows BambooHR')
    expect(text).toContain('Last complete read 22 Nov 2026, 11:00 Next sync 23 Nov 2026, 04:00')
  })

  test('no, with the cause, the fix, and that nobody is removed meanwhile', async () => {
    const problem = {
      code: 'needs-relink' as const,
      message: '',
      since: NOW,
      mailedAt: null,
      mailedCode: null,
    }
    await seedAccount(desk.store, { status: 'needs_relink', problem, nextSyncAt: null })
    const { text, html } = await visitor.enter()
    expect(text).toContain('The sync with BambooHR does not work')
    expect(text).toContain('Connect BambooHR again. It takes a minute')
    expect(text).toContain('nobody is removed and no card is blocked')
    expect(html).toContain(`href="${home}/connection"`)
    expect(html).not.toContain('/sync"')
  })

  test('a sync can be started, once', async () => {
    await seedAccount(desk.store)
    await visitor.enter()
    await visitor.post(`${home}/sync`)
    expect((await visitor.go(home)).text).toContain('The sync has started')
    expect(await desk.store.openRuns('acc_1')).toMatchObject([
      { trigger: 'manual', actor: 'bo@acme.test' },
    ])
    await visitor.post(`${home}/sync`)
    expect((await visitor.go(home)).text).toContain('A sync is already running')
  })
})

test('a sync of some people whose day has come is not called daily', async () => {
  await seedAccount(desk.store)
  await seedRun(desk.store, { seq: 1 })
  await seedRun(desk.store, { seq: 2, mode: 'employees', people: ['source-1'] })
  await seedRun(desk.store, { seq: 3, mode: 'employees', people: ['source-1'], trigger: 'webhook' })
  await visitor.enter()
  const { text } = await visitor.go(`${home}/runs`)
  expect(text).toMatch(
    /change in HR · some people.*follow-up · some people.*daily sync · everybody/,
  )
  expect((await visitor.go(`${home}/runs/run_2`)).text).toContain('follow-up · some people')
})

describe('what needs me', () => {
  test('nothing', async () => {
    await seedAccount(desk.store)
    expect((await visitor.enter()).text).toContain('Nothing at the moment')
  })

  test('a held plan first, then reports by how many, each with its way', async () => {
    await seedAccount(desk.store)
    await seedRun(desk.store)
    await seedPlan(desk.store)
    await report('date-conflict', 2)
    await report('external-user', 1200)
    const { text, html } = await visitor.enter()
    expect(text).toContain('Spendly follows BambooHR, and something needs you')
    expect(text).toMatch(
      /A plan for 1 person waits for your decision.*2 people have a last day.*Good to know.*1,200 users are not in HR/,
    )
    expect(html).toContain(`href="${home}/review"`)
    expect(html).toContain(`href="${home}/people?report=date-conflict"`)
  })
})

describe('where one arrives', () => {
  test('several HR systems are a list', async () => {
    await seedAccount(desk.store)
    await seedAccount(desk.store, { id: 'acc_2', integration: { slug: 'hibob', name: 'Hibob' } })
    const { text } = await visitor.enter()
    expect(text).toContain('Your HR systems')
    expect(text).toMatch(/BambooHR works.*Hibob works/)
  })

  test('a mail’s run and plan', async () => {
    await seedAccount(desk.store)
    await seedRun(desk.store)
    await seedPlan(desk.store)
    await visitor.enter()
    expect((await visitor.go('/portal?run=run_1')).location).toBe(`${home}/runs/run_1`)
    expect((await visitor.go('/portal?plan=plan_1')).location).toBe(`${home}/review?plan=plan_1`)
  })

  test('a disconnected one shows that it is, and how to go on', async () => {
    await seedAccount(desk.store, { status: 'disconnected', disconnectedAt: NOW })
    const { text, html } = await visitor.enter()
    expect(text).toContain('BambooHR is disconnected')
    expect(html).toContain('href="/portal/link"')
  })
})

describe('syncs', () => {
  test('are listed, fifty at a time, with result and reason', async () => {
    await seedAccount(desk.store)
    for (let seq = 1; seq <= 60; seq += 1) await seedRun(desk.store, { seq })
    await seedRun(desk.store, { seq: 61, state: 'incomplete', reason: 'shrunken-read' })
    await visitor.enter()
    const first = await visitor.go(`${home}/runs`)
    expect(first.html.match(/\/runs\/run_\d+/g)).toHaveLength(50)
    expect(first.text).toContain('incomplete far fewer people than before')
    expect(first.text).toContain('1 joined, 2 changed, 3 left')
    const next = /href="(\?before=\d+)"/.exec(first.html)?.[1] ?? ''
    expect((await visitor.go(`${home}/runs${next}`)).html.match(/\/runs\/run_\d+/g)).toHaveLength(
      11,
    )
    expect((await visitor.go(`${home}/runs?before=x'`)).status).toBe(200)
  })

  test('one shows what it did, to whom and why', async () => {
    await seedAccount(desk.store)
    await seedRun(desk.store)
    await seedEmployee(desk.store)
    await seedPlan(desk.store, { state: 'approved' })
    await visitor.enter()
    const { text } = await visitor.go(`${home}/runs/run_1`)
    expect(text).toContain(
      'Ana Pop End of access Acme NL According to HR, employment ended on 21 November 2026. to do',
    )
    expect((await visitor.go(`${home}/runs/run_none`)).status).toBe(404)
  })
})

describe('the last 90 days', () => {
  test('add up: who was there, and who joined, less who left, are who is there now', async () => {
    await seedAccount(desk.store)
    for (let n = 1; n <= 5; n += 1) {
      await seedEmployee(desk.store, { id: `emp_${n}`, employee: employee({ sourceId: `m-${n}` }) })
    }
    const event = (type: string, subject: string, at: string) =>
      putEvent({
        organization: 'acme',
        account: 'acc_1',
        type,
        subject,
        facts: {},
        at,
      })
    await desk.store.commit(null, [
      ...[0, 1, 2, 3].map((n) => event('state.active', `emp_${n}`, '2026-11-01T10:00:00.000Z')),
      event('plan.made', 'plan_1', '2026-11-01T10:01:00.000Z'),
      event('state.active', 'emp_4', '2026-11-01T11:00:00.000Z'),
      event('state.left', 'emp_0', '2026-11-01T12:00:00.000Z'),
      event('state.active', 'emp_5', '2026-11-10T10:00:00.000Z'),
    ])
    const { html, text } = await visitor.enter()
    expect(html).toContain(
      'aria-label="The number of people went from 4 to 5 in the last 90 days. 2 joined and 1 left."',
    )
    expect(text).toMatch(/1 November 2026: 4 .*: 5 People in HR Joined: 2 Left: 1/)
    expect(html.match(/<rect class="in"/g)).toHaveLength(2)
  })

  test('have one number of each kind, and of people who work there only', async () => {
    await seedAccount(desk.store)
    const states = ['active', 'active', 'needs_attention', 'scheduled', 'left', 'missing'] as const
    const users = states.map((_, n) => ({
      id: `u_${n}`,
      email: `u_${n}@acme.test`,
      firstName: null,
      lastName: null,
      phone: null,
      status: n === 1 ? ('invited' as const) : ('active' as const),
      role: 'member' as const,
      protected: false,
      entityIds: ['nl'],
      cards: [],
    }))
    await desk.store.commit(null, putUsers('acme', users, NOW))
    for (const [n, state] of states.entries()) {
      const id = `emp_${n}`
      await seedEmployee(desk.store, { id, state, employee: employee({ sourceId: `m-${n}` }) })
      if (n !== 2) await seedLink(desk.store, { employee: id, userId: `u_${n}` })
    }
    const { text } = await visitor.enter()
    expect(text).toContain(
      'People in HR 3 Of these, with access 2 Invited, not accepted yet 1 Not in HR 0',
    )
    const { body } = await desk.call('GET', '/v1/accounts/acc_1')
    expect(body.counts).toEqual({ employees: 3, linked: 2, external: 0 })
  })

  test('say when there is nothing to draw yet', async () => {
    await seedAccount(desk.store)
    expect((await visitor.enter()).text).toContain('From tomorrow you see the changes here')
  })

  test('keep inside their frame, whatever the numbers', async () => {
    const day = (people: number, joined: number, left: number): HeadcountDay => {
      return { day: '2026-11-01', people, joined, left }
    }
    for (const days of [
      [],
      [day(0, 0, 0), day(0, 0, 0)],
      [day(5, 0, 0), day(100_000, 99_995, 0), day(3, 0, 99_997)],
      Array.from({ length: 90 }, (_, i) => day(100 + (i % 7), i % 3, i % 2)),
    ]) {
      const drawn = (await movementChart(wordsFor('en'), { opening: 4, days })).toString()
      expect(drawn).not.toMatch(/NaN|Infinity/)
      const values = [...drawn.matchAll(/ (?:x|y|width|height)="(-?[\d.]+)"/g)].map(([, n]) =>
        Number(n),
      )
      expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...values)).toBeLessThanOrEqual(720)
    }
  })
})

describe('the host’s colour', () => {
  const colours = [
    '#000',
    '#fff',
    '#ffee00',
    '#5b3df5',
    '#26506b',
    '#808080',
    '#ff0000',
    '#00ff7f',
    '#fefefe',
    '#777',
  ]

  test.each(colours)('%s is readable in light and dark', (hex) => {
    const accents = accentsOf(hex)
    for (const [accent, page] of [
      [accents?.light, '#f0efec'],
      [accents?.dark, '#292a2e'],
    ] as const) {
      expect(contrast(accent?.ink ?? '', page)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(accent?.on ?? '', accent?.fill ?? '')).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('what is no colour is none', () => {
    for (const text of ['red', '#12', '#12345', 'url(x)', '#ggg', '#fff;}', ''])
      expect(accentsOf(text)).toBeNull()
  })
})
