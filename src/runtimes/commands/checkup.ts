import type { Terminal } from './terminal.ts'

/** The results of a checkup, printed line by line. */
export interface Checkup {
  fine(what: string, message: string): void
  /** Worth knowing, but not wrong. */
  note(what: string, message: string): void
  wrong(what: string, message: string): void
  /** Prints the result; 1 if anything is wrong. */
  exitCode(): 0 | 1
}

export function createCheckup(terminal: Terminal): Checkup {
  let wrong = 0
  const line = (mark: string, what: string, message: string): void =>
    terminal.print(`${mark.padEnd(5)}  ${what.padEnd(11)}  ${message}`)
  return {
    fine: (what, message) => line('ok', what, message),
    note: (what, message) => line('note', what, message),
    wrong: (what, message) => {
      wrong += 1
      line('WRONG', what, message)
    },
    exitCode: () => {
      terminal.print()
      const things = wrong === 1 ? '1 thing is' : `${wrong} things are`
      terminal.print(wrong === 0 ? 'Nothing is wrong.' : `${things} wrong.`)
      return wrong === 0 ? 0 : 1
    },
  }
}
