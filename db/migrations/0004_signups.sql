CREATE TABLE `occurrence_results` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`activity_id` integer NOT NULL,
	`occurrence_id` integer,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`signed_up` integer,
	`waited` integer,
	`signed_off` integer,
	`counted_at` integer,
	`outcome` text,
	`people` integer,
	`women` integer,
	`answered_by` integer,
	`answered_at` integer,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`occurrence_id`) REFERENCES `occurrences`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`answered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `occurrence_results_once` ON `occurrence_results` (`activity_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `occurrence_results_by_occurrence` ON `occurrence_results` (`occurrence_id`);--> statement-breakpoint
CREATE TABLE `signup_dates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`signup_id` integer NOT NULL,
	`occurrence_id` integer,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`is_off` integer DEFAULT false NOT NULL,
	`state` text NOT NULL,
	`held_until` integer,
	`open_since` integer,
	FOREIGN KEY (`signup_id`) REFERENCES `signups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`occurrence_id`) REFERENCES `occurrences`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `signup_dates_by_occurrence` ON `signup_dates` (`occurrence_id`,`state`);--> statement-breakpoint
CREATE INDEX `signup_dates_by_signup` ON `signup_dates` (`signup_id`);--> statement-breakpoint
CREATE INDEX `signup_dates_coming` ON `signup_dates` (`ends_at`) WHERE state <> 'cancelled';--> statement-breakpoint
CREATE INDEX `signup_dates_held` ON `signup_dates` (`held_until`) WHERE state = 'offered';--> statement-breakpoint
CREATE TABLE `signup_messages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`signup_id` integer NOT NULL,
	`changes` text NOT NULL,
	`channel` text NOT NULL,
	`at` integer NOT NULL,
	`call_state` text,
	`call_from` text,
	`called_by` integer,
	`called_at` integer,
	FOREIGN KEY (`signup_id`) REFERENCES `signups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`called_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `signup_messages_by_signup` ON `signup_messages` (`signup_id`,`id`);--> statement-breakpoint
CREATE INDEX `signup_messages_to_call` ON `signup_messages` (`signup_id`) WHERE call_state in ('open', 'not-reached');--> statement-breakpoint
CREATE TABLE `signup_owner_mails` (
	`organisation_id` integer PRIMARY KEY NOT NULL,
	`calls_told_at` integer,
	`sessions_told_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `signups` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`activity_id` integer NOT NULL,
	`code_hash` text NOT NULL,
	`code` text NOT NULL,
	`first_name` text,
	`phone` text,
	`phone_hash` text,
	`email` text,
	`email_hash` text,
	`language` text NOT NULL,
	`phone_is_wrong` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`cancelled_at` integer,
	`last_ends_at` integer NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `signups_code_hash_unique` ON `signups` (`code_hash`);--> statement-breakpoint
CREATE INDEX `signups_by_activity` ON `signups` (`activity_id`);--> statement-breakpoint
CREATE INDEX `signups_by_end` ON `signups` (`last_ends_at`);--> statement-breakpoint
CREATE INDEX `signups_by_phone` ON `signups` (`phone_hash`) WHERE phone_hash is not null;--> statement-breakpoint
CREATE INDEX `signups_by_email` ON `signups` (`email_hash`) WHERE email_hash is not null;