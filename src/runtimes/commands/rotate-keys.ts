import { withContext } from './open.ts'
import type { ExitCode, Verb } from './terminal.ts'

/** For whoever has lost the last key: hashes made with it recognise nobody any more. */
const ACCEPT = '--accept-last-key'

export const rotateKeys: Verb = (args, terminal) => {
  const accepts = args.includes(ACCEPT)
  return args.length > (accepts ? 1 : 0)
    ? Promise.resolve(2)
    : withContext<ExitCode>(
        terminal,
        async ({ store, secrets, sandbox }) => {
          if (accepts) {
            await store.acceptLastKey()
            terminal.print(
              'Hashes are made with the last key of ROLLCALL_SECRETS as it is. People who were erased or left long ago are not recognised any more.',
            )
          }
          const { sealed, unopened } = await store.rotateKeys()
          terminal.print(
            `${sealed} ${sealed === 1 ? 'secret was' : 'secrets were'} encrypted with the newest key.`,
          )
          if (unopened.length > 0)
            terminal.print(
              `No key of ROLLCALL_SECRETS opens ${unopened.join(', ')}. These were left as they are: put their key back and run this again, or link these accounts anew.`,
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
          return unopened.length > 0 ? 1 : 0
        },
        { mayLackLastSecret: accepts },
      )
}
