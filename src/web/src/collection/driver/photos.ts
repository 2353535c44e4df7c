import { db } from '@/store/db'
import { keeping } from '@/store/space'
import { hex } from '../field/record'

/** Long side of a kept picture: a label is readable, and a day's pictures fit on the phone. */
const SIDE_MAX = 1600
const QUALITY = 0.8

/** Makes a picture small, keeps it on the phone to be sent later, and gives the hash that the record names. */
export async function keepPhoto(picture: Blob, device: string, stop: string): Promise<string> {
  const bitmap = await createImageBitmap(picture)
  const scale = Math.min(1, SIDE_MAX / Math.max(bitmap.width, bitmap.height))
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale))
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return keepJpeg(await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY }), device, stop)
}

export async function keepJpeg(jpeg: Blob, device: string, stop: string): Promise<string> {
  const bytes = await jpeg.arrayBuffer()
  const sha256 = hex(await crypto.subtle.digest('SHA-256', bytes))
  await keeping(() => db.photos.put({ sha256, bytes, type: 'image/jpeg', device, stop, state: 'kept', takenAt: new Date().toISOString() }))
  return sha256
}
