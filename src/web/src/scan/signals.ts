/** What the hand and the ear notice when the eye is on the drum. */
let audio: AudioContext | null = null

export function signal(good: boolean): void {
  navigator.vibrate?.(good ? 80 : [120, 80, 120])
  try {
    audio ??= new AudioContext()
    const [tone, volume] = [audio.createOscillator(), audio.createGain()]
    tone.frequency.value = good ? 1320 : 220
    volume.gain.value = 0.15
    tone.connect(volume).connect(audio.destination)
    tone.start()
    tone.stop(audio.currentTime + (good ? 0.1 : 0.35))
  } catch {
    // A phone without sound has vibrated and shows it.
  }
}
