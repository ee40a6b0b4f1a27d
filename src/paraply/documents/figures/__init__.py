"""Figures as data: charts as Vega-Lite specs, and our own layouts as boxes and lines. Nothing here knows the domain."""
