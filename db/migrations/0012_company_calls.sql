CREATE TABLE `company_calls` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`request_id` integer,
	`activity_id` integer NOT NULL,
	`starts_at` integer NOT NULL,
	`buddy_id` integer,
	`news` text NOT NULL,
	`at` integer NOT NULL,
	`call_from` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`called_by` integer,
	`called_at` integer,
	`desk_told_at` integer,
	FOREIGN KEY (`request_id`) REFERENCES `company_requests`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`buddy_id`) REFERENCES `buddy_candidates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`called_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `company_calls_by_request` ON `company_calls` (`request_id`);--> statement-breakpoint
CREATE INDEX `company_calls_by_buddy` ON `company_calls` (`buddy_id`);--> statement-breakpoint
CREATE INDEX `company_calls_by_activity` ON `company_calls` (`activity_id`);--> statement-breakpoint
CREATE INDEX `company_calls_by_start` ON `company_calls` (`starts_at`);--> statement-breakpoint
CREATE INDEX `company_calls_open` ON `company_calls` (`call_from`) WHERE state in ('open', 'not-reached');--> statement-breakpoint
CREATE TABLE `company_tries` (
	`request_id` integer NOT NULL,
	`contact_hash` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`contact_hash`, `request_id`)
);
--> statement-breakpoint
CREATE INDEX `company_tries_by_time` ON `company_tries` (`at`);--> statement-breakpoint
ALTER TABLE `company_requests` ADD `buddywerking_id` integer REFERENCES buddywerkingen(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `company_requests` ADD `phone_is_wrong` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `company_requests_by_start` ON `company_requests` (`starts_at`);--> statement-breakpoint
CREATE INDEX `buddy_candidates_going` ON `buddy_candidates` (`state`) WHERE goes_along = 1;