import { textOf } from '#adapters/file-text/decode'
import { readAny } from '#adapters/file-text/read'
import type { Reading } from '#adapters/file-text/reading'

/** Plain text of any sort: notes, tables, source code. */
export async function readPlain(at: Reading, file: { bytes: Uint8Array }): Promise<void> {
  const text = textOf(file.bytes)
  if (text === null) {
    at.gap('unknown-kind', 'It begins as text and goes on as something else.')
    return
  }
  at.tell('text', text)
  await readDataPictures(at, text)
}

/** Pictures that stand in a text as `data:` addresses. */
export async function readDataPictures(at: Reading, text: string): Promise<void> {
  const pictures = text.matchAll(/data:(image\/[a-z+.-]{2,20})[^,"'()\s]{0,60};base64,([A-Za-z0-9+/=%\s]{64,})/gi)
  let count = 0
  for (const [, mime, data] of pictures) {
    count += 1
    const bytes = Buffer.from(data!.replace(/%2b/gi, '+').replace(/%2f/gi, '/'), 'base64')
    await readAny(at.inside(`picture ${count}`), { name: `picture.${mime!.slice(6, 9)}`, bytes })
  }
}
