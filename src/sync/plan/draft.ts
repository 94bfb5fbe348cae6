/** A plan under construction: nobody sees it and nothing of it is applied before `seal` (doctrine 6). */
export const UNSEALED = { state: 'superseded', revision: 0 } as const
