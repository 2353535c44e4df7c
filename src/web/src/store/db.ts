import Dexie, { type Table } from 'dexie'

/** What the phone keeps. Nothing here is dropped at sign-out but the session. */
export interface Session {
  renewal: string
  mustChangePassword: boolean
  user: { userId: string; userName: string; name: string; party: string | null; region: string | null; roles: string[] }
}

/** The phone's key for field records (docs/field.md), one a user; its private part cannot be read, only used. */
export interface DeviceKey {
  /** Thumbprint of the public key. */
  device: string
  user: string
  privateKey: CryptoKey
  publicKey: JsonWebKey
  /** The server knows it. */
  registered: 0 | 1
  /** Of the last record signed; 0 before the first. */
  counter: number
  /** Hash of the last record signed. */
  previous: string
  createdAt: string
}

export type RecordStatus = 'unsent' | 'applied' | 'waiting' | 'conflict' | 'refused'

/** A signed field record with what the server said of it. */
export interface KeptRecord {
  device: string
  counter: number
  at: string
  previous: string
  type: string
  payload: string
  signature: string
  hash: string
  round: string
  stop: string | null
  status: RecordStatus
  code: string | null
  zh: string | null
  en: string | null
}

export interface Photo {
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  sha256: string
  bytes: ArrayBuffer
  type: string
  device: string
  stop: string
  /** asked: the server wants it; sent: it has it. */
  state: 'kept' | 'asked' | 'sent'
  takenAt: string
}

/** A round's packet as the server gave it, for work without network. */
export interface KeptRound {
  round: string
  user: string
  device: string
  takenAt: string
  packet: unknown
}

/** What has been put in at a stop and not signed yet. */
export interface Draft {
  stop: string
  round: string
  content: unknown
}

class WasteLoopStore extends Dexie {
  sessions!: Table<Session & { id: 'session' }, string>
  keys!: Table<DeviceKey, string>
  records!: Table<KeptRecord, [string, number]>
  photos!: Table<Photo, string>
  rounds!: Table<KeptRound, string>
  drafts!: Table<Draft, string>

  constructor() {
    super('wasteloop')
    this.version(1).stores({
      sessions: 'id',
      keys: 'device, user',
      records: '[device+counter], device, [device+status], round, status',
      photos: 'sha256, [device+state], stop',
      rounds: 'round, user',
      drafts: 'stop, round',
    })
  }
}

export const db = new WasteLoopStore()
