-- What professional and parent weighed and chose; one row per case.
create table pathway (
    case_id         text primary key references case_file,
    talk_due        timestamptz,
    balance         text,
    self_reliance   text,
    wish            text,
    proposed_grade  text,
    proposal_why    text,
    grade           text,
    grade_reason    text,
    proposed_routes text not null default '',
    proposed_why    text not null default '',
    chosen_routes   text not null default '',
    route_reason    text,
    ask_again       boolean not null default false,
    talk_again      boolean not null default false,
    possible_match  boolean not null default false,
    same_family     boolean not null default false,
    more_needed     boolean not null default false,
    closing_due     timestamptz,
    stop_outcome    text,
    stopped_by      text
);


-- Which programmes a municipality has; others are not proposed there. VoorZorg runs in all of Zuid-Limburg [TB-VZ].
create table programme_offer (
    municipality text not null references municipality,
    route        text not null,
    primary key (municipality, route)
);
