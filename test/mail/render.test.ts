import { describe, expect, test } from 'vitest'
import type { Notice, NoticeFrame } from '../../src/core/tell/notices.ts'
import { reason } from '../../src/core/facts/reasons.ts'
import { render } from '../../src/mail/render.ts'
import { FRAME, SAMPLES } from './samples.ts'
import { MAIL_KINDS, type MailKind } from '../../src/core/facts/mail-kinds.ts'

const LOCALES = ['en', 'nl', 'de', 'fr', 'es'] as const
const EVERY = LOCALES.flatMap((locale) => MAIL_KINDS.map((kind) => [locale, kind] as const))

function mail(notice: Notice, locale = 'en', frame: NoticeFrame = FRAME) {
  return render(notice, frame, { email: 'iris@acme.test', name: 'Iris', locale })
}

/** What a reader sees of the HTML, entities resolved, in one line. */
function seen(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
}

/** Strings of a sample that both parts must hold, whatever the language. */
const FACTS: Readonly<Record<MailKind, readonly string[]>> = {
  invitation: ['Ana Pop', 'Acme Group', 'BambooHR', 'Acme Netherlands'],
  'first-sync-review': ['41', '18', '64', 'Sunita', 'Bo de Wit', 'bo.dewit@acme.test'],
  'first-sync-report': [
    '41',
    '18',
    'Ana Pop',
    'Finance',
    'Ida Ledger',
    'audit@ledger.test',
    'Tom Counsel',
    'Sunita',
    '16',
    '03:30',
  ],
  'added-summary': [
    'Ana Pop',
    'ana.pop@acme.test',
    'Finance',
    'Marta Nowak',
    'Bo de Wit',
    'Seat limit reached',
    'Rosa Lind',
    'Levi Maas',
    'Noor Smit',
    'Tim Vos',
    'Uma Rao',
    'iris@acme.test',
    'Sunita',
    'Antwerp office',
  ],
  deactivated: [
    'Marta Nowak',
    'marta.nowak@acme.test',
    '1042',
    'Acme Poland',
    'iris@acme.test',
    'Travel',
    '4242',
    'Office supplies',
    '0017',
    'Fuel',
    '9310',
    '07:58',
    'Europe/Amsterdam',
  ],
  moved: [
    'Ana Pop',
    'Acme Belgium → Acme Netherlands',
    'Travel',
    '4242',
    'Office supplies',
    '0017',
    'Bo de Wit',
  ],
  'leaving-soon': ['Marta Nowak', 'Bo de Wit', 'Ana Pop', '31', '12', '15'],
  'email-differs': [
    'marta.nowak@acme.test',
    'marta.kowalska@acme.test',
    'bo.dewit@acme.test',
    'b.dewit@acme.test',
  ],
  'unmatched-users': ['Ida Ledger', 'audit@ledger.test', 'Tom Counsel', 'tax@counsel.test', '7'],
  held: ['12', '60', '6', 'Marta Nowak', 'Bo de Wit', 'Ausgeschieden', '10', '2', '4'],
  'sync-failed': ['BambooHR', '03:30'],
  'sync-recovered': ['BambooHR', '03:30'],
  'needs-attention': ['Marta Nowak', 'Bo de Wit', '2026'],
  connected: [
    'BambooHR',
    'iris@acme.test',
    'Acme Netherlands',
    'Acme Belgium',
    'Acme Poland',
    '08:12',
  ],
  disconnected: ['BambooHR', 'iris@acme.test', '59', '08:12'],
  operator: ['Paylane', 'HOST_SECRET', 'host-unauthorized', '03:30'],
  'decision-lapsed': ['Marta Nowak', 'Bo de Wit', 'Ana Pop', 'BambooHR', '2026', '2'],
  'admin-notice': ['bo.dewit@acme.test', 'marta.nowak@acme.test', 'Paylane', '12', '08:12'],
  'portal-invitation': ['bo.dewit@acme.test', 'Acme Group', 'Paylane', '08:12'],
}

describe.each(EVERY)('%s %s', (locale, kind) => {
  const rendered = mail(SAMPLES[kind], locale)

  test('both parts hold the facts', () => {
    for (const fact of FACTS[kind]) {
      expect(seen(rendered.html)).toContain(fact)
      expect(rendered.text.replace(/\s+/g, ' ')).toContain(fact)
    }
  })

  test('no fact is left unfilled and nothing is undefined', () => {
    for (const part of [rendered.subject, seen(rendered.html), rendered.text]) {
      expect(part).not.toMatch(/\{\w+\}|undefined|NaN|\[object/)
    }
  })

  test('the text part says in words what the HTML says', () => {
    const html = seen(rendered.html)
    const sentences = rendered.text
      .split('\n')
      .filter((line) => !/^[-=]*\s*$/.test(line) && !line.startsWith('http'))
      .flatMap((line) => line.match(/[\p{L}\p{N}@.]+/gu) ?? [])
    for (const word of sentences) expect(html).toContain(word)
  })

  test('the subject is one short line', () => {
    expect(rendered.subject).not.toMatch(/[\r\n]/)
    expect(Array.from(rendered.subject).length).toBeLessThanOrEqual(120)
    expect(rendered.subject.length).toBeGreaterThan(10)
  })

  test('the same input gives the same bytes', () => {
    expect(mail(structuredClone(SAMPLES[kind]), locale)).toEqual(rendered)
  })

  // The operator knows where Rollcall runs.
  test.skipIf(kind === 'operator')('it has one button, which leads where it should', () => {
    const hrefs = [...rendered.html.matchAll(/class="button"[^>]*>\s*<a\s+href="([^"]*)"/g)].map(
      (m) => m[1],
    )
    const own: Partial<Record<MailKind, string>> = {
      invitation: SAMPLES.invitation.invitationUrl,
      'portal-invitation': SAMPLES['portal-invitation'].url,
    }
    const url = own[kind] ?? 'https://app.paylane.test/hr?run=run_8f2c&from=%22mail%22'
    expect(hrefs).toEqual([url.replaceAll('&', '&amp;')])
    expect(rendered.text).toContain(url)
  })

  test('it says why one gets it, and when it was written', () => {
    expect(rendered.text).toContain('\n-- \n')
    expect(rendered.text).toContain('08:12 (Europe/Amsterdam)')
  })

  test('the style element survived escaping', () => {
    expect(/<style>([\s\S]*?)<\/style>\n<\/head>/.exec(rendered.html)?.[1]).not.toContain('&')
  })
})

test('in French a colon stands after a narrow space, in the labels of the text part too', () => {
  for (const kind of MAIL_KINDS) {
    const { text } = mail(SAMPLES[kind], 'fr')
    expect([kind, text.match(/^.*\p{L}:(?!\/\/).*$/mu)]).toEqual([kind, null])
  }
  expect(mail(SAMPLES.deactivated, 'fr').text).toMatch(/^Nom\u202f: +Marta Nowak$/m)
  expect(mail(SAMPLES.deactivated).text).toMatch(/^Name: +Marta Nowak$/m)
})

test('without a page to link to, the id of run or plan is told instead', () => {
  for (const kind of MAIL_KINDS.filter(
    (one) => !one.endsWith('invitation') && one !== 'operator',
  )) {
    const { html, text } = mail(SAMPLES[kind], 'en', { ...FRAME, link: null })
    expect(html).not.toContain('class="button"')
    const id = kind === 'held' || kind === 'first-sync-review' ? 'plan_7f2' : 'run_8f2c'
    expect(seen(html)).toContain(id)
    expect(text).toContain(id)
  }
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://x.test',
  'not a url',
  'https://me:secret@x.test/',
  ' ',
])('a link to %s is no link', (link) => {
  const { html, text } = mail(SAMPLES.held, 'en', { ...FRAME, link })
  expect(html).not.toContain('href=')
  expect(text).not.toContain(link.trim() || 'https:')
  const invitation = mail({ ...SAMPLES.invitation, invitationUrl: link })
  expect(invitation.html).not.toContain('href=')
  expect(invitation.text).toContain('ask an administrator')
})

describe('deactivated', () => {
  test('the subject counts blocked cards only', () => {
    expect(mail(SAMPLES.deactivated).subject).toBe(
      'Marta Nowak’s access has ended, 2 cards blocked',
    )
    expect(mail(SAMPLES.deactivated, 'nl').subject).toBe(
      'De toegang van Marta Nowak is beëindigd, 2 kaarten geblokkeerd',
    )
    expect(mail({ ...SAMPLES.deactivated, cards: [] }).subject).toBe(
      'Marta Nowak’s access has ended',
    )
  })

  test('what failed leads the mail, and the subject does not claim that access has ended', () => {
    const failed = mail({
      ...SAMPLES.deactivated,
      failed: [reason('refused', { why: 'last_admin', message: '', because: null })],
    })
    expect(failed.subject).not.toContain('has ended')
    expect(failed.text).toContain('the last administrator cannot be removed')
  })

  test('an invitation that was never accepted is withdrawn', () => {
    const was = { manager: false, admin: false, invitedOnly: true }
    expect(mail({ ...SAMPLES.deactivated, cards: [], was }).subject).toContain(
      'invitation has been withdrawn',
    )
  })

  test('it tells how to undo', () => {
    expect(mail(SAMPLES.deactivated).text).toContain('Undo')
    expect(mail(SAMPLES.deactivated, 'nl').text).toMatch(/Ongedaan\s+maken/)
  })

  test('a name of monstrous length leaves the count of cards in the subject', () => {
    const person = { ...SAMPLES.deactivated.person, name: 'Ab'.repeat(5000) }
    const { subject } = mail({ ...SAMPLES.deactivated, person })
    expect(subject).toContain('2 cards blocked')
    expect(Array.from(subject).length).toBeLessThanOrEqual(120)
  })
})

describe('held and failed', () => {
  test('the subject says how many of how many', () => {
    expect(mail(SAMPLES.held).subject).toBe('12 of 60 people would lose access: please check')
    expect(mail({ ...SAMPLES.held, reminderDay: 3 }).subject).toBe(
      'Waiting for 3 days: 12 of 60 people would lose access: please check',
    )
    expect(mail({ ...SAMPLES.held, reminderDay: 1 }, 'nl').subject).toMatch(/^Wacht al 1 dag: /)
  })

  test('an unknown hold code still makes a mail', () => {
    const [hold] = SAMPLES.held.holds
    const { subject } = mail({ ...SAMPLES.held, holds: [{ ...hold!, code: 'constructor' }] })
    expect(subject).toBe('12 changes wait for you: please check')
  })

  test('an invitation that waits by the settings is not called more than usual', () => {
    const [hold] = SAMPLES.held.holds
    const { html } = mail({ ...SAMPLES.held, holds: [{ ...hold!, code: 'invite-approval' }] })
    expect(seen(html)).toContain('Your settings ask for approval of every invitation.')
    expect(seen(html)).not.toContain('usual')
  })

  test('sync-failed says that leavers are not being removed meanwhile', () => {
    expect(mail(SAMPLES['sync-failed']).text).toContain(
      'Meanwhile, people who leave keep their access',
    )
    expect(mail(SAMPLES['sync-failed'], 'nl').text).toContain(
      'Wie uit dienst gaat, houdt intussen toegang',
    )
  })

  test('a read that is only doubted does not say that the sync has stopped', () => {
    const doubted = mail({ ...SAMPLES['sync-failed'], cause: 'sync-stale', needsRelink: false })
    expect(doubted.subject).toContain('cannot be fully trusted')
    expect(doubted.text).toContain('nobody loses access for not being listed')
    expect(doubted.text).not.toContain('we remove nobody')
  })

  test('first, other reason and weekly have different subjects', () => {
    const subjects = (['first', 'other-reason', 'weekly'] as const).map(
      (occasion) => mail({ ...SAMPLES['sync-failed'], occasion }).subject,
    )
    expect(new Set(subjects).size).toBe(3)
  })
})

describe('email-differs for a whole domain', () => {
  const domains = { from: 'acme.test', to: 'acme.example', count: 48 }
  test('is one fact, not 48', () => {
    const { subject, text } = mail({ kind: 'email-differs', people: [], domains })
    expect(subject).toBe(
      '48 addresses moved from acme.test to acme.example in HR: nothing was changed',
    )
    expect(text).toContain('48 addresses moved from acme.test to acme.example')
  })
})

test('a hundred people a mail, the rest a number, and Gmail does not clip it', () => {
  const many = Array.from({ length: 140 }, (_, n) => ({
    name: `Person Number ${n} of Acme`,
    email: `person.number.${n}@acme.test`,
    entityName: 'Acme Netherlands',
    reason: reason('date-conflict', { date: '2026-04-30' }),
  }))
  const { html, text } = mail({ kind: 'needs-attention', people: many, more: 60, count: 200 })
  expect(text).toContain('Person Number 99 of')
  expect(text).not.toContain('Person Number 100 of')
  expect(text).toContain('and 100 more people')
  expect(new TextEncoder().encode(html).length).toBeLessThan(102_000)
})

test.each([
  ['2019-08-26', 'Europe/Amsterdam', 'since 26 August 2019'],
  ['2026-05-04', 'Europe/Amsterdam', 'starts 4 May 2026'],
  ['2026-05-05', 'Europe/Amsterdam', 'starts 5 May 2026'],
  // It is the evening of 3 May there.
  ['2026-05-03', 'America/Los_Angeles', 'starts 3 May 2026'],
])('a first day %s, written in %s: %s', (startDate, timezone, says) => {
  const sample = SAMPLES['first-sync-report']
  if (sample.kind !== 'first-sync-report') throw new Error('not the first report')
  const added = sample.added.slice(0, 1).map((line) => ({ ...line, startDate }))
  const { html, text } = mail({ ...sample, added }, 'en', { ...FRAME, timezone })
  expect(text).toContain(says)
  expect(seen(html)).toContain(says)
})

test('a connection that is made again promises no approval: the sync simply goes on', () => {
  const approval = 'before you approve'
  expect(mail(SAMPLES.connected).html).toContain(approval)
  expect(mail({ ...SAMPLES.connected, again: true }).html).not.toContain(approval)
})

test('dates and times follow the reader’s country', () => {
  expect(mail(SAMPLES.connected, 'en-US').text).toContain('May 4, 2026, 8:12 AM (Europe/Amsterdam)')
  expect(mail(SAMPLES.connected, 'en').text).toContain('4 May 2026, 08:12 (Europe/Amsterdam)')
  expect(mail(SAMPLES.connected, 'nl-BE').text).toContain('4 mei 2026, 08:12 (Europe/Amsterdam)')
  expect(mail(SAMPLES.connected, 'xx').text).toContain('4 May 2026')
  expect(mail(SAMPLES.connected, 'en', { ...FRAME, timezone: 'Mars/Base' }).text).toContain(
    '06:12 (UTC)',
  )
})
