CREATE TABLE `images` (
	`id` text PRIMARY KEY NOT NULL,
	`people` text NOT NULL,
	`uploaded_by` integer,
	`uploaded_at` integer NOT NULL,
	FOREIGN KEY (`uploaded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `activity_views` (
	`activity_id` integer NOT NULL,
	`day` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`activity_id`, `day`),
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `activities_by_image` ON `activities` (`image_id`) WHERE image_id is not null;--> statement-breakpoint
CREATE INDEX `activity_versions_by_image` ON `activity_versions` (`image_id`) WHERE image_id is not null;