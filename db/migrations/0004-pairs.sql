-- The relationship of two sides, kept from the first moment; screening, consent and payment hang on it.
create schema pairs;
create table pairs.pair (
  id uuid primary key,
  low_side_id uuid not null,
  high_side_id uuid not null,
  created_at timestamptz not null,
  -- First contact = the second side's first message to the first (rule book, Words).
  first_writer_side_id uuid,
  first_written_at timestamptz,
  first_contact_at timestamptz,
  contracts_running integer not null default 0 constraint running_contracts_are_counted check (contracts_running >= 0),
  contract_started_at timestamptz,
  contract_ended_at timestamptz,
  constraint a_pair_is_of_two_sides_in_order check (low_side_id < high_side_id),
  constraint a_pair_is_kept_once unique (low_side_id, high_side_id)
);
create index pair_by_high_side on pairs.pair (high_side_id);
alter table pairs.pair enable row level security;
create policy pair_of_the_viewer on pairs.pair to symbolon_app
  using (low_side_id = any ((select platform.sides())::uuid[]) or high_side_id = any ((select platform.sides())::uuid[]));
create policy pair_for_tasks on pairs.pair to symbolon_worker using (true);

grant usage on schema pairs to symbolon_app, symbolon_worker;
grant select, insert, update on pairs.pair to symbolon_app, symbolon_worker;
