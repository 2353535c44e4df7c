import type { Text } from '@/i18n'

/** Something that waits for this person. */
export interface TodoItem {
  key: string
  title: string
  detail: string
  /** Where it is dealt with. */
  to: string
  /** How pressing; nothing to say when not given. */
  level?: 'late' | 'soon'
}

/** A kind of work that a role may find waiting, asked from the API page by page. Texts of items follow the language when they are rendered. */
export interface Todo {
  title: Text
  /** When nothing waits. */
  empty: Text
  emptyNext: Text
  load: (cursor: string | undefined) => Promise<{ items: readonly (() => TodoItem)[]; next: string | null }>
}

/** A page of the API as work that waits. */
export function items<T>(page: { items: readonly T[]; next: string | null }, item: (one: T) => TodoItem): { items: readonly (() => TodoItem)[]; next: string | null } {
  return { items: page.items.map((one) => () => item(one)), next: page.next }
}
