import type { OpenAPIHono } from '@hono/zod-openapi'
import type { HttpEnv } from '../http-env.ts'
import { problemSchema } from './schema/openapi.ts'

/** Serves the OpenAPI 3.1 document of all routes that have been mounted before. */
export function serveDocument(app: OpenAPIHono<HttpEnv>): void {
  app.openAPIRegistry.register('Problem', problemSchema)
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiKey', {
    type: 'http',
    scheme: 'bearer',
  })
  app.get('/v1/openapi.json', (c) => {
    const document = app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Rollcall',
        version: '1',
        description: 'Keeps the users of a product in step with the HR systems of its customers.',
      },
      servers: [{ url: '/' }],
      security: [{ apiKey: [] }],
    })
    const content = {
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    }
    for (const path of Object.values(document.paths ?? {})) {
      for (const operation of [path.get, path.put, path.post, path.patch, path.delete]) {
        if (operation === undefined) continue
        operation.responses = {
          ...operation.responses,
          default: { description: 'A problem (RFC 9457)', content },
        }
      }
    }
    return c.json(document)
  })
}
