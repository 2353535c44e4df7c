/** Why a request did not do what was asked: RFC 9457 as our server fills it, or what went wrong on the way. */
export interface Problem {
  status: number
  code: string
  title: string
  detail: string
  /** JSON path of the member to blame. */
  field?: string
  /** Key in the rulebook. */
  rule?: string
  source?: { document: string; article: string; value: string; unit: string; summary: string; certainty: string }
  /** What to do next. */
  next?: string
  traceId?: string
}

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail)
    this.name = 'ProblemError'
  }
}

/** The server was not reached, or gave up waiting: nothing is known of what it did. */
export const isUnreachable = (error: unknown): boolean => error instanceof ProblemError && (error.problem.status === 0 || error.problem.status >= 502)

/** Whatever was thrown, as something to show. A bug is shown as one. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return { status: 500, code: 'client.bug', title: 'Error', detail: error instanceof Error ? error.message : String(error) }
}

/** An error answer's body as a problem, also when a proxy wrote it. */
export function read(body: unknown, response: Response): Problem {
  const said = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {}
  return {
    ...said,
    status: response.status,
    code: said.code ?? 'http.' + response.status,
    title: said.title ?? response.statusText,
    detail: said.detail ?? said.title ?? `HTTP ${response.status}`,
  }
}
