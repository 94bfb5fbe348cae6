export function later(now: string, ms: number): string {
  return new Date(Date.parse(now) + ms).toISOString()
}

export const seconds = (n: number): number => n * 1000

export const minutes = (n: number): number => n * 60_000

export const hours = (n: number): number => n * 3_600_000

export const days = (n: number): number => n * 86_400_000
