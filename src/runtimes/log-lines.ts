/** Writes lines to stdout, all of one turn of the event loop together: each write is a system call that is waited for. */
export function createLogLines(): (line: string) => void {
  let waiting = ''
  const write = (): void => {
    if (waiting !== '') process.stdout.write(waiting)
    waiting = ''
  }
  process.on('exit', write)
  return (line) => {
    if (waiting === '') setImmediate(write)
    waiting += `${line}\n`
  }
}
