import { configureSync, getLogger, type LogRecord } from '@logtape/logtape'
import type { Log } from '../sync/step/deps.ts'

/** JSON lines on stdout: ids, counts and codes. Anything that is not a short plain fact is left out. */
export function createLog(
  level: 'debug' | 'info' | 'warning' | 'error',
  write: (line: string) => void,
): Log {
  configureSync({
    reset: true,
    sinks: { lines: (record: LogRecord) => write(lineOf(record)) },
    loggers: [
      { category: 'rollcall', lowestLevel: level, sinks: ['lines'] },
      { category: ['logtape', 'meta'], lowestLevel: 'error', sinks: ['lines'] },
    ],
  })
  const logger = getLogger('rollcall')
  return {
    info: (event, facts = {}) => logger.info(event, { ...facts }),
    error: (event, facts = {}) => logger.error(event, { ...facts }),
  }
}

function lineOf(record: LogRecord): string {
  const facts = Object.fromEntries(
    Object.entries(record.properties).map(([name, value]) => [name, plain(value)]),
  )
  return JSON.stringify({
    at: new Date(record.timestamp).toISOString(),
    level: record.level,
    event: String(record.rawMessage),
    ...facts,
  })
}

/** A fact is an id, a code or a number: what looks like an address or a phone never passes. */
function plain(value: unknown): string | number | boolean | null {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 200)
  return /@|\+\d{6,}|Bearer /.test(text) ? '[redacted]' : text
}
