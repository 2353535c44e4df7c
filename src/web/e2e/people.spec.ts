import { expect, test } from '@playwright/test'
import { county, signedIn } from './county'
import { isAccessible, signIn } from './steps'

test('Whoever is not signed in is asked to, and comes back to the page wanted', async ({ page }) => {
  const { address, people } = county()
  await page.goto(address + '/m/driver/records')
  await expect(page).toHaveURL(/\/sign-in\?to=/)
  await isAccessible(page)
  await page.locator('input[name=username]').fill(people.driver.name)
  await page.locator('input[name=password]').fill(people.driver.password)
  await page.locator('form button.button').click()
  await expect(page).toHaveURL(/\/m\/driver\/records$/)
})

test('A wrong password is explained in the language chosen', async ({ page }) => {
  await page.goto(county().address + '/sign-in')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByLabel('User name').fill('nobody')
  await page.getByLabel('Password').fill('not-a-password-1')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText(/password/i)
  await isAccessible(page)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
})

for (const [person, chinese, english] of [
  ['maker', '待称重的容器', 'Containers to weigh'],
  ['desk', '等待收运的申请', 'Requests to be fetched'],
  ['plant', '已复磅，待接受确认', 'Weighed, to be decided'],
  ['bureau', '小微企业等待收运', 'Small firms waiting to be served'],
  ['admin', '尚未设置密码的用户', 'Users who have not set their password'],
  ['auditor', '服务同步', 'Services'],
] as const)
  test(`${person} lands on what there is to do today, in two languages`, async ({ page }) => {
    const failed: string[] = []
    page.on('console', (message) => message.type() === 'error' && failed.push(message.text()))
    await signIn(page, person)
    await expect(page.getByRole('heading', { name: chinese })).toBeVisible()
    await expect(page.getByText('正在加载')).toHaveCount(0)
    await isAccessible(page)
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByRole('heading', { name: english })).toBeVisible()
    await expect(page.getByText('Loading')).toHaveCount(0)
    await expect(page.getByRole('alert')).toHaveCount(0)
    expect(failed).toEqual([])
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page).toHaveURL(/\/sign-in/)
  })

test('A desk’s person has no way into the driver’s part', async ({ page }) => {
  await signIn(page, 'maker')
  await page.goto(county().address + '/m/driver')
  await expect(page).toHaveURL(/\/d\/home$/)
})

test('A one-time password opens nothing but the page to set one’s own', async ({ page }) => {
  const { address, people } = county()
  const admin = await signedIn(address, people.admin)
  const { oneTimePassword } = await admin('POST', '/api/registry/users', { userName: 'newcomer', name: '新来的', party: null, region: '330110', roles: ['regulator'] })
  await page.goto(address + '/sign-in')
  await page.locator('input[name=username]').fill('newcomer')
  await page.locator('input[name=password]').fill(oneTimePassword)
  await page.locator('form button.button').click()
  await expect(page).toHaveURL(/\/sign-in\/password$/)
  await isAccessible(page)
  await page.goto(address + '/d/home')
  await expect(page).toHaveURL(/\/sign-in\/password$/)
  await page.getByLabel('当前密码').fill(oneTimePassword)
  await page.getByLabel('新密码').fill('newcomer-1-is-in')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('alert')).toContainText('用户名')
  await page.getByLabel('新密码').fill('Huan-Bao-7-2026')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page).toHaveURL(/\/d\/home$/)
})
