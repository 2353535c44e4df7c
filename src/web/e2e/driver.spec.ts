import { expect, test } from '@playwright/test'
import { county, signedIn } from './county'
import { isAccessible, isInstalled, signIn } from './steps'

test.use({ viewport: { width: 393, height: 851 }, hasTouch: true, isMobile: true })

test('A driver works a round without network, through a reload, and all is sent once there is network', async ({ page, context }) => {
  const { address, people, offlineRound } = county()
  await signIn(page, 'phone')
  await isInstalled(page)
  await isAccessible(page)
  const card = page.locator('li.card', { hasText: '浙A8881D' })
  await card.getByRole('button', { name: '领取到本机' }).click()
  await expect(page).toHaveURL(new RegExp(offlineRound))
  await isAccessible(page)
  const packet = await page.evaluate(async () => {
    const open = indexedDB.open('wasteloop')
    await new Promise((done) => (open.onsuccess = done))
    const all = open.result.transaction('rounds').objectStore('rounds').getAll()
    await new Promise((done) => (all.onsuccess = done))
    return all.result[0].packet
  })
  const [first] = packet.round.stops as { stop: string }[]
  const label = packet.stops[first!.stop].toBring['900-214-08'][0] as string

  await context.setOffline(true)
  await page.getByRole('button', { name: '发车，开始线路' }).click()
  await expect(page.getByTestId('unsent')).toContainText('1 条未发送')
  await page.getByRole('button', { name: '到站，开始收运' }).click()
  await page.getByRole('button', { name: '扫描标签' }).click()
  await isAccessible(page)

  // What does not belong on the truck is explained at once.
  const type = page.getByLabel('手动输入编码（标签 37 位）')
  await type.fill('91330110MA2D00001W9000414920261122001')
  await page.getByRole('button', { name: '确认', exact: true }).click()
  await expect(page.getByTestId('verdict')).toContainText('这是其他企业的标签')
  await type.fill(label)
  await page.getByRole('button', { name: '确认', exact: true }).click()
  await expect(page.getByTestId('verdict')).toContainText('新标签')
  await page.getByLabel('重量（kg）').fill('99999')
  await page.getByLabel('称重器具').fill('scale-07')
  await page.getByRole('button', { name: '装车', exact: true }).click()
  await expect(page.getByText('超过车辆限载')).toBeVisible()
  await page.getByLabel('重量（kg）').fill('151.237')
  await page.getByRole('button', { name: '装车', exact: true }).click()
  await expect(page.getByText('151.237 kg').first()).toBeVisible()

  // A crash in the middle of a stop: what was put in is there again, from the phone alone.
  await page.reload()
  await expect(page.getByText('无网络，照常工作')).toBeVisible()
  await expect(page.getByText('151.237 kg').first()).toBeVisible()
  await page.getByLabel('交接码', { exact: true }).check()
  await page.getByLabel('交接码（8 位数字）').fill('12345678')
  await expect(page.getByText('交接码有误')).toBeVisible()
  await page.getByLabel('交接码（8 位数字）').fill('12345674')
  await page.getByRole('button', { name: '完成本站' }).click()
  await page.getByRole('button', { name: '签名保存' }).click()
  await expect(page.getByTestId('unsent')).toContainText('2 条未发送')

  await page.getByRole('button', { name: '到站，开始收运' }).click()
  await page.getByRole('button', { name: '本站没有收到废物' }).click()
  await page.getByLabel('原因').selectOption('bad-packaging')
  await page.getByLabel('拒收（不符合要求）').check()
  await isAccessible(page)
  await page.getByRole('button', { name: '签名保存' }).click()
  await page.getByRole('link', { name: '路检出示' }).click()
  await expect(page.getByRole('img', { name: '扫码查看电子联单' })).toBeVisible()
  await isAccessible(page)
  await page.goBack()
  await page.getByRole('button', { name: '完成线路' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '完成线路' }).click()
  await expect(page.getByTestId('unsent')).toContainText('4 条未发送')

  // Signing out asks first, and forgets nothing.
  await page.getByText('更多').click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByRole('dialog')).toContainText('4 条记录未发送')
  await page.getByRole('button', { name: '仍要退出' }).click()
  await expect(page).toHaveURL(/\/sign-in/)

  await context.setOffline(false)
  await signIn(page, 'phone')
  await expect(page.getByTestId('unsent')).toContainText('全部已发送')
  await page.getByRole('link', { name: '记录', exact: true }).click()
  await expect(page.getByText('已生效')).toHaveCount(4)
  await isAccessible(page)

  const desk = await signedIn(address, people.desk)
  const round = await desk('GET', '/api/collection/rounds/' + offlineRound)
  expect(round.state).toBe('finished')
  expect(round.stops.map((stop: { state: string }) => stop.state)).toEqual(['collected', 'refused'])
  expect(round.stops[0].containers).toMatchObject([{ label, grams: 151237, weigher: 'scale-07' }])
})

test('A record that could not take effect is shown with its reason, and does not hold up the driver', async ({ page, context }) => {
  const { address, people, lostRound } = county()
  await signIn(page, 'phone')
  await isInstalled(page)
  await page.locator('li.card', { hasText: '浙A8883D' }).getByRole('button', { name: '领取到本机' }).click()
  await page.getByRole('button', { name: '发车，开始线路' }).click()
  await page.getByTestId('unsent').click()
  await expect(page.getByText('已生效')).toHaveCount(1)
  await page.goBack()
  await context.setOffline(true)
  await page.getByRole('button', { name: '到站，开始收运' }).click()
  await page.getByRole('button', { name: '本站没有收到废物' }).click()
  await page.getByRole('button', { name: '签名保存' }).click()

  // Meanwhile a colleague's phone takes the packet.
  const colleague = await signedIn(address, people.phone)
  const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey)
  const { device } = await colleague('POST', '/api/collection/devices', { key: { kty, crv, x, y } })
  await colleague('POST', `/api/collection/rounds/${lostRound}/packet`, { device })

  await context.setOffline(false)
  await page.getByTestId('unsent').click()
  await expect(page.getByText('冲突，由调度员处理')).toBeVisible()
  await expect(page.getByText('round.other-device')).toBeVisible()
  await expect(page.getByTestId('unsent')).toContainText('全部已发送')
})
