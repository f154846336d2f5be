import { data } from 'react-router'

/** Every address that is no page: a 404 within the frame. */
export function loader() {
  throw data({ kind: 'missing' }, { status: 404 })
}
export const action = loader

export default function Nothing() {
  return null
}
