-- Professionals' hours as a by-product of tasks that were completed: nobody fills in a form for them.
-- A row per completed task: not who, not which organisation, not which family, not which day. Written once and never changed.
create table work_done (
    id           bigint generated always as identity primary key,
    task         text not null,
    municipality text not null references municipality,
    quarter      text not null,                       -- such as 2027-1
    partner_kind text not null,
    minutes      integer not null                     -- the norm of that moment: another norm later tells nothing about earlier tasks
);
create index work_done_place on work_done (municipality, quarter);
revoke update, delete on work_done from ${programRole};

-- How long a task takes, in minutes, on average: an estimate and no measurement. A setting; a municipality may have its own.
-- Without a norm a task is not counted: nothing of the reporting code, no loss, nothing that only waits.
create table task_norm (
    task         text not null,
    municipality text references municipality,        -- null: everywhere
    minutes      integer not null check (minutes between 0 and 480),
    unique nulls not distinct (task, municipality)
);
create table task_label (
    task  text primary key,
    label text not null                               -- as the model has it; a test compares them
);
create temporary table start_norm (task text, label text, minutes integer);
insert into start_norm values
    ('talkWithParent', 'Gesprek voeren met ouder', 45),
    ('weighSituation', 'Situatie samen wegen', 10),
    ('chooseRoute', 'Route kiezen met ouder', 10),
    ('recordConsent', 'Toestemming vastleggen', 10),
    ('registerFamily', 'Gegevens gezin aanvullen', 10),
    ('matchFamily', 'Mogelijk zelfde gezin beoordelen', 10),
    ('askConsentAgain', 'Opnieuw met ouder bespreken', 20),
    ('tryContactTogether', 'Samen contact proberen', 20),
    ('reviewPause', 'Pauze bespreken met ouder', 15),
    ('closePathway', 'Traject afsluiten', 15),
    ('checkHubRegistration', 'Aanmelding Knooppunt nakijken', 15),
    ('planHubMeeting', 'Knooppunt plannen', 20),
    ('inviteParticipants', 'Ouders en professionals uitnodigen', 15),
    ('answerHubInvitation', 'Uitnodiging Knooppunt beantwoorden', 5),
    ('prepareWithParent', 'Overleg voorbereiden met ouder', 30),
    ('recordHubAgreements', 'Steunafspraken vastleggen', 90),
    ('appointCaseDirector', 'Casusregisseur voorstellen', 10),
    ('callParent', 'Ouder bellen voor afspraak', 10),
    ('planHomeVisit', 'Huisbezoek plannen', 5),
    ('recordHomeVisit', 'Uitkomst huisbezoek vastleggen', 90),
    ('planNextVisit', 'Vervolgbezoek plannen', 5),
    ('agreeApproach', 'Aanpak met gezin afspreken', 20),
    ('recordConsentAfterVisit', 'Toestemming na huisbezoek vastleggen', 10),
    ('answerReferral', 'Verwijzing beantwoorden', 10),
    ('answerQuestion', 'Vraag van ontvanger beantwoorden', 10),
    ('askConsentNewReceiver', 'Toestemming nieuwe ontvanger vragen', 15),
    ('chooseReceiver', 'Ontvanger kiezen', 10),
    ('contactFamily', 'Contact leggen met gezin', 30),
    ('checkContactMade', 'Nagaan of contact lukte', 10),
    ('recordOutcome', 'Uitkomst vastleggen', 10),
    ('solveStalledReferral', 'Vastgelopen verwijzing oplossen', 30),
    ('proposeCaseDirector', 'Casusregisseur kiezen met gezin', 15),
    ('acceptCaseDirectorRole', 'Rol casusregisseur aannemen', 5),
    ('makePlan', 'Steunplan maken met gezin', 60),
    ('carryOutAction', 'Actie uitvoeren', 45),
    ('evaluateWithFamily', 'Evalueren met gezin', 45),
    ('adjustPlan', 'Steunplan aanpassen', 30),
    ('reduceSupport', 'Steun afbouwen met gezin', 30),
    ('requestHubAgain', 'Opnieuw Knooppunt aanvragen', 15),
    ('draftClause', 'Afspraak opstellen', 60),
    ('reactToClause', 'Reageren op afspraak', 20),
    ('amendClause', 'Afspraak aanpassen', 30),
    ('signClauses', 'Afspraken ondertekenen', 15),
    ('decideWithoutSignature', 'Besluit zonder handtekening vastleggen', 15),
    ('reviewClause', 'Afspraak herzien', 30),
    ('adoptRegionalClause', 'Regionale afspraak beoordelen', 30),
    ('writeRegionalClause', 'Regionale afspraak opstellen', 60),
    ('appointLead', 'Trekker aanwijzen', 30),
    ('describeLocalTask', 'Lokale opgave beschrijven', 240),
    ('reviewComposition', 'Samenstelling nakijken', 45),
    ('invitePartner', 'Partner uitnodigen', 30),
    ('answerInvitation', 'Uitnodiging coalitie beantwoorden', 15),
    ('fillSelfScan', 'Zelfscan invullen', 20),
    ('discussSelfScan', 'Zelfscan samen bespreken', 90),
    ('agreeAmbition', 'Gezamenlijke ambitie vastleggen', 90),
    ('writePlan', 'Plan van aanpak schrijven', 240),
    ('chooseInterventions', 'Aanbod kiezen uit menukaart', 60),
    ('decideOnPlan', 'Besluit over plan nemen', 30),
    ('chooseEvaluationMoment', 'Wijze van evalueren kiezen', 10),
    ('planCoalitionMeeting', 'Overleg coalitie plannen', 45),
    ('recordCoalitionMeeting', 'Overleg coalitie vastleggen', 120),
    ('followActions', 'Acties nalopen', 45),
    ('holdReflection', 'Reflectiesessie houden', 120),
    ('secureApproach', 'Borging afspreken', 60),
    ('addMeaning', 'Cijfers duiden', 30),
    ('askSilentPartner', 'Partner alsnog vragen', 20),
    ('chooseImprovements', 'Verbeteringen kiezen', 60),
    ('appointNewLead', 'Nieuwe trekker aanwijzen', 30),
    ('answerCoalition', 'Vraag van coalitie beantwoorden', 30),
    ('reportOutcome', 'Uitkomst van agenda doorgeven', 15),
    ('checkEntry', 'Vermelding nakijken', 10),
    ('checkEntryInstead', 'Vermelding alsnog nakijken', 10);
insert into task_label select task, label from start_norm;
insert into task_norm select task, null, minutes from start_norm;
drop table start_norm;
