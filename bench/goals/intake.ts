import { startBaseline, type Server } from '../baselines/webhook-baseline.ts'
import type { Bench, Goal } from '../bench.ts'
import { sendLoad, type Loaded } from '../load/send-load.ts'
import type { Company } from '../measured/company.ts'
import { requireDurable } from '../measured/disk.ts'
import { prove, Wrong } from '../prove.ts'

const CONNECTIONS = 32
const BODIES = 1_500
const PEOPLE = 2_000

interface Shot extends Loaded {
  /** Microseconds of the server for each one that it acknowledged. */
  readonly cpu: number
}

/** Webhooks of one linked account, each answered once it is durable, while the account is worked on. */
export const intake: Goal = {
  numbers: [6, 7],
  title: 'durable intake of webhooks, against bare Hono and a Kysely transaction for each',
  async measure(bench: Bench) {
    const { company } = await bench.company(PEOPLE)
    const bodies = Array.from({ length: BODIES }, (_, n) => company.webhook(n))
    const bare = await startBaseline('bare', bench.folder)
    const kysely = await startBaseline('kysely', bench.folder)
    const { rollcall } = company
    const ours = { name: 'Rollcall', port: rollcall.port, cpu: () => rollcall.usage().cpu }
    const before = await accepted(company)
    let acknowledged = { ours: 0, kysely: 0 }
    const rounds: { bare: Shot; ours: Shot; kysely: Shot }[] = []
    const shoot = async (server: Server, ms: number): Promise<Shot> => {
      const from = server.cpu()
      const loaded = await sendLoad({ port: server.port, bodies, connections: CONNECTIONS, ms })
      prove(`webhooks that ${server.name} refused`, loaded.refused, 0)
      return { ...loaded, cpu: ((server.cpu() - from) * 1000) / loaded.acknowledged }
    }
    try {
      for (let round = 0; round <= bench.options.rounds; round += 1) {
        const ms = round === 0 ? 1_000 : bench.options.quick ? 1_500 : 5_000
        const shots = {
          bare: await shoot(bare, ms),
          ours: await shoot(ours, ms),
          kysely: await shoot(kysely, ms),
        }
        acknowledged = {
          ours: acknowledged.ours + shots.ours.acknowledged,
          kysely: acknowledged.kysely + shots.kysely.acknowledged,
        }
        // What it has put off is worked off before the next one is measured.
        await company.calm()
        if (round === 0) continue
        rounds.push(shots)
        for (const server of [bare, ours, kysely]) {
          const shot = server === bare ? shots.bare : server === ours ? shots.ours : shots.kysely
          bench.say(`  round ${round}: ${server.name.padEnd(24)} ${lineOf(shot)}`)
        }
      }
      await kysely.proveStored(acknowledged.kysely)
    } finally {
      bare.stop()
      kysely.stop()
    }
    await rollcall.stop()
    bench.say(`  ${requireDurable(rollcall.databaseFile)}`)
    await rollcall.start()
    proveStored(
      (await accepted(company)) - before,
      acknowledged.ours,
      rounds.map((one) => one.ours),
    )

    const ratios = (of: (one: (typeof rounds)[number]) => number): number[] => rounds.map(of)
    const six = 'webhooks a second, to bare Hono'
    const seven = 'to a Kysely transaction for each webhook'
    return [
      {
        id: '6-rate',
        what: six,
        ratios: ratios((r) => r.ours.perSecond / r.bare.perSecond),
        limit: { least: 0.35 },
        stretch: 0.6,
      },
      {
        id: '6-cpu',
        what: 'CPU of the server for each webhook, to bare Hono',
        ratios: ratios((r) => r.ours.cpu / r.bare.cpu),
        limit: null,
      },
      {
        id: '7-rate',
        what: `webhooks a second, ${seven}`,
        ratios: ratios((r) => r.ours.perSecond / r.kysely.perSecond),
        limit: { least: 3 },
      },
      {
        id: '7-time-outs',
        what: 'webhooks without an answer within 2 s',
        ratios: ratios((r) => r.ours.timeouts),
        limit: { most: 0 },
      },
      {
        id: '7-p99',
        what: `99th percentile of the time to an answer, ${seven}`,
        ratios: ratios((r) => r.ours.p99 / r.kysely.p99),
        limit: { most: 0.25 },
      },
    ]
  },
}

function lineOf({ perSecond, cpu, p50, p99, timeouts }: Shot): string {
  return `${perSecond.toFixed(0).padStart(6)}/s, ${cpu.toFixed(0).padStart(5)} µs CPU, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${timeouts} time-outs`
}

/** Counted in the same commit as the hint. */
async function accepted({ rollcall }: Company): Promise<number> {
  const headers = { authorization: `Bearer ${rollcall.apiKey}` }
  const text = await (await fetch(`${rollcall.url}/metrics`, { headers })).text()
  const [, count = '0'] =
    /^rollcall_webhooks_accepted_total\{kind="employee"\} (\d+)/m.exec(text) ?? []
  return Number(count)
}

/** Everything that was acknowledged, and what was stored although its client had given up. */
function proveStored(stored: number, acknowledged: number, shots: readonly Shot[]): void {
  const given = shots.reduce((sum, { timeouts }) => sum + timeouts, 0)
  if (stored < acknowledged || stored > acknowledged + given + CONNECTIONS)
    throw new Wrong(
      `webhooks stored: found ${stored}, expected the ${acknowledged} that were acknowledged`,
    )
}
