import { html } from 'hono/html'
import type { Account } from '../../../ports/records.ts'
import type { Words } from '../../../words/words.ts'
import type { Portal } from '../request/request-context.ts'
import type { Html } from '../shell/elements.ts'

const DAYS = 90
const DAY_MS = 86_400_000
const WIDTH = 720
const CURVE = { top: 12, height: 120 }
const BARS = { middle: 172, height: 22 }
const HEIGHT = 200

export interface HistoryDay {
  readonly day: string
  readonly people: number
  readonly joined: number
  readonly left: number
}

/**
 * Headcount, joiners and leavers of the last 90 days: today's number, taken back day by day by what the
 * reads saw. It begins with the day of the first complete read, whose joiners are everybody.
 */
export async function historyOf(
  { deps }: Portal,
  account: Account,
  now: Date,
): Promise<readonly HistoryDay[]> {
  if (account.lastCompleteReadAt === null) return []
  const since = new Date(now.getTime() - DAYS * DAY_MS).toISOString()
  const [people, movements] = await Promise.all([
    deps.store.headcount(account.id),
    deps.store.movements(account.id, since.slice(0, 10)),
  ])
  const byDay = new Map(movements.map((one) => [one.day, one]))
  const begun = account.createdAt.slice(0, 10)
  const first = movements.find(({ joined }) => joined > 0)?.day ?? begun
  const history: HistoryDay[] = []
  let count = people
  for (let back = 0; back < DAYS; back += 1) {
    const day = new Date(now.getTime() - back * DAY_MS).toISOString().slice(0, 10)
    if (day < begun) break
    const { joined = 0, left = 0 } = byDay.get(day) ?? {}
    const opening = day === first && first >= begun && count - joined + left <= 0
    history.push({ day, people: count, joined: opening ? 0 : joined, left })
    if (opening) break
    count = Math.max(0, count - joined + left)
  }
  return history.toReversed()
}

/** A curve of people over bars of who came and went, with the same in words. */
export function movementChart(words: Words, history: readonly HistoryDay[]): Html {
  const { chart } = words.texts.portalHome
  const [from] = history
  const to = history.at(-1)
  if (from === undefined || to === undefined || history.length < 2)
    return html`<p class="soft between">${chart.none}</p>`
  const joined = sum(history.map((one) => one.joined))
  const left = sum(history.map((one) => one.left))
  const alt = words.say(chart.alt, { from: from.people, to: to.people, joined, left })
  const step = WIDTH / (history.length - 1)
  const low = Math.min(...history.map(({ people }) => people))
  const high = Math.max(...history.map(({ people }) => people))
  // A tenth of room on both sides: a flat line stands in the middle, a small change looks small.
  const room = Math.max(1, (high - low) * 0.15, high * 0.05)
  const y = (people: number) =>
    CURVE.top + CURVE.height * (1 - (people - low + room) / (high - low + 2 * room))
  const points = history.map(({ people }, i) => `${round(i * step)},${round(y(people))}`)
  const base = CURVE.top + CURVE.height
  const tallest = Math.max(1, ...history.map((one) => Math.max(one.joined, one.left)))
  const bar = Math.max(2, Math.min(9, step * 0.62))
  const bars = history.flatMap((one, i) => {
    const x = round(Math.min(WIDTH - bar, Math.max(0, i * step - bar / 2)))
    const up = (one.joined / tallest) * BARS.height
    const down = (one.left / tallest) * BARS.height
    return [
      up > 0
        ? html`<rect class="in" x="${x}" y="${round(BARS.middle - up - 1)}" width="${round(bar)}" height="${round(up)}" rx="1"></rect>`
        : '',
      down > 0
        ? html`<rect class="out" x="${x}" y="${round(BARS.middle + 1)}" width="${round(bar)}" height="${round(down)}" rx="1"></rect>`
        : '',
    ]
  })
  return html`<figure class="figure"><svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${alt}" preserveAspectRatio="xMidYMid meet">
<line class="grid" x1="0" x2="${WIDTH}" y1="${base}" y2="${base}"></line>
<polygon class="area" points="0,${base} ${points.join(' ')} ${WIDTH},${base}"></polygon>
<polyline class="curve" points="${points.join(' ')}"></polyline>
<line class="grid" x1="0" x2="${WIDTH}" y1="${BARS.middle}" y2="${BARS.middle}"></line>
${bars}
</svg>
<p class="ends"><span>${words.date(from.day)}${words.colon} <b>${words.number(from.people)}</b></span><span>${words.date(to.day)}${words.colon} <b>${words.number(to.people)}</b></span></p>
<figcaption class="legend"><span><i></i>${chart.people}</span><span class="in"><i></i>${chart.joined}${words.colon} ${words.number(joined)}</span><span class="out"><i></i>${chart.left}${words.colon} ${words.number(left)}</span></figcaption>
</figure>`
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10)
}
