"""The programme: its framework model, cohorts, participants, gates, agreements and words."""
