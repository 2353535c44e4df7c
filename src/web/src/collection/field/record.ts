/** A signed field record on the wire; docs/field.md is the format. */
export interface FieldRecord {
  device: string
  counter: number
  at: string
  previous: string
  type: string
  payload: string
  signature: string
}

export type Unsigned = Omit<FieldRecord, 'signature'>

/** What the first record names as the one before it. */
export const NO_PREVIOUS = '0'.repeat(64)

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** A key that never leaves this phone: scripts may sign with it and not read it. */
export const newKey = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify'])

/** The bytes that are signed: seven lines, none after the last. */
export const signedBytes = (record: Unsigned): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(['wasteloop-field-1', record.device, record.counter, record.at, record.previous, record.type, record.payload].join('\n'))

export const hashOf = async (record: Unsigned): Promise<string> => hex(await crypto.subtle.digest('SHA-256', signedBytes(record)))

export async function sign(record: Unsigned, key: CryptoKey): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, signedBytes(record))))
}

/** The device id: the public key's thumbprint (RFC 7638). */
export async function thumbprint(key: JsonWebKey): Promise<string> {
  const text = `{"crv":"${key.crv}","kty":"${key.kty}","x":"${key.x}","y":"${key.y}"}`
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
}

export const hex = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

const base64url = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
