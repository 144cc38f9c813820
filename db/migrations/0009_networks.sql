CREATE TABLE `network_buddies_elsewhere` (
	`nis` text NOT NULL,
	`half_year` text NOT NULL,
	`count` integer NOT NULL,
	`source` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`nis`, `half_year`)
);
--> statement-breakpoint
CREATE TABLE `cofinancing_reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`network_id` text NOT NULL,
	`name` text NOT NULL,
	`municipalities` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text NOT NULL,
	`rows` text NOT NULL,
	`checksum` text NOT NULL,
	`frozen_at` integer NOT NULL,
	`frozen_by` integer,
	FOREIGN KEY (`frozen_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `cofinancing_reports_by_network` ON `cofinancing_reports` (`network_id`,frozen_at desc);--> statement-breakpoint
CREATE TABLE `cofinancing_sets` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`network_id` text NOT NULL,
	`name` text NOT NULL,
	`municipalities` text NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE INDEX `cofinancing_sets_by_network` ON `cofinancing_sets` (`network_id`);--> statement-breakpoint
CREATE TABLE `network_actions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`network_id` text NOT NULL,
	`goal` text NOT NULL,
	`title` text NOT NULL,
	`owner` text DEFAULT '' NOT NULL,
	`due_on` text DEFAULT '' NOT NULL,
	`state` text DEFAULT 'planned' NOT NULL,
	`gap` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`closed_at` integer,
	`close_reason` text,
	`closed_by_activity` integer,
	`removed_at` integer,
	FOREIGN KEY (`closed_by_activity`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `network_actions_by_network` ON `network_actions` (`network_id`);--> statement-breakpoint
CREATE TABLE `network_calls` (
	`action_id` integer NOT NULL,
	`member_id` integer NOT NULL,
	`activity_id` integer,
	`at` integer NOT NULL,
	PRIMARY KEY(`action_id`, `member_id`),
	FOREIGN KEY (`action_id`) REFERENCES `network_actions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `network_members`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `network_contacts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`network_id` text NOT NULL,
	`name` text NOT NULL,
	`task` text NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`is_public` integer DEFAULT false NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE INDEX `network_contacts_by_network` ON `network_contacts` (`network_id`);--> statement-breakpoint
CREATE TABLE `network_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`network_id` text NOT NULL,
	`title` text NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`is_public` integer DEFAULT false NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE INDEX `network_events_by_network` ON `network_events` (`network_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `network_members` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`network_id` text NOT NULL,
	`name` text NOT NULL,
	`sector` text NOT NULL,
	`organisation_id` integer,
	`contact` text DEFAULT '' NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `network_members_by_network` ON `network_members` (`network_id`);--> statement-breakpoint
CREATE TABLE `network_settings` (
	`network_id` text PRIMARY KEY NOT NULL,
	`few` integer NOT NULL,
	`too_few` integer NOT NULL,
	`far_too_few` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `published_buddies` (
	`province` text NOT NULL,
	`half_year` text NOT NULL,
	`count` integer NOT NULL,
	`source` text NOT NULL,
	`as_of` text NOT NULL,
	PRIMARY KEY(`province`, `half_year`)
);
--> statement-breakpoint
CREATE TABLE `network_target_groups` (
	`nis` text NOT NULL,
	`group_name` text NOT NULL,
	`as_of` text NOT NULL,
	`count` integer NOT NULL,
	`source` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`nis`, `group_name`, `as_of`)
);
