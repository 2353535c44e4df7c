import { chromium, expect, test } from '@playwright/test'
import { chromium as executablePath, quiet } from '../playwright.config'
import { county, signedIn } from './county'
import { film } from './film'
import { isInstalled, signIn } from './steps'

test('The phone’s camera reads a real label that moves in the hand; photo and signature stand in the signed record', async () => {
  const { address, people, label, scanRound } = county()
  const firm = await signedIn(address, { name: 'firm-2', password: people.desk.password })
  const video = await film(await firm('GET', `/api/declarations/containers/${label}/label.svg`))
  // The picture is an argument of the browser's start.
  const browser = await chromium.launch({ executablePath, args: [...quiet, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', '--use-file-for-fake-video-capture=' + video] })
  const context = await browser.newContext({ permissions: ['camera'], locale: 'zh-CN', viewport: { width: 393, height: 851 }, isMobile: true, hasTouch: true })
  const page = await context.newPage()
  await signIn(page, 'scanner')
  await isInstalled(page)
  await page.locator('li.card', { hasText: '浙A8882D' }).getByRole('button', { name: '领取到本机' }).click()
  await expect(page).toHaveURL(new RegExp(scanRound))
  await page.getByRole('button', { name: '发车，开始线路' }).click()
  await context.setOffline(true)
  await page.getByRole('button', { name: '到站，开始收运' }).click()
  await page.getByRole('button', { name: '扫描标签' }).click()
  await expect(page.getByTestId('verdict')).toContainText('台账内的容器')
  await expect(page.getByTestId('verdict')).toContainText(label)
  await expect(page.getByLabel('重量（kg）')).toHaveValue('168.3')
  await page.getByLabel('没有秤，按估计').check()
  await page.getByRole('button', { name: '装车', exact: true }).click()
  await page.getByRole('button', { name: '关闭相机' }).click()

  await page.locator('input[type=file]').setInputFiles({ name: 'drum.jpg', mimeType: 'image/jpeg', buffer: await page.screenshot({ type: 'jpeg' }) })
  await expect(page.getByRole('img', { name: '照片 1' })).toBeVisible()
  await page.getByRole('button', { name: '完成本站' }).click()
  await expect(page.getByText('请先在框内签字')).toBeVisible()
  const pad = page.getByRole('img', { name: '请在框内签字' })
  await pad.scrollIntoViewIfNeeded()
  const box = (await pad.boundingBox())!
  await page.mouse.move(box.x + 30, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + 150, box.y + 90, { steps: 5 })
  await page.mouse.up()
  await expect(page.getByText('已有签字')).toBeVisible()
  await page.getByRole('button', { name: '完成本站' }).click()
  await page.getByRole('button', { name: '签名保存' }).click()
  await expect(page).toHaveURL(new RegExp(scanRound + '$'))
  await context.setOffline(false)
  const desk = await signedIn(address, people.desk)
  const stopNow = async () => (await desk('GET', '/api/collection/rounds/' + scanRound)).stops[0]
  await expect.poll(async () => (await stopNow()).state).toBe('collected')
  await expect(page.getByTestId('unsent')).toContainText('全部已发送')
  await browser.close()

  const stop = await stopNow()
  expect(stop).toMatchObject({ state: 'collected', confirmation: 'signature', containers: [{ label, grams: 168300, weigher: 'estimate' }] })
  expect(stop.photos).toHaveLength(2)
})
