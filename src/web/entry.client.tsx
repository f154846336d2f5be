import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { makeFetchPatient } from '#web/patient.ts'
import { keepTyped } from '#web/typed-early.ts'

makeFetchPatient()
keepTyped()

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
  )
})
