"""Plans and how they are tied to each other, goals, and the year's budget dates."""
