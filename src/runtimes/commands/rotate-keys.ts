import { withContext } from './open.ts'
import type { ExitCode, Verb } from './terminal.ts'

export const rotateKeys: Verb = (args, terminal) =>
  args.length > 0
    ? Promise.resolve(2)
    : withContext<ExitCode>(terminal, async ({ store, secrets, sandbox }) => {
        const sealed = await store.rotateKeys()
        terminal.print(
          `${sealed} ${sealed === 1 ? 'secret was' : 'secrets were'} encrypted with the newest key.`,
        )
        if (secrets.length > 2)
          terminal.print(
            'The keys between the first and the last in ROLLCALL_SECRETS can be removed now.',
          )
        if (secrets.length > 1)
          terminal.print('Keep the last key: its hashes recognise people who were erased.')
        else if (!sandbox)
          terminal.print(
            'ROLLCALL_SECRETS has one key only. To rotate, put a new one in front of it and run this again.',
          )
        return 0
      })
