import { ProblemError, read } from '@/api/problem'

/** All pages of a list that is short by its nature, such as a firm's trucks. */
export async function allOf<T>(page: (cursor: string | undefined) => Promise<{ items: readonly T[]; next: string | null }>): Promise<T[]> {
  const all: T[] = []
  let cursor: string | undefined
  do {
    const found = await page(cursor)
    all.push(...found.items)
    cursor = found.next ?? undefined
  } while (cursor)
  return all
}

/** A write's answer with its place in the journal, for a request to another service that must know of it (`?after=`). */
export async function needAt<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<{ data: T; position: string | undefined }> {
  const { data, error, response } = await call
  if (!response.ok) throw new ProblemError(read(error, response))
  return { data: data as T, position: response.headers.get('Journal-Position') ?? undefined }
}
