"""Municipalities with their codes over time, other organisations, and the units inside a participant."""
