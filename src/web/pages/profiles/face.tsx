import { Avatar } from '#web/ui/avatar.tsx'
import { cx } from '#web/ui/class.ts'

const sizes = { 32: 'size-8', 48: 'size-12', 96: 'size-24' }

/** A side's picture, or its initials. The name stands beside it, so the picture says nothing of its own. */
export function Face({
  name,
  fileId,
  isOrg,
  size = 32,
}: {
  name: string
  fileId: string | null
  isOrg: boolean
  size?: keyof typeof sizes
}) {
  if (!fileId) return <Avatar name={name} isOrg={isOrg} size={size === 96 ? 48 : size} />
  return (
    <img
      src={`/files/${fileId}?size=${size === 96 ? 320 : 160}`}
      alt=""
      width={size}
      height={size}
      className={cx('flex-none border border-line object-cover', sizes[size], isOrg ? 'rounded-md' : 'rounded-full')}
    />
  )
}
