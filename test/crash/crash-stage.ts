// Runs a walk undisturbed or with one kill in it, and returns the state afterwards.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { World } from '../world/over-http.ts'
import { startStage, type Stage } from '../world/stage.ts'
import { atRest, doubledIn, endState, integrityOf } from './end-state.ts'
import { until, type Walk } from './walks.ts'

export interface CrashStage {
  stage: Stage
  /** Restarts the counts of the points; the process kills itself at this one. */
  arm(point: string): void
  /** Simulates a disk in this state from now on. */
  disk(state: 'full' | 'read-only' | 'well'): Promise<void>
  /** The points that were passed since the last `arm`. */
  passed(): string[]
  close(): Promise<void>
}

export interface Ended {
  facts: string[]
  doubled: string[]
  points: string[]
  ms: number
  /** How often the process was started again. */
  revived: number
}

export type Kill = { at: string } | { afterMs: number }

export async function startCrashStage(variables: Record<string, string> = {}): Promise<CrashStage> {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-points-'))
  const file = join(folder, 'points')
  let serial = 0
  arm('')
  const stage = await startStage(
    {
      CRASH_POINTS: file,
      LOG_LEVEL: 'error',
      ...variables,
    },
    'test/crash/node.ts',
  )
  return {
    stage,
    arm,
    disk: async (state) => {
      writeFileSync(`${file}.disk`, state)
      await until(() => Promise.resolve(readFileSync(`${file}.disk.is`, 'utf8') === state))
    },
    passed: () => readFileSync(`${file}.hits`, 'utf8').split('\n').filter(Boolean),
    close: async () => {
      await stage.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }

  function arm(point: string): void {
    serial += 1
    writeFileSync(`${file}.hits`, '')
    writeFileSync(file, `${serial} ${point}`)
  }
}

/** Prepares companies for the walk, all at once and before any kill, because linking takes longest. */
export async function prepared(crash: CrashStage, walk: Walk, count: number): Promise<World[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const company = await walk.start(crash.stage)
      await until(() => Promise.resolve(atRest(company)))
      return company
    }),
  )
}

/** Runs the walk of one company; after a kill the process is started again at once. */
export async function walked(
  crash: CrashStage,
  walk: Walk,
  company: World,
  kill?: Kill,
): Promise<Ended> {
  crash.arm(kill && 'at' in kill ? kill.at : '')
  const reviver = revive(crash.stage)
  let killed = Promise.resolve()
  const strike = () => {
    killed = crash.stage.rollcall.kill()
  }
  const timer = kill && 'afterMs' in kill ? setTimeout(strike, kill.afterMs) : undefined
  const from = Date.now()
  try {
    await walk.run(company)
    await restOf(company)
  } finally {
    clearTimeout(timer)
    await killed
    await reviver.stop()
  }
  const points = crash.passed()
  // A point that was not passed in this walk must not kill the next one.
  crash.arm('')
  return {
    facts: endState(company),
    doubled: [...doubledIn(company), ...integrityOf(crash.stage.rollcall.databaseFile)],
    points,
    ms: Date.now() - from,
    revived: reviver.count(),
  }
}

/** Waits until the company is at rest, and still is a moment later. */
async function restOf(company: World): Promise<void> {
  let calm = 0
  await until(async () => {
    calm = company.stage.rollcall.running() && atRest(company) ? calm + 1 : 0
    await sleep(50)
    return calm >= 3
  })
}

function revive(stage: Stage): { stop(): Promise<void>; count(): number } {
  let stopped = false
  let count = 0
  const loop = (async () => {
    while (!stopped) {
      if (!stage.rollcall.running()) {
        count += 1
        await stage.rollcall.start()
      }
      await sleep(10)
    }
  })()
  return {
    stop: async () => {
      stopped = true
      await loop
      // It was killed at the very end: start it here, so that the next walk finds it running.
      if (stage.rollcall.running()) return
      count += 1
      await stage.rollcall.start()
    },
    count: () => count,
  }
}

/** `lost`: expected and not found; `more`: found and not expected. */
export function difference(
  expected: string[],
  found: string[],
): { lost: string[]; more: string[] } {
  const rest = [...found]
  const lost = expected.filter((line) => {
    const at = rest.indexOf(line)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
  return { lost, more: rest }
}

export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item)
}
