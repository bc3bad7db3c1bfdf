-- Going on without a signature: the lead proposes it, the board decides it.
alter table agreement_round
    add column made_by      text not null default '',  -- logins of who drafted, amended or proposed: none of them decides
    add column board_agrees boolean,                   -- null: not decided (yet)
    add column board_reason text,
    add column board_on     date,
    add column board_by     text;

-- Whom the partners asked before this version: they have a say in it.
alter table clause_version
    add column asked_before text    not null default '',
    add column asked_again  boolean not null default false;  -- it changed after the partners reacted
