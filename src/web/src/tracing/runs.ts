import { api, need, type Schemas } from '@/api/client'
import { problemOf } from '@/api/problem'

type Traced = Schemas['TraceRunResponse']
/** A run as the books have it; without the shares when only the plant's own record answers. */
export type RunSeen = Omit<Traced, 'matrix'> & { matrix: Traced['matrix'] | null }

/** The books' run; where they do not find its number, the plant's record, which names inputs and outputs but not who is in which. */
export async function readRun(run: string, asOf: string | undefined): Promise<RunSeen> {
  try {
    return await need(api.GET('/api/tracing/runs/{run}', { params: { path: { run }, query: { asOf } } }))
  } catch (thrown) {
    // A run after the day asked for is not there yet, whatever the plant's record says now.
    if (problemOf(thrown).status !== 404 || asOf !== undefined) throw thrown
    const record = await need(api.GET('/api/intake/runs/{run}', { params: { path: { run } } }))
    return {
      run: record.run, at: record.completedAt, facility: record.facility, method: record.method, party: record.party, partyName: null, site: record.site, siteName: null, partial: false, matrix: null,
      inputs: record.inputs.map((input) => ({ label: input.label, massKg: input.massKg, wasteCode: input.wasteCode, wasteName: null, manifests: input.manifest ? [input.manifest] : [] })),
      outputs: record.outputs.map((output) => ({ kind: output.kind, name: output.name, label: output.label, massKg: output.massKg, wasteCode: output.wasteCode, redacted: false })),
      inputsKg: record.inputKg, outputsKg: record.outputKg,
      // Whole grams: no trace of floating point.
      differenceKg: (Math.round(record.inputKg * 1000) - Math.round(record.outputKg * 1000)) / 1000,
    }
  }
}
