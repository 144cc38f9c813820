CREATE TABLE `site_operator` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`privacy_contact` text DEFAULT '' NOT NULL,
	`accessibility_contact` text DEFAULT '' NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `import_runs` ADD `problems` text;--> statement-breakpoint
ALTER TABLE `help_numbers` ADD `hours` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `help_numbers` ADD `languages` text DEFAULT '' NOT NULL;