-- Takes back API keys; whoever calls with one is refused from then on.

drop table core.api_key;
