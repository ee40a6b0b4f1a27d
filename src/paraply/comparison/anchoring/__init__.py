"""How a participant's programme is anchored, arena by arena, and everybody beside each other."""
