import { en, type Dictionary } from './en.ts'

type PortalArea = Extract<keyof Dictionary, `portal${string}`>

/**
 * The areas of the portal, in English, for the languages that have no words for them yet. A language puts
 * its own area after this one, file by file; when all have theirs, this file goes.
 */
export const portalInEnglish = Object.fromEntries(
  Object.entries(en).filter(([area]) => area.startsWith('portal')),
) as Pick<Dictionary, PortalArea>
