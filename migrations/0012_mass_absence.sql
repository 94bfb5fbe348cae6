-- Absent together with too many others (rules 21 and 37). "Shrunken" is said of a read.
alter table employees rename column shrunken to mass_absence;
