"""Pages about the one who reads: signing in."""
