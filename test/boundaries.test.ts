// The house rules that no compiler checks: who may import whom, how files are called and how long they get,
// and what the lockfile must keep.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packagesBeside, type Locked } from './lockfile.ts'

const ROOT = join(import.meta.dirname, '..')

interface House {
  /** Folders of src/ that may be imported, beside its own. */
  readonly folders: readonly string[]
  /** Of which only types may be taken. */
  readonly typesOf?: readonly string[]
  /** Packages, by their first one or two names. */
  readonly packages: readonly string[]
  /** Files that may use Node's own modules. */
  readonly node?: RegExp
}

const OUTSIDE = ['core', 'ports', 'words', 'net']
const EVERYTHING = /.*/

/** Who may import what. `runtimes` may import everything, and nobody imports it. */
const TABLE: Readonly<Record<string, House>> = {
  core: { folders: [], packages: [] },
  ports: { folders: ['core'], typesOf: ['core', 'ports'], packages: [] },
  sync: { folders: ['core', 'ports'], packages: [] },
  words: { folders: ['core'], typesOf: ['core'], packages: [] },
  net: { folders: [], packages: [] },
  phones: { folders: ['core'], typesOf: ['core'], packages: ['libphonenumber-js'] },
  merge: {
    folders: [...OUTSIDE, 'phones'],
    packages: ['zod', 'p-retry', '@mergeapi/merge-node-client'],
  },
  host: { folders: OUTSIDE, packages: ['zod', 'p-retry', 'standardwebhooks'] },
  mail: { folders: OUTSIDE, packages: ['hono', 'resend', 'standardwebhooks'] },
  store: {
    folders: ['core', 'ports', 'words'],
    packages: ['zod', 'kysely', 'better-sqlite3', '@cloudflare/workers-types'],
    node: /^store\/(sqlite\/sqlite|migrate)\.ts$/,
  },
  http: {
    folders: ['core', 'ports', 'sync', 'words', 'net'],
    packages: ['hono', '@hono/zod-openapi'],
  },
  sandbox: { folders: [], packages: ['hono', 'better-sqlite3'], node: EVERYTHING },
}

interface Import {
  readonly file: string
  readonly from: string
  readonly onlyTypes: boolean
  readonly lazy: boolean
}

const files = sourceFiles(join(ROOT, 'src'))
const imports = files.flatMap(importsOf)

describe('who imports whom', () => {
  test.each(Object.keys(TABLE))('%s imports only what it may', (folder) => {
    const house = TABLE[folder]
    if (house === undefined) throw new Error(`no entry for ${folder}`)
    const wrong = imports
      .filter(({ file }) => folderOf(file) === folder)
      .filter((one) => !allowed(one, folder, house))
    expect(wrong.map(said)).toEqual([])
  })

  test('every folder of src is in the table, but runtimes', () => {
    const folders = new Set(files.map(folderOf))
    folders.delete('runtimes')
    expect([...folders].toSorted()).toEqual(Object.keys(TABLE).toSorted())
  })

  test('only doctor loads the Merge client, when it asks it; all others know its types', () => {
    const loading = imports.filter((one) => one.from.startsWith('@mergeapi/') && !one.onlyTypes)
    expect(loading.map(({ file, lazy }) => [file, lazy])).toEqual([
      ['runtimes/commands/second-opinion.ts', true],
    ])
  })

  test('every relative import ends in .ts and stays inside src', () => {
    const relatives = imports.filter((one) => one.from.startsWith('.'))
    const wrong = relatives.filter(
      (one) => !one.from.endsWith('.ts') || targetOf(one).startsWith('..'),
    )
    expect(wrong.map(said)).toEqual([])
  })
})

/** The floors inside a folder, from the ground up: a folder imports itself and those below it. */
const FLOORS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  core: [['facts'], ['people'], ['evidence', 'place'], ['decide'], ['plan'], ['tell']],
  sync: [
    ['changes'],
    ['step'],
    ['read', 'tell', 'account'],
    ['apply'],
    ['decide'],
    ['plan'],
    ['review'],
    ['run'],
  ],
}

describe('floors', () => {
  test.each(Object.keys(FLOORS))('no import in %s points up or sideways', (folder) => {
    const level = new Map((FLOORS[folder] ?? []).flatMap((names, at) => names.map((n) => [n, at])))
    const wrong = imports.filter((one) => {
      const [from, to] = [one.file, targetOf(one)].map((file) => file.split('/'))
      if (from?.[0] !== folder || to?.[0] !== folder || from[1] === to[1]) return false
      const [here, there] = [level.get(from[1] ?? ''), level.get(to[1] ?? '')]
      return here === undefined || there === undefined || there >= here
    })
    expect(wrong.map(said)).toEqual([])
  })

  test('no circle of files, type-only imports included', () => {
    const targets = new Map(
      files.map((file) => [
        file,
        imports
          .filter((one) => one.file === file && one.from.startsWith('.'))
          .map((one) => targetOf(one)),
      ]),
    )
    expect(circleIn(targets)).toEqual([])
  })

  test.each(['core', 'ports', 'store', 'sync', 'http/portal'])(
    'no folder of %s holds over 14 files',
    (folder) => {
      const counts = new Map<string, number>()
      for (const file of files.filter((each) => each.startsWith(`${folder}/`)))
        counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1)
      expect([...counts].filter(([, count]) => count > 14)).toEqual([])
    },
  )
})

describe('files', () => {
  test('none is called by what it does not say', () => {
    const vague = /^(utils?|helpers?|common|types|services?|managers?|index)$/
    const wrong = [...files, ...sourceFiles(join(ROOT, 'test'))].filter((file) =>
      file.split('/').some((part) => vague.test(part.replace(/(\.test)?\.ts$/, ''))),
    )
    expect(wrong).toEqual([])
  })

  test('none is over 300 lines', () => {
    const long = files.flatMap((file) => {
      const lines = textOf(file).trimEnd().split('\n').length
      return lines > (TOO_LONG_YET[file] ?? 300) ? [`${file}: ${lines}`] : []
    })
    expect(long).toEqual([])
  })

  test('unescaped markup is made in one file at most', () => {
    const unescaped = files.filter((file) => /(?<![.\w])raw\(/.test(textOf(file)))
    expect(unescaped.length).toBeLessThanOrEqual(1)
    const rawSql = files.filter((file) => /\.raw\(/.test(textOf(file)))
    expect(rawSql).toEqual([])
  })

  test.each([
    ['CompleteRead', ['sync/read/completeness.ts']],
    // The store reads back what was made in the other.
    ['ApprovedPlan', ['store/codec/runs/plans.ts', 'sync/plan/approved-plan.ts']],
  ])('a %s is made nowhere else', (brand, makers) => {
    const cast = new RegExp(`\\bas (unknown as )?${brand}\\b`)
    expect(files.filter((file) => cast.test(textOf(file))).toSorted()).toEqual(makers)
  })

  test('evidence is made by core/evidence alone', () => {
    const making = files.filter(
      (file) => !file.startsWith('core/evidence/') && MAKES_EVIDENCE.test(textOf(file)),
    )
    // The store reads back what was made there.
    expect(making).toEqual(['store/codec/people/employee.ts'])
  })

  test('nothing is left to do', () => {
    const words = new RegExp(['TO', 'DO|FIX', 'ME'].join(''))
    const folders = ['src', 'test', 'scripts', 'examples', 'docs', 'migrations']
    const left = folders
      .flatMap((folder) => everyFile(join(ROOT, folder)))
      .filter((file) => words.test(readFileSync(file, 'utf8')))
    expect(left.map((file) => relative(ROOT, file))).toEqual([])
  })
})

/**
 * A member of evidence written down, or evidence copied with a change. Everybody else makes sightings and
 * calls `witness`.
 */
const MAKES_EVIDENCE =
  /\b(terminationSeen|reactivatedOn|forVersion|reread|agreedAt)\??:|\.\.\.[\w.?![\]]*\b(evidence|missing)\b|\bevidence: \{/

/** Longer than they should be, each with its own ceiling until it is cut; the list may only get shorter. */
const TOO_LONG_YET: Readonly<Record<string, number>> = {}

describe('packages', () => {
  const manifest = json('package.json') as Record<string, Record<string, string> | undefined>
  const lock = json('package-lock.json') as { packages: Record<string, Locked> }

  test('every version is exact', () => {
    const all = { ...manifest['dependencies'], ...manifest['devDependencies'] }
    const loose = Object.entries(all).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    )
    expect(loose).toEqual([])
  })

  test('the lockfile names no host', () => {
    const named = Object.entries(lock.packages).filter(([, entry]) =>
      /^\w+:\/\//.test(entry.resolved ?? ''),
    )
    expect(named.map(([name]) => name)).toEqual([])
  })

  test('every package has a checksum', () => {
    const without = Object.entries(lock.packages).filter(
      ([name, entry]) => name !== '' && entry.link !== true && entry.integrity === undefined,
    )
    // A package inside another one comes with the checksum of the whole.
    expect(without.filter(([, entry]) => entry.inBundle !== true).map(([n]) => n)).toEqual([])
  })

  // npm drops this key whenever it rewrites the lockfile, and then compiles where no compiler is.
  test('better-sqlite3 is never compiled', () => {
    expect(lock.packages['node_modules/better-sqlite3']?.gypfile).toBe(false)
  })

  test('at most 25 packages run beside those of the Merge client', () => {
    const own = packagesBeside(lock.packages, '@mergeapi/merge-node-client')
    expect(own.length, own.join(' ')).toBeLessThanOrEqual(25)
  })
})

/** The files of one circle, in the order of their imports; empty where there is none. */
function circleIn(targets: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return []
    for (const target of targets.get(file) ?? []) {
      const circle = walk(target, [...path, file])
      if (circle.length > 0) return circle
    }
    done.add(file)
    return []
  }
  for (const file of targets.keys()) {
    const circle = walk(file, [])
    if (circle.length > 0) return circle
  }
  return []
}

function allowed(one: Import, folder: string, house: House): boolean {
  if (one.from.startsWith('node:')) return house.node?.test(one.file) ?? false
  if (!one.from.startsWith('.')) return house.packages.includes(packageOf(one.from))
  const target = folderOf(targetOf(one))
  if (house.typesOf?.includes(target) === true && !one.onlyTypes) return false
  return target === folder || house.folders.includes(target)
}

function packageOf(from: string): string {
  const [first = '', second = ''] = from.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

function folderOf(file: string): string {
  return file.split('/')[0] ?? ''
}

function targetOf({ file, from }: Import): string {
  return join(dirname(file), from)
}

function said({ file, from, onlyTypes }: Import): string {
  return `${file} imports ${onlyTypes ? 'types of ' : ''}${from}`
}

/** Import and re-export statements, and `import()`, of one file. */
function importsOf(file: string): Import[] {
  const text = textOf(file)
  const found: Import[] = []
  for (const [, types, from = ''] of text.matchAll(
    /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'/gm,
  )) {
    found.push({ file, from, onlyTypes: types !== undefined, lazy: false })
  }
  for (const [, from = ''] of text.matchAll(/^import\s+'([^']+)'/gm))
    found.push({ file, from, onlyTypes: false, lazy: false })
  for (const [, from = ''] of text.matchAll(/\bimport\('([^']+)'\)/g))
    found.push({ file, from, onlyTypes: false, lazy: true })
  return found
}

function sourceFiles(folder: string): string[] {
  return everyFile(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => relative(folder, file))
}

function everyFile(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !basename(entry.name).startsWith('.'))
    .filter((entry) => /\.(ts|mjs|md|sql|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function textOf(file: string): string {
  return readFileSync(join(ROOT, 'src', file), 'utf8')
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, file), 'utf8'))
}
