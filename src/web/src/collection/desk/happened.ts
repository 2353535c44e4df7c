/** When something happened, as an input of date and time gives it in China time; nothing typed means now. */
export const happened = (typed: string): string | null => (typed === '' ? null : typed + ':00+08:00')
