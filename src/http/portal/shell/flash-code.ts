import { en } from '../../../words/en.ts'

/** What a page can say once, after a form: the keys of `portal.said` in the dictionary. */
export type SaidCode = keyof typeof en.portal.said
