CREATE TABLE `buddy_imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`buddywerking_id` integer NOT NULL,
	`content` text NOT NULL,
	`columns` text NOT NULL,
	`brought_in` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`buddywerking_id`) REFERENCES `buddywerkingen`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `buddy_imports_user_id_unique` ON `buddy_imports` (`user_id`);--> statement-breakpoint
CREATE INDEX `buddy_imports_by_expiry` ON `buddy_imports` (`expires_at`);