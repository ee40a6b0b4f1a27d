"""How participants are taken in: applications, who scores and advises on them, and the owner's contacts."""
