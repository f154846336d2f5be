-- Fixed-price contracts with milestones (rule D5.3). Money itself moves only in schema `money`.
create schema contracts;
create table contracts.contract (
  id uuid primary key,
  room_id uuid not null unique references items.room,
  pair_id uuid not null references pairs.pair,
  offer_id uuid not null unique,
  offer_version integer not null,
  job_id uuid,
  client_side_id uuid not null,
  freelancer_side_id uuid not null,
  client_account_id uuid not null,
  freelancer_account_id uuid not null,
  state text not null constraint a_contract_state_is_known check (state in ('awaiting_funding', 'active', 'paused', 'ended', 'closed')),
  is_disputed boolean not null default false,
  title text not null,
  scope text not null,
  currency char(3) not null,
  -- Pinned when it was signed (rule B0.1).
  policy_version integer not null references policy.document,
  client_fee_bps integer not null,
  freelancer_fee_bps integer not null,
  signed_at timestamptz not null,
  started_at timestamptz,
  paused_at timestamptz,
  -- The client asked to end it while money is held; over when every request is answered.
  end_requested_at timestamptz,
  ended_at timestamptz,
  ended_by text constraint a_contract_is_ended_by_a_side check (ended_by in ('client', 'freelancer')),
  closed_at timestamptz
);
create index contract_by_client_side on contracts.contract (client_side_id, signed_at desc, id desc);
create index contract_by_freelancer_side on contracts.contract (freelancer_side_id, signed_at desc, id desc);
create index contract_to_close on contracts.contract (ended_at) where state = 'ended';
create table contracts.signature (
  contract_id uuid not null references contracts.contract,
  side text not null constraint a_signature_is_of_a_side check (side in ('client', 'freelancer')),
  account_id uuid not null,
  org_id uuid,
  signed_at timestamptz not null,
  primary key (contract_id, side)
);
create table contracts.milestone (
  contract_id uuid not null references contracts.contract,
  id uuid not null unique,
  position integer not null,
  kind text not null default 'milestone' constraint a_milestone_kind_is_known check (kind in ('milestone', 'bonus')),
  title text not null,
  description text not null default '',
  amount_minor bigint not null constraint a_milestone_amount_is_positive check (amount_minor > 0),
  due_on date,
  state text not null constraint a_milestone_state_is_known check (state in
    ('planned', 'funding', 'funded', 'submitted', 'changes_requested', 'released', 'refund_requested', 'refunded', 'cancelled')),
  -- Where a refused refund request returns to.
  state_before_refund text,
  -- Its last order to the payment provider.
  charge_id uuid,
  funding_problem text,
  funded_at timestamptz,
  submitted_at timestamptz,
  -- When silence approves (14 d per submission); a pause or a refund request keeps what was left in review_left_ms.
  review_due_at timestamptz,
  review_left_ms bigint,
  approved_at timestamptz,
  released_at timestamptz,
  refund_due_at timestamptz,
  refunded_at timestamptz,
  primary key (contract_id, id),
  constraint a_position_is_used_once unique (contract_id, position)
);
create index milestone_to_approve on contracts.milestone (review_due_at) where state = 'submitted';
create index milestone_to_refund on contracts.milestone (refund_due_at) where state = 'refund_requested';
create table contracts.submission (
  contract_id uuid not null,
  milestone_id uuid not null,
  number integer not null,
  item_id uuid not null,
  file_ids uuid[] not null default '{}',
  author_id uuid not null,
  submitted_at timestamptz not null,
  outcome text constraint an_outcome_is_known check (outcome in ('changes_requested', 'approved', 'auto_approved')),
  outcome_item_id uuid,
  outcome_at timestamptz,
  primary key (contract_id, milestone_id, number),
  foreign key (contract_id, milestone_id) references contracts.milestone (contract_id, id)
);
-- The contract's history: what happened, by whom, with ids and sums but no text.
create table contracts.step (
  contract_id uuid not null references contracts.contract,
  number integer not null,
  kind text not null,
  milestone_id uuid,
  actor_id uuid,
  org_id uuid,
  amount_minor bigint,
  rule text,
  at timestamptz not null,
  primary key (contract_id, number)
);
create trigger step_is_append_only before update or delete on contracts.step
  for each row execute function platform.refuse_change();

alter table contracts.contract enable row level security;
create policy contract_of_a_side on contracts.contract to symbolon_app
  using (client_side_id = any ((select platform.sides())::uuid[]) or freelancer_side_id = any ((select platform.sides())::uuid[]));
create policy contract_for_tasks on contracts.contract to symbolon_worker using (true);
do $$ declare name text; begin
  foreach name in array array['signature', 'milestone', 'submission', 'step'] loop
    execute format('alter table contracts.%I enable row level security', name);
    execute format('create policy %I on contracts.%I to symbolon_app using (exists (select 1 from contracts.contract c where c.id = contract_id))', name || '_of_a_seen_contract', name);
    execute format('create policy %I on contracts.%I to symbolon_worker using (true)', name || '_for_tasks', name);
  end loop;
end $$;
grant usage on schema contracts to symbolon_app, symbolon_worker;
grant select, insert, update on contracts.contract, contracts.milestone, contracts.submission to symbolon_app, symbolon_worker;
grant select, insert on contracts.signature, contracts.step to symbolon_app, symbolon_worker;
