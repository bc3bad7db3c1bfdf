-- Who can say yes, as it was worked out before consent is asked: one word for the giver and the law behind it, sealed.
alter table pathway add column giver text;
