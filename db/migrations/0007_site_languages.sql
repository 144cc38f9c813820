CREATE TABLE `site_languages` (
	`language` text PRIMARY KEY NOT NULL,
	`is_on` integer NOT NULL,
	`checked_by` text,
	`checked_on` text,
	`changed_at` integer NOT NULL
);
