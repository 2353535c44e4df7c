import { shallowRef } from 'vue'

/** Chromium's offer to put the application on the phone's first screen; not in the standard's types. */
interface InstallOffer extends Event {
  prompt: () => Promise<void>
}

/** The browser's offer, once it made one; null where it makes none or the application is installed. */
export const offer = shallowRef<InstallOffer | null>(null)

addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault()
  offer.value = event as InstallOffer
})
addEventListener('appinstalled', () => (offer.value = null))

export async function install(): Promise<void> {
  await offer.value?.prompt()
  offer.value = null
}
