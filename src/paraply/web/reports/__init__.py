"""Pages about reports and editions."""
