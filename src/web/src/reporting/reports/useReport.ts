import { onBeforeUnmount, shallowRef, type ShallowRef } from 'vue'
import { api, need, type Schemas } from '@/api/client'

const POLL_MILLISECONDS = 1000
type Report = Schemas['ReportView']

/** A report, asked for anew each second until it has ended. */
export function useReport(id: string): { report: ShallowRef<Report | null>; error: ShallowRef<unknown>; load: () => Promise<void> } {
  const report = shallowRef<Report | null>(null)
  const error = shallowRef<unknown>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  let gone = false
  async function load() {
    clearTimeout(timer)
    error.value = null
    try {
      report.value = await need(api.GET('/api/reporting/reports/{id}', { params: { path: { id } } }))
      if (!gone && (report.value.state === 'ordered' || report.value.state === 'running')) timer = setTimeout(load, POLL_MILLISECONDS)
    } catch (thrown) {
      error.value = thrown
    }
  }
  void load()
  onBeforeUnmount(() => {
    gone = true
    clearTimeout(timer)
  })
  return { report, error, load }
}
