import { expect, test, type Page } from '@playwright/test'
import { county, credit, signedIn, soon } from './county'
import { isAccessible, signIn } from './steps'

const OIL = '900-214-08'
const COLLECTOR = credit('91330110MA2C00001')
const dayAfter = (days: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + days * 86_400_000))

async function inBothLanguages(page: Page, chinese: string, english: string): Promise<void> {
  await expect(page.getByRole('heading', { name: chinese, level: 1 })).toBeVisible()
  await expect(page.locator('.skeleton')).toHaveCount(0)
  await isAccessible(page)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: english, level: 1 })).toBeVisible()
  await expect(page.locator('.skeleton')).toHaveCount(0)
  await isAccessible(page)
  await page.getByRole('button', { name: '中文' }).click()
}

/** A firm of the tests asks; gives the request and the firm's credit code. */
async function asks(firm: string): Promise<{ request: string; firm: string }> {
  const maker = await signedIn(county().address, { name: firm, password: county().people.desk.password })
  const { request, firm: asked } = await soon(() => maker('POST', '/api/collection/requests', { collector: COLLECTOR, items: [{ wasteCode: OIL, containers: 1 }] }))
  return { request, firm: asked.code }
}

test('A round is driven from the desk: it leaves, one stop gives a drum, two give nothing, it is over', async ({ page }) => {
  const { address, people } = county()
  const desk = await signedIn(address, people.desk)
  const [first, second, third] = [await asks('firm-0'), await asks('firm-1'), await asks('firm-3')]
  const { round } = await soon(() => desk('POST', '/api/collection/rounds', { day: dayAfter(2), point: COLLECTOR + '001', vehicle: { plate: '浙A8881D' }, driver: '330111990001', escort: '330112990001', requests: [first.request, second.request] }))
  await desk('POST', `/api/collection/rounds/${round}/release`)
  const { stops } = (await soon(async () => {
    const found = await desk('GET', '/api/collection/rounds/' + round)
    if (found.stops.some((stop: { manifest: string | null }) => stop.manifest === null)) throw new Error('No manifest yet.')
    return found
  })) as { stops: { mover: string; moverName: string; manifest: string }[] }
  const [giving, empty] = [first, second].map(({ firm }) => stops.find((stop) => stop.mover === firm)!)

  await signIn(page, 'desk')
  await page.goto(`${address}/d/collection/rounds/${round}`)
  await page.getByRole('button', { name: '发车' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '发车' }).click()
  await expect(page.getByTestId('round-state')).toHaveText('收运中')
  await expect(page.getByRole('button', { name: '结束线路' })).toBeDisabled()

  // A firm that asks while the truck is on the road.
  await page.getByRole('button', { name: '加入待收申请' }).click()
  const { firm: asker } = (await desk('GET', '/api/collection/requests/' + third.request)) as { firm: { name: string } }
  await isAccessible(page)
  await page.getByRole('button', { name: '加入 ' + asker.name }).first().click()
  await expect(page.getByRole('button', { name: asker.name + ' 未收' })).toBeVisible()
  await page.getByRole('button', { name: '收起' }).click()

  await page.getByRole('button', { name: giving!.moverName + ' 已收运' }).click()
  const form = page.getByRole('form', { name: giving!.moverName + ' 收运' })
  await form.getByLabel('标签（数字识别码）').fill('12345')
  await form.getByLabel('重量 kg').fill('120.5')
  await form.getByRole('button', { name: '保存为已收运' }).click()
  await expect(form.locator('.fault')).toBeVisible()
  await isAccessible(page)
  await form.getByLabel('标签（数字识别码）').fill(`${first.firm}90021408${dayAfter(0).replaceAll('-', '')}990`)
  await form.getByRole('button', { name: '保存为已收运' }).click()
  await expect(page.getByText('实收 120.5 kg，1 个容器')).toBeVisible()
  await expect(page.getByRole('link', { name: '联单 ' + giving!.manifest })).toBeVisible()

  await page.getByRole('button', { name: empty!.moverName + ' 未收' }).click()
  const miss = page.getByRole('form', { name: empty!.moverName + ' 未收' })
  await miss.getByLabel('原因').selectOption('other')
  await miss.getByRole('button', { name: '保存为未收' }).click()
  await expect(miss.locator('.fault')).toBeVisible()
  await miss.getByLabel(/说明/).fill('大门锁着，电话无人接')
  await miss.getByRole('button', { name: '保存为未收' }).click()
  await expect(page.getByText('大门锁着，电话无人接')).toBeVisible()

  await page.getByRole('button', { name: asker.name + ' 未收' }).click()
  await page.getByRole('button', { name: '保存为未收' }).click()
  await expect(page.getByRole('button', { name: '结束线路' })).toBeEnabled()
  await page.getByText('企业的申请').first().click()
  await expect(page.getByText('申请没有照片')).toBeVisible()
  await isAccessible(page)
  await page.getByRole('button', { name: '结束线路' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '结束线路' }).click()
  await expect(page.getByTestId('round-state')).toHaveText('已完成')
  const over = (await desk('GET', '/api/collection/rounds/' + round)) as { state: string; stops: { state: string }[] }
  expect([over.state, ...over.stops.map((stop) => stop.state).sort()]).toEqual(['finished', 'collected', 'skipped', 'skipped'])

  // Its manifest opens, and prints.
  await page.getByRole('link', { name: '联单 ' + giving!.manifest }).click()
  await expect(page.getByRole('heading', { name: '联单', level: 1 })).toBeVisible()
  await expect(page.getByText(giving!.manifest)).toBeVisible()
})

test('A lost phone is taken out of use, with its reason', async ({ page }) => {
  const { address, people } = county()
  const driver = await signedIn(address, people.phone)
  const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey)
  const { device } = (await driver('POST', '/api/collection/devices', { key: { kty, crv, x, y } })) as { device: string }

  await signIn(page, 'desk')
  await page.getByRole('link', { name: '手机', exact: true }).click()
  const phone = page.getByRole('article', { name: '手机 ' + device.slice(0, 8) })
  await expect(phone).toContainText('使用中')
  await expect(phone).toContainText('缺少的记录无')
  await phone.getByRole('button', { name: /停用/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: '停用' })).toBeDisabled()
  await dialog.getByLabel(/原因/).fill('手机遗失')
  await isAccessible(page)
  await dialog.getByRole('button', { name: '停用' }).click()
  await expect(phone).toContainText('已停用')
  await expect(phone).toContainText('手机遗失')
  expect(await driver('GET', '/api/collection/devices/' + device)).toMatchObject({ endReason: '手机遗失' })
})

test('A county of the map filters the board, by mouse and by keyboard', async ({ page }) => {
  await asks('firm-1')
  await signIn(page, 'desk')
  await page.getByRole('link', { name: '申请看板' }).click()
  const map = page.getByRole('group', { name: '区县地图' })
  const table = page.getByRole('region', { name: '各区县的申请' })
  const first = table.getByRole('rowheader').first()
  const code = (await first.textContent())!.match(/\d{6}/)![0]
  const tile = map.locator(`[data-county="${code}"]`)
  await expect(tile).toHaveAccessibleName(/份申请，最长等待 \d+ 天/)
  await tile.click()
  await expect(tile).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByLabel('区县（代码）')).toHaveValue(code)
  await expect(page.getByRole('list', { name: '申请看板' }).getByRole('article').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(map.locator(':focus')).not.toHaveAttribute('data-county', code)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('区县（代码）')).not.toHaveValue(code)
  await expect(page.getByText('没有符合条件的申请')).toBeVisible()
  await page.getByRole('button', { name: '显示全部区县' }).click()
  await expect(page.getByRole('list', { name: '申请看板' }).getByRole('article').first()).toBeVisible()
})

test('A vehicle is changed in the register after a look at the difference; what is refused stands beside its field', async ({ page }) => {
  const { address, people } = county()
  await signIn(page, 'admin')
  await page.getByRole('link', { name: '登记', exact: true }).click()
  await page.getByRole('link', { name: '车辆', exact: true }).click()
  await page.getByLabel('承运单位（统一社会信用代码）').fill(COLLECTOR)
  await page.getByRole('button', { name: '查询' }).click()
  await page.getByRole('link', { name: '修改 浙A8883D' }).click()
  await inBothLanguages(page, '修改车辆', 'Change: vehicle')
  await page.getByLabel('核定载质量（kg）').fill('')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('请填写大于 0 的数。')).toBeVisible()
  await page.getByLabel('核定载质量（kg）').fill('1650')
  await page.getByLabel(/有效期止/).fill('2020-12-31')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '替换' }).click()
  await expect(page.getByLabel(/有效期止/)).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel(/有效期止/).fill('2029-12-31')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('dialog').getByRole('row', { name: /核定载质量/ })).toContainText('1650')
  await isAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: '替换' }).click()
  await expect(page.getByTestId('saved')).toContainText('已保存')
  const admin = await signedIn(address, people.admin)
  expect(await admin('GET', '/api/registry/vehicles/' + encodeURIComponent('浙A8883D'))).toMatchObject({ loadMaxKg: 1650, validTo: '2029-12-31' })

  // From the firm's sheet to its licence, whose wastes are refused row by row.
  await page.getByRole('link', { name: '查看企业' }).click()
  await isAccessible(page)
  await page.getByRole('link', { name: '修改 3301100099' }).click()
  await page.getByRole('button', { name: '再加一个类别' }).click()
  await page.getByLabel(/^类别/).last().fill('HW99')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '替换' }).click()
  await expect(page.locator('.scope').last().locator('.fault')).toBeVisible()
  await isAccessible(page)
  await page.getByLabel(/^类别/).last().fill('HW49')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '替换' }).click()
  await expect(page.getByTestId('saved')).toContainText('已保存')
  expect(((await admin('GET', '/api/registry/licences/3301100099')) as { scopes: { category: string }[] }).scopes.map((scope) => scope.category)).toEqual(['HW08', 'HW49'])
})

test('A dispatcher enters a vehicle of the own fleet, and finds no other register', async ({ page }) => {
  await signIn(page, 'desk')
  await page.getByRole('link', { name: '登记', exact: true }).click()
  await expect(page.getByRole('link', { name: '经营许可证' })).toHaveCount(0)
  await page.getByRole('link', { name: '登记车辆' }).click()
  await expect(page.getByLabel('承运单位（统一社会信用代码）')).toHaveValue(COLLECTOR)
  await page.getByLabel('车牌号').fill('浙A·8889D')
  await page.getByLabel('道路运输证编号').fill('浙交运证字330199号')
  await page.getByLabel('核定载质量（kg）').fill('2000')
  await page.getByLabel('有效期起').fill('2026-01-01')
  await page.getByLabel(/有效期止/).fill('2028-12-31')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByTestId('saved')).toContainText('已保存')
  await page.getByRole('link', { name: '返回登记' }).click()
  await expect(page.getByRole('rowheader', { name: '浙A8889D' })).toBeVisible()
})

test('An auditor checks a journal in the browser, and takes the register away as files', async ({ page }) => {
  await signIn(page, 'auditor')
  await page.getByRole('link', { name: '日志核验', exact: true }).click()
  await page.getByLabel('服务').selectOption('registry')
  await expect(page.getByTestId('chain')).toContainText('首尾相接')
  await inBothLanguages(page, '日志核验', 'Journals')
  await page.getByRole('button', { name: '较晚' }).click()
  await expect(page.getByRole('rowheader', { name: '51', exact: true })).toBeVisible()
  await expect(page.getByTestId('chain')).toContainText('首尾相接')
  await page.getByLabel('从此序号之后').fill('20')
  await page.getByRole('button', { name: '查看' }).click()
  await expect(page.getByRole('rowheader').first()).toHaveText('21')
  await expect(page.getByTestId('chain')).toContainText('首尾相接')
  // A journal that somebody touched on its way is found out.
  await page.route('**/api/registry/journal?*', async (route) => {
    const answer = await route.fetch()
    const body = (await answer.json()) as { entries: { payload: string }[] }
    body.entries[5]!.payload = body.entries[5]!.payload.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))
    await route.fulfill({ response: answer, json: body })
  })
  await page.getByLabel('从此序号之后').fill('10')
  await page.getByRole('button', { name: '查看' }).click()
  await expect(page.getByTestId('chain')).toContainText('1 条记录不一致')

  await page.getByRole('link', { name: '导入导出', exact: true }).click()
  await expect(page.getByRole('button', { name: '导入', exact: true })).toHaveCount(0)
  await page.getByLabel('导出内容').selectOption('vehicles')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载 CSV' }).click()
  expect((await download).suggestedFilename()).toBe('vehicles.csv')
  await expect(page.getByText(/已下载 vehicles.csv/)).toBeVisible()
})

test('A projection is built again, and says when it is done', async ({ page }) => {
  await signIn(page, 'admin')
  await page.getByRole('link', { name: '服务状态', exact: true }).click()
  await page.getByRole('button', { name: /^重建 tracing/ }).first().click()
  await isAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: '重建' }).click()
  await expect(page.getByTestId('rebuild')).toContainText(/已重建，用时 \d+ 秒/)
  await inBothLanguages(page, '服务状态', 'Services')
})

for (const [person, path, chinese, english] of [
  ['desk', '/d/collection', '申请看板', 'Requests to be fetched'],
  ['desk', '/d/collection/phones', '驾驶员手机', 'Drivers’ phones'],
  ['admin', '/d/admin/register', '登记', 'Register'],
  ['admin', '/d/admin/register/licences', '登记经营许可证', 'Enter: operating licence'],
  ['admin', '/d/admin/imports', '导入导出', 'Files'],
  ['bureau', '/d/coverage', '小微企业收运覆盖', 'How far collection reaches small firms'],
] as const)
  test(`The page ${path} has no serious finding in either language`, async ({ page }) => {
    const failed: string[] = []
    page.on('console', (message) => message.type() === 'error' && failed.push(message.text()))
    await signIn(page, person)
    await page.goto(county().address + path)
    await inBothLanguages(page, chinese, english)
    await expect(page.getByRole('alert')).toHaveCount(0)
    expect(failed).toEqual([])
  })
