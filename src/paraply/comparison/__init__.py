"""What the product exists for: records → characteristics → matrix → likenesses, conflicts and signals, on any date."""
