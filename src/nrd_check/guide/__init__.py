"""Reading a guide: file → lines → passages that know their lines → an outline of programmes and directions."""
