import { useRouter } from 'vue-router'
import { useSession } from './session'

/** Signs out and shows the door. */
export function useLeave(): () => Promise<void> {
  const session = useSession()
  const router = useRouter()
  return async () => {
    await session.signOut()
    await router.replace('/sign-in')
  }
}
