-- Double entry in integer minor units (rule B5.8), with TigerBeetle's semantics: a posting has an id, is
-- made once, balances to zero per currency, and no account that must cover itself goes below its floor.
-- Only the functions here write the ledger; no role may write its tables.
create schema money;
create table money.account (
  id uuid primary key,
  kind text not null constraint an_account_kind_is_known check (kind in ('provider', 'escrow', 'resting', 'wallet', 'transit', 'fees')),
  -- escrow: the contract; resting, wallet, transit (on its way out): the side; provider, fees: the platform (nil).
  owner_id uuid not null,
  currency char(3) not null,
  client_side_id uuid,
  freelancer_side_id uuid,
  -- Hot platform accounts are split over slots so that postings don't queue on one row.
  slot smallint not null default 0,
  balance bigint not null default 0,
  version bigint not null default 0,
  covers_itself boolean not null,
  constraint an_account_covers_itself check (not covers_itself or balance >= 0),
  constraint an_account_is_kept_once unique (kind, owner_id, currency, slot)
) with (fillfactor = 50);
create table money.posting (
  id uuid primary key,
  -- The command's own key (e.g. `release:<milestone>`): money moves once per cause.
  cause text not null constraint money_moves_once_per_cause unique,
  kind text not null,
  request_sha256 bytea not null,
  contract_id uuid,
  milestone_id uuid,
  actor_id uuid,
  posted_at timestamptz not null
);
create table money.entry (
  account_id uuid not null references money.account,
  version bigint not null,
  posting_id uuid not null references money.posting,
  amount_minor bigint not null constraint an_entry_moves_something check (amount_minor <> 0),
  balance_after bigint not null,
  currency char(3) not null,
  primary key (account_id, version)
);
create index entry_by_posting on money.entry (posting_id);
create index entry_by_account on money.entry (account_id, posting_id desc);
create trigger posting_is_append_only before update or delete on money.posting for each row execute function platform.refuse_change();
create trigger entry_is_append_only before update or delete on money.entry for each row execute function platform.refuse_change();

-- Opens (or finds) an account. The two sides are told for escrow, so that both may read it.
create function money.open_account(p_id uuid, p_kind text, p_owner uuid, p_currency char(3), p_slot smallint default 0, p_client uuid default null, p_freelancer uuid default null)
returns uuid language plpgsql security definer set search_path = money, pg_temp as $$
declare found_id uuid;
begin
  select id into found_id from money.account where kind = p_kind and owner_id = p_owner and currency = p_currency and slot = p_slot;
  if found_id is not null then return found_id; end if;
  insert into money.account (id, kind, owner_id, currency, slot, client_side_id, freelancer_side_id, covers_itself)
  values (p_id, p_kind, p_owner, p_currency, p_slot, p_client, p_freelancer, p_kind <> 'provider')
  on conflict on constraint an_account_is_kept_once do nothing;
  select id into found_id from money.account where kind = p_kind and owner_id = p_owner and currency = p_currency and slot = p_slot;
  return found_id;
end $$;

-- The one way money moves. True when posted, false when the very same command was posted before.
-- Refuses: legs that don't balance, one account twice, the same cause with another content.
create function money.post(p_id uuid, p_cause text, p_kind text, p_contract uuid, p_milestone uuid, p_actor uuid, p_at timestamptz, p_accounts uuid[], p_amounts bigint[])
returns boolean language plpgsql security definer set search_path = money, pg_temp as $$
declare
  request bytea := sha256(convert_to(concat_ws('|', p_kind, p_contract, p_milestone, array_to_string(p_accounts, ','), array_to_string(p_amounts, ',')), 'UTF8'));
  known bytea;
  touched integer;
begin
  if cardinality(p_accounts) <> cardinality(p_amounts) or cardinality(p_accounts) not between 2 and 64 then
    raise exception 'a posting has 2 to 64 legs' using errcode = '22023';
  end if;
  if (select count(distinct a) <> count(*) from unnest(p_accounts) a) then
    raise exception 'an account stands once in a posting' using errcode = '22023';
  end if;
  insert into money.posting (id, cause, kind, request_sha256, contract_id, milestone_id, actor_id, posted_at)
  values (p_id, p_cause, p_kind, request, p_contract, p_milestone, p_actor, p_at)
  on conflict on constraint money_moves_once_per_cause do nothing;
  if not found then
    select request_sha256 into known from money.posting where cause = p_cause;
    if known <> request then raise exception 'cause % was posted with another content', p_cause using errcode = '23505'; end if;
    return false;
  end if;
  -- Locked in id order: two postings in opposite directions can't deadlock.
  perform 1 from money.account where id = any (p_accounts) order by id for no key update;
  if exists (select 1 from unnest(p_accounts, p_amounts) leg(a, x) join money.account l on l.id = leg.a group by l.currency having sum(x) <> 0) then
    raise exception 'a posting balances to zero in each currency' using errcode = '23514';
  end if;
  with moved as (
    update money.account l set balance = l.balance + leg.x, version = l.version + 1
    from unnest(p_accounts, p_amounts) leg(a, x) where l.id = leg.a
    returning l.id, l.version, leg.x, l.balance, l.currency)
  insert into money.entry (account_id, version, posting_id, amount_minor, balance_after, currency)
  select id, version, p_id, x, balance, currency from moved;
  get diagnostics touched = row_count;
  if touched <> cardinality(p_accounts) then raise exception 'a posting names an unknown account' using errcode = '23503'; end if;
  return true;
end $$;

-- The ledger's proof: every count must be zero.
create view money.proof as
  select 'postings that do not balance' as what, count(*) as wrong
    from (select 1 from money.entry group by posting_id, currency having sum(amount_minor) <> 0) unbalanced
  union all select 'postings without entries', count(*) from money.posting p where not exists (select 1 from money.entry e where e.posting_id = p.id)
  union all select 'balances that differ from their entries', count(*) from money.account a
    where a.balance <> coalesce((select sum(e.amount_minor) from money.entry e where e.account_id = a.id), 0)
  union all select 'accounts with a gap in their versions', count(*) from money.account a
    where a.version <> (select count(*) from money.entry e where e.account_id = a.id)
  union all select 'running balances that do not follow', count(*)
    from (select balance_after - lag(balance_after, 1, 0::bigint) over (partition by account_id order by version) as step, amount_minor from money.entry) s where step <> amount_minor
  union all select 'accounts below zero that must not be', count(*) from money.account where covers_itself and balance < 0
  union all select 'currencies that do not sum to zero', count(*) from (select 1 from money.account group by currency having sum(balance) <> 0) nonzero;

-- How a client pays and where a freelancer is paid: the provider's tokens, never a card or account number.
create table money.method (
  id uuid primary key,
  side_id uuid not null,
  direction text not null constraint a_direction_is_known check (direction in ('pay', 'be_paid')),
  token text not null,
  label text not null constraint a_method_label_has_1_to_80_characters check (length(label) between 1 and 80),
  verified_at timestamptz,
  added_by uuid not null,
  created_at timestamptz not null,
  removed_at timestamptz
);
create index method_by_side on money.method (side_id, direction) where removed_at is null;

-- An order to the payment provider: asked in an act, sent by a task, answered later (perhaps twice, perhaps out of order).
create table money.payment_order (
  id uuid primary key,
  kind text not null constraint an_order_kind_is_known check (kind in ('charge', 'refund', 'payout')),
  side_id uuid not null,
  contract_id uuid,
  milestone_id uuid,
  charge_id uuid references money.payment_order,
  amount_minor bigint not null constraint an_order_amount_is_positive check (amount_minor > 0),
  -- The client's fee inside a charge.
  fee_minor bigint not null default 0,
  currency char(3) not null,
  -- A refund goes back the way its charge came.
  method_token text,
  method_label text,
  -- asked -> pending -> succeeded | declined; a payout may still bounce.
  state text not null constraint an_order_state_is_known check (state in ('asked', 'pending', 'succeeded', 'declined', 'bounced')),
  provider_ref text,
  problem text,
  asked_by uuid,
  asked_at timestamptz not null,
  answered_at timestamptz,
  -- When what follows from the answer was done, in the same transaction as its posting.
  settled_at timestamptz,
  -- When to ask the provider again, while it has not answered.
  chase_at timestamptz not null,
  constraint only_a_refund_has_no_method check (kind = 'refund' or (method_token is not null and method_label is not null)),
  constraint a_refund_names_its_charge check ((kind = 'refund') = (charge_id is not null))
);
create index payment_order_by_side on money.payment_order (side_id, asked_at desc, id desc);
create index payment_order_by_milestone on money.payment_order (milestone_id) where milestone_id is not null;
create index payment_order_to_chase on money.payment_order (chase_at) where state in ('asked', 'pending');
create index payment_order_to_settle on money.payment_order (answered_at) where settled_at is null and state in ('succeeded', 'declined');

-- What the provider told us, once per event id; a task does what follows from it.
create table money.provider_event (
  provider text not null,
  event_id text not null,
  order_id uuid not null,
  answer jsonb not null,
  received_at timestamptz not null,
  primary key (provider, event_id)
);

-- Released money rests five days (rule D5.5), then a sweep moves it to the wallet.
create table money.resting (
  id uuid primary key,
  side_id uuid not null,
  currency char(3) not null,
  -- What arrives, and the fee that was kept of it.
  amount_minor bigint not null constraint a_resting_amount_is_positive check (amount_minor > 0),
  fee_minor bigint not null constraint a_kept_fee_is_not_negative check (fee_minor >= 0),
  contract_id uuid not null,
  milestone_id uuid not null,
  released_at timestamptz not null,
  due_at timestamptz not null,
  available_at timestamptz
);
create index resting_due on money.resting (due_at) where available_at is null;
create index resting_by_side on money.resting (side_id, due_at) where available_at is null;

create index resting_by_release on money.resting (side_id, released_at);

do $$ declare name text; begin
  foreach name in array array['method', 'payment_order', 'resting'] loop
    execute format('alter table money.%I enable row level security', name);
    execute format('create policy %I on money.%I for select to symbolon_app using (side_id = any ((select platform.sides())::uuid[]))', name || '_of_a_side', name);
    execute format('create policy %I on money.%I to symbolon_worker using (true)', name || '_for_tasks', name);
  end loop;
end $$;
create policy method_changed_by_its_side on money.method for update to symbolon_app using (side_id = any ((select platform.sides())::uuid[]));
create policy method_added_by_its_side on money.method for insert to symbolon_app with check (side_id = any ((select platform.sides())::uuid[]));
-- One side's act makes a row of the other side's only for a contract of both: a release, a refund.
create policy payment_order_of_a_side_or_its_contract on money.payment_order for insert to symbolon_app
  with check (side_id = any ((select platform.sides())::uuid[])
    or (kind = 'refund' and exists (select 1 from money.account a where a.kind = 'escrow' and a.owner_id = contract_id)));
create policy resting_comes_from_a_seen_escrow on money.resting for insert to symbolon_app
  with check (exists (select 1 from money.account a where a.kind = 'escrow' and a.owner_id = contract_id));
alter table money.account enable row level security;
create policy account_of_a_side on money.account for select to symbolon_app
  using (owner_id = any ((select platform.sides())::uuid[]) or client_side_id = any ((select platform.sides())::uuid[]) or freelancer_side_id = any ((select platform.sides())::uuid[]));
create policy account_for_tasks on money.account for select to symbolon_worker using (true);
alter table money.entry enable row level security;
create policy entry_of_a_seen_account on money.entry for select to symbolon_app using (exists (select 1 from money.account a where a.id = account_id));
create policy entry_for_tasks on money.entry for select to symbolon_worker using (true);
alter table money.posting enable row level security;
create policy posting_of_a_seen_entry on money.posting for select to symbolon_app using (exists (select 1 from money.entry e where e.posting_id = id));
create policy posting_for_tasks on money.posting for select to symbolon_worker using (true);

-- Which of these sides have a verified way to pay (rule D3.4): the one fact of another side's methods that is open.
create function money.sides_that_can_pay(p_sides uuid[]) returns setof uuid
language sql stable security definer set search_path = money, pg_temp as $$
  select distinct side_id from money.method
   where side_id = any (p_sides) and direction = 'pay' and verified_at is not null and removed_at is null
$$;

-- The sandbox provider is an outside party: this is its own book, not ours.
create schema sandbox;
create table sandbox.movement (
  key text primary key,
  kind text not null,
  amount_minor bigint not null,
  currency char(3) not null,
  method text not null,
  state text not null,
  reason text,
  charge_key text,
  asked_count integer not null default 1
);
-- What it will tell us, each message perhaps twice and out of order; its time is the real one.
create table sandbox.webhook (
  key text not null references sandbox.movement,
  number integer not null,
  event_id text not null,
  answer jsonb not null,
  due_at timestamptz not null,
  told_at timestamptz,
  primary key (key, number)
);
create index webhook_to_tell on sandbox.webhook (due_at) where told_at is null;
grant usage on schema money, sandbox to symbolon_app, symbolon_worker;
grant select on money.account, money.entry, money.posting, money.proof to symbolon_app, symbolon_worker;
revoke all on function money.post(uuid, text, text, uuid, uuid, uuid, timestamptz, uuid[], bigint[]), money.open_account(uuid, text, uuid, char, smallint, uuid, uuid) from public;
grant execute on function money.post(uuid, text, text, uuid, uuid, uuid, timestamptz, uuid[], bigint[]), money.open_account(uuid, text, uuid, char, smallint, uuid, uuid) to symbolon_app, symbolon_worker;
revoke all on function money.sides_that_can_pay(uuid[]) from public;
grant execute on function money.sides_that_can_pay(uuid[]) to symbolon_app, symbolon_worker;
grant select, insert, update on money.method to symbolon_app, symbolon_worker;
grant select, insert on money.payment_order, money.resting to symbolon_app, symbolon_worker;
grant update on money.payment_order, money.resting to symbolon_worker;
grant insert on money.provider_event to symbolon_app, symbolon_worker;
grant select on money.provider_event to symbolon_worker;
grant select, insert, update on sandbox.movement, sandbox.webhook to symbolon_worker;
