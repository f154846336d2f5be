-- Every stored piece of content: rooms with their gapless counter, the items in them, public items, and
-- what was said before an edit. Text is kept as written (its author's) and as delivered (everyone else's).
create schema items;
create table items.room (
  id uuid primary key,
  pair_id uuid not null references pairs.pair,
  client_side_id uuid not null,
  freelancer_side_id uuid not null,
  -- The two people who speak for the sides; a side may be their organisation.
  client_account_id uuid not null,
  freelancer_account_id uuid not null,
  matter text not null constraint a_matter_is_known check (matter in ('proposal', 'invitation')),
  job_id uuid,
  title text not null,
  contract_id uuid,
  contract_started_at timestamptz,
  next_seq bigint not null default 1,
  last_item_at timestamptz not null,
  created_at timestamptz not null,
  constraint a_room_is_of_two_sides check (client_side_id <> freelancer_side_id)
) with (fillfactor = 70);
create index room_by_client_side on items.room (client_side_id, last_item_at desc, id desc);
create index room_by_freelancer_side on items.room (freelancer_side_id, last_item_at desc, id desc);
create unique index a_contract_has_one_room on items.room (contract_id) where contract_id is not null;

create table items.guest (
  room_id uuid not null references items.room,
  account_id uuid not null,
  since timestamptz not null,
  until timestamptz,
  primary key (room_id, account_id)
);

create table items.item (
  room_id uuid not null references items.room,
  seq bigint not null,
  id uuid not null,
  kind text not null constraint a_kind_is_known check (kind in ('message', 'file', 'proposal', 'answer', 'offer', 'decline', 'invitation', 'deliverable', 'change-request', 'terms', 'system')),
  category text constraint a_category_is_known check (category in ('work_product', 'communications', 'platform')),
  author_id uuid,
  org_id uuid,
  guests uuid[] not null default '{}',
  contract_id uuid,
  text_written text not null,
  text_delivered text not null,
  -- What the item is about (a proposal, an offer, a file): ids only.
  refs jsonb not null default '{}',
  created_at timestamptz not null,
  edited_at timestamptz,
  search tsvector generated always as (to_tsvector('simple', text_delivered)) stored,
  primary key (room_id, seq),
  constraint an_item_is_kept_once unique (room_id, id),
  constraint only_the_system_speaks_without_an_author check (author_id is not null or kind = 'system')
);
create index item_by_words on items.item using gin (search);

create table items.revision (
  room_id uuid not null,
  item_id uuid not null,
  number integer not null,
  text_written text not null,
  text_delivered text not null,
  replaced_at timestamptz not null,
  primary key (room_id, item_id, number),
  foreign key (room_id, item_id) references items.item (room_id, id)
);

-- What is published to everyone: its author decides alone about learning (category `platform`).
create table items.public_item (
  account_id uuid not null,
  id uuid not null,
  kind text not null constraint a_public_kind_is_known check (kind in ('profile', 'portfolio', 'job', 'organisation', 'name')),
  org_id uuid,
  subject_id uuid not null,
  text_written text not null,
  text_delivered text not null,
  created_at timestamptz not null,
  primary key (account_id, id)
);
create index public_item_by_subject on items.public_item (account_id, subject_id, created_at desc);

alter table items.room enable row level security;
create policy room_of_the_viewer on items.room to symbolon_app
  using (client_side_id = any ((select platform.sides())::uuid[])
      or freelancer_side_id = any ((select platform.sides())::uuid[])
      or exists (select 1 from items.guest g where g.room_id = id and g.account_id = (select platform.viewer()) and g.until is null))
  with check (client_side_id = any ((select platform.sides())::uuid[]) or freelancer_side_id = any ((select platform.sides())::uuid[]));
create policy room_for_tasks on items.room to symbolon_worker using (true);

alter table items.guest enable row level security;
-- Read only: whoever could write here could invite themselves into any room.
create policy guest_is_the_viewer on items.guest for select to symbolon_app using (account_id = (select platform.viewer()));
create policy guest_for_tasks on items.guest to symbolon_worker using (true);

alter table items.item enable row level security;
create policy item_of_a_room_of_the_viewer on items.item for select to symbolon_app
  using (exists (select 1 from items.room r where r.id = room_id));
create policy item_written_in_a_room_of_the_viewer on items.item for insert to symbolon_app
  with check (exists (select 1 from items.room r where r.id = room_id)
              and (author_id = (select platform.viewer()) or kind = 'system'));
create policy item_changed_by_its_author on items.item for update to symbolon_app
  using (author_id = (select platform.viewer()) and exists (select 1 from items.room r where r.id = room_id));
create policy item_for_tasks on items.item to symbolon_worker using (true);

alter table items.revision enable row level security;
create policy revision_of_a_room_of_the_viewer on items.revision to symbolon_app
  using (exists (select 1 from items.room r where r.id = room_id));
create policy revision_for_tasks on items.revision to symbolon_worker using (true);

alter table items.public_item enable row level security;
create policy public_item_of_its_author on items.public_item to symbolon_app
  using (account_id = (select platform.viewer()));
create policy public_item_for_tasks on items.public_item to symbolon_worker using (true);

grant usage on schema items to symbolon_app, symbolon_worker;
grant select, insert, update on items.room, items.guest, items.item to symbolon_app, symbolon_worker;
grant select, insert on items.revision, items.public_item to symbolon_app, symbolon_worker;
