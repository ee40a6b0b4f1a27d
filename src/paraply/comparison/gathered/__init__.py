"""Everything recorded on one date, read once, as pure values."""
