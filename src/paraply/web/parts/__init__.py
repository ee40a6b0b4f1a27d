"""What pages show, arranged for showing: pure functions from computed values to what a template walks through."""
