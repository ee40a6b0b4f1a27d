"""What the evaluators claim, released to the programme, with checks against the records."""
