/**
 * Every column of the database that holds text, with who reads it and, where others than its own side do, which act
 * screens it. A new column fails `columns.test.ts` until it stands here.
 */
export interface Column {
  reads:
    | 'nobody' // kept for the machine: secrets, hashes, its own words
    | 'own side' // the writer, or their own organisation
    | 'staff'
    | 'everyone'
    | 'other side'
    | 'words' // of a closed list, or made by the code: nobody writes them
  /** The act through which everything in it passes. */
  through?: string
  /** Rows that others don't read yet (a draft): a condition. */
  notYet?: string
}

const words: Column = { reads: 'words' }
const nobody: Column = { reads: 'nobody' }
const own: Column = { reads: 'own side' }
const staff: Column = { reads: 'staff' }
const everyone = (through: string, notYet?: string): Column => ({ reads: 'everyone', through, ...(notYet && { notYet }) })
const otherSide = (through: string, notYet?: string): Column => ({ reads: 'other side', through, ...(notYet && { notYet }) })

function each(table: string, columns: string, as: Column): Record<string, Column> {
  return Object.fromEntries(columns.split(' ').map(column => [`${table}.${column}`, as]))
}

const jobDraft = `state in ('draft', 'removed')`

export const columns: Record<string, Column> = {
  ...each('accounts.account', 'name', everyone('deliverName')),
  ...each('accounts.account', 'email', own),
  ...each('accounts.account', 'country', words),
  ...each('accounts.account', 'image', nobody),
  ...each('accounts.credential', 'access_token id_token password provider_account_id provider_id refresh_token scope', nobody),
  ...each('accounts.member', 'role', words),
  ...each('accounts.used_code', 'code', nobody),
  // Owners and admins of the organisation; the address is what the invitation is sent to.
  ...each('accounts.org_invitation', 'email', own),
  ...each('accounts.org_invitation', 'role state', words),
  ...each('accounts.organisation', 'name', everyone('deliverName')),
  ...each('accounts.organisation', 'approval_currency country kind', words),
  ...each('accounts.passkey', 'aaguid credential_id device_type public_key transports', nobody),
  ...each('accounts.passkey', 'name', own),
  ...each('accounts.session', 'token', nobody),
  ...each('accounts.session', 'ip_address user_agent', own),
  ...each('accounts.two_factor', 'backup_codes secret', nobody),
  ...each('accounts.verification', 'identifier value', nobody),

  ...each('consent.agreement', 'kind', words),
  ...each('consent.change', 'before category choice source', words),
  ...each('consent.change_device', 'ip user_agent', own),
  ...each('consent.clause', 'state value', words),
  ...each('consent.epoch', 'against cause', words),
  ...each('consent.label', 'value', words),
  ...each('consent.region', 'country', words),
  ...each('consent.seat', 'role', words),
  ...each('consent.subject', 'communications platform work_product', words),
  ...each('consent.withdrawal', 'scope', words),
  ...each('consent.word', 'category choice', words),

  ...each('contracts.contract', 'title scope', otherSide('writeVersion')),
  ...each('contracts.contract', 'currency ended_by state', words),
  ...each('contracts.milestone', 'title description', otherSide('writeVersion')),
  ...each('contracts.milestone', 'funding_problem kind state state_before_refund', words),
  ...each('contracts.signature', 'side', words),
  ...each('contracts.step', 'kind rule', words),
  ...each('contracts.submission', 'outcome', words),

  ...each('files.file', 'name', otherSide('files.read', 'shown_at is null')),
  ...each('files.file', 'media_type purpose reading', words),
  ...each('files.reading', 'parts unread', own),
  ...each('files.reading', 'engine', words),
  // Read by machine only: what recall quotes of it, it quotes to who may open the file.
  ...each('files.words', 'text', nobody),

  ...each('items.item', 'text_written', own),
  ...each('items.item', 'text_delivered search', otherSide('writeItem, editItem')),
  // Ids; of an answer the question, which is the job's.
  ...each('items.item', 'refs', otherSide('postJob')),
  ...each('items.item', 'category delivery kind', words),
  ...each('items.public_item', 'text_written seen', own),
  ...each('items.public_item', 'text_delivered', everyone('publishText')),
  ...each('items.public_item', 'kind', words),
  ...each('items.refused', 'findings', own),
  ...each('items.refused', 'engine surface', words),
  ...each('items.revision', 'text_written', own),
  ...each('items.revision', 'text_delivered', otherSide('editItem')),
  ...each('items.room', 'title', otherSide('postJob')),
  ...each('items.room', 'matter', words),
  ...each('items.screening', 'findings masked_to opens_to', own),
  ...each('items.screening', 'engine opened_by outcome states', words),

  ...each('items.item', 'label', words),
  ...each('items.public_item', 'label', words),
  ...each('items.room', 'label', words),
  ...each('jobs.job', 'title description questions skills', everyone('postJob, editJob', jobDraft)),
  ...each('jobs.job', 'typed', own),
  ...each('jobs.job', 'currency kind state visibility', words),
  ...each('jobs.listing', 'title excerpt search skills facets', everyone('postJob, editJob')),
  ...each('jobs.listing', 'client_country currency kind', words),
  ...each('jobs.saved_search', 'name query', own),

  ...each('models.build', 'cause', words),
  ...each('models.disclosure', 'purpose', words),
  ...each('models.gateway_count', 'outcome purpose', words),
  ...each('models.processor', 'name region sees', everyone('the operator')),
  ...each('models.processor_purpose', 'purpose', words),

  ...each('money.account', 'currency kind', words),
  ...each('money.entry', 'currency', words),
  // The provider's own words for a card or an account; nobody writes them here.
  ...each('money.method', 'label', own),
  ...each('money.method', 'token', nobody),
  ...each('money.method', 'direction', words),
  ...each('money.payment_order', 'method_label', own),
  ...each('money.payment_order', 'method_token provider_ref', nobody),
  ...each('money.payment_order', 'currency kind problem state', words),
  ...each('money.posting', 'cause kind', words),
  ...each('money.provider_event', 'answer event_id provider', nobody),
  ...each('money.resting', 'currency', words),

  ...each('notices.notice', 'audience kind refs', words),
  ...each('notices.preference', 'mail', words),

  ...each('pairs.exception', 'reason', otherSide('keepException')),
  ...each('pairs.exception', 'ended_how kind lets', words),
  ...each('pairs.relay', 'local_part purpose', words),

  ...each('platform.event', 'kind refs', words),
  ...each('platform.idempotency_key', 'key response', own),
  // Of the person it goes to.
  ...each('platform.mailbox', 'to_address', own),
  ...each('platform.mailbox', 'subject body', otherSide('names and titles only')),
  ...each('platform.outbox', 'payload task topics', words),
  ...each('platform.rate_limit', 'bucket', nobody),
  ...each('policy.document', 'body', everyone('the operator')),
  ...each('policy.terms', 'preset', words),
  ...each('policy.terms', 'processors purposes regions', everyone('the operator')),
  ...each('policy.terms_seen', 'locale region', words),
  ...each('policy.terms_text', 'locale region', words),
  ...each('policy.terms_text', 'sections title', everyone('the operator')),

  ...each('profiles.profile', 'headline about skills', everyone('publishProfile, saveProfile', 'not is_published')),
  ...each('profiles.profile', 'availability currency languages', words),
  ...each('profiles.listing', 'headline excerpt search skills facets', everyone('publishProfile, saveProfile')),
  ...each('profiles.listing', 'availability currency', words),
  ...each('profiles.portfolio_item', 'title description link_url', everyone('addPortfolioItem, editPortfolioItem')),

  // Facts and ids in the module's own words; who it concerns reads them in their receipt.
  ...each('proofs.opening', 'committed', own),
  ...each('proofs.checkpoint', 'key_text note', words),
  ...each('proofs.entry', 'kind', words),
  ...each('proofs.key', 'text', words),
  ...each('proofs.log', 'origin', words),

  ...each('proposals.invitation', 'state', words),
  ...each('proposals.offer', 'state', words),
  ...each('proposals.offer_version', 'note_written terms_written', own),
  ...each('proposals.offer_version', 'note_delivered terms_delivered', otherSide('writeVersion')),
  ...each('proposals.offer_version', 'by_side currency', words),
  ...each('proposals.proposal', 'draft', own),
  ...each('proposals.proposal', 'currency state', words),

  ...each('rooms.draft', 'text', own),

  ...each('sandbox.movement', 'charge_key currency key kind method reason state', nobody),
  ...each('sandbox.webhook', 'answer event_id key', nobody),

  ...each('screening.review', 'reason', otherSide('decideReview')),
  ...each('screening.review', 'decision surface why', words),
  ...each('screening.review_words', 'findings note text', staff),
  ...each('screening.synthetic_case', 'body', staff),
}
