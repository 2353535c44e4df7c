/** The back camera, and a torch where the phone lets us. */
export interface Camera {
  video: HTMLVideoElement
  hasTorch: boolean
  torch: (on: boolean) => Promise<void>
  stop: () => void
}

export async function open(video: HTMLVideoElement): Promise<Camera> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } } })
  video.srcObject = stream
  await video.play()
  const track = stream.getVideoTracks()[0]!
  return {
    video,
    hasTorch: 'torch' in (track.getCapabilities?.() ?? {}),
    torch: (on) => track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] }),
    stop: () => stream.getTracks().forEach((one) => one.stop()),
  }
}

/** Looks at the video for QR codes in a worker of its own, one frame at a time; the same code is told again after some seconds only. */
export function watch(video: HTMLVideoElement, tell: (text: string) => void): () => void {
  const SAME_AGAIN_MILLISECONDS = 5_000
  const worker = new Worker(new URL('./scan.worker.ts', import.meta.url), { type: 'module' })
  const told = new Map<string, number>()
  let canvas: OffscreenCanvas | null = null
  let looking = false
  let ended = false

  worker.onmessage = (message: MessageEvent<string[]>) => {
    looking = false
    for (const text of message.data) {
      if (performance.now() - (told.get(text) ?? -Infinity) < SAME_AGAIN_MILLISECONDS) continue
      told.set(text, performance.now())
      tell(text)
    }
  }
  worker.onerror = () => (looking = false)

  const look = () => {
    if (ended) return
    requestAnimationFrame(look)
    if (looking || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return
    const { videoWidth: width, videoHeight: height } = video
    if (width === 0) return
    if (!canvas || canvas.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) return
    context.drawImage(video, 0, 0)
    const frame = context.getImageData(0, 0, width, height)
    looking = true
    worker.postMessage(frame, [frame.data.buffer])
  }
  look()
  return () => {
    ended = true
    worker.terminate()
  }
}
