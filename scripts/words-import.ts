// `npm run words:import -- <language.json>…`: takes texts back from translation tools. Writes nothing at all
// where a key is unknown, a placeholder is wrong or a plural form is missing (docs/words.md).
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { format, type FormatConfig } from 'oxfmt'
import { LANGUAGES } from '../src/words/words.ts'
import { flattened, fromFlat, problemsOf, type Flat } from './words/i18next.ts'
import { englishSource, sectionOf, sectionSource, type EnglishFile } from './words/source.ts'

const WORDS = join(import.meta.dirname, '../src/words')
const STYLE = JSON.parse(
  readFileSync(join(import.meta.dirname, '../.oxfmtrc.json'), 'utf8'),
) as FormatConfig

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('npm run words:import -- <language.json>…')
  process.exit(2)
}
const given = files.map((file) => ({ file, language: basename(file, '.json'), texts: read(file) }))
const problems = given.flatMap(({ file, language, texts }) =>
  problemsOf(language, LANGUAGES.en, texts).map((problem) => `${file}: ${problem}`),
)
if (problems.length > 0) {
  for (const problem of problems) console.error(problem)
  console.error(`${problems.length} to mend. Nothing was written.`)
  process.exit(1)
}
for (const { language, texts } of given) await write(language, texts as Flat)

function read(file: string): Readonly<Record<string, unknown>> {
  const language = basename(file, '.json')
  if (!/^[a-z]{2,3}$/.test(language)) {
    console.error(`${file}: name the file after its language, such as nl.json`)
    process.exit(1)
  }
  try {
    return flattened(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    console.error(
      `${file}: cannot be read as JSON (${error instanceof Error ? error.message : ''})`,
    )
    process.exit(1)
  }
}

async function write(language: string, texts: Flat): Promise<void> {
  const dictionary = fromFlat(LANGUAGES.en, texts) as Readonly<Record<string, unknown>>
  mkdirSync(join(WORDS, language), { recursive: true })
  for (const file of englishFiles()) {
    const section = dictionary[sectionOf(file.source)]
    const source = language === 'en' ? englishSource(file, section) : sectionSource(file, section)
    const { code, errors } = await format(file.name, source, STYLE)
    if (errors.length > 0) throw new Error(`${file.name}: ${errors[0]?.message ?? ''}`)
    writeFileSync(join(WORDS, language, file.name), code)
  }
  console.log(`${language}: ${Object.keys(texts).length} texts`)
  if (Object.hasOwn(LANGUAGES, language)) return
  const aggregate = readFileSync(join(WORDS, 'nl.ts'), 'utf8')
    .replaceAll('./nl/', `./${language}/`)
    .replace('export const nl:', `export const ${language}:`)
    .replace(/tag: '[\w-]+'/, `tag: '${texts['format.tag'] ?? language}'`)
  writeFileSync(join(WORDS, `${language}.ts`), aggregate)
  console.log(`${language} is new: add it to LANGUAGES in src/words/words.ts`)
}

function englishFiles(): readonly EnglishFile[] {
  return readdirSync(join(WORDS, 'en')).map((name) => ({
    name,
    source: readFileSync(join(WORDS, 'en', name), 'utf8'),
  }))
}
