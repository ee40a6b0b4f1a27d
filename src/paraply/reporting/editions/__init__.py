"""Editions of a report: what is frozen, asking for one, building, publishing, opening, reading and verifying it."""
