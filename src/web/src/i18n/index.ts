import { ref, watchEffect } from 'vue'

export type Language = 'zh' | 'en'

/** A text in both languages. */
export type Text = readonly [zh: string, en: string]

const KEPT = 'wasteloop-language'

/** Chinese unless this person chose English, or has never chosen and reads English everywhere. */
const kept = globalThis.localStorage?.getItem(KEPT)
export const language = ref<Language>(kept === 'en' || kept === 'zh' ? kept : globalThis.navigator?.language?.startsWith('en') ? 'en' : 'zh')

export function choose(chosen: Language): void {
  language.value = chosen
  localStorage.setItem(KEPT, chosen)
}

watchEffect(() => {
  if (globalThis.document) document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en'
})

/**
 * A feature's texts, beside the feature: `{ unsent: ['还有 {n} 条未发送', '{n} not sent yet'] }`. Both languages stand on one line, so that neither is
 * forgotten, and a name that is not there does not compile.
 */
export function texts<Names extends string>(all: Record<Names, Text>) {
  return (name: Names, values?: Record<string, string | number>): string => fill(say(all[name]), values)
}

/** One text in the language chosen; whoever renders it renders again when that changes. */
export const say = (text: Text): string => text[language.value === 'zh' ? 0 : 1]

function fill(text: string, values?: Record<string, string | number>): string {
  return values ? text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole)) : text
}
