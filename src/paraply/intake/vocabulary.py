"""How applications are scored."""

MOST_POINTS = 10
