import { expect, test, type Page } from '@playwright/test'
import { county, credit, signedIn, soon, type Person } from './county'
import { isAccessible, signIn } from './steps'

const PASSWORD = 'Huan-Bao-9-2026'
const OIL = '900-214-08'
const firm = { party: credit('91330110MA2P00001'), name: 'paper', password: PASSWORD }
const site = firm.party + '001'

async function enter(page: Page, person: Person): Promise<void> {
  await page.goto(county().address + '/sign-in')
  await page.locator('input[name=username]').fill(person.name)
  await page.locator('input[name=password]').fill(person.password)
  await page.locator('form button.button').click()
  await expect(page).toHaveURL(/\/(d\/home|m\/firm)$/)
}

/** A firm with a site, a store and one person, as the administrator registers it. */
async function found(): Promise<void> {
  const { address, people } = county()
  const admin = await signedIn(address, people.admin)
  for (const [kind, text] of [
    ['parties', `party,name,region,address,contact,phone\n${firm.party},余杭示例纸面厂,330110,示例街 20 号,赵六,0571-80000020\n`],
    ['sites', `site,name,region,address\n${site},纸面厂区,330110,示例街 20 号\n`],
    ['facilities', `site,facility,name,kind,capacity_kg\n${site},TS001,危废暂存间,storage,5000\n`],
  ] as const) expect((await admin('POST', '/api/registry/imports/' + kind, text, 'text/csv')).refused).toBe(0)
  const { oneTimePassword } = await admin('POST', '/api/registry/users', { userName: firm.name, name: '赵六', party: firm.party, roles: ['producer'] })
  const first = await signedIn(address, { name: firm.name, password: oneTimePassword })
  await first('POST', '/api/registry/me/password', { old: oneTimePassword, new: PASSWORD })
}

/** A drum in the firm's store. */
async function drum(kg: number): Promise<string> {
  const maker = await signedIn(county().address, firm)
  const { label } = await soon(() => maker('POST', '/api/declarations/containers', { site, wasteCode: OIL, form: 'L', packaging: 'DRUM', volumeLitres: 200, mainComponents: '废矿物油', harmfulComponents: '石油类', precautions: '远离火源' }))
  await maker('POST', `/api/declarations/containers/${label}/weigh`, { netKg: kg, device: 'scale-01' })
  await maker('POST', `/api/declarations/containers/${label}/store`, { facility: 'TS001' })
  return label
}

/** No serious finding in either language, nothing wider than the window, and no way to go wrong. */
async function isGood(page: Page): Promise<void> {
  const isPhone = page.url().includes('/m/firm')
  for (const other of ['English', '中文']) {
    await expect(page.locator('.skeleton')).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await isAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), page.url()).toBeLessThanOrEqual(0)
    if (isPhone) await page.locator('summary').first().click()
    await page.getByRole('button', { name: other, exact: true }).click()
    if (isPhone) await page.locator('summary').first().click()
  }
  await expect(page.locator('.skeleton')).toHaveCount(0)
}

test.beforeAll(found)

test('A producer files its plan from the ledger’s proposal, issues a manifest, the driver departs it, and the ledger shows the drum gone', async ({ page, browser }) => {
  test.setTimeout(420_000)
  const { address } = county()
  const [gone, left] = [await drum(168.3), await drum(40)]

  // The plan: amounts from the ledger, the receiver chosen.
  await enter(page, firm)
  await page.getByRole('link', { name: '管理计划' }).click()
  await expect(page.getByText('还没有备案管理计划')).toBeVisible()
  await isGood(page)
  await page.getByRole('button', { name: '按台账建议' }).click()
  const line = page.getByRole('group', { name: '第 1 行' })
  await expect(line.getByLabel('废物代码')).toHaveValue(OIL)
  await expect(line.getByLabel('预计产生')).toHaveValue('0.21')
  await expect(line).toContainText('2 个容器')
  await page.getByRole('button', { name: '备案', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('请补全')
  await line.getByLabel('接收单位').selectOption({ label: '示例综合处置中心' })
  await line.getByLabel('利用处置方式').selectOption('R9')
  await isGood(page)
  await expect(line.getByLabel('利用处置方式')).toHaveValue('R9')
  await page.getByRole('button', { name: '备案', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '备案' }).click()
  await expect(page.getByText('已备案第 1 版')).toBeVisible()
  await expect(page.getByTestId('plan')).toContainText('示例综合处置中心')
  await isGood(page)

  // The draft: two drums ticked, who may take them is chosen, not typed.
  await page.getByRole('link', { name: '联单', exact: true }).click()
  await expect(page.getByText('没有符合条件的联单')).toBeVisible()
  await isGood(page)
  await page.getByRole('link', { name: '新建联单' }).click()
  await isGood(page)
  await page.getByRole('checkbox', { name: new RegExp(gone) }).check()
  await page.getByRole('checkbox', { name: new RegExp(left) }).check()
  await expect(page.getByRole('status').filter({ hasText: '已选 2 个' })).toContainText('208.3 kg')
  const receiver = page.getByRole('region', { name: '接受人' })
  // The only one in the plan is taken with its only site and the plan's method.
  await expect(receiver.getByLabel('接受人').locator('option:checked')).toHaveText('示例综合处置中心 · 计划内')
  await expect(receiver.getByLabel('接受地点').locator('option:checked')).toContainText('厂区')
  await expect(receiver.getByLabel('利用处置方式')).toHaveValue('R9')
  await page.getByLabel('按名称或统一社会信用代码查找其他承运人').fill('示例危险品运输1队')
  await page.getByRole('button', { name: '查找' }).click()
  await expect(page.getByRole('region', { name: '承运人' }).locator('option:checked')).toContainText('示例危险品运输1队')
  await isGood(page)
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page).toHaveURL(/\/d\/manifests\/drafts\/[0-9a-f]{32}$/)
  await expect(page.getByRole('checkbox', { name: new RegExp(left) })).toBeChecked()
  await isGood(page)
  await page.getByRole('link', { name: '全部草稿' }).click()
  await expect(page.getByRole('row', { name: /示例综合处置中心/ })).toContainText('2')
  await isGood(page)
  await page.getByRole('link', { name: '示例综合处置中心' }).click()
  await page.getByRole('button', { name: '签发联单' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '签发联单' }).click()
  await expect(page).toHaveURL(/\/d\/manifests\/\d{14}$/)
  const manifest = page.url().split('/').pop()!
  await expect(page.getByTestId('manifest-state')).toHaveText('待起运')
  await expect(page.getByRole('button', { name: '作废联单' })).toBeVisible()
  await isGood(page)

  // The carrier's driver finds it, ticks one drum, and leaves the other behind.
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const cab = await context.newPage()
  await signIn(cab, 'driver')
  await cab.getByRole('region', { name: '待起运的联单' }).or(cab.getByLabel('待起运的联单')).getByRole('link', { name: /余杭示例纸面厂/ }).first().click()
  await expect(cab).toHaveURL(new RegExp('/d/manifests/' + manifest))
  const form = cab.getByRole('region', { name: '装车起运' })
  await expect(form.getByRole('button', { name: '起运', exact: true })).toBeDisabled()
  await isGood(cab)
  await form.getByLabel('车辆').selectOption({ index: 1 })
  await form.getByLabel('驾驶员').selectOption({ index: 2 })
  await form.getByLabel('押运员').selectOption({ index: 1 })
  await form.getByRole('checkbox', { name: new RegExp(gone) }).check()
  // A departure before the signing is refused beside its field.
  await form.getByLabel('起运时间').fill('2026-01-01T08:00')
  await form.getByRole('button', { name: '起运', exact: true }).click()
  await expect(cab.getByRole('dialog')).toContainText('未勾选的 1 个容器')
  await cab.getByRole('dialog').getByRole('button', { name: '起运' }).click()
  await expect(form.getByText(/起运时间早于联单签发时间|400 天/).first()).toBeVisible()
  await form.getByLabel('起运时间').fill('')
  await form.getByRole('button', { name: '起运', exact: true }).click()
  await cab.getByRole('dialog').getByRole('button', { name: '起运' }).click()
  await expect(cab.getByTestId('manifest-state')).toHaveText('运输中')
  await expect(cab.getByRole('list', { name: '时间线' })).toContainText('起运')
  await isGood(cab)
  await context.close()

  // What the producer sees: departed; the ledger row by row, and behind a figure of the return.
  await page.reload()
  await expect(page.getByTestId('manifest-state')).toHaveText('运输中')
  await expect(page.getByRole('button', { name: '作废联单' })).toHaveCount(0)
  await page.getByRole('link', { name: '联单', exact: true }).click()
  await page.getByLabel('状态').selectOption({ label: '运输中' })
  await expect(page.getByRole('row', { name: new RegExp(manifest) })).toContainText('168.3 kg')
  const maker = await signedIn(address, firm)
  await soon(async () => expect((await maker('GET', '/api/declarations/containers/' + gone)).state).toBe('dispatched'))
  await page.getByRole('link', { name: '台账' }).click()
  await expect(page.getByRole('row', { name: new RegExp(gone) }).filter({ hasText: '委外利用' })).toContainText(manifest)
  await expect(page.getByTestId('sums')).toContainText('208.3 kg')
  await isGood(page)
  await page.getByTestId('sums').getByRole('link', { name: '168.3 kg' }).click()
  await expect(page).toHaveURL(/\/m\/firm\/returns\/.*\/entries\?/)
  await expect(page.getByRole('row', { name: new RegExp(gone) })).toHaveCount(1)
  await expect(page.getByRole('row', { name: new RegExp(left) })).toHaveCount(0)
  await isGood(page)
})

test('A manifest is made void before it leaves, and a draft is given up', async ({ page }) => {
  const { address, people } = county()
  const label = await drum(20)
  const [maker, plant, driver] = await Promise.all([signedIn(address, firm), signedIn(address, people.plant), signedIn(address, people.driver)])
  const [{ party: receiver }, { party: carrier }] = [await plant('GET', '/api/registry/me'), await driver('GET', '/api/registry/me')]
  const plans = await maker('GET', '/api/declarations/plans')
  const year = Number(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()).slice(0, 4))
  await maker('PUT', `/api/declarations/plans/${site}/${year}`, { lines: [{ wasteCode: OIL, producedTonnes: 2, transferTonnes: 2, receiver, method: 'R9' }], basedOn: plans.items[0]?.revision ?? 0 })
  const content = { moverSite: site, carrier, receiver, receiverSite: receiver + '001', method: 'R9', labels: [label] }
  const { draft } = await maker('POST', '/api/manifests/drafts', content)
  const { manifest } = await soon(() => maker('POST', `/api/manifests/drafts/${draft}/issue`))
  await soon(() => maker('GET', '/api/tracing/manifests/' + manifest))

  await enter(page, firm)
  await page.goto(address + '/d/manifests/' + manifest)
  await page.getByRole('button', { name: '作废联单' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '作废联单' }).click()
  await expect(page.getByRole('alert')).toContainText('请填写作废原因')
  await page.getByLabel('作废原因').fill('承运车辆故障')
  await page.getByRole('dialog').getByRole('button', { name: '作废联单' }).click()
  await expect(page.getByTestId('manifest-state')).toHaveText('已作废')
  await expect(page.getByText('承运车辆故障').first()).toBeVisible()
  await isGood(page)

  const second = await maker('POST', '/api/manifests/drafts', content)
  await page.goto(address + '/d/home')
  await page.locator(`a[href="/d/manifests/drafts/${second.draft}"]`).click()
  await page.getByRole('button', { name: '放弃草稿' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '放弃草稿' }).click()
  await expect(page.getByText('没有未签发的草稿')).toBeVisible()
  expect((await maker('GET', '/api/manifests/drafts/' + second.draft)).state).toBe('discarded')
})

test('Who revises a plan that was revised meanwhile is shown the newest and keeps what was written', async ({ page }) => {
  const { address, people } = county()
  const [maker, plant] = await Promise.all([signedIn(address, firm), signedIn(address, people.plant)])
  const { party: receiver } = await plant('GET', '/api/registry/me')
  const year = Number(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()).slice(0, 4)) + 1
  const file = (tonnes: number) => maker('PUT', `/api/declarations/plans/${site}/${year}`, { lines: [{ wasteCode: OIL, producedTonnes: tonnes, transferTonnes: tonnes, receiver, method: 'R9' }] })
  await file(1)
  await enter(page, firm)
  await page.goto(address + '/m/firm/plan')
  await page.getByLabel('年度').selectOption(String(year))
  await page.getByRole('button', { name: '修改计划' }).click()
  await page.getByLabel('预计转移').fill('1.5')
  await file(3)
  await page.getByRole('button', { name: '变更备案' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '备案' }).click()
  await expect(page.getByRole('alert')).toContainText('第 2 版')
  await expect(page.getByTestId('plan')).toContainText('第 2 版')
  await expect(page.getByLabel('预计转移')).toHaveValue('1.5')
  await page.getByRole('button', { name: '变更备案' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '备案' }).click()
  await expect(page.getByText('已备案第 3 版')).toBeVisible()
  expect((await maker('GET', `/api/declarations/plans/${site}/${year}`)).lines).toMatchObject([{ producedTonnes: 1, transferTonnes: 1.5 }])
})

test.describe('On the phone', () => {
  test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true })

  test('plan and ledger fit, and the labels ticked print in one job', async ({ page }) => {
    const { address } = county()
    const labels = [await drum(10), await drum(11)]
    await enter(page, firm)
    for (const path of ['plan', 'ledger', 'labels']) {
      await page.goto(address + '/m/firm/' + path)
      await isGood(page)
    }
    for (const label of labels) await page.getByRole('checkbox', { name: '选择 ' + label }).check()
    await isGood(page)
    await page.getByRole('button', { name: '打印所选标签（2）' }).click()
    const sheet = page.frameLocator('iframe[title="标签打印页"]')
    for (const label of labels) await expect(sheet.locator('body')).toContainText(label)
  })
})
