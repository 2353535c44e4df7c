import { init, use, type ECElementEvent, type EChartsCoreOption, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { onBeforeUnmount, onMounted, watch, type ShallowRef, type WatchSource } from 'vue'

use([SVGRenderer])

/** Draws a chart into a box and keeps it drawn: anew when what it shows or the page's colours change, to the box's width when that does. */
export function useChart(box: Readonly<ShallowRef<HTMLElement | null>>, shown: WatchSource<unknown>, option: (box: HTMLElement) => EChartsCoreOption, click: (event: ECElementEvent) => void): void {
  let chart: EChartsType | null = null
  const draw = () => {
    if (!chart || !box.value) return
    const drawn = option(box.value)
    // What is drawn may have set the box's height.
    chart.resize()
    chart.setOption(drawn, true)
  }
  const dark = new MutationObserver(draw)
  const width = new ResizeObserver(() => chart?.resize())
  onMounted(() => {
    chart = init(box.value!, null, { renderer: 'svg' })
    chart.on('click', click)
    draw()
    dark.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] })
    width.observe(box.value!)
  })
  watch(shown, draw)
  onBeforeUnmount(() => {
    dark.disconnect()
    width.disconnect()
    chart?.dispose()
  })
}
