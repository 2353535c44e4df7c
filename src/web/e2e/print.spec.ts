import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { county, signedIn } from './county'
import { signIn } from './steps'

const PASSWORD = 'Huan-Bao-9-2026'
const DOTS_PER_INCH = 300
const POINTS_PER_MM = 72 / 25.4

/** The page as a printer gets it: its size in millimetres, and what a decoder that knows nothing of us reads on it. */
async function printed(page: Page): Promise<{ widthMm: number; heightMm: number; codes: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'wasteloop-print-'))
  try {
    const pdf = join(folder, 'page.pdf')
    await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true })
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))!
    execFileSync('pdftoppm', ['-q', '-r', String(DOTS_PER_INCH), '-png', '-singlefile', pdf, join(folder, 'page')])
    const codes = execFileSync('zbarimg', ['--quiet', '--raw', join(folder, 'page.png')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim().split('\n')
    return { widthMm: Math.round(Number(width) / POINTS_PER_MM), heightMm: Math.round(Number(height) / POINTS_PER_MM), codes }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('A label that a firm prints measures what it should, and its code is read back from the paper', async ({ page, context }) => {
  const { address } = county()
  const firm = await signedIn(address, { name: 'firm-2', password: PASSWORD })
  const { items } = await firm('GET', '/api/declarations/containers?limit=1')
  await page.goto(address + '/sign-in')
  await page.locator('input[name=username]').fill('firm-2')
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.locator('form button.button').click()
  await page.waitForURL(/\/(m\/firm|d\/home)/)
  await page.goto(`${address}/m/firm/labels/${items[0].label}`)
  await page.getByRole('button', { name: '显示并打印标签' }).click()
  const sheet = page.locator('iframe')
  await expect(sheet.contentFrame().locator('svg').first()).toBeVisible()

  const paper = await context.newPage()
  await paper.setContent((await sheet.getAttribute('srcdoc'))!)
  const { widthMm, heightMm, codes } = await printed(paper)
  expect(widthMm).toBe(heightMm)
  expect([100, 150, 200]).toContain(widthMm)
  expect(codes.some((code) => code.toUpperCase().includes(items[0].label))).toBe(true)
})

test('A manifest prints on A4, and its code is read back from the paper', async ({ page, context }) => {
  const { address, people } = county()
  const bureau = await signedIn(address, people.bureau)
  const { items } = await bureau('GET', '/api/manifests?limit=1')
  await signIn(page, 'bureau')
  await page.goto(`${address}/d/manifests/${items[0].manifest}`)
  const [paper] = await Promise.all([context.waitForEvent('page'), page.getByRole('button', { name: '打开打印页' }).click()])
  await expect(paper.locator('svg').first()).toBeVisible()
  const { widthMm, heightMm, codes } = await printed(paper)
  expect([widthMm, heightMm]).toEqual([210, 297])
  expect(codes.some((code) => code.includes(items[0].manifest))).toBe(true)
})
