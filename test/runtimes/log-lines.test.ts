import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const LINES = join(import.meta.dirname, '../../src/runtimes/log-lines.ts')

function printed(act: string): readonly string[] {
  const script = `import { createLogLines } from ${JSON.stringify(LINES)}
    const line = createLogLines()
    const write = process.stdout.write.bind(process.stdout)
    let writes = 0
    process.stdout.write = (...all) => { writes += 1; return write(...all) }
    ${act}`
  const options: ExecFileSyncOptionsWithStringEncoding = {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }
  try {
    return execFileSync(process.execPath, ['--input-type=module', '-e', script], options).split(
      '\n',
    )
  } catch (error) {
    return (error as { stdout: string }).stdout.split('\n')
  }
}

test('the lines of one turn are one write, in their order', () => {
  const act = `line('a'); line('b'); setImmediate(() => { line('c'); line('d')
    setImmediate(() => setImmediate(() => { line(String(writes)) })) })`
  expect(printed(act)).toEqual(['a', 'b', 'c', 'd', '2', ''])
})

test.each([
  ['an end at once', 'process.exit(0)'],
  ['an error that nobody catches', "throw new Error('broken')"],
])('no line is lost by %s', (_, end) => {
  expect(printed(`line('last words'); ${end}`)).toEqual(['last words', ''])
})
