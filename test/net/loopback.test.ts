import { describe, expect, test } from 'vitest'
import { isConfidential, isLoopback } from '../../src/net/loopback.ts'

describe('a URL of this machine', () => {
  test.each([
    'http://localhost',
    'http://localhost:3000/path?x=1',
    'http://LOCALHOST',
    'http://localhost.',
    'http://florin.localhost',
    'http://a.b.localhost:8080',
    'http://127.0.0.1',
    'http://127.0.0.1.',
    'http://127.255.255.254:9',
    'http://127.1',
    'http://0x7f.0.0.1',
    'http://0177.0.0.1',
    'http://2130706433',
    'http://１２７.0.0.1',
    'http://[::1]',
    'http://[0:0:0:0:0:0:0:1]:3000',
    'https://[::1]',
  ])('%s', (text) => {
    expect(isLoopback(new URL(text))).toBe(true)
  })
})

describe('a URL of another machine', () => {
  test.each([
    'http://localhost.evil.test',
    'http://notlocalhost',
    'http://local-host',
    'http://xlocalhost.',
    'http://localhost@evil.test',
    'http://evil.test/localhost',
    'http://evil.test#localhost',
    'http://127.0.0.1.evil.test',
    'http://127.evil.test',
    'http://127.0.0.1@evil.test',
    'http://127-0-0-1.test',
    'http://128.0.0.1',
    'http://27.0.0.1',
    'http://1.127.0.0',
    'http://0.0.0.0',
    'http://10.0.0.1',
    'http://169.254.169.254',
    'http://[::]',
    'http://[::2]',
    'http://[::ffff:10.0.0.1]',
    'http://[1::1]',
    'http://[fe80::1]',
  ])('%s', (text) => {
    expect(isLoopback(new URL(text))).toBe(false)
  })
})

test.each([
  ['https://evil.test', true],
  ['http://localhost:3000', true],
  ['http://evil.test', false],
  ['http://localhost.evil.test', false],
  ['ftp://localhost', false],
  ['javascript://localhost/%0aalert(1)', false],
  ['ws://127.0.0.1', false],
])('%s is confidential: %s', (text, confidential) => {
  expect(isConfidential(new URL(text))).toBe(confidential)
})
