import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Notice, NoticeFrame } from '../../src/core/tell/notices.ts'
import { cleaned, oneLine } from '../../src/mail/clean.ts'
import { render } from '../../src/mail/render.ts'
import { FRAME, SAMPLES } from './samples.ts'
import { MAIL_KINDS } from '../../src/core/facts/mail-kinds.ts'

const NAUGHTY = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><style>*{display:none}',
  '<!-- --><![endif]-->',
  '=cmd()|calc',
  'Bob\r\nBcc: evil@x.test',
  'Bob\u2028Eve\u2029\u0085',
  '\u202egnp.exe\u2066\u2067',
  'z\u200be\u200br\u2060o\ufeff',
  'مرحبا بالعالم',
  '${7*7} {{7*7}} {name}',
  '$& $1 $`',
  '\ud800 lone',
  '👩‍👩‍👧‍👦 family',
  'a'.repeat(10_000),
  'e\u0301'.repeat(5_000),
  '\u0000\u0007\u001b[31m',
  '',
  '   ',
]

/** The same facts with every free text replaced; codes, dates and addresses of links stay. */
function poisoned<T>(facts: T, poison: string): T {
  const free = new Set([
    'name',
    'personName',
    'email',
    'hrEmail',
    'entityName',
    'department',
    'note',
    'label',
    'last4',
    'message',
    'by',
    'fromName',
    'toName',
    'approvedBy',
    'employeeNumber',
    'excludeHint',
    'entityNames',
    'from',
    'to',
    'productName',
    'organizationName',
    'hrSystem',
    'runId',
    'planId',
    'word',
    'value',
    'why',
  ])
  const walk = (key: string, value: unknown): unknown => {
    if (typeof value === 'string') return free.has(key) ? poison : value
    if (Array.isArray(value)) return value.map((one) => walk(key, one))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(name, one)]))
  }
  return walk('', facts) as T
}

/** The tags of a mail with their attributes, texts left out: what a text must not be able to change. */
function skeleton(html: string): string {
  return (html.match(/<[^>]*>/g) ?? []).join('')
}

function mail(notice: Notice, frame: NoticeFrame, locale: string) {
  return render(notice, frame, { email: 'iris@acme.test', name: null, locale })
}

/** One hostile text in every place: what stands in tags must not depend on it, once it is not empty. */
describe.each(MAIL_KINDS)('%s', (kind) => {
  const harmless = mail(poisoned<Notice>(SAMPLES[kind], 'Bob'), poisoned(FRAME, 'Bob'), 'nl')

  test.each(NAUGHTY.map((text) => [text.slice(0, 30), text]))('%j stays a text', (_, poison) => {
    const { subject, html, text } = mail(
      poisoned<Notice>(SAMPLES[kind], poison),
      poisoned(FRAME, poison),
      'nl',
    )
    expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e]/u)
    expect(Array.from(subject).length).toBeLessThanOrEqual(120)
    expect(html).not.toMatch(/<script|<img|onerror=[^&]*>/i)
    expect(html.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
    expect(html.length).toBeLessThan(102_000)
    expect(html.isWellFormed() && text.isWellFormed() && subject.isWellFormed()).toBe(true)
    if (oneLine(poison, 160) !== '') expect(skeleton(html)).toBe(skeleton(harmless.html))
  })
})

test('a line break in a name cannot begin a line of the text part', () => {
  const person = { ...SAMPLES.deactivated.person, name: 'Bob\r\n-- \r\nhttps://evil.test' }
  const { text } = mail({ ...SAMPLES.deactivated, person }, FRAME, 'en')
  expect(text.split('\n').filter((line) => line === '-- ')).toHaveLength(1)
})

test('law: no text at all can change the tags of a mail or throw', () => {
  const harmless = skeleton(
    mail(poisoned<Notice>(SAMPLES.deactivated, 'Bob'), poisoned(FRAME, 'Bob'), 'en').html,
  )
  const any = fc
    .string({ unit: 'binary', maxLength: 300 })
    .filter((text) => oneLine(text, 160) !== '')
  fc.assert(
    fc.property(any, (poison) => {
      const { html } = mail(
        poisoned<Notice>(SAMPLES.deactivated, poison),
        poisoned(FRAME, poison),
        'en',
      )
      expect(skeleton(html)).toBe(harmless)
    }),
    { numRuns: 300 },
  )
})

describe('one harmless line', () => {
  test.each([
    ['Bob\r\n\tEve', 'Bob Eve'],
    ['z\u200bero\ufeff', 'zero'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['نام', '\u2068نام\u2069'],
    ['می\u200cخواهم', '\u2068می\u200cخواهم\u2069'],
    ['👩‍👧', '👩‍👧'],
    ['\ud800', '\ufffd'],
    ['x'.repeat(200), `${'x'.repeat(159)}…`],
  ])('%j becomes %j', (text, line) => {
    expect(oneLine(text, 160)).toBe(line)
  })

  test('links are left to the check of links', () => {
    const link = `https://x.test/${'y'.repeat(500)}`
    expect(cleaned({ link, invitationUrl: link })).toEqual({ link, invitationUrl: link })
  })
})
