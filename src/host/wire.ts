/** The wire format of contract section 5: users and outcomes in, actions out. Parsed here, trusted inside. */
import { reasonMessage } from '../words/message.ts'
import { z } from 'zod'
import { parseJson } from '../net/body.ts'
import { emailKey } from '../core/people/email.ts'
import type { Card, User } from '../core/people/user.ts'
import type { ActionRequest, HostAnswer, UserPage } from '../ports/host.ts'

/** A page of users, or why the text is not one. Extra members are ignored; a user who cannot be read is counted. */
export function readUserPage(text: string): UserPage | { readonly problem: string } {
  const page = pageSchema.safeParse(parseJson(text))
  if (!page.success) return { problem: 'is not {"results":[…],"next":string|null}' }
  const users: User[] = []
  for (const entry of page.data.results) {
    const user = userSchema.safeParse(entry)
    if (user.success) users.push(user.data)
  }
  const unreadable = page.data.results.length - users.length
  return { users, next: page.data.next, unreadable }
}

/** The outcome in a 2xx answer, or null without a valid one. An invalid `user`, `cards` or URL is dropped, the rest kept. */
export function readOutcome(text: string, request: ActionRequest): Answered | null {
  const answer = outcomeSchema.safeParse(parseJson(text))
  if (!answer.success) return null
  const { outcome, reason, message, user, cards, invitation_url } = answer.data
  // Another user is not the answer to this action.
  const ours = user !== null && (request.userId === null || user.id === request.userId)
  return {
    kind: 'answered',
    outcome,
    reason,
    message,
    user: ours ? user : null,
    cards,
    invitationUrl: invitation_url,
  }
}

/** The `reason` or `code` of an error body, where it is a single word. A longer text may name people. */
export function readErrorWord(text: string): string | null {
  const error = errorSchema.safeParse(parseJson(text))
  return error.success ? (error.data.reason ?? error.data.code ?? null) : null
}

/** The body of `POST /actions`. Exactly these bytes are signed and sent. */
export function writeAction(request: ActionRequest): string {
  return JSON.stringify({
    id: request.id,
    organization_id: request.organizationId,
    entity_id: request.entityId,
    kind: request.detail.kind,
    user_id: request.userId,
    employee: {
      id: request.employee.id,
      remote_id: request.employee.remoteId,
      employee_number: request.employee.employeeNumber,
    },
    params: request.detail.params,
    because: request.because.map((reason) => ({
      code: reason.code,
      message: reasonMessage(reason),
    })),
  })
}

/** Compared as in rule 9. Needed because a host that ignores `&email=` answers with all users. */
export function sameAddress(one: string, other: string): boolean {
  return (emailKey(one) ?? one.toLowerCase()) === (emailKey(other) ?? other.toLowerCase())
}

type Answered = Extract<HostAnswer, { readonly kind: 'answered' }>

/** A boolean, or its text in any letter case ("False"); absent means false (C35). */
const flag = z
  .union([z.boolean(), z.stringbool({ truthy: ['true'], falsy: ['false'] })])
  .nullish()
  .transform((value) => value ?? false)

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)

/** E.164, also where it is written with spaces, dots or brackets (rule 17). */
const phone = text.transform((value) => {
  if (value === null || value.trim() === '') return null
  return /^\+[\d\s().-]+$/.test(value.trim()) ? `+${value.replace(/\D/g, '')}` : value.trim()
})

export const cardSchema = z
  .object({
    id: z.string().min(1),
    entity_id: z.string().min(1),
    label: text,
    last4: text,
    type: z.enum(['physical', 'virtual']),
    status: z.enum(['active', 'blocked', 'closed']),
    recurring: flag,
    blocked_by: text,
  })
  .transform((card): Card => ({
    id: card.id,
    entityId: card.entity_id,
    label: card.label ?? '',
    // A host may send more by mistake; a whole card number is never kept.
    last4: (card.last4 ?? '').slice(-4),
    type: card.type,
    status: card.status,
    recurring: card.recurring,
    blockedBy: card.blocked_by,
  }))

/** Strict where a wrong guess could end somebody's access: status, role, entities and cards. */
export const userSchema = z
  .object({
    id: z.string().min(1),
    email: z.string().min(1),
    first_name: text,
    last_name: text,
    phone,
    status: z.enum(['invited', 'active', 'inactive']),
    role: z.enum(['member', 'admin', 'owner']),
    protected: flag,
    entity_ids: z.array(z.string()),
    cards: z.array(cardSchema).nullish(),
  })
  .transform((user): User => ({
    id: user.id,
    email: user.email,
    firstName: user.first_name,
    lastName: user.last_name,
    phone: user.phone,
    status: user.status,
    role: user.role,
    protected: user.protected,
    entityIds: user.entity_ids,
    cards: user.cards ?? [],
  }))

/** `next` must be there: the end of the list is stated, never guessed (C3). */
const pageSchema = z.object({
  results: z.array(z.unknown()),
  next: z.string().min(1).max(2048).nullable(),
})

/** One line without control characters, because it is shown in pages and mails (S9). */
const line = (max: number) =>
  z
    .string()
    .transform((value) => value.replace(/\p{Cc}+/gu, ' ').trim())
    .transform((value) => (value === '' ? null : value.slice(0, max)))
    .nullable()
    .catch(null)

const outcomeSchema = z.object({
  outcome: z.enum(['done', 'already', 'refused']),
  reason: line(100),
  message: line(500),
  user: userSchema.nullable().catch(null),
  cards: z.array(cardSchema).nullable().catch(null),
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
