// `npm run words:export -- <folder> [language…]`: the texts of every language, or of those named, as i18next
// JSON v4 for translation tools (docs/words.md).
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES } from '../src/words/words.ts'
import { toFlat } from './words/i18next.ts'

const [folder, ...named] = process.argv.slice(2)
const known = Object.keys(LANGUAGES)
const strange = named.filter((language) => !known.includes(language))
if (folder === undefined || strange.length > 0) {
  console.error('npm run words:export -- <folder> [language…]')
  if (strange.length > 0)
    console.error(`There is no ${strange.join(', ')}. There are: ${known.join(', ')}.`)
  process.exit(2)
}

mkdirSync(folder, { recursive: true })
for (const [language, dictionary] of Object.entries(LANGUAGES)) {
  if (named.length > 0 && !named.includes(language)) continue
  const file = join(folder, `${language}.json`)
  const flat = toFlat(dictionary)
  writeFileSync(file, `${JSON.stringify(flat, null, 2)}\n`)
  console.log(`${file}: ${Object.keys(flat).length} texts`)
}
