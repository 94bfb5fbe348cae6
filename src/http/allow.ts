/** Who may call what (S4). A route that is not here needs an API key, and a test fails until it is. */
export type Caller =
  | 'public'
  | 'api-key'
  | 'merge-signature'
  /** A session of the portal, of any role. */
  | 'portal'
  /** A session of the portal with the role admin: everything that changes something. */
  | 'portal-admin'

export const ALLOWED: Readonly<Record<string, Caller>> = {
  'GET /healthz': 'public',
  'GET /readyz': 'public',
  'GET /metrics': 'api-key',
  'POST /webhooks/merge': 'merge-signature',
  // Describes the interface and holds no secret.
  'GET /v1/openapi.json': 'public',
  'GET /v1/organizations': 'api-key',
  'GET /v1/organizations/:id': 'api-key',
  'PUT /v1/organizations/:id': 'api-key',
  'DELETE /v1/organizations/:id': 'api-key',
  'POST /v1/organizations/:id/link': 'api-key',
  'GET /v1/organizations/:id/accounts': 'api-key',
  'GET /v1/accounts/:id': 'api-key',
  'DELETE /v1/accounts/:id': 'api-key',
  'GET /v1/accounts/:id/settings': 'api-key',
  'PATCH /v1/accounts/:id/settings': 'api-key',
  'POST /v1/accounts/:id/sync': 'api-key',
  'POST /v1/accounts/:id/preview': 'api-key',
  'GET /v1/accounts/:id/runs': 'api-key',
  'GET /v1/runs/:id': 'api-key',
  'GET /v1/plans/:id': 'api-key',
  'POST /v1/plans/:id/approve': 'api-key',
  'POST /v1/plans/:id/reject': 'api-key',
  'GET /v1/accounts/:id/employees': 'api-key',
  'GET /v1/accounts/:id/employees/:employee_id': 'api-key',
  'POST /v1/accounts/:id/employees/:employee_id/sync': 'api-key',
  'POST /v1/accounts/:id/employees/:employee_id/decisions': 'api-key',
  'GET /v1/accounts/:id/routing-values': 'api-key',
  'GET /v1/events': 'api-key',
  'POST /v1/portal-sessions': 'api-key',
  'GET /portal/style.css': 'public',
  'GET /portal/script.js': 'public',
  // The secret is in the address; looking does not spend it.
  'GET /portal/enter/:secret': 'public',
  'POST /portal/enter/:secret': 'public',
  'GET /portal': 'portal',
  'GET /portal/link': 'portal',
  'POST /portal/link': 'portal-admin',
  'GET /portal/accounts/:account': 'portal',
  'POST /portal/accounts/:account/sync': 'portal-admin',
  'GET /portal/accounts/:account/choose': 'portal',
  'POST /portal/accounts/:account/choose': 'portal-admin',
  'GET /portal/accounts/:account/connect': 'portal',
  'POST /portal/accounts/:account/connect': 'portal-admin',
  'GET /portal/accounts/:account/progress': 'portal',
  'GET /portal/accounts/:account/connection': 'portal',
  'POST /portal/accounts/:account/relink': 'portal-admin',
  'POST /portal/accounts/:account/disconnect': 'portal-admin',
  'GET /portal/accounts/:account/review': 'portal',
  'GET /portal/accounts/:account/review.csv': 'portal',
  'POST /portal/accounts/:account/review/approve': 'portal-admin',
  'POST /portal/accounts/:account/review/reject': 'portal-admin',
  'GET /portal/accounts/:account/runs': 'portal',
  'GET /portal/accounts/:account/runs/:run': 'portal',
  'GET /portal/access': 'portal',
  'POST /portal/access/invite': 'portal-admin',
  'POST /portal/access/withdraw': 'portal-admin',
  'POST /portal/access/end': 'portal-admin',
  'POST /portal/access/end-own': 'portal',
  'POST /portal/sign-out': 'portal',
  'POST /portal/language': 'portal',
}
