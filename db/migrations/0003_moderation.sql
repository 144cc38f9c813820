CREATE TABLE `absences` (
	`user_id` integer PRIMARY KEY NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `activity_reports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`activity_id` integer NOT NULL,
	`item_id` integer NOT NULL,
	`kind` text NOT NULL,
	`words` text,
	`source_hash` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `moderation_items`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `activity_reports_by_item` ON `activity_reports` (`item_id`);--> statement-breakpoint
CREATE INDEX `activity_reports_by_source` ON `activity_reports` (`source_hash`,`at`) WHERE source_hash is not null;--> statement-breakpoint
CREATE TABLE `activity_versions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`activity_id` integer NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`schedule` text NOT NULL,
	`lokaal_bestuur_id` integer,
	`image_id` text,
	`image_alt` text,
	`image_credit` text,
	`state` text NOT NULL,
	`submitted_by` integer,
	`submitted_at` integer NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`lokaal_bestuur_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`submitted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activity_versions_by_number` ON `activity_versions` (`activity_id`,`number`);--> statement-breakpoint
CREATE TABLE `activity_working_copies` (
	`activity_id` integer PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`schedule` text NOT NULL,
	`lokaal_bestuur_id` integer,
	`image_id` text,
	`image_alt` text,
	`image_credit` text,
	`saved_by` integer,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`lokaal_bestuur_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`saved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `freshness_requests` (
	`organisation_id` integer PRIMARY KEY NOT NULL,
	`asked_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `import_claims` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organisation_id` integer NOT NULL,
	`source_organisation_id` integer,
	`activity_id` integer NOT NULL,
	`state` text NOT NULL,
	`requested_by` integer,
	`requested_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`source_organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`requested_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `import_claims_by_source` ON `import_claims` (`source_organisation_id`,`state`);--> statement-breakpoint
CREATE INDEX `import_claims_by_activity` ON `import_claims` (`activity_id`);--> statement-breakpoint
CREATE TABLE `import_follows` (
	`nis` text PRIMARY KEY NOT NULL,
	`follows` text NOT NULL,
	`set_by` integer,
	`set_at` integer NOT NULL,
	FOREIGN KEY (`set_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `moderation_decisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`activity_id` integer,
	`version_id` integer,
	`decision` text NOT NULL,
	`reason_key` text,
	`level` text NOT NULL,
	`scope` text NOT NULL,
	`decided_by` integer,
	`decided_at` integer NOT NULL,
	`before` text NOT NULL,
	`undone_at` integer,
	`undone_by` integer,
	FOREIGN KEY (`item_id`) REFERENCES `moderation_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `activity_versions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`undone_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `moderation_decisions_by_activity` ON `moderation_decisions` (`activity_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `moderation_decisions_once` ON `moderation_decisions` (`item_id`) WHERE undone_at is null;--> statement-breakpoint
CREATE TABLE `moderation_items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`activity_id` integer,
	`version_id` integer,
	`organisation_id` integer,
	`decision_id` integer,
	`claim_id` integer,
	`nis` text,
	`start_level` text NOT NULL,
	`level` text NOT NULL,
	`scope` text NOT NULL,
	`level_since` integer NOT NULL,
	`escalate_at` integer,
	`due_at` integer,
	`assigned_to` integer,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	`outcome` text,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `activity_versions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assigned_to`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `moderation_items_queue` ON `moderation_items` (`level`,`scope`,`opened_at`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `moderation_items_by_nis` ON `moderation_items` (`nis`,`opened_at`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `moderation_items_clock` ON `moderation_items` (`escalate_at`) WHERE closed_at is null and escalate_at is not null;--> statement-breakpoint
CREATE INDEX `moderation_items_by_activity` ON `moderation_items` (`activity_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `moderation_items_once` ON `moderation_items` (`activity_id`,`kind`) WHERE closed_at is null and kind in ('submission', 'revision', 'look-back', 'report', 'second-look');--> statement-breakpoint
CREATE TABLE `moderation_log` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`item_id` integer,
	`activity_id` integer,
	`organisation_id` integer,
	`version_id` integer,
	`detail` text,
	`message_id` integer,
	`words_hash` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `moderation_log_by_activity` ON `moderation_log` (`activity_id`,`seq`);--> statement-breakpoint
CREATE INDEX `moderation_log_by_item` ON `moderation_log` (`item_id`,`seq`);--> statement-breakpoint
CREATE TABLE `moderation_messages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_id` integer NOT NULL,
	`activity_id` integer,
	`side` text NOT NULL,
	`author_id` integer,
	`text` text,
	`salt` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `moderation_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `moderation_messages_by_item` ON `moderation_messages` (`item_id`,`id`);--> statement-breakpoint
CREATE INDEX `moderation_messages_by_activity` ON `moderation_messages` (`activity_id`,`id`);--> statement-breakpoint
CREATE TABLE `notification_settings` (
	`user_id` integer PRIMARY KEY NOT NULL,
	`frequency` text NOT NULL,
	`weekday` integer NOT NULL,
	`notified_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `occurrence_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`activity_id` integer NOT NULL,
	`starts_at` integer NOT NULL,
	`status` text NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `occurrence_events_by_activity` ON `occurrence_events` (`activity_id`,`id`);--> statement-breakpoint
CREATE TABLE `organisation_trust` (
	`organisation_id` integer NOT NULL,
	`nis` text NOT NULL,
	`given_by` integer,
	`given_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `nis`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`given_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `organisation_trust_by_nis` ON `organisation_trust` (`nis`);--> statement-breakpoint
CREATE TABLE `season_requests` (
	`activity_id` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`asked_at` integer NOT NULL,
	PRIMARY KEY(`activity_id`, `ends_at`),
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade
);
