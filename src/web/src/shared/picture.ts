import { send } from '@/api/client'
import { ProblemError, read } from '@/api/problem'

/** Long side of a picture kept or sent: a label on it is readable, a day's pictures fit on the phone, and it stays far below the 3 MB that the server takes. */
const SIDE_MAX = 1600
const QUALITY = 0.8

/** A picture made small, as JPEG. */
export async function shrunk(picture: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(picture)
  const scale = Math.min(1, SIDE_MAX / Math.max(bitmap.width, bitmap.height))
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)))
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
}

/** Makes a picture small and puts it where the path says. */
export async function putPicture(path: string, picture: Blob): Promise<void> {
  const response = await send(new Request(location.origin + path, { method: 'PUT', body: await shrunk(picture), headers: { 'Content-Type': 'image/jpeg' } }))
  if (!response.ok) throw new ProblemError(read(await response.json().catch(() => null), response))
}
