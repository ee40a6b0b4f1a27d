"""Figures as plain values: positions in percent, drawn by templates. Nothing here asks for data."""
