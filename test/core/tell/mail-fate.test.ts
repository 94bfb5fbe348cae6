// Reports about one mail come twice, late and in any order (rule 54).
import { describe, expect, test } from 'vitest'
import {
  blocksAddress,
  failureOf,
  fateAfter,
  isFinal,
  MAIL_FATES,
  type KnownFate,
  type MailFate,
} from '../../../src/core/tell/mail-fate.ts'

const at = (minute: number) => `2026-05-04T10:0${minute}:00.000Z`
const known = (fate: MailFate, minute: number): KnownFate => ({ fate, at: at(minute) })
const BAD = ['bounced', 'suppressed', 'failed'] as const

/** In the order in which they arrive. */
const after = (...reports: readonly KnownFate[]) =>
  reports.reduce<KnownFate | null>((all, report) => fateAfter(all, report), null)?.fate

describe('rule 54: what is known of a mail', () => {
  test.each(MAIL_FATES)('%s is known from one report, and from the same report again', (fate) => {
    const once = fateAfter(null, known(fate, 1))
    expect(once).toEqual(known(fate, 1))
    expect(fateAfter(once, known(fate, 1))).toBe(once)
    expect(fateAfter(once, known(fate, 3))).toBe(once)
  })

  test.each(BAD)('%s ends a delay, and a delay that comes later does not take it back', (bad) => {
    expect(after(known('delayed', 1), known(bad, 2))).toBe(bad)
    expect(after(known(bad, 2), known('delayed', 1))).toBe(bad)
    expect(after(known(bad, 2), known('delayed', 3))).toBe(bad)
    expect(after(known(bad, 2), known('sent', 3))).toBe(bad)
  })

  test.each(BAD)('%s and delivered: what happened later counts, in either order', (bad) => {
    expect(after(known('delivered', 1), known(bad, 2))).toBe(bad)
    expect(after(known(bad, 2), known('delivered', 1))).toBe(bad)
    expect(after(known(bad, 1), known('delivered', 2))).toBe('delivered')
    expect(after(known('delivered', 2), known(bad, 1))).toBe('delivered')
  })

  test.each(BAD)('%s and delivered in one moment: the worse counts', (bad) => {
    expect(after(known('delivered', 1), known(bad, 1))).toBe(bad)
    expect(after(known(bad, 1), known('delivered', 1))).toBe(bad)
  })

  test.each(MAIL_FATES)('a complaint stays, whatever %s says, before or after', (fate) => {
    expect(after(known('complained', 2), known(fate, 3))).toBe('complained')
    expect(after(known(fate, 3), known('complained', 2))).toBe('complained')
  })

  test('three reports come to the same in every order', () => {
    const reports = [known('delayed', 1), known('delivered', 2), known('bounced', 3)]
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]
    for (const order of orders)
      expect(after(...order.flatMap((index) => reports[index] ?? []))).toBe('bounced')
  })

  test('a delay is not final, and no failure', () => {
    const final = MAIL_FATES.filter(isFinal)
    expect(final).toEqual(['delivered', 'bounced', 'complained', 'suppressed', 'failed'])
    expect(MAIL_FATES.map(failureOf).filter(Boolean)).toEqual([
      'bounced',
      'complained',
      'suppressed',
      'failed',
    ])
  })

  test('only a complaint and a suppression keep an address from being mailed', () => {
    const all = ['bounced', 'complained', 'suppressed', 'failed', 'refused', 'given-up'] as const
    expect(all.filter(blocksAddress)).toEqual(['complained', 'suppressed'])
  })
})
