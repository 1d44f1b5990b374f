CREATE TABLE users (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE COLLATE NOCASE, is_active INTEGER NOT NULL DEFAULT 1,
  role_id INTEGER NOT NULL, role TEXT NOT NULL, is_admin INTEGER NOT NULL, email_notifications INTEGER NOT NULL DEFAULT 1,
  api_key TEXT, password TEXT, project_ids TEXT);

CREATE TABLE statuses (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, label TEXT NOT NULL, color_dark INTEGER NOT NULL, color_medium INTEGER NOT NULL,
  color_bright INTEGER NOT NULL, is_system INTEGER NOT NULL, is_untested INTEGER NOT NULL, is_final INTEGER NOT NULL);
CREATE TABLE templates (id INTEGER PRIMARY KEY, name TEXT NOT NULL, is_default INTEGER NOT NULL, i18n_custom_id TEXT);
CREATE TABLE priorities (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, short_name TEXT NOT NULL, is_default INTEGER NOT NULL, priority INTEGER NOT NULL);
CREATE TABLE case_types (id INTEGER PRIMARY KEY, name TEXT NOT NULL, is_default INTEGER NOT NULL);
CREATE TABLE case_statuses (
  case_status_id INTEGER PRIMARY KEY, name TEXT NOT NULL, abbreviation TEXT, is_default INTEGER NOT NULL, is_approved INTEGER NOT NULL);
CREATE TABLE fields (
  id INTEGER PRIMARY KEY, entity TEXT NOT NULL, name TEXT NOT NULL, system_name TEXT NOT NULL, label TEXT NOT NULL, description TEXT,
  type_id INTEGER NOT NULL, display_order INTEGER NOT NULL, include_all INTEGER NOT NULL, template_ids TEXT NOT NULL,
  is_active INTEGER NOT NULL, configs TEXT NOT NULL);

CREATE TABLE projects (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, announcement TEXT, show_announcement INTEGER NOT NULL DEFAULT 0,
  is_completed INTEGER NOT NULL DEFAULT 0, completed_on INTEGER, suite_mode INTEGER NOT NULL);
CREATE TABLE milestones (
  id INTEGER PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL, name TEXT NOT NULL, description TEXT, start_on INTEGER, started_on INTEGER,
  is_started INTEGER NOT NULL, due_on INTEGER, is_completed INTEGER NOT NULL, completed_on INTEGER, parent_id INTEGER, refs TEXT);

-- A deleted configuration keeps its row, because its runs still show its name.
CREATE TABLE config_groups (
  id INTEGER PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL, name TEXT NOT NULL, is_deleted INTEGER NOT NULL DEFAULT 0);
CREATE TABLE configs (
  id INTEGER PRIMARY KEY AUTOINCREMENT, group_id INTEGER NOT NULL, name TEXT NOT NULL, is_deleted INTEGER NOT NULL DEFAULT 0);
CREATE VIEW live_config_groups AS SELECT * FROM config_groups WHERE is_deleted = 0;
CREATE VIEW live_configs AS SELECT * FROM configs WHERE is_deleted = 0;

CREATE TABLE suites (
  id INTEGER PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL, name TEXT NOT NULL, description TEXT, is_master INTEGER NOT NULL,
  is_baseline INTEGER NOT NULL DEFAULT 0, is_completed INTEGER NOT NULL DEFAULT 0, completed_on INTEGER);
CREATE TABLE sections (
  id INTEGER PRIMARY KEY AUTOINCREMENT, suite_id INTEGER NOT NULL, name TEXT NOT NULL, description TEXT, parent_id INTEGER,
  display_order INTEGER NOT NULL, depth INTEGER NOT NULL);
CREATE INDEX sections_of_suite ON sections (suite_id, display_order);
CREATE TABLE cases (
  id INTEGER PRIMARY KEY AUTOINCREMENT, suite_id INTEGER NOT NULL, section_id INTEGER NOT NULL, title TEXT NOT NULL, template_id INTEGER NOT NULL,
  type_id INTEGER NOT NULL, priority_id INTEGER NOT NULL, milestone_id INTEGER, refs TEXT, created_by INTEGER NOT NULL, created_on INTEGER NOT NULL,
  updated_by INTEGER NOT NULL, updated_on INTEGER NOT NULL, estimate TEXT, display_order INTEGER NOT NULL, is_deleted INTEGER NOT NULL DEFAULT 0,
  custom TEXT NOT NULL);
CREATE INDEX cases_of_suite ON cases (suite_id, id);
CREATE INDEX cases_of_section ON cases (section_id, display_order);
-- A deleted case keeps its row, because closed runs still show it.
CREATE VIEW live_cases AS SELECT * FROM cases WHERE is_deleted = 0;
CREATE TABLE case_history (
  id INTEGER PRIMARY KEY AUTOINCREMENT, case_id INTEGER NOT NULL, type_id INTEGER NOT NULL, created_on INTEGER NOT NULL, user_id INTEGER NOT NULL,
  changes TEXT NOT NULL);
CREATE INDEX history_of_case ON case_history (case_id, id);
CREATE TABLE labels (
  id INTEGER PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL, title TEXT NOT NULL, created_by INTEGER NOT NULL, created_on INTEGER NOT NULL,
  UNIQUE (project_id, title));
CREATE TABLE case_labels (
  case_id INTEGER NOT NULL, label_id INTEGER NOT NULL REFERENCES labels (id) ON DELETE CASCADE, PRIMARY KEY (case_id, label_id)) WITHOUT ROWID;

-- Runs and plans share one sequence of ids, as in TestRail.
CREATE TABLE run_ids (id INTEGER PRIMARY KEY AUTOINCREMENT);
CREATE TABLE plans (
  id INTEGER PRIMARY KEY, project_id INTEGER NOT NULL, name TEXT NOT NULL, description TEXT, milestone_id INTEGER, assignedto_id INTEGER,
  is_completed INTEGER NOT NULL DEFAULT 0, completed_on INTEGER, created_on INTEGER NOT NULL, created_by INTEGER NOT NULL, updated_on INTEGER,
  refs TEXT, start_on INTEGER, due_on INTEGER);
CREATE INDEX plans_of_project ON plans (project_id, id);
CREATE TABLE plan_entries (
  id TEXT PRIMARY KEY, plan_id INTEGER NOT NULL, suite_id INTEGER NOT NULL, name TEXT NOT NULL, description TEXT, assignedto_id INTEGER,
  include_all INTEGER NOT NULL, case_ids TEXT NOT NULL, refs TEXT, position INTEGER NOT NULL, config_ids TEXT NOT NULL,
  start_on INTEGER, due_on INTEGER);
CREATE INDEX entries_of_plan ON plan_entries (plan_id, position);
CREATE TABLE runs (
  id INTEGER PRIMARY KEY, project_id INTEGER NOT NULL, suite_id INTEGER NOT NULL, plan_id INTEGER, entry_id TEXT, entry_index INTEGER,
  name TEXT NOT NULL, description TEXT, milestone_id INTEGER, assignedto_id INTEGER, include_all INTEGER NOT NULL,
  is_completed INTEGER NOT NULL DEFAULT 0, completed_on INTEGER, config_ids TEXT NOT NULL DEFAULT '[]', created_on INTEGER NOT NULL,
  created_by INTEGER NOT NULL, updated_on INTEGER, refs TEXT, start_on INTEGER, due_on INTEGER);
CREATE INDEX runs_of_project ON runs (project_id, plan_id, id);
CREATE INDEX runs_of_plan ON runs (plan_id, entry_id);

-- A deselected test keeps its row and its results, hidden. They reappear when its case is selected again.
CREATE TABLE tests (
  id INTEGER PRIMARY KEY AUTOINCREMENT, run_id INTEGER NOT NULL, case_id INTEGER NOT NULL, status_id INTEGER NOT NULL DEFAULT 3,
  assignedto_id INTEGER, is_selected INTEGER NOT NULL DEFAULT 1, UNIQUE (run_id, case_id));
CREATE INDEX tests_of_run ON tests (run_id, is_selected, id);
CREATE INDEX counts_of_run ON tests (run_id, is_selected, status_id);
CREATE TABLE test_labels (
  test_id INTEGER NOT NULL REFERENCES tests (id) ON DELETE CASCADE, label_id INTEGER NOT NULL REFERENCES labels (id) ON DELETE CASCADE,
  PRIMARY KEY (test_id, label_id)) WITHOUT ROWID;
CREATE VIEW selected_tests AS SELECT * FROM tests WHERE is_selected = 1;
CREATE TABLE results (
  id INTEGER PRIMARY KEY AUTOINCREMENT, test_id INTEGER NOT NULL, run_id INTEGER NOT NULL, status_id INTEGER, created_on INTEGER NOT NULL,
  created_by INTEGER NOT NULL, assignedto_id INTEGER, comment TEXT, version TEXT, elapsed TEXT, defects TEXT, custom TEXT NOT NULL);
CREATE VIEW selected_results AS SELECT * FROM results WHERE test_id IN (SELECT id FROM selected_tests);
CREATE INDEX results_of_test ON results (test_id, id);
CREATE INDEX results_of_run ON results (run_id, id);
CREATE TABLE attachments (
  id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT, key TEXT AS (COALESCE(uuid, CAST(id AS TEXT))), project_id INTEGER NOT NULL, entity_type TEXT NOT NULL, entity_id TEXT NOT NULL, name TEXT NOT NULL,
  filetype TEXT NOT NULL, size INTEGER NOT NULL, content BLOB NOT NULL, user_id INTEGER NOT NULL, created_on INTEGER NOT NULL);
CREATE UNIQUE INDEX attachments_by_key ON attachments (key);
CREATE INDEX attachments_of_entity ON attachments (entity_type, entity_id);

CREATE TABLE shared_steps (
  id INTEGER PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL, title TEXT NOT NULL, created_by INTEGER NOT NULL, created_on INTEGER NOT NULL,
  updated_by INTEGER NOT NULL, updated_on INTEGER NOT NULL, steps TEXT NOT NULL);
CREATE TABLE shared_step_changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT, shared_step_id INTEGER NOT NULL REFERENCES shared_steps (id) ON DELETE CASCADE, user_id INTEGER NOT NULL,
  timestamp INTEGER NOT NULL, title TEXT NOT NULL, steps TEXT NOT NULL);
CREATE TABLE variables (
  id INTEGER PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL, name TEXT NOT NULL, UNIQUE (project_id, name));
CREATE TABLE datasets (
  id INTEGER PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL, name TEXT NOT NULL, is_default INTEGER NOT NULL DEFAULT 0, UNIQUE (project_id, name));
CREATE TABLE dataset_values (
  dataset_id INTEGER NOT NULL REFERENCES datasets (id) ON DELETE CASCADE, variable_id INTEGER NOT NULL REFERENCES variables (id) ON DELETE CASCADE,
  value TEXT NOT NULL, PRIMARY KEY (dataset_id, variable_id)) WITHOUT ROWID;

CREATE TABLE user_groups (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, user_ids TEXT NOT NULL);
-- A report without a project covers several projects.
CREATE TABLE reports (id INTEGER PRIMARY KEY AUTOINCREMENT, project_id INTEGER, name TEXT NOT NULL, description TEXT);
CREATE VIEW project_reports AS SELECT * FROM reports WHERE project_id IS NOT NULL;
CREATE VIEW cross_project_reports AS SELECT * FROM reports WHERE project_id IS NULL;
