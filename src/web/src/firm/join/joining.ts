import { api, need } from '@/api/client'
import { ProblemError, read } from '@/api/problem'
import { codeOf } from '../ask/wish'
import { useSession } from '@/session/session'
import type { Session } from '@/store/db'

export interface JoiningFirm {
  party: string
  firmName: string
  region: string
  address: string
  contact: string
  phone: string
  /** Typed, split by comma or blank; by itself only. */
  wasteCodes: string
}

export interface Person {
  userName: string
  name: string
  password: string
}

export const emptyFirm = (): JoiningFirm => ({ party: '', firmName: '', region: '', address: '', contact: '', phone: '', wasteCodes: '' })

export const accept = async (code: string, firm: JoiningFirm, person: Person): Promise<void> =>
  enter(await api.POST('/api/registry/joining/accept', { body: { code, ...trimmed(person), firmName: firm.firmName, address: firm.address, contact: firm.contact || null, phone: firm.phone } }))

export const joinAlone = async (firm: JoiningFirm, person: Person): Promise<void> =>
  enter(
    await api.POST('/api/registry/joining', {
      body: {
        ...trimmed(person), party: firm.party.trim().toUpperCase(), firmName: firm.firmName, region: firm.region.trim(), address: firm.address, contact: firm.contact || null, phone: firm.phone,
        wasteCodes: firm.wasteCodes.split(/[\s,，;；、]+/).filter(Boolean).map((typed) => codeOf(typed) ?? typed),
      },
    }),
  )

const trimmed = (person: Person) => ({ userName: person.userName.trim(), name: person.name.trim(), password: person.password })

/** Signs in with the session that came with the welcome, and waits until the services that the first page asks know the firm. */
async function enter(answer: { data?: { session: unknown }; error?: unknown; response: Response }): Promise<void> {
  if (!answer.response.ok || !answer.data) throw new ProblemError(read(answer.error, answer.response))
  await useSession().enter(answer.data.session as Session & { token: string })
  const after = answer.response.headers.get('Journal-Position') ?? undefined
  await Promise.all([
    need(api.GET('/api/collection/nudges', { params: { query: { after } } })),
    need(api.GET('/api/declarations/containers', { params: { query: { limit: 1, after } } })),
    // The firm is in already: whoever is slow is asked again by the page itself.
  ]).catch(() => undefined)
}
