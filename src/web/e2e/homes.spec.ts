import { expect, test } from '@playwright/test'
import { county } from './county'
import { isAccessible } from './steps'

const PASSWORD = 'Huan-Bao-9-2026'
/** Where docs/screens.md shows each role's home. Written anew when asked for: the day on them differs each time. */
const folder = process.env.WASTELOOP_WRITE_DOCS ? '../../docs/screens/' : null

for (const [role, person, home, size] of [
  ['firm', 'firm-1', '/m/firm', { width: 390, height: 844 }],
  ['driver', 'phone', '/m/driver', { width: 390, height: 844 }],
  ['plant', 'plant', '/d/home', { width: 1280, height: 800 }],
  ['collector', 'desk', '/d/home', { width: 1280, height: 800 }],
  ['regulator', 'bureau', '/d/home', { width: 1280, height: 800 }],
  ['auditor', 'auditor', '/d/home', { width: 1280, height: 800 }],
  ['administrator', 'admin', '/d/home', { width: 1280, height: 800 }],
] as const)
  test(`The ${role} lands on what there is to do today`, async ({ page }) => {
    const { address, people } = county()
    const { name, password } = person === 'firm-1' ? { name: person, password: PASSWORD } : people[person]
    await page.setViewportSize(size)
    await page.goto(address + '/sign-in')
    await page.locator('input[name=username]').fill(name)
    await page.locator('input[name=password]').fill(password)
    await page.locator('form button.button').click()
    await expect(page).toHaveURL(address + home)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('.skeleton')).toHaveCount(0)
    await expect(page.getByRole('alert')).toHaveCount(0)
    await isAccessible(page)
    if (folder) await page.screenshot({ path: `${folder}${role}.png` })
  })
