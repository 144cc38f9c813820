CREATE TABLE `municipality_contacts` (
	`nis` text PRIMARY KEY NOT NULL,
	`function_name` text NOT NULL,
	`phone` text,
	`email` text,
	`url` text,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `network_details` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`lead` text,
	`phone` text,
	`email` text,
	`url` text,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`nis` text,
	`about` text,
	`phone` text,
	`email` text,
	`url` text,
	`is_lokaal_bestuur` integer DEFAULT false NOT NULL,
	`source` text DEFAULT 'own' NOT NULL,
	`source_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_slug_unique` ON `organisations` (`slug`);--> statement-breakpoint
CREATE INDEX `organisations_by_nis` ON `organisations` (`nis`);--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_by_source` ON `organisations` (`source`,`source_id`) WHERE source_id is not null;--> statement-breakpoint
CREATE TABLE `activities` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`state` text NOT NULL,
	`slug` text NOT NULL,
	`organisation_id` integer,
	`content` text NOT NULL,
	`schedule` text NOT NULL,
	`lokaal_bestuur_id` integer,
	`image_id` text,
	`image_alt` text,
	`image_credit` text,
	`source` text DEFAULT 'own' NOT NULL,
	`source_id` text,
	`source_url` text,
	`source_content` text,
	`source_schedule` text,
	`overlay` text,
	`withdrawn_here` integer DEFAULT false NOT NULL,
	`confirmed_on` text NOT NULL,
	`paused_until` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lokaal_bestuur_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `activities_by_organisation` ON `activities` (`organisation_id`,`state`);--> statement-breakpoint
CREATE INDEX `activities_by_state` ON `activities` (`state`);--> statement-breakpoint
CREATE UNIQUE INDEX `activities_by_source` ON `activities` (`source`,`source_id`) WHERE source_id is not null;--> statement-breakpoint
CREATE TABLE `activity_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`activity_id` integer NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`from_state` text,
	`to_state` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `activity_events_by_activity` ON `activity_events` (`activity_id`,`id`);--> statement-breakpoint
CREATE TABLE `activity_remarks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`activity_id` integer NOT NULL,
	`key` text NOT NULL,
	`detail` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activity_remarks_by_key` ON `activity_remarks` (`activity_id`,`key`);--> statement-breakpoint
CREATE TABLE `occurrences` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`activity_id` integer NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`status` text DEFAULT 'planned' NOT NULL,
	`full` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `occurrences_by_activity` ON `occurrences` (`activity_id`,`starts_at`,`ends_at`);--> statement-breakpoint
CREATE TABLE `search_activities` (
	`activity_id` integer PRIMARY KEY NOT NULL,
	`change_seq` integer NOT NULL,
	`published` integer NOT NULL,
	`level` integer,
	`kind_bits` integer DEFAULT 0 NOT NULL,
	`goal_bits` integer DEFAULT 0 NOT NULL,
	`theme_bits` integer DEFAULT 0 NOT NULL,
	`audience_bits` integer DEFAULT 0 NOT NULL,
	`age_min` integer,
	`age_max` integer,
	`flag_bits` integer DEFAULT 0 NOT NULL,
	`lat` real,
	`lon` real,
	`nis` text,
	`organisation_id` integer,
	`organisation_slug` text,
	`hidden_from` integer,
	`occurrences` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `search_activities_by_change` ON `search_activities` (`change_seq`);--> statement-breakpoint
CREATE TABLE `demand_concepts` (
	`day` text NOT NULL,
	`nis` text NOT NULL,
	`concept` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`day`, `nis`, `concept`)
);
--> statement-breakpoint
CREATE TABLE `demand_daily` (
	`day` text NOT NULL,
	`nis` text NOT NULL,
	`level` text NOT NULL,
	`kind` text NOT NULL,
	`goal` text NOT NULL,
	`theme` text NOT NULL,
	`audience` text NOT NULL,
	`children` text NOT NULL,
	`day_part` text NOT NULL,
	`results` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`day`, `nis`, `level`, `kind`, `goal`, `theme`, `audience`, `children`, `day_part`, `results`)
);
--> statement-breakpoint
CREATE TABLE `import_runs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`source` text NOT NULL,
	`imported` integer DEFAULT 0 NOT NULL,
	`changed` integer DEFAULT 0 NOT NULL,
	`unchanged` integer DEFAULT 0 NOT NULL,
	`skipped` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `installation` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `job_runs` (
	`name` text PRIMARY KEY NOT NULL,
	`last_started_at` integer,
	`last_succeeded_at` integer,
	`last_error` text
);
