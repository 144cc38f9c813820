CREATE TABLE `buddy_without_proposal` (
	`candidate_id` integer PRIMARY KEY NOT NULL,
	`cause` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `buddy_candidates`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `company_invitations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`request_id` integer NOT NULL,
	`buddy_id` integer NOT NULL,
	`asked_at` integer NOT NULL,
	`answer` text,
	`answered_at` integer,
	FOREIGN KEY (`request_id`) REFERENCES `company_requests`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`buddy_id`) REFERENCES `buddy_candidates`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `company_invitations_once` ON `company_invitations` (`request_id`,`buddy_id`);--> statement-breakpoint
CREATE INDEX `company_invitations_by_buddy` ON `company_invitations` (`buddy_id`);--> statement-breakpoint
CREATE TABLE `company_requests` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`activity_id` integer NOT NULL,
	`starts_at` integer NOT NULL,
	`code_hash` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`phone_hash` text,
	`email` text,
	`email_hash` text,
	`language` text NOT NULL,
	`languages` text NOT NULL,
	`network_id` text NOT NULL,
	`state` text NOT NULL,
	`next_wave_at` integer NOT NULL,
	`accepted_by` integer,
	`paused_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`accepted_by`) REFERENCES `buddy_candidates`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `company_requests_code_hash_unique` ON `company_requests` (`code_hash`);--> statement-breakpoint
CREATE INDEX `company_requests_due` ON `company_requests` (`next_wave_at`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `company_requests_by_activity` ON `company_requests` (`activity_id`);--> statement-breakpoint
CREATE INDEX `company_requests_by_phone` ON `company_requests` (`phone_hash`) WHERE phone_hash is not null;--> statement-breakpoint
CREATE INDEX `company_requests_by_email` ON `company_requests` (`email_hash`) WHERE email_hash is not null;