CREATE TABLE `buddy_calls` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`candidate_id` integer NOT NULL,
	`message` text NOT NULL,
	`at` integer NOT NULL,
	`call_from` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `buddy_candidates`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `buddy_calls_open` ON `buddy_calls` (`candidate_id`) WHERE state in ('open', 'not-reached');--> statement-breakpoint
CREATE TABLE `buddy_counters` (
	`month` text NOT NULL,
	`network_id` text NOT NULL,
	`side` text NOT NULL,
	`event` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`month`, `network_id`, `side`, `event`)
);
--> statement-breakpoint
CREATE TABLE `buddy_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`side` text NOT NULL,
	`answers` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `buddy_drafts_by_expiry` ON `buddy_drafts` (`expires_at`);--> statement-breakpoint
CREATE TABLE `buddy_duos` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`pair_id` integer NOT NULL,
	`buddy_id` integer NOT NULL,
	`newcomer_id` integer NOT NULL,
	`started_at` integer NOT NULL,
	`term_ends_on` text,
	`paused_at` integer,
	`ended_at` integer,
	`end_reason` text,
	FOREIGN KEY (`pair_id`) REFERENCES `buddy_pairs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`buddy_id`) REFERENCES `buddy_candidates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`newcomer_id`) REFERENCES `buddy_candidates`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `buddy_duos_pair_id_unique` ON `buddy_duos` (`pair_id`);--> statement-breakpoint
CREATE INDEX `buddy_duos_by_buddy` ON `buddy_duos` (`buddy_id`);--> statement-breakpoint
CREATE INDEX `buddy_duos_by_newcomer` ON `buddy_duos` (`newcomer_id`);--> statement-breakpoint
CREATE TABLE `buddy_pairs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`buddy_id` integer NOT NULL,
	`newcomer_id` integer NOT NULL,
	`state` text DEFAULT 'proposed' NOT NULL,
	`reason` text,
	`score` integer,
	`buddy_agreed_at` integer,
	`newcomer_agreed_at` integer,
	`proposed_at` integer NOT NULL,
	`decided_by` integer,
	`decided_at` integer,
	FOREIGN KEY (`buddy_id`) REFERENCES `buddy_candidates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`newcomer_id`) REFERENCES `buddy_candidates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `buddy_pairs_once` ON `buddy_pairs` (`buddy_id`,`newcomer_id`);--> statement-breakpoint
CREATE INDEX `buddy_pairs_by_newcomer` ON `buddy_pairs` (`newcomer_id`);--> statement-breakpoint
CREATE TABLE `buddywerking_municipalities` (
	`buddywerking_id` integer NOT NULL,
	`nis` text NOT NULL,
	PRIMARY KEY(`buddywerking_id`, `nis`),
	FOREIGN KEY (`buddywerking_id`) REFERENCES `buddywerkingen`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `buddywerking_municipalities_by_nis` ON `buddywerking_municipalities` (`nis`);--> statement-breakpoint
CREATE TABLE `buddywerkingen` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`network_id` text,
	`for_whom` text DEFAULT '' NOT NULL,
	`months` integer,
	`frequency` text DEFAULT '' NOT NULL,
	`min_age` integer DEFAULT 18 NOT NULL,
	`training` text DEFAULT '' NOT NULL,
	`insured_by` text DEFAULT '' NOT NULL,
	`asks_extract` integer,
	`info_evenings` text DEFAULT '' NOT NULL,
	`for_buddies` text DEFAULT 'open' NOT NULL,
	`for_newcomers` text DEFAULT 'open' NOT NULL,
	`phone` text,
	`email` text,
	`url` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `buddywerkingen_slug_unique` ON `buddywerkingen` (`slug`);--> statement-breakpoint
CREATE INDEX `buddywerkingen_by_network` ON `buddywerkingen` (`network_id`);--> statement-breakpoint
CREATE TABLE `buddy_contacts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`candidate_id` integer NOT NULL,
	`way` text NOT NULL,
	`outcome` text NOT NULL,
	`text` text,
	`by_user` integer,
	`at` integer NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `buddy_candidates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `buddy_contacts_by_candidate` ON `buddy_contacts` (`candidate_id`);--> statement-breakpoint
CREATE TABLE `buddy_notes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`candidate_id` integer NOT NULL,
	`text` text NOT NULL,
	`by_user` integer,
	`at` integer NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `buddy_candidates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `buddy_notes_by_candidate` ON `buddy_notes` (`candidate_id`);--> statement-breakpoint
CREATE TABLE `buddy_candidate_steps` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`candidate_id` integer NOT NULL,
	`state` text NOT NULL,
	`owner_kind` text NOT NULL,
	`buddywerking_id` integer,
	`by_user` integer,
	`at` integer NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `buddy_candidates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`buddywerking_id`) REFERENCES `buddywerkingen`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`by_user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `buddy_candidate_steps_by_candidate` ON `buddy_candidate_steps` (`candidate_id`);--> statement-breakpoint
CREATE TABLE `buddy_candidates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`side` text NOT NULL,
	`state` text NOT NULL,
	`state_since` integer NOT NULL,
	`created_at` integer NOT NULL,
	`code_hash` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`phone_hash` text,
	`email` text,
	`email_hash` text,
	`language` text NOT NULL,
	`via_helper` integer DEFAULT false NOT NULL,
	`registered_by` integer,
	`nis` text NOT NULL,
	`lat_e5` integer NOT NULL,
	`lon_e5` integer NOT NULL,
	`network_id` text NOT NULL,
	`languages` text NOT NULL,
	`moments` text NOT NULL,
	`interests` text NOT NULL,
	`wish` text NOT NULL,
	`goes_along` integer DEFAULT false NOT NULL,
	`gender` text,
	`age_group` text,
	`has_children` integer,
	`greatest_distance_km` integer,
	`intake_at` integer,
	`chosen_buddywerking_id` integer,
	`owner_kind` text NOT NULL,
	`buddywerking_id` integer,
	`owned_since` integer NOT NULL,
	`escalated_to` text,
	`owner_reminded_at` integer,
	`confirmed_at` integer,
	`email_confirmed_at` integer,
	`reminders_sent` integer DEFAULT 0 NOT NULL,
	`last_told_at` integer NOT NULL,
	`phone_is_wrong` integer DEFAULT false NOT NULL,
	`paused_at` integer,
	`paused_by` text,
	`ended_at` integer,
	`stop_reason` text,
	`duplicate_of` integer,
	FOREIGN KEY (`registered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`chosen_buddywerking_id`) REFERENCES `buddywerkingen`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`buddywerking_id`) REFERENCES `buddywerkingen`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `buddy_candidates_code_hash_unique` ON `buddy_candidates` (`code_hash`);--> statement-breakpoint
CREATE INDEX `buddy_candidates_by_owner` ON `buddy_candidates` (`buddywerking_id`,`state`);--> statement-breakpoint
CREATE INDEX `buddy_candidates_by_network` ON `buddy_candidates` (`network_id`,`state`);--> statement-breakpoint
CREATE INDEX `buddy_candidates_by_phone` ON `buddy_candidates` (`phone_hash`) WHERE phone_hash is not null;--> statement-breakpoint
CREATE INDEX `buddy_candidates_by_email` ON `buddy_candidates` (`email_hash`) WHERE email_hash is not null;--> statement-breakpoint
CREATE INDEX `buddy_candidates_by_duplicate` ON `buddy_candidates` (`duplicate_of`) WHERE duplicate_of is not null;--> statement-breakpoint
CREATE TABLE `buddy_follow_ups` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`duo_id` integer NOT NULL,
	`kind` text NOT NULL,
	`due_on` text NOT NULL,
	`outcome` text,
	`by_user` integer,
	`at` integer,
	FOREIGN KEY (`duo_id`) REFERENCES `buddy_duos`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `buddy_follow_ups_once` ON `buddy_follow_ups` (`duo_id`,`kind`);--> statement-breakpoint
CREATE TABLE `buddy_file_openings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`candidate_id` integer NOT NULL,
	`user_id` integer,
	`role` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`candidate_id`) REFERENCES `buddy_candidates`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `buddy_file_openings_by_candidate` ON `buddy_file_openings` (`candidate_id`,`at`);--> statement-breakpoint
CREATE TABLE `help_numbers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`phone` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `safety_stops` (
	`contact_hash` text PRIMARY KEY NOT NULL,
	`stopped_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `safety_worries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`text` text NOT NULL,
	`phone` text,
	`language` text NOT NULL,
	`candidate_id` integer,
	`duo_id` integer,
	`buddywerking_id` integer,
	`network_id` text,
	`at` integer NOT NULL,
	`handled_at` integer,
	`handled_by` integer,
	FOREIGN KEY (`candidate_id`) REFERENCES `buddy_candidates`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`duo_id`) REFERENCES `buddy_duos`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`buddywerking_id`) REFERENCES `buddywerkingen`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`handled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `safety_worries_by_network` ON `safety_worries` (`network_id`,`handled_at`);--> statement-breakpoint
CREATE INDEX `safety_worries_by_buddywerking` ON `safety_worries` (`buddywerking_id`,`handled_at`);