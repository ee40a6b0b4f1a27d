"""Who decides and who carries the work in a participant: bodies, seats, coordinator, ownership, political cases."""
