import { shrunk } from '@/shared/picture'
import { db } from '@/store/db'
import { keeping } from '@/store/space'
import { hex } from '../field/record'

/** Makes a picture small, keeps it on the phone to be sent later, and gives the hash that the record names. */
export const keepPhoto = async (picture: Blob, device: string, stop: string): Promise<string> => keepJpeg(await shrunk(picture), device, stop)

export async function keepJpeg(jpeg: Blob, device: string, stop: string): Promise<string> {
  const bytes = await jpeg.arrayBuffer()
  const sha256 = hex(await crypto.subtle.digest('SHA-256', bytes))
  await keeping(() => db.photos.put({ sha256, bytes, type: 'image/jpeg', device, stop, state: 'kept', takenAt: new Date().toISOString() }))
  return sha256
}
