    -- Who is erasing holds the log: what is asked after this line sees what came of it.
    lock table {{schema}}.{{source}}_log in row exclusive mode;
    v_tombstones := exists (select from core.tombstone as t where t.module = '{{schema}}');
