import { expect, test } from '@playwright/test'
import { county, signedIn } from './county'
import { isAccessible, signIn } from './steps'

test('The desk’s day: a request by telephone, the board, a plan, a draft and its release', async ({ page }) => {
  const { address, people } = county()
  const firm = await signedIn(address, { name: 'firm-0', password: people.desk.password })
  const { party } = (await firm('GET', '/api/registry/me')) as { party: string }
  const tomorrow = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + 86_400_000))

  await signIn(page, 'desk')
  await page.getByRole('link', { name: '申请看板' }).click()
  await page.getByRole('link', { name: '代来电单位填写' }).click()
  await isAccessible(page)
  await page.getByLabel(/企业（统一社会信用代码）/).fill(party)
  await page.getByLabel('不知道代码时：描述').fill('黑色的废油')
  await page.getByRole('button', { name: '提交申请' }).click()
  await expect(page.getByText('已登记')).toBeVisible()
  await page.getByRole('link', { name: '返回看板' }).click()

  await page.getByLabel('仅待确认代码').check()
  await page.getByRole('button', { name: '筛选' }).click()
  const card = page.getByRole('article').filter({ hasText: '黑色的废油' })
  await expect(card).toContainText('待确认代码')
  await isAccessible(page)
  await card.getByLabel('废物代码').fill('900-214-08')
  await card.getByLabel(/依据/).fill('电话：更换的发动机油')
  await card.getByRole('button', { name: '确认代码' }).click()
  await expect(card).toHaveCount(0)
  await page.getByLabel('仅待确认代码').uncheck()
  await page.getByRole('button', { name: '筛选' }).click()
  await expect(page.getByText('900-214-08').first()).toBeVisible()

  await page.getByRole('link', { name: '排线' }).last().click()
  await page.getByLabel('日期').fill(tomorrow)
  await isAccessible(page)
  await page.getByRole('button', { name: '计算线路' }).click()
  await expect(page.getByRole('heading', { name: /辆车/ })).toBeVisible()
  await isAccessible(page)
  await page.getByRole('button', { name: '保存为草稿' }).first().click()
  await page.getByRole('link', { name: '已保存草稿，查看并下达' }).first().click()
  await expect(page.getByTestId('round-state')).toHaveText('草稿')
  await isAccessible(page)
  await page.getByRole('button', { name: '下达', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '下达' }).click()
  await expect(page.getByTestId('round-state')).toHaveText('已下达')

  const round = page.url().split('/').at(-1)!
  const desk = await signedIn(address, people.desk)
  expect(await desk('GET', '/api/collection/rounds/' + round)).toMatchObject({ state: 'released', day: tomorrow })
  // Given up, with a reason: the requests are open again.
  await page.getByRole('button', { name: '取消线路' }).click()
  await page.getByLabel('理由').fill('车辆检修')
  await page.getByRole('button', { name: '取消线路' }).click()
  await expect(page.getByTestId('round-state')).toHaveText('已取消')
})

test('Firms are invited and contracts entered where the lists show them', async ({ page }) => {
  await signIn(page, 'desk')
  await page.goto(county().address + '/d/collection/firms')
  await page.getByText('邀请一家').click()
  await page.locator('input[name=party]').fill('9133')
  await page.getByRole('button', { name: '生成邀请码' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.locator('input[name=party]')).toHaveAttribute('aria-invalid', 'true')

  await page.goto(county().address + '/d/collection/terms')
  await page.getByText('填写合同或报价').click()
  await page.getByLabel('编号').fill('BJ-E2E-1')
  await page.getByLabel(/或区县/).fill('330110')
  await page.getByLabel('废物代码').fill('900-214-08')
  await page.getByLabel(/单价 元\/kg/).fill('1.5')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('list', { name: '合同与统一报价' })).toContainText('BJ-E2E-1')
  await expect(page.getByRole('list', { name: '合同与统一报价' })).toContainText('1.50 元/kg')
  await page.locator('details').nth(1).locator('summary').click()
  await page.locator('input[type=file]').setInputFiles({ name: 'terms.csv', mimeType: 'text/csv', buffer: Buffer.from('number,firm,county,valid_from,valid_to,waste_code,from_kg,fen_per_kg\nBJ-E2E-2,,330110,2026-01-01,2027-12-31,900-214-08,0,120\nBJ-E2E-3,,999999,2026-01-01,2027-12-31,900-214-08,0,120\n') })
  await expect(page.getByText(/读取 2 行/)).toContainText('拒绝 1')
  await expect(page.getByRole('list', { name: '合同与统一报价' })).toContainText('BJ-E2E-2')
})

for (const [path, chinese, english] of [
  ['', '申请看板', 'Requests to be fetched'],
  ['/new', '代来电单位填写申请', 'Enter a request for a firm'],
  ['/plan', '排线', 'Plan a day'],
  ['/rounds', '线路', 'Rounds'],
  ['/conflicts', '待处理的冲突', 'Conflicts'],
  ['/disputes', '交接异议', 'Disputes'],
  ['/firms', '企业邀请', 'Firms'],
  ['/terms', '合同与统一报价', 'Contracts and offers'],
] as const)
  test(`The page /d/collection${path} has no serious finding in either language`, async ({ page }) => {
    const failed: string[] = []
    page.on('console', (message) => message.type() === 'error' && failed.push(message.text()))
    await signIn(page, 'desk')
    await page.goto(county().address + '/d/collection' + path)
    await expect(page.getByRole('heading', { name: chinese, level: 1 })).toBeVisible()
    await expect(page.locator('.skeleton')).toHaveCount(0)
    await isAccessible(page)
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByRole('heading', { name: english, level: 1 })).toBeVisible()
    await expect(page.locator('.skeleton')).toHaveCount(0)
    await isAccessible(page)
    await expect(page.getByRole('alert')).toHaveCount(0)
    expect(failed).toEqual([])
  })
