import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import Components from 'unplugin-vue-components/vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { driversFiles } from './build/driversFiles.ts'

const server = process.env.WASTELOOP_SERVER ?? 'http://127.0.0.1:5080'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  plugins: [
    vue(),
    Components({ dts: false, dirs: [], resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
    VitePWA({
      // A driver in the middle of a scan is asked, never reloaded.
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'WasteLoop 危废闭环',
        short_name: 'WasteLoop',
        description: '危险废物收运与闭环追溯 · Closed-loop tracking of hazardous waste',
        lang: 'zh-CN',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#0b6b42',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,wasm,html,svg,png,woff2}'],
        manifestTransforms: [driversFiles],
        clientsClaim: true,
        cleanupOutdatedCaches: true,
        // Our own pages. /m/20263301000007 and /<label> are the server's, and so is everything below /api.
        navigateFallback: '/index.html',
        navigateFallbackAllowlist: [/^\/$/, /^\/sign-in/, /^\/m\/[a-z]/, /^\/d\//],
      },
    }),
  ],
  build: {
    manifest: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'vue', test: /node_modules\/(@vue|vue|vue-router|pinia)\// }] } } },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': server, '/openapi': server, '/docs': server } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['fake-indexeddb/auto'],
    server: { deps: { inline: ['element-plus'] } },
  },
})
