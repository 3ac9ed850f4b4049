-- Puts the capture triggers on {{relation}}.
create or replace trigger tessera_capture_insert after insert on {{relation}}
    referencing new table as new_rows for each statement execute function {{schema}}.capture_{{source}}();
create or replace trigger tessera_capture_update after update on {{relation}}
    referencing old table as old_rows new table as new_rows for each statement execute function {{schema}}.capture_{{source}}();
create or replace trigger tessera_capture_delete after delete on {{relation}}
    referencing old table as old_rows for each statement execute function {{schema}}.capture_{{source}}();
create or replace trigger tessera_capture_truncate after truncate on {{relation}}
    for each statement execute function {{schema}}.capture_{{source}}();
