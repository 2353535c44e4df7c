export type ViteManifest = Record<string, { file: string; src?: string; isEntry?: boolean; imports?: string[]; dynamicImports?: string[]; css?: string[]; assets?: string[] }>

/** The files that a page needs: the entry, then every lazily loaded chunk whose source fits, each with all that it imports. */
export function filesOf(manifest: ViteManifest, lazily: RegExp): string[]
