// The parent's side of the outside world: starts it, and tells it what HR does next.
import { fork } from 'node:child_process'
import { join } from 'node:path'

export type Told =
  /** Which account of ours the linked account at Merge belongs to. */
  | { readonly what: 'linked-as'; readonly accountId: string }
  /** Merge has finished a sync of HR. */
  | { readonly what: 'synced' }
  /** All bytes change and no content does. */
  | { readonly what: 'touch-all' }
  | { readonly what: 'rename'; readonly people: readonly number[]; readonly quietly?: boolean }
  | { readonly what: 'leave'; readonly people: readonly number[] }
  | { readonly what: 'count' }

/** Since the last count: requests by method and path. Since the start: actions done by kind. */
export interface Counted {
  readonly asked: Readonly<Record<string, number>>
  readonly done: Readonly<Record<string, number>>
}

export interface Outside {
  readonly url: string
  tell(told: Told): Promise<void>
  count(): Promise<Counted>
  stop(): void
}

/** A child process that answers for Merge, the host and the mail service. */
export async function startOutside(people: number): Promise<Outside> {
  const child = fork(join(import.meta.dirname, 'server.ts'), [String(people)], { execArgv: [] })
  const heard = <Message>(): Promise<Message> =>
    new Promise((resolve, reject) => {
      const ended = () => reject(new Error('the outside world ended'))
      child.once('exit', ended)
      child.once('message', (message) => {
        child.off('exit', ended)
        resolve(message as Message)
      })
    })
  const { port } = await heard<{ port: number }>()
  const ask = async (told: Told): Promise<unknown> => {
    const answered = heard<{ answer?: unknown }>()
    child.send(told)
    return (await answered).answer
  }
  return {
    url: `http://127.0.0.1:${port}`,
    tell: async (told) => void (await ask(told)),
    count: async () => (await ask({ what: 'count' })) as Counted,
    stop: () => void child.kill('SIGKILL'),
  }
}
