import { expect, test, type Page } from '@playwright/test'
import { county, signedIn, soon } from './county'
import { isAccessible, signIn } from './steps'

/** A drum of the demo's maker on its way to the plant, over the API. */
async function departed(): Promise<{ manifest: string; label: string; kg: number }> {
  const { address, people } = county()
  const [maker, driver, plant] = await Promise.all([signedIn(address, people.maker), signedIn(address, people.driver), signedIn(address, people.plant)])
  const { party: carrier } = await driver('GET', '/api/registry/me')
  const { party: receiver } = await plant('GET', '/api/registry/me')
  const { party: mover } = await maker('GET', '/api/registry/me')
  const earlier = (await driver('GET', '/api/manifests?limit=200')).items.find((one: { plate: string | null }) => one.plate !== null)
  const { transport } = await driver('GET', '/api/manifests/' + earlier.manifest)

  const { label } = await maker('POST', '/api/declarations/containers', { site: mover + '001', wasteCode: '900-214-08', form: 'L', packaging: 'DRUM', volumeLitres: 200, mainComponents: '废矿物油', harmfulComponents: '石油类', precautions: '远离火源' })
  await maker('POST', `/api/declarations/containers/${label}/weigh`, { netKg: 168.3, device: 'scale-01' })
  await maker('POST', `/api/declarations/containers/${label}/store`, { facility: 'TS001' })
  const { draft } = await maker('POST', '/api/manifests/drafts', { moverSite: mover + '001', carrier, receiver, receiverSite: receiver + '001', method: 'R9', labels: [label] })
  const { manifest } = await soon(() => maker('POST', `/api/manifests/drafts/${draft}/issue`))
  await soon(() => driver('POST', `/api/manifests/${manifest}/depart`, { ...transport, labels: [label] }))
  await soon(async () => {
    const { items } = await plant('GET', '/api/intake/expected?limit=200')
    if (!items.some((load: { manifest: string }) => load.manifest === manifest)) throw new Error('Not expected yet.')
  })
  return { manifest, label, kg: 168.3 }
}

/** No serious finding in either language. */
async function isAccessibleInBoth(page: Page): Promise<void> {
  for (const other of ['English', '中文']) {
    await expect(page.locator('.skeleton')).toHaveCount(0)
    await isAccessible(page)
    await page.getByRole('button', { name: other, exact: true }).click()
  }
  await expect(page.locator('.skeleton')).toHaveCount(0)
}

test('A load goes from the gate over the scale into the store, and is treated to the last gram', async ({ page }) => {
  const { address } = county()
  const { manifest, label, kg } = await departed()
  await signIn(page, 'plant')
  await page.getByRole('link', { name: '到货接收' }).click()
  await isAccessibleInBoth(page)

  // By a container's label, as the scanner at the gate types it.
  await page.getByRole('textbox', { name: '联单号或标签' }).fill('no-such-code')
  await page.getByRole('button', { name: '打开' }).click()
  await expect(page.getByRole('alert')).toContainText('没有找到')
  await page.getByRole('textbox', { name: '联单号或标签' }).fill(label)
  await page.getByRole('button', { name: '打开' }).click()
  await expect(page).toHaveURL(new RegExp('/d/intake/arrive/' + manifest))
  await isAccessibleInBoth(page)
  await page.getByRole('button', { name: '全部已到' }).click()
  await page.getByRole('button', { name: '登记到达', exact: true }).click()

  await expect(page).toHaveURL(new RegExp('/d/intake/' + manifest))
  const drums = page.getByRole('group').filter({ has: page.getByLabel('毛重 kg') })
  await expect(drums).not.toHaveCount(0)
  const count = await drums.count()
  await expect(page.getByRole('button', { name: '保存称重' })).toBeDisabled()
  for (let i = 0; i < count; i++) {
    const book = /台账 ([\d,.]+) (kg|t)/.exec((await drums.nth(i).textContent())!)!
    const bookKg = Number(book[1]!.replaceAll(',', '')) * (book[2] === 't' ? 1000 : 1)
    // The first is half a kilogram lighter than the book says.
    await drums.nth(i).getByLabel('毛重 kg').fill((bookKg + 20 - (i === 0 ? 0.5 : 0)).toFixed(3))
    await drums.nth(i).getByLabel('皮重 kg').fill('20')
  }
  await expect(drums.first()).toContainText('−0.5 kg')
  await page.getByLabel('称重器具').fill('scale-3')
  await isAccessibleInBoth(page)
  // What was typed is still there in the other language and back.
  await expect(page.getByLabel('称重器具')).toHaveValue('scale-3')
  await page.getByRole('button', { name: '保存称重' }).click()

  await expect(page.getByText('已复磅，待确认')).toBeVisible()
  await isAccessibleInBoth(page)
  await expect(page.getByRole('button', { name: '确认接受结果' })).toBeDisabled()
  await page.getByRole('button', { name: '全部接受' }).click()
  for (const store of await page.getByLabel('存入').all()) await store.selectOption({ index: 1 })
  await page.getByRole('button', { name: '确认接受结果' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '确认接受结果' }).click()
  await expect(page.getByRole('heading', { name: '确认结果' })).toBeVisible()
  await isAccessibleInBoth(page)

  await page.getByRole('link', { name: '查看库存' }).click()
  await page.getByLabel('排序').selectOption('')
  await page.getByRole('button', { name: '筛选' }).click()
  const ticked = page.getByLabel('选择 ' + label)
  await expect(page.locator('.skeleton')).toHaveCount(0)
  while (!(await ticked.isVisible())) {
    await page.getByRole('button', { name: '加载更多' }).click()
    await expect(page.locator('.skeleton')).toHaveCount(0)
  }
  await isAccessible(page)
  await ticked.check()
  await page.getByRole('link', { name: '利用处置', exact: true }).click()
  await isAccessible(page)
  const save = page.getByRole('button', { name: '登记处置' })
  await expect(save).toBeDisabled()
  const facility = page.getByLabel('利用处置设施')
  await expect(facility.locator('option')).not.toHaveCount(1)
  if ((await facility.inputValue()) === '') await facility.selectOption({ index: 1 })
  const method = page.getByRole('combobox', { name: '方式', exact: true })
  await expect(method.locator('option')).not.toHaveCount(1)
  if ((await method.inputValue()) === '') await method.selectOption({ index: 1 })

  const first = page.getByRole('group', { name: '产出 1' })
  await first.getByLabel('名称').fill('再生基础油')
  await first.getByLabel('质量 kg').fill('1')
  await expect(page.getByTestId('balance')).toContainText('未说明')
  await page.getByRole('button', { name: '添加一项' }).click()
  const second = page.getByRole('group', { name: '产出 2' })
  await second.getByLabel('类别').selectOption('loss')
  await second.getByLabel('名称').fill('水分')
  await second.getByRole('button', { name: /填入余量/ }).click()
  await expect(save).toBeDisabled()
  await second.getByLabel('损耗原因').fill('蒸发')
  await expect(page.getByTestId('balance')).toContainText('已平衡')
  await save.click()
  await expect(page.getByTestId('run')).toContainText('RUN-')
  const run = (await page.getByTestId('run').textContent())!
  await isAccessible(page)

  const plant = await signedIn(address, county().people.plant)
  expect(await plant('GET', '/api/intake/receipts/' + manifest)).toMatchObject({ state: 'decided', decision: { result: 'accepted' }, total: { differenceKg: -0.5, shippedKg: kg } })
  expect(await plant('GET', '/api/intake/runs/' + run)).toMatchObject({ inputs: [{ label }], outputs: [{ kind: 'product', massKg: 1 }, { kind: 'loss', reason: '蒸发' }] })
  await page.getByRole('link', { name: '利用处置记录' }).click()
  await expect(page.getByRole('link', { name: /R\d|D\d/ }).first()).toBeVisible()
  await isAccessibleInBoth(page)
})
