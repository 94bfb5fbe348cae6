/** Samples of one metric: their labels in Prometheus' form, or nothing, and the value. */
export type Samples = Readonly<Record<string, number>>

/** One metric in the Prometheus text format, with its help and type. */
export function metricFamily(
  name: string,
  type: 'counter' | 'gauge',
  help: string,
  samples: Samples,
): readonly string[] {
  const full = `rollcall_${name.replace(/[^a-zA-Z0-9_]/g, '_')}`
  const values = Object.entries(samples).map(([labels, value]) => `${full}${labels} ${value}`)
  return [`# HELP ${full} ${help}`, `# TYPE ${full} ${type}`, ...values]
}

export function labelled(label: string, samples: Samples): Samples {
  return Object.fromEntries(
    Object.entries(samples).map(([value, count]) => [`{${label}="${value}"}`, count]),
  )
}

/** The age of the oldest, and the age that so many of a hundred do not exceed. `times`: RFC 3339, oldest first. */
export function agesOf(times: readonly string[], now: Date): Samples {
  if (times.length === 0) return {}
  const at = (share: number) => {
    const index = Math.max(0, Math.ceil((1 - share) * times.length) - 1)
    return ageOf(times[index] ?? null, now)
  }
  const quantiles = Object.fromEntries(
    QUANTILES.map((share) => [`{quantile="${share}"}`, at(share)]),
  )
  return { ...quantiles, '{quantile="1"}': ageOf(times[0] ?? null, now) }
}

/** Seconds; 0 where there is nothing. */
export function ageOf(since: string | null, now: Date): number {
  return since === null ? 0 : Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 1000))
}

const QUANTILES = [0.5, 0.9, 0.99]
