// Plain JavaScript without imports, so that an old Node can still run it and print the message.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 24 || (major === 24 && minor < 12)) {
  console.error(
    `Rollcall needs Node 24.12 or newer; this is ${process.version}.\n` +
      'Node 24 comes with `npm ci` (package "node"); start through npm scripts: `npm start`, `npm test`.\n' +
      'If you installed with --ignore-scripts, run `npm ci` once without it, or use Node 24 on this machine.',
  )
  process.exit(1)
}
