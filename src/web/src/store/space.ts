import { texts } from '@/i18n'
import { ProblemError } from '@/api/problem'

const t = texts({
  title: ['存储空间不足', 'Storage is full'],
  detail: ['手机存储空间不足，刚才的内容没有保存。', 'The phone’s storage is full; what you just did was not kept.'],
  next: ['请先联网发送未发送的记录，或删除手机上的其他文件，然后重试。已签名的记录没有丢失。', 'Connect and send what waits, or delete other files on the phone, then try again. Signed records are not lost.'],
})

/** Asks the browser not to clear our store by itself when space runs out. */
export const askToKeep = async (): Promise<boolean> => (await navigator.storage?.persist?.()) ?? false

/** Runs a write to the phone's store; a full store is explained, not a bug. */
export async function keeping<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const { name, inner } = error as { name?: string; inner?: { name?: string } }
    if (name !== 'QuotaExceededError' && inner?.name !== 'QuotaExceededError') throw error
    throw new ProblemError({ status: 507, code: 'storage.full', title: t('title'), detail: t('detail'), next: t('next') })
  }
}
