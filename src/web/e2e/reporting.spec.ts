import { expect, test } from '@playwright/test'
import { county, signedIn } from './county'
import { inBothLanguages, isAccessible, signIn } from './steps'

test('A bureau reads the figures as a chart with the table beside it, and opens one to its batches and their trace', async ({ page }) => {
  await signIn(page, 'bureau')
  await page.getByRole('link', { name: '统计', exact: true }).click()
  await expect(page.getByTestId('figures-chart').locator('svg')).toBeVisible()
  await inBothLanguages(page)
  await page.getByLabel('分组').selectOption('county')
  const table = page.getByRole('region', { name: '统计表' })
  await expect(table.getByRole('rowheader').first()).toContainText('区')
  const figure = table.getByRole('row').nth(1).getByRole('link').first()
  const mass = (await figure.textContent())!
  await figure.click()
  await expect(page).toHaveURL(/figures\/batches\?.*link=/)
  await inBothLanguages(page)
  expect(mass).toMatch(/(kg|t)$/)
  await page.getByRole('region', { name: '统计明细' }).getByRole('rowheader').first().getByRole('link').click()
  await expect(page.getByRole('heading', { name: '追溯' }).first()).toBeVisible()
})

test('What has changed since a day stands beside the figures', async ({ page }) => {
  await signIn(page, 'bureau')
  await page.getByRole('link', { name: '统计', exact: true }).click()
  await page.getByLabel('自这一天结束之后').fill('2020-01-01')
  const changes = page.getByRole('region', { name: '之后的变化' })
  await expect(changes.getByRole('link').first()).toBeVisible()
  await page.getByLabel('截至日期').fill('2020-01-01')
  await expect(page.getByText('没有符合条件的数字')).toBeVisible()
})

test('A report is ordered, read, opened to its batches and fetched in every format', async ({ page, context }) => {
  await signIn(page, 'bureau')
  await page.getByRole('link', { name: '报表', exact: true }).click()
  await expect(page.getByRole('heading', { name: '定期报表' })).toBeVisible()
  await inBothLanguages(page)
  await page.getByRole('button', { name: '生成', exact: true }).click()
  await expect(page.getByTestId('state')).toHaveText('已完成')
  const table = page.getByRole('region', { name: '各类别各环节', exact: true })
  await expect(table.getByRole('rowheader').first()).toContainText('HW')
  await inBothLanguages(page)
  for (const [button, name] of [['Excel（带公式）', /^figures-\d{6}-\d{4}-\d{2}\.xlsx$/], ['JSON', /\.json$/], ['下载 CSV：各类别各环节', /-categories\.csv$/]] as const) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
    expect(file.suggestedFilename()).toMatch(name)
  }
  const [print] = await Promise.all([context.waitForEvent('page'), page.getByRole('button', { name: '打印页面' }).click()])
  await expect(print.getByRole('heading', { name: '危险废物统计报表' })).toBeVisible()
  await print.close()
  await table.getByRole('link').first().click()
  await expect(page.getByRole('region', { name: '统计明细' }).getByRole('link').first()).toBeVisible()
  await page.getByRole('link', { name: '报表', exact: true }).click()
  await expect(page.getByRole('region', { name: '全部报表' }).getByText('已完成').first()).toBeVisible()
})

test('A monthly report is scheduled and ended', async ({ page }) => {
  await signIn(page, 'bureau')
  await page.goto(county().address + '/d/reports')
  const form = page.getByRole('form', { name: '定期报表' })
  await form.getByLabel('几点（0–23，北京时间）').fill('9')
  await form.getByRole('button', { name: '新增定期报表' }).click()
  const list = page.getByRole('region', { name: '定期报表' })
  await expect(list).toContainText('每月 5 日 9:00')
  await list.getByRole('button', { name: '停止' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '停止' }).click()
  await expect(list).toContainText('已停止')
})

test('The indicators and the capacity are ordered as reports: their figures open to what stands behind them, and a workbook comes', async ({ page }) => {
  test.slow()
  await signIn(page, 'bureau')
  for (const [kind, title, table, behind] of [
    ['indicators', '无废城市指标报表', '各项指标', /\/d\/indicators\/\d+\?/],
    ['capacity', '产能匹配报表', '需求的构成', /\/d\/figures\/batches\?.*link=produced/],
  ] as const) {
    await page.goto(county().address + '/d/reports')
    const form = page.getByRole('form', { name: '生成报表' })
    await form.getByRole('combobox').selectOption(kind)
    await form.getByRole('button', { name: '生成' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.getByTestId('state')).toHaveText('已完成')
    await inBothLanguages(page)
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Excel（带公式）' }).click()])
    expect(file.suggestedFilename()).toMatch(new RegExp(`^${kind}-\\d{6}-\\d{4}-\\d{2}\\.xlsx$`))
    await page.getByRole('region', { name: table, exact: true }).getByRole('link').first().click()
    await expect(page).toHaveURL(behind)
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
})

test('A wrong period is refused beside its field, also one of which the kind can say nothing', async ({ page }) => {
  await signIn(page, 'bureau')
  await page.goto(county().address + '/d/reports')
  const form = page.getByRole('form', { name: '生成报表' })
  await form.getByLabel(/^期间/).fill('2999')
  await form.getByRole('button', { name: '生成' }).click()
  await expect(form.getByText('期间 2999 尚未开始').first()).toBeVisible()
  await form.getByRole('combobox').selectOption('indicators')
  await form.getByLabel(/^期间/).fill('2025-03')
  await form.getByRole('button', { name: '生成' }).click()
  await expect(form.getByText('指标按年计算：2025-03 已过去').first()).toBeVisible()
})

test('A report that is still waiting or being made is cancelled, and nothing of it is kept', async ({ page }) => {
  test.slow()
  const others = await Promise.all((['auditor', 'admin'] as const).map((person) => signedIn(county().address, county().people[person])))
  await signIn(page, 'bureau')
  await page.goto(county().address + '/d/reports')
  const form = page.getByRole('form', { name: '生成报表' })
  await form.getByRole('combobox').selectOption('indicators')
  // Reports are made one after the other: the bureau's is the last in a long line.
  const line = (await Promise.all(others.map(async (other) => {
    const ids: string[] = []
    for (let i = 0; i < 20; i++) ids.push((await other('POST', '/api/reporting/reports', { kind: 'indicators', region: '330000', period: String(new Date().getFullYear()) })).id)
    return ids.map((id) => ({ other, id }))
  }))).flat()
  await form.getByRole('button', { name: '生成' }).click()
  await expect(page.getByRole('status').filter({ hasText: /排队中|正在统计/ })).toBeVisible()
  await page.getByRole('button', { name: '取消生成' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '取消生成' }).click()
  await expect(page.getByTestId('state')).toHaveText('已取消')
  await expect(page.getByText('没有保留任何内容')).toBeVisible()
  const mine = page.url().split('/').pop()!
  // Those before it may be done meanwhile: then there is nothing to cancel.
  for (const { other, id } of line) await other('POST', `/api/reporting/reports/${id}/cancel`).catch(() => null)
  const bureau = await signedIn(county().address, county().people.bureau)
  await expect(bureau('GET', `/api/reporting/reports/${mine}/content`)).rejects.toThrow(/409.*not-completed/s)
  expect((await bureau('GET', '/api/reporting/reports/' + mine)).state).toBe('cancelled')
  await isAccessible(page)
})
