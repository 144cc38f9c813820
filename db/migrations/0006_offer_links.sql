CREATE TABLE `closings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organisation_id` integer NOT NULL,
	`range` text NOT NULL,
	`dates` text NOT NULL,
	`made_by` integer,
	`made_at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`made_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `closings_by_organisation` ON `closings` (`organisation_id`,`id`);--> statement-breakpoint
CREATE TABLE `easy_offers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`state` text NOT NULL,
	`draft` text,
	`activity_id` integer,
	`link_id` integer,
	`code` text,
	`email` text,
	`email_hash` text,
	`organisation_name` text,
	`sender_function` text,
	`language` text NOT NULL,
	`created_at` integer NOT NULL,
	`reminded_at` integer,
	`confirmed_at` integer,
	`decided_at` integer,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`link_id`) REFERENCES `one_time_links`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `easy_offers_by_activity` ON `easy_offers` (`activity_id`);--> statement-breakpoint
CREATE INDEX `easy_offers_by_state` ON `easy_offers` (`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `guide_links` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`activity_id` integer NOT NULL,
	`link_id` integer,
	`name` text NOT NULL,
	`code` text,
	`created_by` integer,
	`created_at` integer NOT NULL,
	`valid_until_on` text NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`link_id`) REFERENCES `one_time_links`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `guide_links_by_activity` ON `guide_links` (`activity_id`,`id`);