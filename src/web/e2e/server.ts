import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { furnish } from './county'

/** The built host as its user runs it: the demo's county in a fresh folder, a free port of the loopback. */
export default async function start(): Promise<() => Promise<void>> {
  const host = built()
  const data = join(mkdtempSync(join(tmpdir(), 'wasteloop-e2e-')), 'data')
  execFileSync('dotnet', [host, 'demo', '--days', '2', '--data', data], { stdio: ['ignore', 'ignore', 'inherit'] })
  const server = spawn('dotnet', [host, 'serve', '--data', data, '--address', 'http://127.0.0.1:0', '--log', 'Warning'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, WasteLoop__SignIn__TriesPerMinute: '1000' },
  })
  const address = await new Promise<string>((found, failed) => {
    let printed = ''
    server.stdout.on('data', (part: Buffer) => {
      printed += part.toString()
      const said = /listens on (http:\S+?),/.exec(printed)
      if (said?.[1]) found(said[1])
    })
    server.on('exit', (code) => failed(new Error(`The server ended with ${code}:\n${printed}`)))
  })
  process.env.WASTELOOP_E2E = JSON.stringify(await furnish(address))
  return async () => {
    server.removeAllListeners('exit')
    const ended = new Promise((done) => server.once('exit', done))
    server.kill('SIGTERM')
    await ended
    rmSync(join(data, '..'), { recursive: true, force: true })
  }
}

function built(): string {
  const said = process.env.WASTELOOP_HOST
  const found = (said ? [said] : ['Release', 'Debug'].map((kind) => `../WasteLoop.Host/bin/${kind}/net10.0/wasteloop.dll`)).filter(existsSync)
  const newest = found.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0]
  if (!newest) throw new Error('Build the host first: dotnet build src/WasteLoop.Host')
  return newest
}
