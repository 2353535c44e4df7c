import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'

// From our own server: without this the library asks a public one.
prepareZXingModule({ overrides: { locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasmUrl : prefix + path) }, fireImmediately: true })

/** Some labels come light on dark; looking for them each time would double the work. */
const INVERTED_EVERY = 4
let frames = 0

self.onmessage = async ({ data: { scan, frame } }: MessageEvent<{ scan: number; frame: ImageData }>) => {
  const found = await readBarcodes(frame, {
    formats: ['QRCode'],
    maxNumberOfSymbols: 4,
    tryHarder: true,
    tryRotate: false,
    tryInvert: frames++ % INVERTED_EVERY === INVERTED_EVERY - 1,
    tryDownscale: true,
  })
  self.postMessage({ scan, texts: found.filter((code) => code.isValid).map((code) => code.text) })
}
