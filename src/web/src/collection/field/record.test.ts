import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hashOf, hex, newKey, sign, signedBytes, thumbprint, type FieldRecord } from './record'

// The worked example that the server's own test reads.
const page = readFileSync('../../docs/field.md', 'utf8')
const block = (name: string) => page.split('```' + name + '\n')[1]!.split('```')[0]!.trim()
const key = JSON.parse(block('jwk')) as JsonWebKey
const example = JSON.parse(block('record')) as FieldRecord

describe('A field record', () => {
  it('names its device by the thumbprint of the key', async () => expect(await thumbprint(key)).toBe(example.device))

  it('has the bytes of the worked example', () => expect(hex(signedBytes(example).buffer)).toBe(block('bytes').replaceAll(/\s/g, '')))

  it('has the hash of the worked example', async () => expect(await hashOf(example)).toBe(block('hash')))

  it('is signed as the server reads it, with a key that cannot be taken out', async () => {
    const pair = await newKey()
    const signature = await sign(example, pair.privateKey)
    expect(signature).toMatch(/^[\w-]{86}$/)
    const bytes = Uint8Array.from(atob(signature.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))
    expect(await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, pair.publicKey, bytes, signedBytes(example))).toBe(true)
    await expect(crypto.subtle.exportKey('jwk', pair.privateKey)).rejects.toThrow()
  })
})
