CREATE TABLE `one_time_links` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`user_id` integer,
	`payload` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_time_links_code_hash_unique` ON `one_time_links` (`code_hash`);--> statement-breakpoint
CREATE INDEX `one_time_links_by_user` ON `one_time_links` (`user_id`,`purpose`);--> statement-breakpoint
CREATE INDEX `one_time_links_by_expiry` ON `one_time_links` (`expires_at`);--> statement-breakpoint
CREATE TABLE `organisation_parts` (
	`part_id` integer PRIMARY KEY NOT NULL,
	`whole_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`part_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`whole_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `organisation_parts_by_whole` ON `organisation_parts` (`whole_id`);--> statement-breakpoint
CREATE TABLE `organisation_registrations` (
	`organisation_id` integer PRIMARY KEY NOT NULL,
	`enterprise_number` text,
	`asks_lokaal_bestuur` integer NOT NULL,
	`lokaal_bestuur_decided_at` integer,
	`registered_by` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`registered_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `organisation_registrations_open` ON `organisation_registrations` (`created_at`) WHERE asks_lokaal_bestuur = 1 and lokaal_bestuur_decided_at is null;--> statement-breakpoint
CREATE TABLE `rate_counters` (
	`key` text PRIMARY KEY NOT NULL,
	`debt_ms` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `rate_counters_by_age` ON `rate_counters` (`updated_at`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_codes_once` ON `recovery_codes` (`user_id`,`code_hash`);--> statement-breakpoint
CREATE TABLE `remembered_devices` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `remembered_devices_by_user` ON `remembered_devices` (`user_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`device` text NOT NULL,
	`second_factor` integer NOT NULL,
	`oidc_id_token` text,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_by_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `sessions_by_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `user_roles` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`role` text NOT NULL,
	`scope` text NOT NULL,
	`given_by` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`given_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_roles_once` ON `user_roles` (`user_id`,`role`,`scope`);--> statement-breakpoint
CREATE INDEX `user_roles_by_scope` ON `user_roles` (`role`,`scope`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`email_confirmed_at` integer,
	`totp_secret` text,
	`totp_confirmed_at` integer,
	`totp_last_step` integer,
	`oidc_subject` text,
	`disabled_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `users_oidc_subject_unique` ON `users` (`oidc_subject`);--> statement-breakpoint
CREATE TABLE `outbox_mails` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`recipient` text,
	`payload` text,
	`is_typed` integer NOT NULL,
	`created_at` integer NOT NULL,
	`next_try_at` integer NOT NULL,
	`claimed_until` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	`sent_at` integer,
	`given_up_at` integer,
	`last_failure` text
);
--> statement-breakpoint
CREATE INDEX `outbox_mails_due` ON `outbox_mails` (`sent_at`,`given_up_at`,`next_try_at`);--> statement-breakpoint
CREATE TABLE `form_keys` (
	`action` text NOT NULL,
	`key` text NOT NULL,
	`location` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`action`, `key`)
);
--> statement-breakpoint
CREATE INDEX `form_keys_by_age` ON `form_keys` (`created_at`);