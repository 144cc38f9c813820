CREATE INDEX `organisations_by_name` ON `organisations` (name collate nocase,`id`);--> statement-breakpoint
CREATE INDEX `activities_by_place` ON `activities` (json_extract(content, '$.place.nis'));--> statement-breakpoint
CREATE INDEX `search_activities_by_nis` ON `search_activities` (`nis`,`published`);--> statement-breakpoint
CREATE INDEX `activity_reports_by_activity` ON `activity_reports` (`activity_id`,`at`);--> statement-breakpoint
CREATE INDEX `import_claims_by_organisation` ON `import_claims` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `moderation_decisions_by_item` ON `moderation_decisions` (`item_id`);--> statement-breakpoint
CREATE INDEX `moderation_decisions_by_desk` ON `moderation_decisions` (`level`,`scope`,`decided_at`);--> statement-breakpoint
CREATE INDEX `moderation_items_by_organisation` ON `moderation_items` (`organisation_id`) WHERE organisation_id is not null;--> statement-breakpoint
CREATE INDEX `moderation_items_by_kind` ON `moderation_items` (`kind`,`closed_at`,`opened_at`);--> statement-breakpoint
CREATE INDEX `moderation_items_of_territory` ON `moderation_items` (`nis`);--> statement-breakpoint
CREATE INDEX `moderation_log_by_territory` ON `moderation_log` (substr(detail, 1, 5)) WHERE item_id is null;--> statement-breakpoint
CREATE INDEX `occurrence_results_by_start` ON `occurrence_results` (`starts_at`);--> statement-breakpoint
CREATE INDEX `buddy_calls_by_state` ON `buddy_calls` (`state`,`call_from`);--> statement-breakpoint
CREATE INDEX `buddy_duos_running` ON `buddy_duos` (`started_at`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `buddy_pairs_by_state` ON `buddy_pairs` (`state`);