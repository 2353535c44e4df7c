import { chromium, expect, test, type CDPSession } from '@playwright/test'
import { county, signedIn } from '../e2e/county'
import { film } from '../e2e/film'
import { isInstalled, signIn } from '../e2e/steps'
import { chromium as executablePath, quiet } from '../playwright.config'

/** A mid-range phone: the processor a quarter as fast as this machine's. Workers are not slowed, as the browser cannot. */
const SLOWER = 4
const RUNS = 7

const median = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)]!.toFixed(0)

/** Milliseconds from the page's opening to what is waited for. */
async function timed(open: () => Promise<unknown>, ready: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await open()
  await ready()
  return performance.now() - from
}

test('How soon the installed driver’s part is ready for a scan', async () => {
  const { address, people, label } = county()
  const firm = await signedIn(address, { name: 'firm-2', password: people.desk.password })
  const video = await film(await firm('GET', `/api/declarations/containers/${label}/label.svg`))
  const browser = await chromium.launch({ executablePath, args: [...quiet, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--use-file-for-fake-video-capture=' + video] })
  const context = await browser.newContext({ permissions: ['camera'], locale: 'zh-CN', viewport: { width: 393, height: 851 }, isMobile: true, hasTouch: true })
  let page = await context.newPage()
  await signIn(page, 'scanner')
  await isInstalled(page)
  await page.locator('li.card', { hasText: '浙A8882D' }).getByRole('button', { name: '领取到本机' }).click()
  await page.getByRole('button', { name: '发车，开始线路' }).click()
  await page.getByRole('button', { name: '到站，开始收运' }).click()
  await expect(page.getByRole('button', { name: '扫描标签' })).toBeVisible()
  const stop = page.url()
  await context.setOffline(true)

  const slowed = async (): Promise<CDPSession> => {
    await page.close()
    page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    return devtools
  }
  const [blank, shown, read]: [number[], number[], number[]] = [[], [], []]
  for (let run = 0; run < RUNS; run++) {
    await slowed()
    // The reference: the same page slowed the same way, with nothing of ours but a picture, opening and drawing.
    blank.push(await timed(() => page.goto('data:text/html,<button>x</button>'), () => page.getByRole('button').waitFor()))
    await slowed()
    const button = page.getByRole('button', { name: '扫描标签' })
    const from = performance.now()
    shown.push(await timed(() => page.goto(stop), () => button.waitFor()))
    await button.click()
    await page.getByTestId('verdict').waitFor()
    read.push(performance.now() - from)
  }
  await browser.close()
  console.log(`Processor ${SLOWER} times slower, without network, median of ${RUNS}, milliseconds from opening:
  an empty page (the reference)      ${median(blank)}
  the stop, ready for a scan         ${median(shown)}
  a label read and judged            ${median(read)}`)
})
