-- How long help lasted that ended is asked of a place too (monitoring.figures.Measure). Before this no fact said it.
create or replace view fact_part as
select one.id, one.municipality, one.at, part.*
from fact one
cross join lateral (select
    one.kind = 'referralClosed' and exists (select from fact before where before.grouping_key = one.grouping_key
        and before.kind = 'referralMoved' and before.municipality = one.municipality and before.at <= one.at) as moved,
    one.kind = 'referralClosed' and exists (select from fact before where before.grouping_key = one.grouping_key
        and before.kind = 'referralStalled' and before.municipality = one.municipality and before.at <= one.at)
        as stalled,
    one.kind in ('receiverAnswered', 'firstContact') as timed) way
cross join lateral (
    -- the whole place: wholes, their parts, shares, and how long a step took
    select 'place' as about, one.kind, null::text as organisation, null::text as partner_kind,
        null::text as sender_kind, case when one.kind = 'referralClosed' and one.need = 'informalSupport'
        then one.need end as need, null::text as clause, null::integer as clause_version, one.detail, one.topic,
        one.in_term, case when way.timed or one.kind in ('referralClosed', 'supportEnded') then one.days end as days,
        null::integer as signal_days, way.moved, way.stalled
    union all
    -- how long after the signal
    select 'lead', one.kind, null, null, null, null, null, null,
        case when one.kind = 'referralClosed' then one.detail end,
        case when one.kind = 'homeVisitHeld' then one.topic end, null, null, one.signal_days, false, false
        where one.signal_days is not null
        and one.kind in ('firstContact', 'referralClosed', 'homeVisitHeld', 'hubMeetingHeld')
    union all
    -- first answers per question
    select 'need', one.kind, null, null, null, one.need, null, null, null, null, one.in_term,
        case when way.timed then one.days end, null, false, false
        where one.need is not null and one.kind in ('receiverAnswered', 'receiverSilent')
    union all
    -- per organisation and kind of organisation
    select 'organisation', one.kind, one.organisation, one.partner_kind, null, null, null, null,
        case when one.kind in ('receiverAnswered', 'referralClosed') then one.detail end, null,
        case when way.timed then one.in_term end, case when way.timed then one.days end, null, false, false
        where one.organisation is not null or one.partner_kind is not null
    union all
    -- per version of an agreement
    select 'clause', one.kind, null, null, null, one.need, one.clause, one.clause_version,
        case when one.kind in ('referralClosed', 'receiverDeclined') then one.detail end, null,
        case when way.timed then one.in_term end, case when way.timed then one.days end, null, way.moved, false
        where one.clause is not null or one.kind = 'referralSent'
    union all
    -- who sent to whom, as kinds
    select 'way', one.kind, null, one.partner_kind, one.sender_kind, null, null, null, null, null, null, null, null,
        false, false
        where one.kind = 'referralSent' and one.sender_kind is not null and one.partner_kind is not null
) part;
