// The documents name files, functions, tests and settings. This holds them to it.
import { causes } from '../src/words/en/causes.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reasons } from '../src/words/en/reasons.ts'
import { settingsPatch } from '../src/http/api/schema/settings.ts'
import { MAIL_KINDS } from '../src/core/facts/mail-kinds.ts'
import { HOLD_CODES } from '../src/core/facts/hold-codes.ts'
import { REPORT_CODES, REPORTS, type ReportTraits } from '../src/core/tell/report-catalogue.ts'
import { portalMapping } from '../src/words/en/portal-mapping.ts'

const ROOT = join(import.meta.dirname, '..')
const DOCUMENTS = [
  'README.md',
  'CHANGELOG.md',
  'examples/host/README.md',
  'src/core/terms.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

test('every bug that has a test has a line in the changelog', () => {
  const changelog = read('CHANGELOG.md')
  const tests = readdirSync(join(ROOT, 'test/regressions')).filter((name) =>
    name.endsWith('test.ts'),
  )
  expect(tests.filter((name) => !changelog.includes(`(test/regressions/${name})`))).toEqual([])
})

describe.each(DOCUMENTS)('%s', (document) => {
  const text = read(document)

  test('every link within the repository leads somewhere', () => {
    const lost = linksOf(text).filter(({ path, anchor }) => {
      const target = path === '' ? document : join(dirname(document), path)
      if (!existsSync(join(ROOT, target))) return true
      return anchor !== '' && !anchorsOf(read(target)).includes(anchor)
    })
    expect(lost.map(({ path, anchor }) => `${path}#${anchor}`)).toEqual([])
  })

  test('a link that is called by the name of a file leads to that file', () => {
    const lost = linksOf(text).filter(({ says, path }) => {
      const name = says.replaceAll('`', '')
      return /^[\w./-]+\.(ts|mjs|md|sql)$/.test(name) && !`/${path}`.endsWith(`/${name}`)
    })
    expect(lost.map(({ says, path }) => `${says}: ${path}`)).toEqual([])
  })

  test('a test that is named is there', () => {
    const named = linksOf(text).filter(({ path }) => path.endsWith('.test.ts'))
    const lost = named.filter(({ path, says }) => {
      const name = says.replaceAll('`', '')
      return !name.endsWith('.test.ts') && !read(join(dirname(document), path)).includes(name)
    })
    expect(lost.map(({ path, says }) => `${path}: ${says}`)).toEqual([])
  })

  test('a function that is named beside a file is in it', () => {
    const pairs = [...text.matchAll(/\]\(([^)\s]+\.ts)\) `(\w+)`/g)]
    const lost = pairs.filter(
      ([, path = '', name = '']) =>
        !new RegExp(`\\b(function\\*?|const) ${name}\\b`).test(read(join(dirname(document), path))),
    )
    expect(lost.map(([whole]) => whole)).toEqual([])
  })
})

test('every example of docs/settings.md is accepted', () => {
  const examples = [...read('docs/settings.md').matchAll(/```json\n([\s\S]*?)```/g)]
  expect(examples.length).toBeGreaterThan(8)
  for (const [, body = ''] of examples)
    expect(() => settingsPatch.parse(JSON.parse(body)), body).not.toThrow()
})

test('docs/settings.md has every setting and every kind of mail', () => {
  const text = read('docs/settings.md')
  for (const name of [...Object.keys(settingsPatch.shape), ...MAIL_KINDS])
    expect(text).toContain(`\`${name}\``)
})

test('a page that docs/settings.md names has that title', () => {
  const titles = readdirSync(join(ROOT, 'src/words/en'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name))
    .flatMap((name) => Array.from(read(`src/words/en/${name}`).matchAll(/'([^'\n]+)'/g)))
    .map(([, title = '']) => title.toLowerCase())
  const named = Array.from(
    read('docs/settings.md').matchAll(/\bpage _([^_]+)_/g),
    ([, title = '']) => title.toLowerCase(),
  )
  expect(named.length).toBeGreaterThan(2)
  expect(named.filter((title) => !titles.includes(title))).toEqual([])
})

test('docs/operations.md has every status and every problem code', () => {
  const text = read('docs/operations.md')
  const problems = Object.keys(causes)
  expect(problems.length).toBeGreaterThan(15)
  // Never given as a reason: an empty list is `shrunken-read`.
  for (const code of problems.filter((each) => each !== 'empty-read'))
    expect(text).toContain(`\`${code}\``)
})

test('a reason in an example reads as the product says it', () => {
  const shown = ['README.md', 'docs/host.md', 'docs/contract.md'].flatMap((document) =>
    Array.from(
      read(document).matchAll(/"code": ?"([\w-]+)", ?"message": ?"([^"…]+)"/g),
      ([, code = '', message = '']) => ({ code, message }),
    ),
  )
  expect(shown.length).toBeGreaterThan(2)
  const texts: Readonly<Record<string, unknown>> = reasons
  for (const { code, message } of shown)
    expect(message).toMatch(new RegExp(`^${String(texts[code]).replace(/\{\w+\}/g, '.+')}$`))
})

test('docs/codes.md has every hold', () => {
  const text = read('docs/codes.md')
  for (const code of HOLD_CODES) expect(text).toContain(`\`${code}\``)
})

test('the table of reports in docs/codes.md is the catalogue, in its order', () => {
  const reports = read('docs/codes.md').split('## Reports')[1] ?? ''
  const rows = [...reports.matchAll(/^\| `([\w-]+)` *\|(.*)\|$/gm)].map(
    ([, code = '', rest = '']) => [code, ...rest.split('|').map((cell) => cell.trim())],
  )
  const place: Readonly<Record<ReportTraits['answeredIn'], string>> = {
    person: 'the page of the person',
    settings: 'settings: General',
    'settings/entities': 'settings: Entities',
    'settings/scope': 'settings: Who is in scope',
    'settings/statuses': 'settings: Employment statuses',
    mails: 'mails that did not arrive',
    'lost-fields': 'fields that HR leaves out',
    product: 'the product',
    hr: 'HR',
  }
  const wanted = REPORT_CODES.map((code) => {
    const { urgent, mailed, answeredIn } = REPORTS[code]
    const mail = mailed === null ? '–' : `\`${mailed}\``
    return [code, urgent ? 'yes' : 'no', mail, place[answeredIn]]
  })
  expect(rows.map((row) => row.slice(0, 4))).toEqual(wanted)
})

test('the pages of the settings have the names that docs/codes.md gives them', () => {
  expect(Object.values(portalMapping.part)).toEqual([
    'General',
    'Entities',
    'Who is in scope',
    'Employment statuses',
  ])
})

test('docs/design.md shows every folder of src, and of those that have floors', () => {
  const house = read('docs/design.md').split('## The house')[1]?.split('```')[1] ?? ''
  const folders = ['src', 'src/core', 'src/sync'].flatMap((parent) =>
    readdirSync(join(ROOT, parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name),
  )
  expect(folders.filter((name) => !new RegExp(`[ ]${name}/ `).test(house))).toEqual([])
})

interface Link {
  readonly says: string
  readonly path: string
  readonly anchor: string
}

function linksOf(text: string): Link[] {
  const prose = text.replace(/```[\s\S]*?```/g, '')
  const links = [...prose.matchAll(/\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, says = '', to = '']) => ({
    says,
    to,
  }))
  const pictures = [...prose.matchAll(/(?:src|srcset)="([^"]+)"/g)].map(([, to = '']) => ({
    says: '',
    to,
  }))
  return [...links, ...pictures]
    .filter(({ to }) => !/^\w+:/.test(to))
    .map(({ says, to }) => {
      const [path = '', anchor = ''] = to.split('#')
      return { says, path, anchor }
    })
}

/** As GitHub makes them of headings. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}
