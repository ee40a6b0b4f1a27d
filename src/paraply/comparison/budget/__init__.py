"""Whether a plan reaches the next budget, and the plans it hangs on."""
