/** The Workers entry. For now it answers that it lives; the app moves in unchanged with its D1 store. */
export default {
  fetch(request: Request): Response {
    const { pathname } = new URL(request.url)
    if (pathname === '/healthz') return Response.json({ status: 'ok' })
    return Response.json({ type: 'about:blank', title: 'Not Found', status: 404 }, { status: 404 })
  },
}
