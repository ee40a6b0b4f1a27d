"""Characteristics × participants on a date, and what follows from comparing them."""
