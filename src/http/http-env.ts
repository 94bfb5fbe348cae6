/** What one request carries beside itself. */
export interface HttpEnv {
  Variables: {
    requestId: string
    /** SHA-256 (hex) of the API key; '' where no key is asked for. */
    caller: string
    /** The body as it came; '' where there was none. */
    body: string
  }
}
