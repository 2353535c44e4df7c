import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { chromium as executablePath, quiet } from '../playwright.config'

const FRAMES = 40

/** A film of the printed label, a little crooked and moving, as concatenated JPEGs. */
export async function film(svg: string): Promise<string> {
  const browser = await chromium.launch({ executablePath, args: quiet })
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await page.setContent(`<body style="margin:0;background:#667;overflow:hidden"><div style="position:absolute;width:680px;left:300px;top:20px">${svg.slice(svg.indexOf('<svg'))}</div></body>`)
  await page.addStyleTag({ content: 'svg { width: 680px; height: 680px; background: #fff }' })
  const frames: Buffer[] = []
  for (let i = 0; i < FRAMES; i++) {
    const swing = Math.sin((2 * Math.PI * i) / FRAMES)
    await page.locator('div').evaluate((div, at) => (div.style.transform = `translateX(${at * 60}px) rotate(${at * 6}deg)`), swing)
    frames.push(await page.screenshot({ type: 'jpeg', quality: 85 }))
  }
  await browser.close()
  const file = join(mkdtempSync(join(tmpdir(), 'wasteloop-film-')), 'label.mjpeg')
  writeFileSync(file, Buffer.concat(frames))
  return file
}
