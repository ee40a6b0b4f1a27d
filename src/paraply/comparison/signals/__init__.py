"""What needs somebody: rules over records and dates, with reasons and advice."""
