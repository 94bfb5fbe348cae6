import { seconds, minutes, hours, days } from './durations.ts'

/** Retries with the same id: after these, then hourly for three days (contract 5). */
export const RETRIES = [seconds(1), seconds(5), seconds(30), minutes(2), minutes(10), hours(1)]

/** The ladder of rule 44: after the n-th failing run in a row. Then daily. */
export const LADDER = [hours(1), hours(6), hours(12), hours(24)]

/** Inside one run: how long after the n-th failing try of one step. */
export const STEP_WAITS = [seconds(1), seconds(5), seconds(15), seconds(30)]

/** After so long it waits for a person; a sync by hand is always allowed. */
export const WAITS_FOR_A_PERSON = days(28)

/** No run goes on longer than this with failing steps. */
export const RUN_PATIENCE = minutes(12)
