import type { Quirk } from '../quirk.ts'

/** What HR calls the state of a person, against what Merge makes of it. */
export const WORDS: readonly Quirk[] = [
  {
    key: 'word-contradicts',
    title: 'HR’s own word contradicts its status',
    text: 'Merge says that Anaïs is INACTIVE. In HR itself her status reads “Active”.',
    see: 'Anaïs keeps her access and her cards, and the portal asks about the contradiction.',
    look: 'people',
    people: { '1006': () => ({ status: 'INACTIVE', word: 'Active' }) },
  },
  {
    key: 'not-there-yet',
    title: 'A new colleague is inactive until the first day',
    text: 'Élodie is INACTIVE without any date; HR’s own word for her is “Onboarding”.',
    see: 'Élodie loses nothing: a word that means “not yet” is no word for an end.',
    look: 'people',
    people: { '1044': () => ({ status: 'INACTIVE', word: 'Onboarding' }) },
  },
  {
    key: 'leave-in-another-language',
    title: 'A word of leave in another language',
    text: 'Three people are INACTIVE. HR says “Licença maternidade”, “Föräldraledig” and “langzeitkrank”.',
    see: 'All three stay: leave is no end, in whatever language HR writes it.',
    look: 'people',
    people: {
      '1055': () => ({ status: 'INACTIVE', word: 'Licença maternidade' }),
      '1030': () => ({ status: 'INACTIVE', word: 'Föräldraledig' }),
      '1057': () => ({ status: 'INACTIVE', word: 'langzeitkrank' }),
    },
  },
  {
    key: 'code-nobody-knows',
    title: 'A code that only this company knows',
    text: 'Stoyan and Kwame are INACTIVE, and HR’s own word for that is “Z4”.',
    see: 'Nothing happens to either until somebody says in the portal, once, what “Z4” means.',
    look: 'review',
    people: {
      '1045': () => ({ status: 'INACTIVE', word: 'Z4' }),
      '1041': () => ({ status: 'INACTIVE', word: 'Z4' }),
    },
  },
  {
    key: 'end-that-names-a-leave',
    title: 'An end that mentions a leave',
    text: 'Sander is INACTIVE; HR’s own word is “Terminated - did not return from leave”.',
    see: 'The word says both, so Sander waits for an answer instead of being kept for ever in silence.',
    look: 'people',
    people: {
      '1043': () => ({ status: 'INACTIVE', word: 'Terminated - did not return from leave' }),
    },
  },
]
