"""Values that every context shares: imprecise dates, localised text, Norwegian sorting. Knows nothing of Django."""
