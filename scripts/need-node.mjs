// Plain JavaScript without imports, so that an old Node can still run it and print the message.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 24 || (major === 24 && minor < 12)) {
  console.error(
    `Rollcall needs Node 24.12 or newer; this is ${process.version}.\n` +
      'On Linux, and on Windows on x64, `npm ci` brings Node 24 along; start through npm scripts: `npm start`, `npm test`.\n' +
      'Elsewhere, or if you installed with --omit=optional, use Node 24 on this machine.',
  )
  process.exit(1)
}
