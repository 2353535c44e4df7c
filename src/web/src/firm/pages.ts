/** Pages that a phone reads at most for one sum; a small firm has far fewer. */
const PAGES_MAX = 10

/** All items of a list that is short by nature. `cut` says that there are more than were read. */
export async function all<T>(page: (cursor: string | undefined) => Promise<{ items: readonly T[]; next: string | null }>): Promise<{ items: T[]; cut: boolean }> {
  const items: T[] = []
  let cursor: string | undefined
  for (let pages = 0; pages < PAGES_MAX; pages++) {
    const found = await page(cursor)
    items.push(...found.items)
    if (found.next === null) return { items, cut: false }
    cursor = found.next
  }
  return { items, cut: true }
}
