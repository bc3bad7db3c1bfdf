-- The rules the pathway asks for: start values that hold until a municipality sets its own.

create table setting (
    row_id       bigint generated always as identity primary key,
    id           text    not null,
    municipality text    references municipality,  -- null: the start value for everybody
    normal       integer not null check (normal >= 0),
    unit         text    not null,
    urgent       integer not null check (urgent >= 0),  -- equal to normal where urgency makes no difference
    urgent_unit  text    not null,
    description  text    not null,
    source       text    not null,
    unique nulls not distinct (id, municipality)
);

create table receiver_rule (
    need          text primary key,      -- a route, or for a care path the theme
    kind          text,                  -- null: the Knooppunt coordinator receives it
    fallback_kind text,
    check (kind is not null or fallback_kind is null)
);

insert into setting (id, normal, unit, urgent, urgent_unit, description, source) values
    ('term.receipt', 0, 'workingDays', 0, 'workingDays', 'Bericht van ontvangst aan de signaleerder: meteen', 'Landelijke startwaarde'),
    ('term.talk', 10, 'workingDays', 2, 'workingDays', 'Gesprek met de ouder na een zorg van iemand anders', 'Landelijke startwaarde'),
    ('term.referral.overall', 20, 'workingDays', 4, 'workingDays', 'Hele verwijzing, vanaf de eerste keer versturen', 'Landelijke startwaarde'),
    ('term.answer', 5, 'workingDays', 1, 'workingDays', 'Eerste antwoord op een verwijzing', 'Landelijke startwaarde'),
    ('term.answer.reminder', 3, 'workingDays', 4, 'officeHours', 'Herinnering aan de ontvanger, vanaf het versturen; na de antwoordtermijn niet meer', 'Landelijke startwaarde'),
    ('term.answer.fallback', 3, 'workingDays', 1, 'workingDays', 'Antwoord van de volgende ontvanger', 'Landelijke startwaarde'),
    ('term.answer.escalation', 2, 'workingDays', 1, 'workingDays', 'Knooppuntcoördinator lost een vastgelopen verwijzing op', 'Landelijke startwaarde'),
    ('term.answer.homeVisit', 2, 'workingDays', 1, 'workingDays', 'JGZ beantwoordt een aanmelding voor het huisbezoek', 'Landelijke startwaarde'),
    ('term.firstContact', 5, 'workingDays', 1, 'workingDays', 'Eerste contact met het gezin, nadat de ontvanger ja zei', 'Landelijke startwaarde'),
    ('term.firstContact.homeVisit', 5, 'workingDays', 2, 'workingDays', 'JGZ belt de ouder, vanaf de aanmelding', 'Landelijke startwaarde'),
    ('term.homeVisit', 10, 'workingDays', 5, 'workingDays', 'Huisbezoek gehouden, vanaf de aanmelding', 'Landelijke startwaarde'),
    ('term.homeVisit.late', 3, 'workingDays', 2, 'workingDays', 'Huisbezoek gehouden, bij aanmelding vanaf week 34', 'Landelijke startwaarde'),
    ('limit.homeVisit.week', 36, 'weeks', 36, 'weeks', 'Na deze week: nu telefoon of beeldbellen, bezoek na de geboorte', 'Landelijke startwaarde'),
    ('term.contact.check', 7, 'calendarDays', 2, 'workingDays', 'Nagaan of er contact is geweest', 'Landelijke startwaarde, naar een Utrechts protocol voor kraamzorg'),
    ('limit.contact.tries', 3, 'count', 3, 'count', 'Pogingen voor nog geen contact: op twee manieren, over ten minste 5 dagen', 'Landelijke startwaarde'),
    ('term.hub.check', 3, 'workingDays', 1, 'workingDays', 'Aanmelding voor het Knooppunt nagekeken', 'Landelijke startwaarde'),
    ('term.hub', 15, 'workingDays', 5, 'workingDays', 'Knooppunt gehouden, vanaf de aanmelding', 'Landelijke startwaarde'),
    ('term.hub.invitation', 5, 'workingDays', 1, 'workingDays', 'Uitnodiging ten minste zo lang voor het Knooppunt', 'Landelijke startwaarde'),
    ('term.hub.report', 2, 'workingDays', 1, 'workingDays', 'Steunafspraken aan ouders en deelnemers', 'Landelijke startwaarde'),
    ('term.caseDirector.accept', 2, 'workingDays', 1, 'workingDays', 'Casusregisseur neemt de rol aan', 'Landelijke startwaarde'),
    ('term.feedback', 5, 'workingDays', 2, 'workingDays', 'Uitkomst in woorden aan de signaleerder', 'Landelijke startwaarde'),
    ('term.evaluation.first', 30, 'workingDays', 15, 'workingDays', 'Eerste evaluatie na de afspraken', 'Landelijke startwaarde'),
    ('term.evaluation.next', 60, 'workingDays', 30, 'workingDays', 'Volgende evaluaties', 'Landelijke startwaarde'),
    ('term.evaluation.birth', 30, 'workingDays', 30, 'workingDays', 'Evaluatie na de geboorte', 'Landelijke startwaarde'),
    ('term.askAgain', 20, 'workingDays', 20, 'workingDays', 'Voorstel om toestemming opnieuw te vragen; de ouder mag ook nooit kiezen', 'Landelijke startwaarde'),
    ('term.handOver.confirm', 1, 'workingDays', 1, 'workingDays', 'JGZ bevestigt de overdracht', 'Landelijke startwaarde'),
    ('term.pause.max', 60, 'workingDays', 60, 'workingDays', 'Langste pauze voordat de casusregisseur een vraag krijgt', 'Landelijke startwaarde'),
    ('term.socialMap.check', 60, 'workingDays', 60, 'workingDays', 'Vermelding nagekeken door een mens', 'Landelijke startwaarde'),
    ('term.invitation.coalition', 15, 'workingDays', 15, 'workingDays', 'Partner beantwoordt een uitnodiging', 'Landelijke startwaarde'),
    ('term.consult', 15, 'workingDays', 15, 'workingDays', 'Reageren op een afspraak', 'Landelijke startwaarde'),
    ('term.sign', 15, 'workingDays', 15, 'workingDays', 'Afspraken ondertekenen', 'Landelijke startwaarde'),
    ('age.upper.months', 24, 'months', 24, 'months', 'Leeftijd van het kind waarop het traject eindigt', 'Programma Kansrijke Start'),
    ('limit.voorzorg.week', 28, 'weeks', 28, 'weeks', 'Aanmelden voor VoorZorg kan voor deze week van de zwangerschap', 'Trendbreuk Zuid-Limburg over VoorZorg'),
    ('notice.voorzorg.week', 24, 'weeks', 24, 'weeks', 'Vanaf deze week waarschuwt het scherm voor de grens van VoorZorg', 'Landelijke startwaarde'),
    ('limit.smallCell', 10, 'count', 10, 'count', 'Onder dit aantal toont het programma geen cijfer', 'Regiobeeld');

insert into receiver_rule (need, kind, fallback_kind) values
    ('prenatalHomeVisit', 'youthHealthCare', null),
    ('jgzContact', 'youthHealthCare', null),
    ('voorZorg', 'youthHealthCare', null),
    ('stevigOuderschap', 'youthHealthCare', null),
    ('hubMeeting', null, null),
    ('informalSupport', 'informal', 'socialWork'),
    ('debts', 'debtHelp', 'socialTeam'),
    ('incomeWork', 'workIncome', 'socialTeam'),
    ('mentalHealth', 'adultMentalHealth', 'generalPractice'),
    ('trauma', 'adultMentalHealth', 'generalPractice'),
    ('alcoholDrugs', 'adultMentalHealth', 'generalPractice'),
    ('smoking', 'midwifePractice', 'generalPractice'),
    ('foodWeight', 'midwifePractice', 'generalPractice'),
    ('medicalPregnancy', 'midwifePractice', 'generalPractice'),
    ('lateCare', 'midwifePractice', 'generalPractice'),
    ('parenting', 'youthHealthCare', 'socialTeam'),
    ('bonding', 'youthHealthCare', 'socialTeam'),
    ('childHealth', 'youthHealthCare', 'socialTeam');

-- All others.
insert into receiver_rule (need, kind, fallback_kind)
select unnest(array[
    'unclear', 'insuranceCareCosts', 'housing', 'smallNetwork', 'relationship', 'violence', 'youngParent',
    'earlierPlacement', 'readingWriting', 'language', 'learningDisability', 'residenceStatus',
    'earlierPregnancy', 'unplannedPregnancy', 'stress', 'vulnerablePregnancyConsultation']),
    'socialTeam', 'socialWork';
