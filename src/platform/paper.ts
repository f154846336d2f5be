/** What is to be printed: said by what it is, not by how it looks. Everything but the code is set in proportional letters. */
export interface Paper {
  title: string
  /** RFC 5646. */
  language: string
  madeAt: Date
  /** Stands at the foot of each page, left of the page's number. */
  foot: string
  blocks: Block[]
  /** Kept in the file as it is. */
  attached: { name: string; mediaType: string; bytes: Uint8Array; about: string }
}
export type Tone = 'ink' | 'dim' | 'good'
/** A paragraph, or one of a cell; a line break in it is one on paper. */
export interface Text {
  text: string
  tone?: Tone
  isBold?: boolean
  isCode?: boolean
}
export type Block =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; text: string }
  | ({ kind: 'text' } & Text)
  /** Printed only when something before it has letters that none of our fonts draws; `[…]` stands there in their place. */
  | ({ kind: 'if-undrawn' } & Text)
  | { kind: 'facts'; facts: { term: string; value: Text[] }[] }
  | { kind: 'table'; columns: Column[]; rows: Text[][][] }
  | { kind: 'new-page' }
/** `share` of the page's width; the shares of a table come to 1. The first column names its row. */
export interface Column {
  head: string
  share: number
  isNumber?: boolean
}
