import { defineConfig } from '@playwright/test'

/** Debian's browser; nothing is downloaded. */
export const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium'
export const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/server.ts',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: { browserName: 'chromium', locale: 'zh-CN', timezoneId: 'Asia/Shanghai', launchOptions: { executablePath: chromium, args: quiet } },
})
