CREATE TABLE `privacy_grounds` (
	`processing` text PRIMARY KEY NOT NULL,
	`ground` text NOT NULL,
	`changed_at` integer NOT NULL
);
