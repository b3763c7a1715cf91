"""A page of text, laid out in lines of cells, without drawing it."""
