"""Pages about one participant."""
