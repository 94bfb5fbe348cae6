/** What the tests look at of one package in package-lock.json. */
export interface Locked {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly dev?: boolean
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly inBundle?: boolean
  readonly gypfile?: boolean
}

/** The packages that production installs for anything but `vendor`, by their places in the lockfile. */
export function packagesBeside(
  packages: Readonly<Record<string, Locked>>,
  vendor: string,
): readonly string[] {
  const reached = new Set<string>()
  const visit = (from: string): void => {
    const { dependencies, optionalDependencies, peerDependencies } = packages[from] ?? {}
    const wanted = { ...dependencies, ...optionalDependencies, ...peerDependencies }
    for (const name of Object.keys(wanted)) {
      if (name === vendor) continue
      const place = placeOf(packages, from, name)
      if (place === null || packages[place]?.dev === true || reached.has(place)) continue
      reached.add(place)
      visit(place)
    }
  }
  visit('')
  return [...reached].toSorted()
}

/** Where Node would find the package: beside its user, or in one of the folders above. */
function placeOf(
  packages: Readonly<Record<string, Locked>>,
  from: string,
  name: string,
): string | null {
  let folder = from
  for (;;) {
    const place = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (Object.hasOwn(packages, place)) return place
    if (folder === '') return null
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  }
}
