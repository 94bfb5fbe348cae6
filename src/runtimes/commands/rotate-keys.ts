import { withHouse } from './open.ts'
import type { ExitCode, Verb } from './terminal.ts'

export const rotateKeys: Verb = (args, terminal) =>
  args.length > 0
    ? Promise.resolve(2)
    : withHouse<ExitCode>(terminal, async ({ store, secrets, sandbox }) => {
        const sealed = await store.rotateKeys()
        terminal.say(`${sealed} ${sealed === 1 ? 'secret was' : 'secrets were'} sealed anew.`)
        if (secrets.length > 2)
          terminal.say('The keys between the first and the last of ROLLCALL_SECRETS may go now.')
        if (secrets.length > 1)
          terminal.say('Keep the last key: by its hashes people are recognised who were forgotten.')
        else if (!sandbox)
          terminal.say('There is one key only. To rotate, put a new one in front of it first.')
        return 0
      })
