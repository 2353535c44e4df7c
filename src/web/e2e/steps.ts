import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { county, type County } from './county'

export async function signIn(page: Page, person: keyof County['people']): Promise<void> {
  const { address, people } = county()
  await page.goto(address + '/sign-in')
  await page.locator('input[name=username]').fill(people[person].name)
  await page.locator('input[name=password]').fill(people[person].password)
  await page.locator('form button.button').click()
  await page.waitForURL(/\/(m\/driver|m\/firm|d\/home)/)
}

/** No serious finding for who sees badly or uses the keyboard alone, light and dark. A framed page to print lets no script run, so it is left out. */
export async function isAccessible(page: Page): Promise<void> {
  // Colours are the same in both languages: the dark ones are looked at in Chinese.
  const themes = (await page.locator('html').getAttribute('lang')) === 'en' ? [false] : [false, true]
  for (const dark of themes) {
    await page.evaluate((on) => document.documentElement.classList.toggle('dark', on), dark)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ iframes: false }).analyze()
    const grave = violations.filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    expect(grave.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ')}`), `${page.url()} ${dark ? 'dark' : 'light'}`).toEqual([])
  }
  await page.evaluate(() => document.documentElement.classList.remove('dark'))
}

/** The page in Chinese and in English, once it is loaded: no serious finding, and Chinese again at the end. */
export async function inBothLanguages(page: Page): Promise<void> {
  await expect(page.getByText('正在加载')).toHaveCount(0)
  await isAccessible(page)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByText('Loading', { exact: true })).toHaveCount(0)
  await isAccessible(page)
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.getByText('正在加载')).toHaveCount(0)
}

/** The page's own worker serves it from now on, also without network. */
export async function isInstalled(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    await navigator.serviceWorker.ready
    return navigator.serviceWorker.controller !== null
  })
}
