import { readFileSync } from 'node:fs'
import type { ManifestTransform } from 'workbox-build'
import { filesOf, type ViteManifest } from './chunks.mjs'

/**
 * What a driver's phone keeps for work without network: the entry, the driver's part and sign-in with all they import, the scanner's
 * worker and its wasm. Chunk names say nothing, so the build's own manifest is walked.
 */
export const driversFiles: ManifestTransform = (entries) => {
  const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as ViteManifest
  const wanted = new Set([...filesOf(manifest, /^src\/(collection\/driver|session)\//), 'index.html'])
  const scanner = /^assets\/(scan\.worker|zxing_reader)-/
  return { manifest: entries.filter((entry) => wanted.has(entry.url) || scanner.test(entry.url) || /^icon/.test(entry.url)), warnings: [] }
}
