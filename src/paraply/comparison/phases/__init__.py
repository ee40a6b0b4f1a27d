"""Where a participant is, by the calendar and by the gates."""
