import { defineConfig } from '@playwright/test'
import tests from '../playwright.config'

export default defineConfig({ ...tests, testDir: '.', testMatch: '*.bench.ts', globalSetup: '../e2e/server.ts', timeout: 300_000 })
