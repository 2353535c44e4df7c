/** What is said of one container of a load; nothing yet while accepted is null. */
export interface Opinion {
  accepted: boolean | null
  facility: string
  reason: string
}

/** Whether it is said in full: accepted into a store, or refused with a reason. */
export const isSaid = (opinion: Opinion): boolean => (opinion.accepted === null ? false : opinion.accepted ? opinion.facility !== '' : opinion.reason.trim() !== '')
