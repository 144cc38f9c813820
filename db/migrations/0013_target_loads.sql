CREATE TABLE `network_target_loads` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`network_id` text NOT NULL,
	`rows` text NOT NULL,
	`columns` text NOT NULL,
	`defaults` text NOT NULL,
	`made_at` integer NOT NULL,
	`saved_at` integer,
	`changes` text NOT NULL,
	`undone_at` integer
);
--> statement-breakpoint
CREATE INDEX `network_target_loads_by_network` ON `network_target_loads` (`network_id`,`made_at`);