import { checkAudit } from '../../store/commands/audit-check.ts'
import { withContext } from './open.ts'
import type { ExitCode, Verb } from './terminal.ts'

export const verifyAudit: Verb = (args, terminal) =>
  args.length > 0
    ? Promise.resolve(2)
    : withContext<ExitCode>(terminal, async ({ store }) => {
        const { entries, actions, gaps } = await checkAudit(store)
        terminal.print(`${entries} entries; ${actions} actions have a final outcome.`)
        for (const gap of gaps)
          terminal.printError(
            `${gap.organization} ${gap.action} ${gap.kind} ${gap.outcome}: ${gap.entries} entries instead of 1`,
          )
        if (gaps.length > 0) return 1
        terminal.print('Every outcome is in the audit exactly once.')
        return 0
      })
