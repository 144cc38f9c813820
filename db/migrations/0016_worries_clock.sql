ALTER TABLE `safety_worries` ADD `about_id` integer REFERENCES buddy_candidates(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `safety_worries` ADD `reminded_at` integer;--> statement-breakpoint
ALTER TABLE `safety_worries` ADD `escalated_at` integer;
