"""Rule packs: all of a guide, compiled. Models, reading and writing, and what they require of one proposal."""
