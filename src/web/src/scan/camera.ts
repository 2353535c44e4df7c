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

let reader: Worker | null = null
let scans = 0

/** The reader of codes: a worker of its own, which is made once, ahead of the first scan where there is time. */
export function readAhead(): Worker {
  return (reader ??= new Worker(new URL('./scan.worker.ts', import.meta.url), { type: 'module' }))
}

/** Looks at the video for QR codes one frame at a time; the same code is told again after some seconds only. */
export function watch(video: HTMLVideoElement, tell: (text: string) => void): () => void {
  const SAME_AGAIN_MILLISECONDS = 5_000
  const worker = readAhead()
  // What the reader still finds in the last scan's picture is not this one's.
  const scan = ++scans
  const told = new Map<string, number>()
  let canvas: OffscreenCanvas | null = null
  let looking = false
  let ended = false

  worker.onmessage = (message: MessageEvent<{ scan: number; texts: string[] }>) => {
    if (message.data.scan !== scan) return
    looking = false
    for (const text of message.data.texts) {
      if (performance.now() - (told.get(text) ?? -Infinity) < SAME_AGAIN_MILLISECONDS) continue
      told.set(text, performance.now())
      tell(text)
    }
  }
  worker.onerror = () => {
    // It may not have been there to load: the next scan tries again.
    if (reader === worker) reader = null
    looking = false
  }

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
    worker.postMessage({ scan, frame }, [frame.data.buffer])
  }
  look()
  return () => {
    ended = true
    worker.onmessage = null
  }
}
