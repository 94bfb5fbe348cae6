import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { decodeUtf8 } from '../net/body.ts'
import { codeOf, StartError } from './start/start-error.ts'

/** Reads `.env` in the working directory, if there is one. A variable that is already set stays as it is. */
export function readDotEnv(): void {
  const text = textOf('.env')
  for (const [name, value] of Object.entries(text === null ? {} : parseEnv(text)))
    process.env[name] ??= value
}

/** Null: there is none. Without the mark that some editors put in front, which would hide the first variable. */
function textOf(file: string): string | null {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return null
    throw new StartError(
      `the file ${file} in this folder cannot be read: correct it, give it to the user that runs Rollcall, or move it away (${code ?? String(error)})`,
    )
  }
  const text = decodeUtf8(bytes)
  if (text === null || text.includes('\0'))
    throw new StartError(`the file ${file} in this folder is not UTF-8: save it as that`)
  return text
}
