/** Who may call what (S4). A route that is not here needs an API key, and a test fails until it is. */
export type Caller = 'public' | 'api-key' | 'merge-signature'

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
}
