/** The instant at which a calendar day begins in a time zone, as HR systems store it: in UTC, without milliseconds. */
export function startOfDay(day: string, timeZone: string): string {
  const utc = new Date(`${day}T00:00:00Z`).getTime()
  const guess = utc - aheadMs(utc, timeZone)
  // On the day of a change of clocks the offset at the guess is the right one.
  const instant = utc - aheadMs(guess, timeZone)
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}

/** How far the clocks of a zone are ahead of UTC at an instant. */
function aheadMs(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const parts = Object.fromEntries(format.formatToParts(at).map((one) => [one.type, one.value]))
  const { year, month, day, hour, minute, second } = parts
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`).getTime() - at
}
