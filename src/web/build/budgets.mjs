// Fails the build when a page grew beyond what its users' phones and lines carry.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { filesOf } from './chunks.mjs'

const KB = 1024
const budgets = [
  { page: "driver's part, first load", lazily: /^src\/(collection\/driver|session)\//, maxKb: 300 },
  { page: 'sign-in, first load', lazily: /^src\/session\//, maxKb: 200 },
  { page: 'desk, first load', lazily: /^src\/(home|session)\//, maxKb: 400 },
  { page: 'trace with its picture, first load', lazily: /^src\/(tracing\/(TracePage|FlowChart)|home\/DeskFrame|session\/)/, maxKb: 400 },
]

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
let failed = false
for (const { page, lazily, maxKb } of budgets) {
  // Fonts and wasm are fetched once beside the page, not before it.
  const files = filesOf(manifest, lazily).filter((file) => /\.(js|css)$/.test(file))
  const kb = files.reduce((sum, file) => sum + gzipSync(readFileSync('dist/' + file)).length, 0) / KB
  console.log(`${page}: ${kb.toFixed(0)} kB compressed of ${maxKb} kB`)
  if (kb > maxKb) failed = true
}
if (failed) {
  console.error('A page is over its budget (build/budgets.mjs).')
  process.exit(1)
}
