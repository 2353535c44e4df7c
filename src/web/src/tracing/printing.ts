import { send } from '@/api/client'
import { ProblemError, read } from '@/api/problem'

/** Opens a page that only whoever is signed in gets, such as a manifest to print, in its own window. */
export async function openPage(path: string): Promise<void> {
  const response = await send(new Request(location.origin + path))
  if (!response.ok) throw new ProblemError(read(await response.json().catch(() => null), response))
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.target = '_blank'
  link.rel = 'noopener'
  link.click()
  // The window has it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
