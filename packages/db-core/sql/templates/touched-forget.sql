    delete from {{schema}}.{{table}} as s where s.bucket <= {{forgotten_by}}{{unless}};
