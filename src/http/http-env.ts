/** Values that the middleware adds to a request. */
export interface HttpEnv {
  Variables: {
    requestId: string
    /** SHA-256 (hex) of the API key; '' where the route needs no key. */
    caller: string
    /** The body as it was sent; '' where there was none. */
    body: string
  }
}
