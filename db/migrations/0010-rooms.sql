-- What is each person's own about a room: how far they read, what they were typing, where they were named.
create schema rooms;
create table rooms.reading (
  account_id uuid not null,
  room_id uuid not null references items.room,
  read_seq bigint not null default 0,
  read_at timestamptz not null,
  primary key (account_id, room_id)
);
create index reading_by_room on rooms.reading (room_id);
create table rooms.draft (
  account_id uuid not null,
  room_id uuid not null references items.room,
  text text not null,
  updated_at timestamptz not null,
  primary key (account_id, room_id)
);
create table rooms.mention (
  account_id uuid not null,
  room_id uuid not null references items.room,
  seq bigint not null,
  primary key (account_id, room_id, seq)
);
alter table rooms.reading enable row level security;
-- The other side sees how far one has read; nobody else writes it.
create policy reading_of_a_seen_room on rooms.reading for select to symbolon_app
  using (exists (select 1 from items.room r where r.id = room_id));
create policy reading_of_the_viewer on rooms.reading to symbolon_app using (account_id = (select platform.viewer()));
create policy reading_for_tasks on rooms.reading to symbolon_worker using (true);
alter table rooms.draft enable row level security;
create policy draft_of_the_viewer on rooms.draft to symbolon_app using (account_id = (select platform.viewer()));
alter table rooms.mention enable row level security;
create policy mention_read_by_whom_it_names on rooms.mention for select to symbolon_app using (account_id = (select platform.viewer()));
create policy mention_in_a_seen_room on rooms.mention for insert to symbolon_app
  with check (exists (select 1 from items.room r where r.id = room_id));
create policy mention_for_tasks on rooms.mention to symbolon_worker using (true);
grant usage on schema rooms to symbolon_app, symbolon_worker;
grant select, insert, update on rooms.reading to symbolon_app, symbolon_worker;
grant select, insert, update, delete on rooms.draft to symbolon_app;
grant select, insert on rooms.mention to symbolon_app, symbolon_worker;
