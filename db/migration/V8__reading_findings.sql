alter table page
  add column decision text  not null default 'TEXT_LAYER_SHOWN', -- why the words come from where they do
  add column findings jsonb not null default '[]'; -- codes and boxes, never text
update page set decision = case source when 'OCR' then 'NO_TEXT_LAYER' else decision end;
update page set decision = case status when 'FAILED' then 'NOT_READ' when 'BLANK' then 'NOTHING_SHOWN' else decision end;
alter table page alter column decision drop default;
