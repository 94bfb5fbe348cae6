import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hmacOfNode } from '../../src/runtimes/node-sign.ts'
import { createSeal } from '../../src/store/seal.ts'
import { anAccount, anOrganization, NOW } from '../contracts/store-records.ts'
import { aKey, openAt, temporaryFolder } from './temporary.ts'
import { putAccount, putForget, putOrganization } from '../../src/sync/changes/accounts.ts'

const PLACE = { organization: 'org_1', column: 'accounts.token', row: 'acc_1' }

describe('a sealed secret', () => {
  test('keyed hashes of Node and of WebCrypto are the same', async () => {
    const [one, other] = [await createSeal([aKey('a')], hmacOfNode), await createSeal([aKey('a')])]
    for (const text of ['', 'remote_1', 'ß ø 😀', 'x'.repeat(500)])
      expect(await one.keyedHash(text)).toBe(await other.keyedHash(text))
  })

  test('opens in its place and looks different each time', async () => {
    const seal = await createSeal([aKey('a')])
    const first = await seal.seal('tökén', PLACE)
    expect(await seal.open(first, PLACE)).toBe('tökén')
    expect(await seal.seal('tökén', PLACE)).not.toBe(first)
    expect(first).not.toContain('tökén')
  })

  test('opens in no other place', async () => {
    const seal = await createSeal([aKey('a')])
    const sealed = await seal.seal('token', PLACE)
    for (const other of [{ organization: 'org_2' }, { column: 'x' }, { row: 'acc_2' }]) {
      await expect(seal.open(sealed, { ...PLACE, ...other })).rejects.toThrow(/does not open/)
    }
    const shifted = { organization: 'org_1"', column: ',accounts.token', row: 'acc_1' }
    await expect(seal.open(sealed, shifted)).rejects.toThrow()
  })

  test('does not open when any character of it was changed', async () => {
    const seal = await createSeal([aKey('a')])
    const sealed = await seal.seal('token', PLACE)
    for (let index = 0; index < sealed.length; index++) {
      const other = sealed[index] === 'A' ? 'B' : 'A'
      const altered = sealed.slice(0, index) + other + sealed.slice(index + 1)
      // The last characters of base64 may hold bits that mean nothing.
      const answer = await seal.open(altered, PLACE).catch(() => 'refused')
      if (answer !== 'refused') expect(answer).toBe('token')
      if (index < sealed.length - 3) expect(answer, `character ${index}`).toBe('refused')
    }
  })

  test('is sealed again with a new key, and does not need the old one any more', async () => {
    const before = await createSeal([aKey('a')])
    const both = await createSeal([aKey('b'), aKey('a')])
    const after = await createSeal([aKey('b')])
    const sealed = await before.seal('token', PLACE)
    expect(await both.open(sealed, PLACE)).toBe('token')
    await expect(after.open(sealed, PLACE)).rejects.toThrow(/key that is not given/)
    const resealed = await both.reseal(sealed, PLACE)
    expect(await after.open(resealed ?? '', PLACE)).toBe('token')
    expect(await both.reseal(resealed ?? '', PLACE)).toBeNull()
  })

  test('needs a key of 32 bytes in base64', async () => {
    await expect(createSeal([])).rejects.toThrow(/no secret key/)
    await expect(createSeal([btoa('short')])).rejects.toThrow(/5 bytes/)
    await expect(createSeal(['not base64!'])).rejects.toThrow(/base64/)
  })

  test('the hash of a forgotten id stays when a key is added in front', async () => {
    const before = await createSeal([aKey('a')])
    const both = await createSeal([aKey('b'), aKey('a')])
    const hash = await before.keyedHash('remote_1')
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(await both.keyedHash('remote_1')).toBe(hash)
    expect(await (await createSeal([aKey('b')])).keyedHash('remote_1')).not.toBe(hash)
  })
})

describe('secrets at rest', () => {
  const canaries = Array.from({ length: 20 }, (_, index) => `canary-${index}-token`)

  async function withCanaries(file: string, secrets: readonly string[]) {
    const store = await openAt(file, { secrets })
    await store.commit(null, putOrganization(anOrganization(), NOW))
    for (const [index, token] of canaries.entries()) {
      const linkUrl = `https://link.merge.test/canary-${index}`
      const account = anAccount({ id: `acc_${index}`, token, linkUrl })
      await store.commit(null, [putAccount(account)])
    }
    const forget = { id: 'forget_1', account: 'acc_99', judged: true, since: NOW }
    await store.commit(null, [putForget({ ...forget, token: 'canary-9-token' })])
    await store.claimKey('key', 'hash', NOW)
    await store.storeAnswer('key', 200, 'canary-0-token')
    return store
  }

  test('no token and no link is in the file or its log in clear', async () => {
    const file = join(temporaryFolder(), 'rollcall.db')
    const store = await withCanaries(file, [aKey('a')])
    const log = readFileSync(`${file}-wal`, 'latin1')
    expect(log).toContain('acc_19')
    expect(log).not.toContain('canary')
    await store.close()
    expect(readFileSync(file, 'latin1')).not.toContain('canary')
  })

  test('a token copied to another account does not open there', async () => {
    const store = await withCanaries(join(temporaryFolder(), 'rollcall.db'), [aKey('a')])
    const { connection } = store.database
    connection
      .prepare(
        `update accounts set token = (select token from accounts where id = 'acc_1')
         where id = 'acc_2'`,
      )
      .run()
    expect((await store.account('acc_2'))?.token).toBe('opens-with-no-key')
    expect((await store.account('acc_1'))?.token).toBe('canary-1-token')
    await store.close()
  })

  test('a secret that no key opens stops no rotation, and is named', async () => {
    const file = join(temporaryFolder(), 'rollcall.db')
    const before = await withCanaries(file, [aKey('a')])
    before.database.connection
      .prepare("update accounts set token = 'lost.AAAA.AAAA' where id = 'acc_2'")
      .run()
    await before.close()
    const both = await openAt(file, { secrets: [aKey('b'), aKey('a')] })
    const { sealed, unopened } = await both.rotateKeys()
    expect(sealed).toBe(41)
    expect(unopened).toEqual([expect.stringContaining('acc_2')])
    expect((await both.account('acc_1'))?.token).toBe('canary-1-token')
    await both.close()
  })

  test('after a rotation everything opens with the new key alone', async () => {
    const file = join(temporaryFolder(), 'rollcall.db')
    await (await withCanaries(file, [aKey('a')])).close()
    const both = await openAt(file, { secrets: [aKey('b'), aKey('a')] })
    expect(await both.rotateKeys()).toEqual({ sealed: 42, unopened: [] })
    expect(await both.rotateKeys()).toEqual({ sealed: 0, unopened: [] })
    await both.close()
    const after = await openAt(file, { secrets: [aKey('b')] })
    const tokens = new Set((await after.accountsOf('org_1')).map(({ token }) => token))
    expect(tokens).toEqual(new Set(canaries))
    expect((await after.account('acc_7'))?.linkUrl).toBe('https://link.merge.test/canary-7')
    expect((await after.claimKey('key', 'hash', NOW))?.body).toBe('canary-0-token')
    expect(await after.forgets('acc_99')).toMatchObject([{ token: 'canary-9-token' }])
    await after.close()
  })

  test('what is erased is not left in the file', async () => {
    const file = join(temporaryFolder(), 'rollcall.db')
    const store = await openAt(file)
    const organization = { ...anOrganization(), name: 'Erased-Company' }
    await store.commit(null, putOrganization(organization, NOW))
    await store.commit(null, [{ set: 'organization.erase', organization: 'org_1', leases: [] }])
    await store.close()
    expect(readFileSync(file, 'latin1')).not.toContain('Erased-Company')
  })
})
