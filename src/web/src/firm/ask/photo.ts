import { send } from '@/api/client'
import { ProblemError, read } from '@/api/problem'

/** Long side of the picture sent: the waste is recognised, and it stays far below the 3 MB that the server takes. */
const SIDE_MAX = 1600
const QUALITY = 0.8

/** Makes a picture small and puts it to the request. */
export async function putPhoto(request: string, picture: Blob): Promise<void> {
  const bitmap = await createImageBitmap(picture)
  const scale = Math.min(1, SIDE_MAX / Math.max(bitmap.width, bitmap.height))
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)))
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const body = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
  const response = await send(new Request(`${location.origin}/api/collection/requests/${request}/photo`, { method: 'PUT', body, headers: { 'Content-Type': 'image/jpeg' } }))
  if (!response.ok) throw new ProblemError(read(await response.json().catch(() => null), response))
}
