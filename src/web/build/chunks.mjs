export function filesOf(manifest, lazily) {
  const seen = new Set()
  const files = new Set()
  const add = (key) => {
    if (seen.has(key)) return
    seen.add(key)
    const chunk = manifest[key]
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file)
    for (const imported of chunk.imports ?? []) add(imported)
    for (const lazy of chunk.dynamicImports ?? []) if (lazily.test(manifest[lazy].src ?? lazy)) add(lazy)
  }
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) add(key)
  return [...files]
}
