// A company whose mail service tells by signed webhooks what became of mails, as Resend does.
import { createHmac, randomUUID } from 'node:crypto'
import type { MailKind } from '../../../src/core/facts/mail-kinds.ts'
import { deskOver, hearing } from '../../http/desk.ts'
import { newVisitor } from '../../portal/visitor.ts'
import { linkedCompany, type CompanyOptions, type World } from '../../world/company.ts'
import type { ReceivedMail } from '../../world/inbox.ts'
import { ADMIN } from '../../world/view.ts'

const SECRET = `whsec_${Buffer.from('the secret of the mail service').toString('base64')}`

export interface EventOptions {
  /** When it happened; now, unless it is given. */
  readonly at?: string
  readonly id?: string
  readonly messageId?: string
  readonly details?: object
  /** The whole body instead. */
  readonly raw?: string
  /** What is signed, and when in seconds. */
  readonly secret?: string
  readonly signedAt?: number
  readonly headers?: Readonly<Record<string, string>>
}

export type MailCompany = Awaited<ReturnType<typeof mailCompany>>

/** `hears: false`: there is no secret, and mails are looked up. */
export async function mailCompany({
  hears = true,
  ...options
}: CompanyOptions & { hears?: boolean } = {}) {
  const world = await linkedCompany({ employees: 12, ...options })
  Object.assign(world.deps, {
    mailer: hears ? hearing(world.mails, SECRET) : world.mails,
  })
  const desk = deskOver(world.deps)
  const home = `/portal/accounts/${world.accountId}`
  /** An admin who has just signed in: sessions end with the days of a test. */
  const admin = async (role = 'admin') => {
    const visitor = newVisitor(desk)
    await visitor.enter({ admin: { email: ADMIN, role } })
    return visitor
  }

  /** The mail service sends a webhook about this mail. */
  async function tells(mail: ReceivedMail | undefined, event: string, given: EventOptions = {}) {
    if (mail === undefined) throw new Error('no such mail')
    const body =
      given.raw ??
      JSON.stringify({
        type: `email.${event}`,
        created_at: given.at ?? new Date().toISOString(),
        data: {
          created_at: new Date().toISOString(),
          email_id: given.messageId ?? `m_${mail.key}`,
          from: 'Spendly <no-reply@spendly.test>',
          to: [mail.to],
          subject: mail.subject,
          tags: { kind: mail.kind, organization: 'acme', run: 'none' },
          ...given.details,
        },
      })
    const id = given.id ?? `msg_${randomUUID()}`
    const timestamp = String(given.signedAt ?? Math.floor(Date.now() / 1000))
    const key = Buffer.from((given.secret ?? SECRET).slice('whsec_'.length), 'base64')
    const signed = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
    const answer = await desk.call('POST', '/webhooks/resend', undefined, {
      key: null,
      raw: body,
      headers: given.headers ?? {
        'svix-id': id,
        'svix-timestamp': timestamp,
        'svix-signature': `v1,${signed}`,
      },
    })
    await world.untilIdle()
    return answer
  }

  return {
    world,
    call: desk.call,
    tells,
    enter: admin,
    /** Somebody new is hired and invited; the mail with the invitation. */
    invite: async (name: string): Promise<ReceivedMail> => {
      world.hr.hire(name)
      await world.reconcile()
      return newest(world, 'invitation')
    },
    newest: (kind: MailKind, to?: string) => newest(world, kind, to),
    page: async (path = '') => (await (await admin()).get(`${home}${path}`)).text,
    html: async (path = '') => (await (await admin()).get(`${home}${path}`)).html,
    post: async (path: string, form: Readonly<Record<string, string>>) =>
      (await admin()).post(`${home}${path}`, form),
    personPage: async (name: string) =>
      (await (await admin()).get(`${home}/people/${(await world.person(name)).id}`)).text,
    mails: async (state: string) =>
      (await desk.call('GET', `/v1/mails?state=${state}`)).body.results as {
        id: string
        kind: string
        to: string
      }[],
    failed: async () => {
      const { body } = await desk.call('GET', '/v1/mails?state=failed')
      return (body.results as { kind: string; to: string; failure: { code: string } }[]).map(
        ({ kind, to, failure }) => `${kind} ${to} ${failure.code}`,
      )
    },
    metric: async (name: string) => {
      const { text } = await desk.call('GET', '/metrics')
      return text
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.split(' ')[1]
    },
  }
}

function newest(world: World, kind: MailKind, to?: string): ReceivedMail {
  const found = world.mails.received.findLast(
    (mail) => mail.kind === kind && (to === undefined || mail.to === to),
  )
  if (found === undefined) throw new Error(`no mail of kind ${kind}`)
  return found
}
