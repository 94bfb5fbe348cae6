import type { Terminal } from './terminal.ts'

/** What was looked at, line by line; anything wrong makes the whole wrong. */
export interface Checkup {
  fine(what: string, message: string): void
  /** Worth knowing, nothing to mend. */
  note(what: string, message: string): void
  wrong(what: string, message: string): void
  /** 1 when something is wrong. */
  verdict(): 0 | 1
}

export function createCheckup(terminal: Terminal): Checkup {
  let wrong = 0
  const line = (mark: string, what: string, message: string): void =>
    terminal.say(`${mark.padEnd(5)}  ${what.padEnd(11)}  ${message}`)
  return {
    fine: (what, message) => line('ok', what, message),
    note: (what, message) => line('note', what, message),
    wrong: (what, message) => {
      wrong += 1
      line('WRONG', what, message)
    },
    verdict: () => {
      terminal.say()
      const things = wrong === 1 ? '1 thing is' : `${wrong} things are`
      terminal.say(wrong === 0 ? 'Nothing is wrong.' : `${things} wrong.`)
      return wrong === 0 ? 0 : 1
    },
  }
}
