import { lookAt, pixelsOf } from '#adapters/file-text/picture'
import { withRoom, type Pdfium } from '#adapters/file-text/pdfium'
import type { Reading } from '#adapters/file-text/reading'

const objectKind = { path: 2, image: 3, form: 5 }
const bezier = 1
/** Enough curves for a few letters drawn as outlines; rules and boxes of a table have none. */
const curvesOfLetters = 60
const mostObjects = 20_000
/** Smaller than this, in points, it is a bullet or a rule. */
const smallestImage = 12
/** With more places than that, the whole page is looked at. */
const mostPlaces = 12
/** So much of a page is as good as all of it. */
const nearlyAll = 0.7
const dpi = 200
const mostPixels = 4_000_000
const paper = 0xffffffff
const drawAnnotations = 0x01
/** Links, notes, fields, marked text, pop-ups: what they say is told by their text. Everything else is drawn. */
const toldAnnotations = new Set([0, 1, 2, 9, 10, 11, 12, 16, 20])

/** A rectangle on a page, in its own coordinates: y grows upwards. */
interface Place {
  left: number
  bottom: number
  right: number
  top: number
}

/** What a page shows and its text does not tell: places with pictures; 'all' when letters may be drawn as curves. */
export function picturesOn(pdf: Pdfium, page: number): Place[] | 'all' {
  const places: Place[] = []
  let curves = 0
  let seen = 0
  const hasImage = (object: number, depth: number): boolean => {
    seen += 1
    const kind = pdf.FPDFPageObj_GetType(object)
    if (kind === objectKind.path) curves += curvesOf(pdf, object, curvesOfLetters)
    if (kind !== objectKind.form || depth > 20) return kind === objectKind.image
    let has = false
    const count = pdf.FPDFFormObj_CountObjects(object)
    for (let index = 0; index < count; index += 1) {
      if (seen >= mostObjects) return true
      if (hasImage(pdf.FPDFFormObj_GetObject(object, index), depth + 1)) has = true
    }
    return has
  }
  const count = pdf.FPDFPage_CountObjects(page)
  for (let index = 0; index < count; index += 1) {
    if (seen >= mostObjects) return 'all'
    const object = pdf.FPDFPage_GetObject(page, index)
    if (hasImage(object, 0)) places.push(boundsOf(pdf, object))
  }
  places.push(...stampsOn(pdf, page))
  if (curves >= curvesOfLetters) return 'all'
  const merged = joined(
    places.filter(place => place.right - place.left > smallestImage && place.top - place.bottom > smallestImage),
  )
  return merged.length > mostPlaces ? 'all' : merged
}

function curvesOf(pdf: Pdfium, path: number, enough: number): number {
  let curves = 0
  const segments = pdf.FPDFPath_CountSegments(path)
  for (let index = 0; index < segments && curves < enough; index += 1)
    if (pdf.FPDFPathSegment_GetType(pdf.FPDFPath_GetPathSegment(path, index)) === bezier) curves += 1
  return curves
}

function boundsOf(pdf: Pdfium, object: number): Place {
  return withRoom(pdf, 16, at => {
    if (!pdf.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) return { left: -1e6, bottom: -1e6, right: 1e6, top: 1e6 }
    const [left, bottom, right, top] = floatsAt(pdf, at)
    return { left, bottom, right, top }
  })
}

function stampsOn(pdf: Pdfium, page: number): Place[] {
  const places: Place[] = []
  const count = Math.min(500, pdf.FPDFPage_GetAnnotCount(page))
  for (let index = 0; index < count; index += 1) {
    const note = pdf.FPDFPage_GetAnnot(page, index)
    if (!note) continue
    if (!toldAnnotations.has(pdf.FPDFAnnot_GetSubtype(note)))
      withRoom(pdf, 16, at => {
        if (!pdf.FPDFAnnot_GetRect(note, at)) return
        const [left, top, right, bottom] = floatsAt(pdf, at)
        places.push({ left, bottom: Math.min(top, bottom), right, top: Math.max(top, bottom) })
      })
    pdf.FPDFPage_CloseAnnot(note)
  }
  return places
}

function floatsAt(pdf: Pdfium, pointer: number): [number, number, number, number] {
  const view = new DataView(pdf.pdfium.HEAPU8.buffer)
  const at = (step: number) => view.getFloat32(pointer + step * 4, true)
  return [at(0), at(1), at(2), at(3)]
}

/** Places that touch are one: scanners cut a page into strips. */
function joined(places: Place[]): Place[] {
  const apart: Place[] = []
  for (let place of places.slice(0, 500)) {
    for (let index = apart.length - 1; index >= 0; index -= 1) {
      const other = apart[index]!
      const touches =
        other.left <= place.right + 2 &&
        place.left <= other.right + 2 &&
        other.bottom <= place.top + 2 &&
        place.bottom <= other.top + 2
      if (!touches) continue
      place = {
        left: Math.min(place.left, other.left),
        bottom: Math.min(place.bottom, other.bottom),
        right: Math.max(place.right, other.right),
        top: Math.max(place.top, other.top),
      }
      apart.splice(index, 1)
      index = apart.length
    }
    apart.push(place)
  }
  return apart
}

/** Draws a page and reads the codes and words on the drawing, or only in some places of it. */
export async function drawPage(at: Reading, pdf: Pdfium, page: number, places: Place[] | 'all'): Promise<void> {
  const points = { width: pdf.FPDF_GetPageWidthF(page), height: pdf.FPDF_GetPageHeightF(page) }
  if (!(points.width > 0) || !(points.height > 0)) return
  const scale = Math.min(dpi / 72, Math.sqrt(mostPixels / (points.width * points.height)))
  const width = Math.max(1, Math.min(8_000, Math.round(points.width * scale)))
  const height = Math.max(1, Math.min(8_000, Math.round(points.height * scale)))
  const data = drawn(pdf, page, width, height)
  const { default: sharp } = await import('sharp')
  // Without an alpha channel the fourth byte means nothing.
  const picture = () => sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: false }).removeAlpha()
  const boxes = places === 'all' ? [] : places.map(place => boxOf(pdf, page, place, width, height))
  const isAll = places === 'all' || boxes.some(box => box.width * box.height > nearlyAll * width * height)
  if (isAll) {
    const pixels = await pixelsOf(picture())
    if (at.takePicture(pixels.data)) await lookAt(at, pixels)
  }
  for (const box of boxes) {
    if (isAll || box.width < 8 || box.height < 8) continue
    const pixels = await pixelsOf(picture().extract(box))
    if (at.takePicture(pixels.data)) await lookAt(at, pixels)
  }
}

function drawn(pdf: Pdfium, page: number, width: number, height: number): Uint8Array {
  const bitmap = pdf.FPDFBitmap_Create(width, height, 0)
  if (!bitmap) throw new Error('The PDF engine has no memory left for a page.')
  try {
    pdf.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, paper)
    pdf.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, drawAnnotations)
    const pointer = pdf.FPDFBitmap_GetBuffer(bitmap)
    return pdf.pdfium.HEAPU8.slice(pointer, pointer + width * height * 4)
  } finally {
    pdf.FPDFBitmap_Destroy(bitmap)
  }
}

/** A place of the page as a box of the drawing, with a margin, inside its edges. */
function boxOf(pdf: Pdfium, page: number, place: Place, width: number, height: number) {
  const corner = (x: number, y: number) =>
    withRoom(pdf, 8, pointer => {
      pdf.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, pointer, pointer + 4)
      const view = new DataView(pdf.pdfium.HEAPU8.buffer)
      return { x: view.getInt32(pointer, true), y: view.getInt32(pointer + 4, true) }
    })
  const [a, b] = [corner(place.left, place.bottom), corner(place.right, place.top)]
  const margin = 6
  const left = Math.max(0, Math.min(width - 1, Math.min(a.x, b.x) - margin))
  const top = Math.max(0, Math.min(height - 1, Math.min(a.y, b.y) - margin))
  const right = Math.max(left + 1, Math.min(width, Math.max(a.x, b.x) + margin))
  const bottom = Math.max(top + 1, Math.min(height, Math.max(a.y, b.y) + margin))
  return { left, top, width: right - left, height: bottom - top }
}
