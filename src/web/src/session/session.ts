import { liveQuery } from 'dexie'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { api, need } from '@/api/client'
import { db, type Session } from '@/store/db'
import { forget, take } from './tokens'

export type Role = 'producer' | 'collector' | 'dispatcher' | 'driver' | 'plant' | 'regulator' | 'auditor' | 'administrator'

/** Whether the window is as narrow as a phone's. */
const onPhone = () => matchMedia('(max-width: 700px)').matches

/** Who is signed in on this device; known without network too. */
export const useSession = defineStore('session', () => {
  const session = shallowRef<Session | null>(null)
  const user = computed(() => session.value?.user ?? null)
  const has = (...roles: Role[]) => roles.some((role) => user.value?.roles.includes(role))
  /** Where this person's day begins. */
  const home = computed(() => (!session.value ? '/sign-in' : session.value.mustChangePassword ? '/sign-in/password' : has('driver') ? '/m/driver' : has('producer') && onPhone() ? '/m/firm' : '/d/home'))

  async function restore() {
    session.value = (await db.sessions.get('session')) ?? null
  }

  // Another tab signed out, or the server ended the session: here too.
  liveQuery(() => db.sessions.get('session')).subscribe((found) => (session.value = found ?? null))

  async function signIn(userName: string, password: string) {
    const answer = (await need(api.POST('/api/registry/sessions', { body: { userName, password } }))) as Session & { token: string }
    await take(answer)
    await restore()
  }

  /** Takes up a session that the server opened otherwise than by a password, as when a firm joins. */
  async function enter(answer: Session & { token: string }) {
    await take(answer)
    await restore()
  }

  async function changePassword(old: string, fresh: string) {
    const answer = (await need(api.POST('/api/registry/me/password', { body: { old, new: fresh } }))) as Session & { token: string }
    await take(answer)
    await restore()
  }

  async function signOut() {
    const renewal = session.value?.renewal
    await forget()
    session.value = null
    // Without network the server's side ends by itself when it was not renewed.
    if (renewal) await api.POST('/api/registry/sessions/end', { body: { renewal } }).catch(() => undefined)
  }

  return { session, user, has, home, restore, signIn, enter, changePassword, signOut }
})
