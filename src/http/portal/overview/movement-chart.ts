import { html } from 'hono/html'
import type { Words } from '../../../words/words.ts'
import type { Html } from '../shell/elements.ts'
import type { HeadcountDay, HeadcountHistory } from './headcount-history.ts'

/** The size of the drawing, in units of the SVG. */
const WIDTH = 720
const HEIGHT = 200
const CURVE = { top: 12, height: 120 }
const BARS = { middle: 172, height: 22 }

/** A curve of the headcount above bars of joiners and leavers, with the same numbers as text. */
export function movementChart(words: Words, { opening, days }: HeadcountHistory): Html {
  const { chart } = words.texts.portalHome
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined || days.length < 2)
    return html`<p class="soft between">${chart.none}</p>`
  const joined = sum(days.map((day) => day.joined))
  const left = sum(days.map((day) => day.left))
  const alt = words.say(chart.alt, { from: opening, to: last.people, joined, left })
  const base = CURVE.top + CURVE.height
  const points = curvePoints([opening, ...days.map(({ people }) => people)])
  return html`<figure class="figure"><svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${alt}" preserveAspectRatio="xMidYMid meet">
<line class="grid" x1="0" x2="${WIDTH}" y1="${base}" y2="${base}"></line>
<polygon class="area" points="0,${base} ${points} ${WIDTH},${base}"></polygon>
<polyline class="curve" points="${points}"></polyline>
<line class="grid" x1="0" x2="${WIDTH}" y1="${BARS.middle}" y2="${BARS.middle}"></line>
${movementBars(days)}
</svg>
<p class="ends"><span>${words.date(first.day)}${words.colon} <b>${words.number(opening)}</b></span><span>${words.date(last.day)}${words.colon} <b>${words.number(last.people)}</b></span></p>
<figcaption class="legend"><span><i></i>${chart.people}</span><span class="in"><i></i>${chart.joined}${words.colon} ${words.number(joined)}</span><span class="out"><i></i>${chart.left}${words.colon} ${words.number(left)}</span></figcaption>
</figure>`
}

/** The headcount at the start, and at the end of each day. */
function curvePoints(headcounts: readonly number[]): string {
  const step = WIDTH / (headcounts.length - 1)
  const low = Math.min(...headcounts)
  const high = Math.max(...headcounts)
  // Free space above and below, so that a flat line is in the middle and a small change looks small.
  const space = Math.max(1, (high - low) * 0.15, high * 0.05)
  const y = (people: number) =>
    CURVE.top + CURVE.height * (1 - (people - low + space) / (high - low + 2 * space))
  return headcounts.map((people, i) => `${round(i * step)},${round(y(people))}`).join(' ')
}

/** Joiners as bars upwards, leavers as bars downwards; the bars of a day are in the middle of its step of the curve. */
function movementBars(days: readonly HeadcountDay[]): readonly (Html | '')[] {
  const step = WIDTH / days.length
  const width = Math.max(2, Math.min(9, step * 0.62))
  const tallest = Math.max(1, ...days.map((day) => Math.max(day.joined, day.left)))
  return days.flatMap((day, i) => {
    const x = round((i + 0.5) * step - width / 2)
    const up = (day.joined / tallest) * BARS.height
    const down = (day.left / tallest) * BARS.height
    return [
      up > 0
        ? html`<rect class="in" x="${x}" y="${round(BARS.middle - up - 1)}" width="${round(width)}" height="${round(up)}" rx="1"></rect>`
        : '',
      down > 0
        ? html`<rect class="out" x="${x}" y="${round(BARS.middle + 1)}" width="${round(width)}" height="${round(down)}" rx="1"></rect>`
        : '',
    ]
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10)
}
