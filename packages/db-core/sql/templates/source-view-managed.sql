-- {{schema}}.{{source}} as the engine and the queries read it, whichever table is behind it. Policies of the table decide.
create or replace view {{schema}}.{{source}}_source with (security_invoker = true) as
select {{columns}}
from {{relation}} as r;
grant select on {{schema}}.{{source}}_source to {{readers}};
