"""What each figure shows: from facts and a language to a chart or a picture, for pages and reports alike."""
