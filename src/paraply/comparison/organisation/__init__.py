"""The bodies, seats and units of a participant, and everybody's beside each other."""
