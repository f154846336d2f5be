-- Proposals, invitations and offers (rule D5.2). Their texts are items of the room they open.
create schema proposals;
create table proposals.proposal (
  id uuid primary key,
  job_id uuid not null,
  client_side_id uuid not null,
  freelancer_side_id uuid not null,
  freelancer_account_id uuid not null,
  -- A draft has no room: nobody else can see it.
  room_id uuid references items.room,
  state text not null constraint a_proposal_state_is_known check (state in
    ('draft', 'submitted', 'viewed', 'shortlisted', 'talking', 'offered', 'hired', 'declined', 'withdrawn', 'expired')),
  bid_minor bigint constraint a_bid_is_positive check (bid_minor > 0),
  currency char(3) not null,
  duration_days integer constraint a_duration_is_1_to_730_days check (duration_days between 1 and 730),
  -- What was typed so far; emptied when it is submitted and becomes items.
  draft jsonb not null default '{}',
  file_ids uuid[] not null default '{}',
  submitted_at timestamptz,
  viewed_at timestamptz,
  -- The client's mark; it stays when talk begins.
  shortlisted_at timestamptz,
  ended_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint only_a_draft_has_no_room check ((state = 'draft') = (room_id is null))
);
create unique index one_proposal_per_side_and_job on proposals.proposal (job_id, freelancer_side_id) where state not in ('withdrawn', 'expired');
create index proposal_by_job on proposals.proposal (job_id, submitted_at desc, id desc);
create index proposal_by_freelancer_side on proposals.proposal (freelancer_side_id, updated_at desc, id desc);

create index proposal_by_room on proposals.proposal (room_id) where room_id is not null;

create table proposals.invitation (
  id uuid primary key,
  job_id uuid not null,
  room_id uuid not null references items.room,
  client_side_id uuid not null,
  freelancer_side_id uuid not null,
  state text not null constraint an_invitation_to_a_job_has_a_known_state check (state in ('sent', 'accepted', 'declined', 'expired')),
  created_at timestamptz not null,
  answered_at timestamptz,
  constraint a_side_is_invited_to_a_job_once unique (job_id, freelancer_side_id)
);
create index invitation_by_freelancer_side on proposals.invitation (freelancer_side_id, created_at desc, id desc);

create table proposals.offer (
  id uuid primary key,
  room_id uuid not null references items.room,
  proposal_id uuid references proposals.proposal,
  job_id uuid,
  client_side_id uuid not null,
  freelancer_side_id uuid not null,
  client_account_id uuid not null,
  freelancer_account_id uuid not null,
  state text not null constraint an_offer_state_is_known check (state in ('awaiting_approval', 'sent', 'accepted', 'declined', 'withdrawn', 'expired')),
  -- The version that stands now; one that waits for approval is not the freelancer's to see.
  version integer not null default 1,
  sent_version integer not null default 0 constraint no_version_is_sent_before_it_is_written check (sent_version between 0 and version),
  approved_by uuid,
  approved_at timestamptz,
  expires_at timestamptz not null,
  ended_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index one_open_offer_per_room on proposals.offer (room_id) where state in ('awaiting_approval', 'sent');
create index offer_by_client_side on proposals.offer (client_side_id, updated_at desc, id desc);
create index offer_by_freelancer_side on proposals.offer (freelancer_side_id, updated_at desc, id desc);
create index offer_to_approve on proposals.offer (client_side_id, updated_at desc, id desc) where state in ('awaiting_approval', 'sent');
create index offer_to_expire on proposals.offer (expires_at) where state in ('awaiting_approval', 'sent');

-- Each counter-offer is a version; a version is never changed. Terms: { title, scope, milestones: [{ title, description, amountMinor, dueOn }] }.
create table proposals.offer_version (
  offer_id uuid not null references proposals.offer,
  number integer not null,
  by_side text not null constraint a_version_is_by_a_side check (by_side in ('client', 'freelancer')),
  author_id uuid not null,
  org_id uuid,
  terms_written jsonb not null,
  terms_delivered jsonb not null,
  note_written text not null default '',
  note_delivered text not null default '',
  total_minor bigint not null constraint a_total_is_positive check (total_minor > 0),
  currency char(3) not null,
  -- The item under which the version is told in the room, written when it is sent.
  item_id uuid not null,
  created_at timestamptz not null,
  primary key (offer_id, number)
);
create trigger offer_version_is_append_only before update or delete on proposals.offer_version
  for each row execute function platform.refuse_change();

alter table proposals.proposal enable row level security;
create policy proposal_of_the_freelancer on proposals.proposal to symbolon_app
  using (freelancer_side_id = any ((select platform.sides())::uuid[]));
create policy proposal_to_the_client on proposals.proposal to symbolon_app
  using (client_side_id = any ((select platform.sides())::uuid[]) and state <> 'draft');
create policy proposal_for_tasks on proposals.proposal to symbolon_worker using (true);
alter table proposals.invitation enable row level security;
create policy invitation_of_a_side on proposals.invitation to symbolon_app
  using (client_side_id = any ((select platform.sides())::uuid[]) or freelancer_side_id = any ((select platform.sides())::uuid[]));
create policy invitation_for_tasks on proposals.invitation to symbolon_worker using (true);
alter table proposals.offer enable row level security;
create policy offer_of_the_client on proposals.offer to symbolon_app using (client_side_id = any ((select platform.sides())::uuid[]));
-- An offer that waits for approval inside the client's organisation has not been made yet.
create policy offer_to_the_freelancer on proposals.offer to symbolon_app
  using (freelancer_side_id = any ((select platform.sides())::uuid[]) and sent_version > 0);
create policy offer_for_tasks on proposals.offer to symbolon_worker using (true);
alter table proposals.offer_version enable row level security;
create policy offer_version_of_a_seen_offer on proposals.offer_version for select to symbolon_app
  using (exists (select 1 from proposals.offer o where o.id = offer_id
                 and (number <= o.sent_version or o.client_side_id = any ((select platform.sides())::uuid[]))));
create policy offer_version_written_by_its_author on proposals.offer_version for insert to symbolon_app
  with check (author_id = (select platform.viewer()) and exists (select 1 from proposals.offer o where o.id = offer_id));
create policy offer_version_for_tasks on proposals.offer_version to symbolon_worker using (true);
grant usage on schema proposals to symbolon_app, symbolon_worker;
grant select, insert, update on all tables in schema proposals to symbolon_app, symbolon_worker;
-- A draft can be thrown away; what was sent stays.
create policy only_a_draft_is_thrown_away on proposals.proposal as restrictive for delete to symbolon_app using (state = 'draft');
grant delete on proposals.proposal to symbolon_app;
