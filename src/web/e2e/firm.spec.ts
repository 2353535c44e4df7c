import { expect, test, type Page } from '@playwright/test'
import { county, credit, signedIn, soon } from './county'
import { isAccessible } from './steps'

test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true })

const PASSWORD = 'Huan-Bao-9-2026'
const OIL = '900-214-08'
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

async function enter(page: Page, name: string): Promise<void> {
  await page.goto(county().address + '/sign-in')
  await page.locator('input[name=username]').fill(name)
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.locator('form button.button').click()
  await expect(page).toHaveURL(/\/m\/firm$/)
}

/** Opens a page of the firm's part in both languages; nothing fails, nothing is wider than the phone. */
async function isGood(page: Page, path: string): Promise<void> {
  await page.goto(county().address + path)
  for (const language of ['English', '中文']) {
    await page.getByText(language === 'English' ? '更多' : 'More', { exact: true }).click()
    await page.getByRole('button', { name: language }).click()
    await page.locator('summary').first().click()
    await expect(page.locator('.skeleton')).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await isAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360)
  }
}

test('A firm joins by its link, has its oil fetched, confirms what was taken and sees it in its return', async ({ page }) => {
  const { address, people } = county()
  const [admin, desk] = [await signedIn(address, people.admin), await signedIn(address, people.desk)]
  const collector = credit('91330110MA2C00001')
  const firm = credit('91330110MA2K00001')
  const valid = '2026-01-01,2028-12-31'
  for (const [kind, text] of [
    ['vehicles', `plate,carrier,certificate,covers_hazardous_waste,valid_from,valid_to,load_max_kg\n浙A8889D,${collector},浙交运证字330199号,true,${valid},1500\n`],
    ['crew', `certificate,carrier,name,duty,covers_hazardous_waste,valid_from,valid_to\n330111990009,${collector},司机9,driver,true,${valid}\n330112990009,${collector},押运员9,escort,true,${valid}\n`],
  ] as const) expect((await admin('POST', '/api/registry/imports/' + kind, text, 'text/csv')).refused).toBe(0)
  const { code } = await desk('POST', '/api/registry/invitations', { party: firm, name: '余杭晨光修理店', region: '330110', address: '示例街 9 号', contact: '王芳', phone: '13800000009', wasteCodes: [OIL] })

  // Joins.
  await page.goto(`${address}/m/join?code=${code}`)
  await expect(page.getByText('余杭示例收集 邀请贵单位加入')).toBeVisible()
  await expect(page.getByLabel('单位名称')).toHaveValue('余杭晨光修理店')
  await isAccessible(page)
  await page.getByLabel('地址').fill('示例街 10 号')
  await page.getByLabel('用户名').fill('chenguang')
  await page.getByLabel('密码').fill('chenguang-1-in')
  await page.getByRole('button', { name: '加入并登录' }).click()
  await expect(page.getByText('用户名', { exact: false }).filter({ hasText: /密码/ }).first()).toBeVisible()
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('button', { name: '加入并登录' }).click()
  await expect(page).toHaveURL(/\/m\/firm$/)

  // Asks.
  await page.getByRole('link', { name: '请来收运' }).click()
  await page.getByRole('button', { name: '发送申请' }).click()
  await expect(page.getByText('请至少勾选一种废物')).toBeVisible()
  await page.getByRole('checkbox', { name: new RegExp(OIL) }).check()
  await page.getByRole('button', { name: '增加' }).click()
  await page.getByRole('radio', { name: /余杭示例收集/ }).check()
  await isAccessible(page)
  await page.getByRole('button', { name: '发送申请' }).click()
  await expect(page).toHaveURL(/\/requests\//)
  const request = page.url().split('/').pop()!
  await expect(page.getByText('收集单位正在安排车辆')).toBeVisible()
  await expect(page.getByText('2 个容器')).toBeVisible()
  await isGood(page, '/m/firm/requests/' + request)

  // The desk plans it, and the firm sees day and plate.
  const { round } = await soon(() => desk('POST', '/api/collection/rounds', { day: today, point: collector + '001', vehicle: { plate: '浙A8889D' }, driver: '330111990009', escort: '330112990009', requests: [request] }))
  await desk('POST', `/api/collection/rounds/${round}/release`)
  const planned = await soon(async () => {
    const found = await desk('GET', '/api/collection/rounds/' + round)
    if (found.stops[0].manifest === null) throw new Error('No manifest yet.')
    return found
  })
  await page.getByRole('button', { name: '刷新' }).click()
  await expect(page.getByText('车牌 浙A8889D')).toBeVisible()
  await desk('POST', `/api/collection/rounds/${round}/start`)
  await page.getByRole('button', { name: '刷新' }).click()
  await expect(page.locator('li[aria-current=step]')).toContainText('在途')

  // It is fetched; nobody confirmed at the door.
  const label = `${firm}${OIL.replaceAll('-', '')}${today.replaceAll('-', '')}999`
  const drum = { label, wasteCode: OIL, form: 'L', packaging: 'DRUM', volumeLitres: 200, grams: 151_237, weigher: 'scale-07' }
  await desk('POST', `/api/collection/rounds/${round}/stops/${planned.stops[0].stop}/collected`, { containers: [drum], confirmation: 'none' })
  await page.goto(address + '/m/firm')
  await expect(page.getByRole('heading', { name: '请核对收运' })).toBeVisible()
  await expect(page.getByText('151.237 kg').first()).toBeVisible()
  await isGood(page, '/m/firm')
  await page.getByRole('button', { name: '属实，确认' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '属实，确认' }).click()
  await expect(page.getByRole('heading', { name: '请核对收运' })).toHaveCount(0)
  await page.getByRole('link', { name: '收运', exact: true }).click()
  await expect(page.getByText('已确认')).toBeVisible()

  // It stands in the books and in the year's return.
  await expect.poll(async () => {
    await page.goto(address + '/m/firm/labels')
    await expect(page.locator('.skeleton')).toHaveCount(0)
    return page.getByText(label).count()
  }).toBe(1)
  await expect(page.locator('.tag', { hasText: '已运走' })).toBeVisible()
  await page.goto(`${address}/m/firm/returns`)
  await page.getByRole('link', { name: new RegExp(today.slice(0, 4)) }).click()
  await expect(page.getByText('151.237 kg').first()).toBeVisible()
  await expect(page.getByText('尚未结束')).toBeVisible()
  await expect.poll(async () => {
    await page.goto(address + '/m/firm/fates')
    await expect(page.locator('.skeleton')).toHaveCount(0)
    return page.getByText('还没有最终去向').count()
  }).toBe(1)
})

test('Waste without a name is described with a photo, and the request can be taken back', async ({ page }) => {
  await enter(page, 'firm-1')
  await page.getByRole('link', { name: '请来收运' }).click()
  await page.getByRole('checkbox', { name: /不知道是什么/ }).check()
  await page.getByLabel('是什么，从哪里来').fill('清洗零件剩下的黑色溶剂')
  await page.locator('input[type=file]').setInputFiles({ name: 'waste.jpg', mimeType: 'image/jpeg', buffer: await page.screenshot({ type: 'jpeg' }) })
  await expect(page.getByRole('img', { name: '要发送的照片' })).toBeVisible()
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: '添加时段' }).click()
  await isAccessible(page)
  await page.getByRole('button', { name: '发送申请' }).click()
  await expect(page).toHaveURL(/\/requests\//)
  await expect(page.getByRole('img', { name: '废物照片' })).toBeVisible()
  await expect(page.getByText('08:30–11:30')).toBeVisible()
  await page.getByRole('button', { name: '撤回申请' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤回申请' }).click()
  await expect(page.getByRole('dialog').getByText('请写明原因')).toBeVisible()
  await isAccessible(page)
  await page.getByRole('dialog').getByLabel('原因').fill('已自行查明')
  await page.getByRole('dialog').getByRole('button', { name: '撤回申请' }).click()
  await expect(page.getByText('已自行查明').last()).toBeVisible()
  await expect(page.locator('.tag', { hasText: '已撤回' })).toBeVisible()
})

test('A label is made, weighed, stored and printed; codes and standing orders come and go', async ({ page }) => {
  await enter(page, 'firm-1')
  await page.getByRole('link', { name: '贴新标签' }).click()
  await expect(page.getByLabel(/^废物/)).toHaveValue(OIL)
  for (const [field, value] of [['主要成分', '废矿物油'], ['有害成分', '石油类'], ['注意事项', '远离火源']] as const) await page.getByLabel(field).fill(value)
  await page.getByRole('button', { name: '生成标签' }).click()
  await page.getByLabel('净重（kg）').fill('120.5')
  await page.getByLabel('称重器具').fill('scale-02')
  await page.getByRole('button', { name: '记入台账' }).click()
  await page.getByRole('button', { name: '入库' }).click()
  await expect(page.locator('.tag', { hasText: '在库' })).toBeVisible()
  await page.getByRole('button', { name: '显示并打印标签' }).click()
  await expect(page.frameLocator('iframe').locator('svg').first()).toBeVisible()
  await page.getByRole('link', { name: '首页' }).click()
  await expect(page.getByText('120.5 kg · 1 个容器')).toBeVisible()

  await page.goto(county().address + '/m/firm/codes')
  await page.getByLabel('姓名').fill('王师傅')
  await page.getByRole('button', { name: '生成交接码' }).click()
  await expect(page.getByTestId('code')).toHaveText(/^\d{4} \d{4}$/)
  await isAccessible(page)
  await page.getByRole('button', { name: '已记下' }).click()
  await page.getByRole('button', { name: '停用' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await expect(page.getByText('已停用')).toBeVisible()

  await page.goto(county().address + '/m/firm/standing')
  await page.getByRole('button', { name: '新建定期收运' }).click()
  await page.getByRole('checkbox', { name: new RegExp(OIL) }).check()
  await page.getByRole('checkbox', { name: '周二' }).check()
  await expect(page.getByRole('radio').first()).toBeVisible()
  await isAccessible(page)
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('每 2 周 周二')).toBeVisible()
  await page.getByRole('button', { name: '结束', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '结束', exact: true }).click()
  await expect(page.getByText('已结束')).toBeVisible()
})

test('A return whose ledger moved meanwhile shows the new figures before it is confirmed', async ({ page }) => {
  const { address } = county()
  const firm = await signedIn(address, { name: 'firm-1', password: PASSWORD })
  const year = Number(today.slice(0, 4)) - 1
  const site = credit('91330110MA2D00011') + '001'
  const drum = async (netKg: number) => {
    const at = `${year}-12-01T10:00:00+08:00`
    const { label } = await firm('POST', '/api/declarations/containers', { site, wasteCode: OIL, form: 'L', packaging: 'DRUM', volumeLitres: 200, mainComponents: '废矿物油', harmfulComponents: '石油类', precautions: '远离火源', filledOn: at.slice(0, 10), happenedAt: at })
    await firm('POST', `/api/declarations/containers/${label}/weigh`, { netKg, device: 'scale-01', happenedAt: at })
  }
  await drum(40)
  await enter(page, 'firm-1')
  await page.getByRole('link', { name: new RegExp('申报 ' + year) }).click()
  await expect(page.getByText('40 kg').first()).toBeVisible()
  await isAccessible(page)
  await drum(2.5)
  const confirm = page.getByRole('button', { name: '数字无误，确认申报' })
  await confirm.first().click()
  await page.getByRole('dialog').getByRole('button', { name: '数字无误，确认申报' }).click()
  await expect(page.getByText('台账刚有变动')).toBeVisible()
  await expect(page.getByText('42.5 kg').first()).toBeVisible()
  await confirm.first().click()
  await page.getByRole('dialog').getByRole('button', { name: '数字无误，确认申报' }).click()
  await expect(page.getByTestId('confirmed')).toContainText('第 1 次申报')
  await isAccessible(page)
  await drum(1)
  await page.reload()
  await expect(page.getByText('申报后有变动').first()).toBeVisible()
  await expect(page.getByText('申报 42.5 kg，现为 43.5 kg（差 1 kg）').first()).toBeVisible()
})

test('A firm joins by itself; what is wrong is said beside the field', async ({ page }) => {
  await page.goto(county().address + '/sign-in')
  await page.getByRole('link', { name: '小微企业加入' }).click()
  await isAccessible(page)
  await page.getByRole('button', { name: '自行加入' }).click()
  await page.getByLabel('统一社会信用代码').fill('91330110MA2K00002X')
  await page.getByLabel('单位名称').fill('余杭自己来修理店')
  await expect(page.getByLabel('所在区县代码')).toHaveValue('330110')
  await page.getByLabel('地址').fill('示例街 11 号')
  await page.getByLabel('电话').fill('13800000010')
  await page.getByLabel('有哪些危废代码').fill('90021408')
  await page.getByLabel('您的姓名').fill('周全')
  await page.getByLabel('用户名').fill('zijilai')
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('button', { name: '加入并登录' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.locator('.fault')).toBeVisible()
  await isAccessible(page)
  await page.getByLabel('统一社会信用代码').fill(credit('91330110MA2K00002'))
  await page.getByRole('button', { name: '加入并登录' }).click()
  await expect(page).toHaveURL(/\/m\/firm$/)
  await page.getByRole('link', { name: '请来收运' }).click()
  await expect(page.getByRole('checkbox', { name: new RegExp(OIL) })).toBeVisible()
  // Both ends link to each other.
  await page.getByText('更多').click()
  await page.getByRole('link', { name: '办公端' }).click()
  await expect(page).toHaveURL(/\/d\/home$/)
  await page.getByRole('link', { name: '小微企业手机端' }).click()
  await expect(page).toHaveURL(/\/m\/firm$/)
})

test('A container and a return open in both languages', async ({ page }) => {
  const { address } = county()
  const firm = await signedIn(address, { name: 'firm-1', password: PASSWORD })
  const site = credit('91330110MA2D00011') + '001'
  const { label } = await firm('POST', '/api/declarations/containers', { site, wasteCode: OIL, form: 'L', packaging: 'DRUM', volumeLitres: 200, mainComponents: '废矿物油', harmfulComponents: '石油类', precautions: '远离火源' })
  await enter(page, 'firm-1')
  await isGood(page, '/m/firm/labels/' + label)
  await isGood(page, `/m/firm/returns/${site}/${today.slice(0, 4)}`)
})

for (const path of ['', '/requests', '/ask', '/standing', '/stops', '/codes', '/wall', '/labels', '/labels/new', '/fates', '/returns'])
  test(`The page /m/firm${path} fits a phone and has no serious finding in either language`, async ({ page }) => {
    await enter(page, 'firm-1')
    await isGood(page, '/m/firm' + path)
  })
