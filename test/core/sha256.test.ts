import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '../../src/core/facts/hash/sha256.ts'

const theirs = (text: string): string => createHash('sha256').update(text).digest('hex')
const ours = (text: string): string => Buffer.from(sha256(text)).toString('hex')

test('the hash of the standard’s own examples', () => {
  expect(ours('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(ours('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test('texts of every length around the edges of a block', () => {
  for (let length = 0; length <= 200; length += 1) {
    for (const letter of ['x', 'é', '€', '😀']) {
      const text = letter.repeat(length)
      expect(ours(text)).toBe(theirs(text))
    }
  }
})

test('any text, long ones and halves of surrogate pairs too', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 20_000 }))
  fc.assert(fc.property(texts, (text) => ours(text) === theirs(text)))
  expect(ours('\ud800a')).toBe(theirs('\ud800a'))
})
