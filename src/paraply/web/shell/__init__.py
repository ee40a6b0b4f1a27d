"""What surrounds every page: opening a programme on a date, the frame, the menu, what is kept, words."""
