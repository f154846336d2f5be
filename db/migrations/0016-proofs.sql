-- A log of salted commitments that anyone can check (rule B1.27): what was entered can't be changed or taken out unseen, and
-- tells nothing of anybody to who doesn't hold its salt.
create schema proofs;

-- The one log: its name, and how many entries have a position.
create table proofs.log (
  is_only boolean primary key default true constraint there_is_one_log check (is_only),
  origin text not null,
  size bigint not null default 0 constraint a_log_has_no_less_than_nothing check (size >= 0),
  begun_at timestamptz not null
);
-- Public keys of the log, in their text form; their secret halves are made from the instance's secret and kept nowhere.
create table proofs.key (
  text text primary key,
  since timestamptz not null
);

-- An entry as the log has it, byte for byte.
create table proofs.entry (
  id uuid primary key,
  kind text not null constraint an_entry_kind_is_known check (kind in ('preference-change', 'manifest', 'withdrawal', 'access', 'terms', 'policy')),
  at timestamptz not null,
  commitment bytea not null constraint a_commitment_is_a_hash check (octet_length(commitment) = 32),
  leaf bytea not null,
  leaf_hash bytea not null generated always as (sha256('\x00'::bytea || leaf)) stored
);
-- Who may have its receipt: accounts and organisations.
create table proofs.holder (
  holder_id uuid not null,
  entry_id uuid not null references proofs.entry,
  primary key (holder_id, entry_id)
);
create index holder_by_entry on proofs.holder (entry_id);
-- What the commitment is to, and its salt. Without this row nobody can tell any more what the entry was about.
create table proofs.opening (
  entry_id uuid primary key references proofs.entry,
  salt bytea not null constraint a_salt_has_32_bytes check (octet_length(salt) = 32),
  committed text not null
);
-- Entries without a position. Acts add to it and wait for nobody; one sequencer takes from it.
create table proofs.pending (
  entry_id uuid primary key references proofs.entry
);
create table proofs.place (
  entry_id uuid primary key references proofs.entry,
  position bigint not null constraint a_position_is_of_one_entry unique constraint positions_start_at_zero check (position >= 0)
);
-- The tree's hashes, 256 in a row (C2SP tlog-tiles): level n holds the roots of 256^n leaves each.
create table proofs.tile (
  level smallint not null,
  index bigint not null,
  hashes bytea not null constraint a_tile_has_1_to_256_hashes check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0),
  primary key (level, index)
);
-- What was signed: everyone's to read and to keep.
create table proofs.checkpoint (
  size bigint not null,
  key_text text not null references proofs.key,
  root bytea not null constraint a_root_is_a_hash check (octet_length(root) = 32),
  note text not null,
  at timestamptz not null,
  primary key (size, key_text)
);

create function proofs.refuse_shrinking() returns trigger language plpgsql as $$
declare is_grown boolean;
begin
  if tg_table_name = 'log' then
    is_grown := new.size >= old.size and new.origin = old.origin;
  else
    is_grown := new.level = old.level and new.index = old.index and substr(new.hashes, 1, octet_length(old.hashes)) = old.hashes;
  end if;
  if not is_grown then
    raise exception 'append-only: proofs.% only grows', tg_table_name using errcode = '42501';
  end if;
  return new;
end $$;
create trigger log_only_grows before update on proofs.log for each row execute function proofs.refuse_shrinking();
create trigger tile_only_grows before update on proofs.tile for each row execute function proofs.refuse_shrinking();
do $$ declare name text; begin
  foreach name in array array['entry', 'place', 'checkpoint', 'key'] loop
    execute format('create trigger %I before update or delete on proofs.%I for each row execute function platform.refuse_change()', name || '_is_append_only', name);
  end loop;
  foreach name in array array['log', 'tile'] loop
    execute format('create trigger %I before delete on proofs.%I for each row execute function platform.refuse_change()', name || '_is_not_removed', name);
  end loop;
  foreach name in array array['log', 'key', 'entry', 'place', 'tile', 'checkpoint'] loop
    execute format('create trigger %I before truncate on proofs.%I for each statement execute function platform.refuse_change()', name || '_is_not_emptied', name);
  end loop;
  foreach name in array array['entry', 'holder', 'opening', 'pending', 'place'] loop
    execute format('alter table proofs.%I enable row level security', name);
    execute format('create policy %I on proofs.%I to symbolon_worker using (true)', name || '_for_tasks', name);
  end loop;
  -- Acts enter what concerns others too: the other side of a contract gets a receipt as well.
  foreach name in array array['entry', 'holder', 'opening', 'pending'] loop
    execute format('create policy %I on proofs.%I for insert to symbolon_app with check (true)', name || '_is_entered', name);
  end loop;
end $$;
create policy holder_is_a_side_of_the_viewer on proofs.holder for select to symbolon_app
  using (holder_id = any ((select platform.sides())::uuid[]));
create policy entry_of_its_holder on proofs.entry for select to symbolon_app
  using (exists (select 1 from proofs.holder h where h.entry_id = id));
create policy opening_of_its_holder on proofs.opening for select to symbolon_app
  using (exists (select 1 from proofs.holder h where h.entry_id = opening.entry_id));
create policy place_of_its_holder on proofs.place for select to symbolon_app
  using (exists (select 1 from proofs.holder h where h.entry_id = place.entry_id));

grant usage on schema proofs to symbolon_app, symbolon_worker;
grant select on proofs.log, proofs.key, proofs.tile, proofs.checkpoint to symbolon_app;
grant select, insert on proofs.entry, proofs.holder, proofs.opening to symbolon_app;
grant select on proofs.place to symbolon_app;
grant insert on proofs.pending to symbolon_app;
grant select, insert on all tables in schema proofs to symbolon_worker;
grant update on proofs.log, proofs.tile to symbolon_worker;
-- Erasure: without salt and holders an entry is noise.
grant delete on proofs.pending, proofs.opening, proofs.holder to symbolon_worker;
