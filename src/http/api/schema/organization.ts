import { z } from '@hono/zod-openapi'
import type { Organization } from '../../../ports/records.ts'
import type { OrganizationInput } from '../../../sync/account/organization.ts'
import { accentsOf } from '../../accent-colour.ts'
import { country, email, hostId, instant, line, locale, timezone, webUrl } from './scalars.ts'

const entity = z.object({
  id: hostId,
  name: line,
  country: country.nullish(),
  timezone: timezone.nullish(),
})

const admin = z.object({ email, name: line.nullish(), locale: locale.nullish() })

/** How the portal looks and where its pages lead. Another member is a mistake: it would change nothing. */
const branding = z.strictObject({
  product_name: line.nullish(),
  logo_url: webUrl
    .refine((text) => /^https:/i.test(text), 'must be an https URL: browsers block others')
    .nullish(),
  accent: z
    .string()
    .refine((text) => accentsOf(text) !== null, 'must be a colour like "#26506b"')
    .nullish(),
  support_url: webUrl.nullish().openapi({
    description: "The host's page for questions; every page of the portal links there",
  }),
  agreement_url: webUrl.nullish().openapi({
    description: 'What an admin agrees to before linking; linked beside the consent',
  }),
})

/** The body of `PUT /v1/organizations/{id}`. Unknown members are ignored, so that an answer can be sent back. */
export const organizationBody = z
  .object({
    name: line,
    locale: locale.nullish(),
    timezone: timezone.nullish(),
    portal_url: webUrl.nullish().openapi({
      description: "The host's page that opens a portal session; mails link there",
    }),
    branding: branding.nullish(),
    entities: z.array(entity).max(1000),
    admins: z.array(admin).min(1, 'at least one admin is needed').max(1000),
  })
  .openapi('OrganizationInput')

export const organizationSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    locale: z.string(),
    timezone: z.string(),
    portal_url: z.string().nullable(),
    branding: z.record(z.string(), z.unknown()).nullable(),
    entities: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          country: z.string().nullable(),
          timezone: z.string().nullable(),
        }),
      )
      .readonly(),
    admins: z
      .array(
        z.object({
          email: z.string(),
          name: z.string().nullable(),
          locale: z.string().nullable(),
        }),
      )
      .readonly(),
    created_at: instant,
  })
  .openapi('Organization')

export function organizationView(organization: Organization) {
  return {
    id: organization.id,
    name: organization.name,
    locale: organization.locale,
    timezone: organization.timezone,
    portal_url: organization.portalUrl,
    branding: organization.branding,
    entities: organization.entities.map(({ id, name, country, timezone }) => {
      return { id, name, country, timezone }
    }),
    admins: organization.admins.map(({ email, name, locale }) => ({ email, name, locale })),
    created_at: organization.createdAt,
  }
}

export function organizationInputOf(body: z.output<typeof organizationBody>): OrganizationInput {
  const { locale, timezone } = body
  return { ...body, locale: locale ?? undefined, timezone: timezone ?? undefined }
}
