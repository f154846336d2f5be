-- What a person is told: in the page, and by mail. Made from events; a notice holds ids, its words are made when it is read.
create schema notices;
create table notices.notice (
  account_id uuid not null,
  id uuid not null,
  -- `about-you` from an event; `broadcast` is the same for all members and says so (rule D4.6).
  audience text not null default 'about-you' constraint an_audience_is_known check (audience in ('about-you', 'broadcast')),
  kind text not null,
  event_id uuid not null,
  actor_id uuid,
  refs jsonb not null default '{}',
  created_at timestamptz not null,
  read_at timestamptz,
  mailed_at timestamptz,
  primary key (account_id, id),
  constraint an_event_is_told_once unique (account_id, event_id)
);
create index notice_by_account on notices.notice (account_id, created_at desc, id desc);
create index notice_unread on notices.notice (account_id) where read_at is null;
create index notice_to_mail on notices.notice (created_at) where mailed_at is null and read_at is null;
-- Many messages of one room are one notice until it is read.
create unique index messages_of_a_room_are_one_unread_notice on notices.notice (account_id, (refs->>'roomId')) where kind = 'message.sent' and read_at is null;
create table notices.preference (
  account_id uuid primary key,
  mail text not null default 'all' constraint a_mail_wish_is_known check (mail in ('all', 'important', 'none'))
);
alter table notices.notice enable row level security;
create policy notice_of_the_viewer on notices.notice to symbolon_app using (account_id = (select platform.viewer()));
create policy notice_for_tasks on notices.notice to symbolon_worker using (true);
alter table notices.preference enable row level security;
create policy preference_of_the_viewer on notices.preference to symbolon_app using (account_id = (select platform.viewer()));
create policy preference_for_tasks on notices.preference to symbolon_worker using (true);
grant usage on schema notices to symbolon_app, symbolon_worker;
grant select, insert, update on all tables in schema notices to symbolon_app, symbolon_worker;
