import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import type { Pixels } from '#adapters/file-text/picture'

/** The first is tried on every word; the others where it is unsure. */
const languages = ['eng', 'deu', 'fra', 'spa', 'por']
/** Below this an engine guesses. */
const surePercent = 35
/** The first look has to come to an end; the others try their luck. */
const mostMs = { first: 60_000, other: 10_000 }
const weak = { letters: 12, percent: 80 }

interface Engine {
  FS: { writeFile(path: string, data: Uint8Array): void }
  TessBaseAPI: new () => {
    Init(path: null, languages: string, mode: number): number
    SetVariable(name: string, value: string): boolean
    SetImageFile(exif: number, angle: number): number
    SetSourceResolution(dpi: number): void
    GetInputImage(): object
    /** With a time limit, in contrast to the engine's other ways in; false when it ran out. What was read until then stays. */
    ProcessPage(image: object, page: number, name: string, retry: null, timeoutMs: number, renderer: null): boolean
    GetTSVText(page: number): string
  }
}
interface Reader {
  engine: Engine
  api: InstanceType<Engine['TessBaseAPI']>
}

const require = createRequire(import.meta.url)
let reader: Promise<Reader> | undefined

async function openReader(): Promise<Reader> {
  const quiet = { print: () => {}, printErr: () => {} }
  const load = (build: string) => (require(`tesseract.js-core/${build}`) as (options: object) => Promise<Engine>)(quiet)
  // Processors without the vector instructions get the slower build.
  const engine = await load('tesseract-core-simd-lstm').catch(() => load('tesseract-core-lstm'))
  for (const language of languages) {
    const folder = require.resolve(`@tesseract.js-data/${language}/package.json`).replace(/package\.json$/, '')
    const packed = readFileSync(`${folder}4.0.0_best_int/${language}.traineddata.gz`)
    engine.FS.writeFile(`./${language}.traineddata`, gunzipSync(packed))
  }
  const api = new engine.TessBaseAPI()
  if (api.Init(null, languages.join('+'), 1) !== 0) throw new Error('The reader of pictures did not take its languages.')
  return { engine, api }
}

/** How a picture is divided into lines, how letters are told from what is behind them, and which way is up. */
interface Way {
  layout: 'page' | 'block' | 'scattered'
  threshold: 'global' | 'local'
  isUpsideDown?: boolean
}
const layouts = { page: '3', block: '6', scattered: '11' }

/**
 * The words of a picture, line by line; '' when there are none. A `glance` is for a picture that is looked at in parts,
 * too. `isWhole` is false when there was more than could be read in time.
 */
export async function linesIn(pixels: Pixels, glance = false): Promise<{ text: string; isWhole: boolean }> {
  const { engine, api } = await (reader ??= openReader())
  const head = Buffer.from(`P5\n${pixels.width} ${pixels.height}\n255\n`, 'latin1')
  const look = (way: Way, timeoutMs: number): Lines => {
    api.SetVariable('tessedit_pageseg_mode', layouts[way.layout])
    api.SetVariable('thresholding_method', way.threshold === 'global' ? '0' : '2')
    const shades = way.isUpsideDown ? pixels.data.toReversed() : pixels.data
    engine.FS.writeFile('/input', Buffer.concat([head, shades]))
    if (api.SetImageFile(1, 0) === 1) throw new Error('The reader of pictures did not take the picture.')
    api.SetSourceResolution(150)
    const isWhole = api.ProcessPage(api.GetInputImage(), 0, '', null, timeoutMs, null)
    return { ...sureLines(api.GetTSVText(0)), isWhole }
  }
  const first = look({ layout: 'page', threshold: 'global' }, mostMs.first)
  const { isWhole } = first
  if (glance || !isWeak(first)) return { text: first.text, isWhole }
  // Tilted lines, then letters on a photo, then a picture that stands on its head.
  const ways: Way[] = [
    { layout: 'block', threshold: 'local' },
    { layout: 'scattered', threshold: 'local' },
    { layout: 'page', threshold: 'global', isUpsideDown: true },
  ]
  const tried = first.letters >= weak.letters ? ways : ways.slice(0, 2)
  const looks = [first, ...tried.map(way => look(way, mostMs.other))]
  // A clear look at as much makes a guess worthless.
  const letters = Math.max(0, ...looks.filter(lines => !isWeak(lines)).map(lines => lines.letters))
  const kept = looks.filter(lines => lines.text && (!isWeak(lines) || lines.letters > letters))
  return { text: [...new Set(kept.flatMap(lines => lines.text.split('\n')))].join('\n'), isWhole }
}

interface Lines {
  isWhole: boolean
  text: string
  letters: number
  percent: number
}

function isWeak(lines: Lines): boolean {
  return lines.letters < weak.letters || lines.percent < weak.percent
}

/** Words with their line and how sure the engine is of them, from its table. */
function sureLines(table: string): Omit<Lines, 'isWhole'> {
  let text = ''
  let letters = 0
  let sum = 0
  let line = ''
  for (const row of table.split('\n')) {
    const cells = row.split('\t')
    const percent = Number(cells[10])
    const word = cells[11]?.trim() ?? ''
    if (cells[0] !== '5' || percent < surePercent || !/[\p{L}\p{N}@+]/u.test(word)) continue
    const place = cells.slice(1, 5).join('.')
    text += place === line ? ` ${word}` : `\n${word}`
    line = place
    letters += word.length
    sum += percent * word.length
  }
  return { text: text.trim(), letters, percent: letters > 0 ? sum / letters : 0 }
}
