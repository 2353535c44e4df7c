import { ref, watchEffect } from 'vue'

export type Theme = 'light' | 'dark' | 'system'

const KEPT = 'wasteloop-theme'
const kept = localStorage.getItem(KEPT)
const system = matchMedia('(prefers-color-scheme: dark)')
const systemDark = ref(system.matches)
system.addEventListener('change', (change) => (systemDark.value = change.matches))

export const theme = ref<Theme>(kept === 'light' || kept === 'dark' ? kept : 'system')

export function chooseTheme(chosen: Theme): void {
  theme.value = chosen
  localStorage.setItem(KEPT, chosen)
}

watchEffect(() => {
  const dark = theme.value === 'dark' || (theme.value === 'system' && systemDark.value)
  document.documentElement.classList.toggle('dark', dark)
})
