import { db, type Session } from '@/store/db'

/** Lock on which all tabs take turns: a renewal is good once, and a second use ends the session. */
const RENEWAL = 'wasteloop-renewal'

let current: { token: string; renewal: string } | null = null

/** The token to send; null when nobody is signed in. A page that was opened anew has none yet and renews. */
export async function token(): Promise<string | null> {
  if (current) return current.token
  const session = await db.sessions.get('session')
  if (!session) return null
  if (await renew(null)) return current ? (current as { token: string }).token : null
  return null
}

/** Notes a session that the server opened. */
export async function take(answer: Session & { token: string }): Promise<void> {
  const { token: fresh, ...session } = answer
  await db.sessions.put({ ...session, id: 'session' })
  current = { token: fresh, renewal: session.renewal }
}

/** Forgets the session on this device. Field records, pictures and the phone's key stay. */
export async function forget(): Promise<void> {
  current = null
  await db.sessions.delete('session')
}

/**
 * Changes the renewal for the next token; false when the session is over, which only the server says.
 * @param spent the token that was refused; another tab may have renewed it meanwhile.
 */
export async function renew(spent: string | null): Promise<boolean> {
  return await navigator.locks.request(RENEWAL, async () => {
    if (current && current.token !== spent) return true
    const session = await db.sessions.get('session')
    if (!session) return false
    const response = await fetch('/api/registry/sessions/renew', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ renewal: session.renewal }),
      signal: AbortSignal.timeout(30_000),
    }).catch(() => null)
    // No network: still signed in, only without a token now.
    if (!response || response.status >= 500 || response.status === 429) {
      current = null
      return false
    }
    if (!response.ok) {
      await forget()
      return false
    }
    await take((await response.json()) as Session & { token: string })
    return true
  })
}
