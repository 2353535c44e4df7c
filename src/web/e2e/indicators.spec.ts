import { expect, test } from '@playwright/test'
import { inBothLanguages, signIn } from './steps'

test('The administrator enters what other departments count, sets a target, reads the indicator down to its rows, and publishes', async ({ page }) => {
  test.slow()
  await signIn(page, 'admin')
  await page.getByRole('link', { name: '无废城市指标', exact: true }).click()
  await page.getByRole('combobox', { name: '地区' }).selectOption('330110')
  await expect(page.locator('tr[data-figure="16"]')).toContainText('工业危险废物综合利用率')
  await expect(page.locator('tr[data-figure="19"]')).toContainText('农业农村部门')
  await inBothLanguages(page)

  // A file with one good line and one that names no statistic.
  await page.getByRole('link', { name: '统计数据', exact: true }).click()
  await page.getByText('导入文件', { exact: true }).click()
  const year = new Date().getFullYear()
  await page.getByLabel('选择 CSV 文件').setInputFiles({
    name: 'statistics.csv', mimeType: 'text/csv',
    buffer: Buffer.from(`name,region,year,value,unit,text,dataset,source,source_date,document,reason\nstraw-utilised,330110,${year},96,吨,,年鉴,农业农村局,${year}-01-02,,\nstraw,330110,${year},96,吨,,年鉴,农业农村局,${year}-01-02,,\n`),
  })
  await expect(page.getByRole('status').filter({ hasText: '新增 1' })).toBeVisible()
  await expect(page.getByText('没有名为“straw”的统计指标。')).toBeVisible()
  await page.getByText('录入一项', { exact: true }).click()
  await page.getByRole('combobox', { name: '统计指标' }).selectOption('straw-collectable')
  await page.getByLabel('地区代码').fill('330110')
  await page.getByLabel('数值', { exact: true }).fill('100')
  await page.getByLabel('数据集').fill('年鉴')
  await page.getByLabel('来源单位').fill('农业农村局')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('rowheader', { name: '秸秆可收集量' })).toBeVisible()
  await inBothLanguages(page)

  await page.getByRole('link', { name: '返回全部指标' }).click()
  await page.locator('tr[data-figure="19"]').getByRole('link').click()
  await expect(page.getByTestId('figure')).toContainText('96%')
  await page.getByText('设定本地目标').click()
  await page.getByLabel('目标值（%）').fill('98')
  await page.getByLabel('依据文件').fill('余杭方案')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByTestId('figure')).toContainText('接近目标')
  await page.getByRole('button', { name: '查看明细' }).first().click()
  await expect(page.getByRole('region', { name: '明细' })).toContainText('农业农村局')
  await expect(page.getByRole('button', { name: /余杭区 96%/ })).toBeVisible()
  await inBothLanguages(page)

  await page.getByRole('link', { name: '返回全部指标' }).click()
  await page.getByRole('link', { name: '发布记录' }).click()
  await page.getByLabel('用途').fill('信息公告')
  await page.getByRole('button', { name: '发布当前数值' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '发布当前数值' }).click()
  await expect(page.getByRole('cell', { name: '信息公告' })).toBeVisible()
  await inBothLanguages(page)
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page.getByText('没有变化')).toBeVisible()
  await inBothLanguages(page)
})

test('A bureau reads the coverage figures of its region, each open to the firms behind it', async ({ page }) => {
  await signIn(page, 'bureau')
  await page.getByRole('link', { name: '无废城市指标', exact: true }).click()
  await page.getByRole('link', { name: '覆盖率指标' }).click()
  await inBothLanguages(page)
  await page.locator('tr[data-figure="103"]').getByRole('link').click()
  await page.getByRole('button', { name: '查看明细' }).nth(1).click()
  await expect(page.getByRole('region', { name: '明细' }).getByRole('row').nth(1)).toBeVisible()
  await inBothLanguages(page)
})
