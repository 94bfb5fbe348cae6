/** The wire format of contract 5, as it comes in: users and outcomes. Parsed here, trusted inside. */
import { z } from 'zod'
import { parseJson } from '../net/body.ts'
import { emailKey } from '../core/people/email.ts'
import type { Card } from '../core/people/user.ts'
import type { ActionRequest, HostAnswer, UserPage } from '../ports/host.ts'
import { shownLine } from './host-text.ts'
import { readCard, readUser } from './read-user.ts'

/** A page of users, or why the text is not one. Extra members are ignored; a user who cannot be read is named. */
export function readUserPage(text: string): UserPage | { readonly problem: string } {
  const page = pageSchema.safeParse(parseJson(text))
  if (!page.success) return { problem: 'is not {"results":[…],"next":string|null}' }
  const read = page.data.results.map(readUser)
  return {
    users: read.flatMap((one) => (one.kind === 'user' ? one.user : [])),
    next: page.data.next,
    unreadable: read.flatMap((one) => (one.kind === 'unreadable' ? one.user : [])),
  }
}

/** The outcome in a 2xx answer, or null without a valid one. An invalid `user`, `cards` or URL is dropped, the rest kept. */
export function readOutcome(text: string, request: ActionRequest): Answered | null {
  const answer = outcomeSchema.safeParse(parseJson(text))
  if (!answer.success) return null
  const { outcome, reason, message, retry_after, invitation_url } = answer.data
  const read = readUser(answer.data.user)
  const user = read.kind === 'user' ? read.user : null
  const cards = answer.data.cards?.flatMap((card) => readCard(card, user?.entityIds) ?? []) ?? []
  // Another user is not the answer to this action.
  const ours = user !== null && (request.userId === null || user.id === request.userId)
  return {
    kind: 'answered',
    outcome,
    reason,
    message,
    retryAfterMs: retry_after === null ? null : retry_after * 1000,
    user: ours ? user : null,
    cards: allRead(answer.data.cards, cards) ? cards : null,
    invitationUrl: invitation_url,
  }
}

/** The answer says what cards there are: half of them would be another answer. */
function allRead(given: readonly unknown[] | null, cards: readonly Card[]): boolean {
  return given?.length === cards.length && cards.every(({ id }) => id !== '')
}

/** The `reason` or `code` of an error body, where it is a single word. A longer text may name people. */
export function readErrorWord(text: string): string | null {
  const error = errorSchema.safeParse(parseJson(text))
  return error.success ? (error.data.reason ?? error.data.code ?? null) : null
}

/** Compared as in rule 9. Needed because a host that ignores `&email=` answers with all users. */
export function sameAddress(one: string, other: string): boolean {
  return (emailKey(one) ?? one.toLowerCase()) === (emailKey(other) ?? other.toLowerCase())
}

type Answered = Extract<HostAnswer, { readonly kind: 'answered' }>

/** `next` must be there: the end of the list is stated, never guessed (C3). */
const pageSchema = z.object({
  results: z.array(z.unknown()),
  next: z.string().min(1).max(2048).nullable(),
})

/** Shown in pages and mails (S9). */
const line = (max: number) =>
  z
    .string()
    .transform((value) => shownLine(value, max) || null)
    .nullable()
    .catch(null)

const outcomeSchema = z.object({
  outcome: z.enum(['done', 'already', 'refused']),
  reason: line(100),
  message: line(500),
  // Seconds; some write numbers as text.
  retry_after: z
    .union([
      z.number(),
      z
        .string()
        .regex(/^\d+(\.\d+)?$/)
        .transform(Number),
    ])
    .refine((seconds) => seconds >= 0 && Number.isFinite(seconds))
    .nullable()
    .catch(null),
  user: z.unknown().optional(),
  cards: z.array(z.unknown()).nullable().catch(null),
  invitation_url: z.string().transform(webAddress).nullable().catch(null),
})

const word = z
  .string()
  .regex(/^[\w.-]{1,64}$/)
  .optional()
  .catch(undefined)
const errorSchema = z.object({ reason: word, code: word })

function webAddress(value: string): string | null {
  const url = URL.parse(value)
  const isWeb = url !== null && (url.protocol === 'https:' || url.protocol === 'http:')
  return isWeb && url.href.length <= 2048 ? url.href : null
}
