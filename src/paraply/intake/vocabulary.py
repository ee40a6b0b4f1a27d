"""Closed lists of codes in taking participants in."""

ADVICE = ("admit", "admit_on_terms", "decline")
# Source: report section 2.4.2, the owner's three ways of helping.
CONTACTS = ("guidance", "advice", "facilitation")
MOST_POINTS = 10
