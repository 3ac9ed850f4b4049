    -- Has somebody been erased? Who is erasing holds the log: the statements after this one see what came of it.
    lock table {{schema}}.{{source}}_log in row exclusive mode;
