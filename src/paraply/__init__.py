"""Paraply: runs a public development programme and lets evaluators follow it while it runs."""

__version__ = "0.1.0"
