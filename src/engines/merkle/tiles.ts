import { joined } from './bytes.ts'
import type { Sha256 } from './sha2.ts'
import { folded, hashBytes, nodesOf, type Node, type NodeAt } from './tree.ts'

// Hashes are kept in tiles of 256, as C2SP tlog-tiles has them: tile level n holds the roots of 256^n leaves each. A tree of a
// million leaves is 3,924 rows, and a proof reads a handful of them.

/** Hashes of a whole tile. */
export const tileWidth = 256
const levelsPerTile = 8

export interface TileRef {
  level: number
  index: number
}
export interface Tile extends TileRef {
  /** Hashes of 32 bytes one after the other; 256 when the tile is full. */
  hashes: Uint8Array
}

export const tileKey = ({ level, index }: TileRef): string => `${level}/${index}`

/** The tile in which a complete subtree's hash is found, or from which it is made. */
export function tileOf(node: Node): TileRef {
  const within = 2 ** (node.level % levelsPerTile)
  return { level: Math.floor(node.level / levelsPerTile), index: Math.floor((node.index * within) / tileWidth) }
}

/** The tiles needed for these subtrees, each once. */
export function tilesFor(nodes: readonly Node[]): TileRef[] {
  return [...new Map(nodes.map(tileOf).map(tile => [tileKey(tile), tile])).values()]
}

const part = (hashes: Uint8Array, at: number) => hashes.subarray(at * hashBytes, (at + 1) * hashBytes)

/** Subtrees' hashes out of tiles that were read; throws when one is missing. */
export function nodesIn(sha256: Sha256, tiles: readonly Tile[]): NodeAt {
  const known = new Map(tiles.map(tile => [tileKey(tile), tile.hashes]))
  return node => {
    const hashes = known.get(tileKey(tileOf(node)))
    const within = 2 ** (node.level % levelsPerTile)
    const start = (node.index * within) % tileWidth
    if (!hashes || hashes.length < (start + within) * hashBytes) throw new Error(`No tile holds ${node.level}/${node.index}.`)
    return subtree(sha256, hashes, start, within)
  }
}

function subtree(sha256: Sha256, hashes: Uint8Array, start: number, leaves: number): Uint8Array {
  if (leaves === 1) return part(hashes, start)
  const half = leaves / 2
  return folded(sha256, [subtree(sha256, hashes, start, half), subtree(sha256, hashes, start + half, half)])
}

/** The tiles at the right edge of a tree that are not full: what appending and its root need. */
export function edgeTiles(size: number): TileRef[] {
  return tilesFor(nodesOf([0, size]))
}

/** Appends leaves' hashes to the tree of `size` leaves, given its edge; answers every tile that is new or has grown. */
export function grownTiles(sha256: Sha256, size: number, edge: readonly Tile[], leaves: readonly Uint8Array[]): Tile[] {
  const known = new Map(edge.map(tile => [tileKey(tile), tile.hashes]))
  const grown: Tile[] = []
  let [level, count, added] = [0, size, [...leaves]]
  while (added.length > 0) {
    const above: Uint8Array[] = []
    let index = Math.floor(count / tileWidth)
    let free = tileWidth - (count % tileWidth)
    let before = free === tileWidth ? new Uint8Array(0) : known.get(tileKey({ level, index }))
    if (before?.length !== (tileWidth - free) * hashBytes) throw new Error(`The edge of the log lacks tile ${level}/${index}.`)
    for (let at = 0; at < added.length;) {
      const some = added.slice(at, at + free)
      const hashes = joined(before, ...some)
      grown.push({ level, index, hashes })
      if (some.length === free) above.push(subtree(sha256, hashes, 0, tileWidth))
      at += some.length
      ;[index, free, before] = [index + 1, tileWidth, new Uint8Array(0)]
    }
    ;[level, count, added] = [level + 1, Math.floor(count / tileWidth), above]
  }
  return grown
}
