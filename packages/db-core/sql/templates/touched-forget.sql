    delete from {{schema}}.{{table}} as s where s.bucket <= p_through - interval '{{keep}}'{{unless}};
