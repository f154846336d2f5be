/** Kinds of events that `consent` tells. */
export type ConsentEvent =
  | 'consent.changed'
  | 'consent.clause-proposed'
  | 'consent.clause-signed'
  | 'consent.clause-closed'
  | 'consent.asked'
  | 'consent.labelled'
  | 'consent.withdrawn'
  | 'room.guest-came'
  | 'room.guest-left'
