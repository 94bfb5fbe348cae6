// In the Worker's bundle in place of code that nothing here uses (`alias` in wrangler.toml): zod's messages in fifty
// languages, of which English is imported by itself, and the reader of incoming mails that comes with Resend's SDK.
export default {}
