import { configureSync, getLogger, type LogRecord } from '@logtape/logtape'
import type { Log } from '../sync/step/deps.ts'

/** Writes JSON lines with ids, counts and codes. Anything that looks personal is redacted. */
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
    Object.entries(record.properties).map(([name, value]) => [name, redacted(value)]),
  )
  return JSON.stringify({
    at: new Date(record.timestamp).toISOString(),
    level: record.level,
    event: String(record.rawMessage),
    ...facts,
  })
}

/** An id, a code or a number. Text that looks like an address, a phone or a token is redacted. */
function redacted(value: unknown): string | number | boolean | null {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 200)
  return /@|\+\d{6,}|Bearer /.test(text) ? '[redacted]' : text
}
